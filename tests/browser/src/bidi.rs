//! WebDriver BiDi: commands and events of a session over a local WebSocket.
//!
//! The BiDi client of thirtyfour would add a TLS stack and require a cryptography provider.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use anyhow::{Context, Result, bail};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};
use tokio_tungstenite::{connect_async, tungstenite::Message};

/// Time limit of a command; long, because some await a promise of a page and the machine may be busy.
const TIMEOUT: Duration = Duration::from_secs(300);

/// A WebDriver BiDi connection.
#[derive(Debug)]
pub(crate) struct Bidi {
    outgoing: mpsc::UnboundedSender<String>,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    n_commands: u64,
    pending: HashMap<u64, oneshot::Sender<Value>>,
    events: Vec<Value>,
    is_closed: bool,
}

impl Bidi {
    /// Connects to the URL in the session's capability `webSocketUrl`.
    pub(crate) async fn connect(url: &str) -> Result<Self> {
        let (socket, _) = connect_async(url)
            .await
            .with_context(|| format!("connecting to {url}"))?;
        let (mut sink, mut stream) = socket.split();
        let (outgoing, mut to_send) = mpsc::unbounded_channel::<String>();
        let state = Arc::new(Mutex::new(State::default()));
        tokio::spawn(async move {
            while let Some(text) = to_send.recv().await {
                if sink.send(Message::text(text)).await.is_err() {
                    break;
                }
            }
        });
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Some(Ok(message)) = stream.next().await {
                if let Ok(text) = message.to_text() {
                    locked(&shared).receive(text);
                }
            }
            let mut state = locked(&shared);
            state.is_closed = true;
            // Dropping their senders fails the pending commands.
            state.pending.clear();
        });
        Ok(Self { outgoing, state })
    }

    /// Sends a command and returns its result.
    ///
    /// # Errors
    /// If the command is refused or times out, or the connection is closed.
    pub(crate) async fn send(&self, method: &str, params: Value) -> Result<Value> {
        let (sender, answer) = oneshot::channel();
        let id = {
            let mut state = locked(&self.state);
            if state.is_closed {
                bail!("{method}: the connection is closed");
            }
            state.n_commands += 1;
            let id = state.n_commands;
            state.pending.insert(id, sender);
            id
        };
        let command = json!({ "id": id, "method": method, "params": params });
        self.outgoing
            .send(command.to_string())
            .with_context(|| method.to_owned())?;
        let answer = tokio::time::timeout(TIMEOUT, answer).await;
        let answer = answer.with_context(|| format!("{method}: no answer in time"))?;
        let answer = answer.with_context(|| format!("{method}: the connection is closed"))?;
        if answer["type"] == "error" {
            bail!("{method}: {} ({})", answer["message"], answer["error"]);
        }
        Ok(answer["result"].clone())
    }

    /// Removes and returns the events of these methods received since the last such call, in order.
    pub(crate) fn take_events(&self, methods: &[&str]) -> Vec<Value> {
        let mut state = locked(&self.state);
        let is_asked = |event: &Value| methods.iter().any(|method| event["method"] == *method);
        let (taken, kept) = std::mem::take(&mut state.events)
            .into_iter()
            .partition(is_asked);
        state.events = kept;
        taken
    }
}

impl State {
    fn receive(&mut self, text: &str) {
        let Ok(message) = serde_json::from_str::<Value>(text) else {
            return;
        };
        let id = message["id"].as_u64();
        if message["type"] == "event" {
            self.events.push(message);
        } else if let Some(sender) = id.and_then(|id| self.pending.remove(&id)) {
            // Fails if the command is no longer awaited; then its result is not needed.
            drop(sender.send(message));
        }
    }
}

fn locked(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
