//! Questions to a page: expressions in its own language, and waiting until they are true.

use std::{sync::atomic::Ordering, time::Duration};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{Browser, browser::Process, engine::webkit, source};

/// How often a page is asked whether something has come true, every [`STEP`]: a minute and what the
/// questions take. A page that is ever so slow on a busy machine has done everything by then.
const N_TRIES: u32 = 2_400;
const STEP: Duration = Duration::from_millis(25);

/// A value as JSON; null if it has none, as a window or a function.
pub(crate) const ANSWER: &str =
    "value => { try { return JSON.stringify(value) ?? 'null' } catch { return 'null' } }";
/// An exception as a text that is no JSON. Not every driver tells a message.
pub(crate) const THROWN: &str = "error => `!${error}`";

/// The value in an answer of [`ANSWER`] or [`THROWN`] to a script.
pub(crate) fn read_answer(answer: &Value, script: &str) -> Result<Value> {
    let answer = answer.as_str().unwrap_or("null");
    if let Some(error) = answer.strip_prefix('!') {
        bail!("`{script:.300}` threw {error}");
    }
    serde_json::from_str(answer).with_context(|| format!("reading {answer:.300}"))
}

impl Browser {
    /// Waits until the app lives and has done what follows from the address.
    ///
    /// # Errors
    /// If it does not.
    pub async fn wait_until_ready(&self) -> Result<()> {
        self.wait_until("document.documentElement.dataset.app === 'ready'")
            .await?;
        self.settle().await
    }

    /// Waits until an expression is true.
    ///
    /// # Errors
    /// If it does not become so in a minute; says what it was last.
    pub async fn wait_until(&self, expression: &str) -> Result<()> {
        let mut last = Value::Null;
        for _ in 0..N_TRIES {
            last = self.evaluate(expression).await.unwrap_or(Value::Null);
            if last == Value::Bool(true) {
                return Ok(());
            }
            tokio::time::sleep(STEP).await;
        }
        let page = self.evaluate("location.href + ' ' + document.title").await;
        bail!("waited in vain for `{expression}`, which is {last}, on {page:?}");
    }

    /// Waits until the page is painted and no longer scrolls.
    ///
    /// # Errors
    /// If the page is gone.
    pub async fn settle(&self) -> Result<()> {
        if self.scripts_off.load(Ordering::SeqCst) {
            // There are no frames to wait for: nothing calls back.
            return Ok(());
        }
        let script = "new Promise(done => {
            let last = -1, calm = 0;
            const look = () => {
                calm = scrollY === last ? calm + 1 : 0;
                last = scrollY;
                if (calm === 4) done(true); else requestAnimationFrame(look);
            };
            look();
        })";
        // A page that leaves in the meantime takes the promise with it; the next one is waited for instead.
        let mut settled = self.evaluate(script).await;
        for _ in 0..3 {
            if settled.is_ok() {
                break;
            }
            tokio::time::sleep(STEP).await;
            settled = self.evaluate(script).await;
        }
        settled.map(drop)
    }

    /// The value of an expression in the page, as JSON; a promise is awaited. Statements may stand before it, each
    /// ended by a semicolon; what they declare is known to this script alone,
    /// but for a `var` that it begins with: that is kept in the window.
    ///
    /// # Errors
    /// If it throws.
    pub async fn evaluate(&self, expression: &str) -> Result<Value> {
        self.run(&source::body(expression)).await
    }

    /// Runs the body of a function in the page: what it returns, as JSON.
    pub(crate) async fn run(&self, body: &str) -> Result<Value> {
        // JSON is made in the page: a driver would take elements for references, which may be stale.
        let awaited = format!("return (async () => {{ {body} }})().then({ANSWER}, {THROWN})");
        let has_scripts = !self.scripts_off.load(Ordering::SeqCst);
        let answer = match &self.process {
            Process::Firefox(firefox) if has_scripts => firefox.run(&awaited).await,
            // No promise is kept then, not even one that the driver makes.
            Process::Firefox(_) => {
                let script = format!("return ({ANSWER})((() => {{ {body} }})())");
                self.run_in_frame(&script).await
            }
            Process::WebKit(_) => {
                self.run_in_frame(&webkit::task(&awaited, has_scripts))
                    .await
            }
            Process::Chromium(_) => self.run_in_frame(&awaited).await,
        };
        let answer = answer.with_context(|| format!("running `{body:.300}`"))?;
        read_answer(&answer, body)
    }

    /// What the body of a function returns in the frame that the driver has turned to.
    pub(crate) async fn run_in_frame(&self, body: &str) -> Result<Value> {
        let answer = self.client().execute(body, Vec::new()).await;
        Ok(answer.context("running a script")?.json().clone())
    }

    /// An expression that is true or false.
    ///
    /// # Errors
    /// If it is neither.
    pub async fn is(&self, expression: &str) -> Result<bool> {
        let value = self.evaluate(expression).await?;
        value
            .as_bool()
            .with_context(|| format!("`{expression}` is {value}, not true or false"))
    }

    /// A number.
    ///
    /// # Errors
    /// If it is none.
    pub async fn number(&self, expression: &str) -> Result<f64> {
        let value = self.evaluate(expression).await?;
        value
            .as_f64()
            .with_context(|| format!("`{expression}` is {value}, not a number"))
    }

    /// A text.
    ///
    /// # Errors
    /// If it is none.
    pub async fn text(&self, expression: &str) -> Result<String> {
        let value = self.evaluate(expression).await?;
        let text = value.as_str().map(str::to_owned);
        text.with_context(|| format!("`{expression}` is {value}, not a text"))
    }

    /// A list of texts.
    ///
    /// # Errors
    /// If it is none.
    pub async fn texts(&self, expression: &str) -> Result<Vec<String>> {
        let value = self.evaluate(expression).await?;
        let texts = value.as_array().and_then(|all| {
            all.iter()
                .map(|text| text.as_str().map(str::to_owned))
                .collect()
        });
        texts.with_context(|| format!("`{expression}` is {value}, not a list of texts"))
    }
}
