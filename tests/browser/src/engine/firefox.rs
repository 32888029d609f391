//! Headless Firefox; beyond the WebDriver standard, it is driven by WebDriver BiDi and by preferences, set by scripts
//! in the chrome context.

mod process;

use std::{
    path::Path,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{
    RequestData, SessionId, WebDriver, WindowHandle, common::command::FormatRequestData,
};

use self::process::Process;
use crate::{Feature, bidi::Bidi, session::Session};

const LOGGED: &str = "log.entryAdded";
const REQUESTED: &str = "network.beforeRequestSent";
const ANSWERED: &str = "network.responseCompleted";
const FAILED: &str = "network.fetchError";

/// Logs violations of the content security policy to the console, because Firefox has no BiDi events for them.
const LOG_VIOLATIONS: &str = "addEventListener('securitypolicyviolation', event =>
    console.error(`Refused by the content security policy: ${event.violatedDirective} ${event.blockedURI}`))";

/// Interval after which `run` checks that the page of a pending script still exists.
const LOOK_AFTER: Duration = Duration::from_secs(1);

/// Time limit for a new container in a reused process; a new process is quicker then.
const REUSE_TIMEOUT: Duration = Duration::from_secs(60);

/// Console text of a request without a response, omitted from the log: its cause is that the page was left. For other
/// causes Firefox also reports the URL.
const UNANSWERED: &str = "TypeError: NetworkError when attempting to fetch resource.";

/// Error text of a request that the page aborted, as on leaving it.
const TAKEN_BACK: &str = "NS_BINDING_ABORTED";

/// A Firefox container (user context): the cookies, storage, caches and workers of one test.
#[derive(Debug)]
pub(crate) struct Firefox {
    /// Taken in `drop` only.
    process: Option<Process>,
    /// True once the container is ready for a test; only then is the process reused after it.
    is_ready: bool,
    bidi: Bidi,
    /// The id of the user context.
    container: String,
    /// The driven tab: its window handle, which is the id of its browsing context.
    tab: Mutex<String>,
}

/// Command that sets the context of scripts: `content` for the page, `chrome` for the browser's interface.
#[derive(Debug)]
struct SetContext(&'static str);

impl FormatRequestData for SetContext {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(
            http::Method::POST,
            format!("/session/{session}/moz/context"),
        )
        .add_body(json!({ "context": self.0 }))
    }
}

impl Firefox {
    /// Starts a browser that saves downloads in a folder; reuses an idle process if possible.
    pub(crate) async fn start(downloads: &Path) -> Result<Self> {
        // Drops processes in which no new container can be created.
        while let Some(process) = Process::idle() {
            let reused = Self::in_container(process, downloads);
            if let Ok(Ok(firefox)) = tokio::time::timeout(REUSE_TIMEOUT, reused).await {
                return Ok(firefox);
            }
        }
        let process = Process::start().await?;
        Self::in_container(process, downloads).await
    }

    /// Creates a container with one tab in a process, and removes all earlier tabs and containers.
    async fn in_container(process: Process, downloads: &Path) -> Result<Self> {
        let bidi = Bidi::connect(&process.url).await?;
        let events = [LOGGED, REQUESTED, ANSWERED, FAILED];
        bidi.send("session.subscribe", json!({ "events": events }))
            .await?;
        let before = bidi.send("browsingContext.getTree", json!({})).await?;
        let old = bidi.send("browser.getUserContexts", json!({})).await?;
        let container = bidi.send("browser.createUserContext", json!({})).await?;
        let container = container["userContext"].as_str().context("no container")?;
        let mut firefox = Self {
            process: Some(process),
            is_ready: false,
            bidi,
            container: container.to_owned(),
            tab: Mutex::default(),
        };
        // Before the tab is opened: a new tab waits for scripts, which may be disabled.
        firefox
            .set_preferences(&[
                ("browser.download.dir", json!(downloads)),
                ("intl.accept_languages", json!("en-US, en")),
                ("javascript.enabled", json!(true)),
            ])
            .await?;
        firefox.go_offline(false).await?;
        let tab = firefox.open_tab().await?;
        for tab in before["contexts"].as_array().into_iter().flatten() {
            let params = json!({ "context": tab["context"] });
            firefox.bidi.send("browsingContext.close", params).await?;
        }
        for container in old["userContexts"].as_array().into_iter().flatten() {
            if container["userContext"] != "default" {
                firefox
                    .bidi
                    .send("browser.removeUserContext", container.clone())
                    .await?;
            }
        }
        let switched = firefox.client().switch_to_window(tab).await;
        switched.context("turning to the first tab")?;
        firefox.follow_tab().await?;
        firefox.before_pages(LOG_VIOLATIONS).await?;
        firefox.bidi.take_events(&events);
        firefox.is_ready = true;
        Ok(firefox)
    }

    pub(crate) fn session(&self) -> &Session {
        let process = self.process.as_ref();
        &process.expect("it is taken in `drop` only").session
    }

    fn client(&self) -> &WebDriver {
        self.session().client()
    }

    /// Opens a background tab in the container. For a foreground tab, Firefox would wait for an event of the visible
    /// page, which that page may prevent.
    pub(crate) async fn open_tab(&self) -> Result<WindowHandle> {
        let params = json!({ "type": "tab", "background": true, "userContext": self.container });
        let tab = self.bidi.send("browsingContext.create", params).await?;
        let tab = tab["context"].as_str().context("no tab")?;
        Ok(WindowHandle::from(tab.to_owned()))
    }

    /// Reloads the page like the browser's button. The driver's own command is a reload with Shift, which bypasses
    /// caches and service workers.
    pub(crate) async fn reload(&self) -> Result<()> {
        let params = json!({ "context": self.tab(), "wait": "complete" });
        self.bidi
            .send("browsingContext.reload", params)
            .await
            .map(drop)
    }

    pub(crate) async fn before_pages(&self, source: &str) -> Result<()> {
        let params = json!({
            "functionDeclaration": format!("() => {{ {source}\n}}"),
            "userContexts": [self.container],
        });
        self.bidi
            .send("script.addPreloadScript", params)
            .await
            .map(drop)
    }

    /// Makes the driver's current tab the target of BiDi commands.
    pub(crate) async fn follow_tab(&self) -> Result<()> {
        let tab = self.client().window().await.context("asking for the tab")?;
        *self.tab.lock().unwrap_or_else(PoisonError::into_inner) = tab.to_string();
        Ok(())
    }

    fn tab(&self) -> String {
        let tab = self.tab.lock().unwrap_or_else(PoisonError::into_inner);
        tab.clone()
    }

    /// Runs the body of a function in the page and returns its value, a string. Uses BiDi, because WebDriver scripts
    /// run in a sandbox in Firefox that has neither a page's `const` nor lasting properties of `globalThis`.
    ///
    /// # Errors
    /// If it throws, or the page is left before its promise is settled: Firefox would never respond then.
    pub(crate) async fn run(&self, body: &str) -> Result<Value> {
        static N_RUNS: AtomicU32 = AtomicU32::new(0);
        let number = N_RUNS.fetch_add(1, Ordering::SeqCst);
        let runs = "window[Symbol.for('runs of tests')]";
        let noted = format!("() => {{ ({runs} ??= new Set()).add({number}); {body} }}");
        let answer = self.call(&noted, true);
        tokio::pin!(answer);
        loop {
            tokio::select! {
                answer = &mut answer => return answer,
                () = tokio::time::sleep(LOOK_AFTER) => {}
            }
            let is_there = format!("() => {runs}?.has({number}) ?? false");
            // A page that is being left does not respond to this check either; the next check reaches the next page.
            let is_there = tokio::select! {
                answer = &mut answer => return answer,
                is_there = tokio::time::timeout(LOOK_AFTER, self.call(&is_there, false)) => is_there,
            };
            if let Ok(is_there) = is_there {
                let is_there = is_there.is_ok_and(|is_there| is_there == true);
                ensure!(is_there, "the page has left");
            }
        }
    }

    /// Calls a function in the page and returns its value.
    async fn call(&self, function: &str, await_promise: bool) -> Result<Value> {
        let params = json!({
            "functionDeclaration": function,
            "awaitPromise": await_promise,
            "target": { "context": self.tab() },
        });
        let answer = self.bidi.send("script.callFunction", params).await?;
        let thrown = &answer["exceptionDetails"]["text"];
        ensure!(thrown.is_null(), "{thrown}");
        Ok(answer["result"]["value"].clone())
    }

    /// Presses a key; the driver itself repeats a key that is already down.
    pub(crate) async fn key_down(&self, key: char, _is_repeat: bool) -> Result<()> {
        self.move_key("keyDown", key).await
    }

    pub(crate) async fn key_up(&self, key: char) -> Result<()> {
        self.move_key("keyUp", key).await
    }

    async fn move_key(&self, how: &str, key: char) -> Result<()> {
        let actions = json!([{ "type": how, "value": key }]);
        let keyboard = json!([{ "type": "key", "id": "key", "actions": actions }]);
        self.session().perform(keyboard).await
    }

    pub(crate) async fn resize(&self, width: u32, height: u32, scale: u32) -> Result<()> {
        let params = json!({
            "context": self.tab(),
            "viewport": { "width": width, "height": height },
            "devicePixelRatio": f64::from(scale),
        });
        self.bidi
            .send("browsingContext.setViewport", params)
            .await
            .map(drop)
    }

    pub(crate) async fn emulate(&self, features: &[Feature]) -> Result<()> {
        // The last value of a feature wins; without one, the preference has its default.
        let value = |name: &str| {
            let found = features.iter().rev().find(|feature| feature.0 == name);
            found.map(|feature| feature.1)
        };
        let scheme = match value("prefers-color-scheme") {
            Some("dark") => 0,
            Some(_) => 1,
            None => 2,
        };
        let motion = i32::from(value("prefers-reduced-motion") == Some("reduce"));
        let colors = if value("forced-colors") == Some("active") {
            2
        } else {
            0
        };
        self.set_preferences(&[
            (
                "layout.css.prefers-color-scheme.content-override",
                json!(scheme),
            ),
            ("ui.prefersReducedMotion", json!(motion)),
            ("browser.display.document_color_use", json!(colors)),
        ])
        .await
    }

    pub(crate) async fn show_as_printed(&self) -> Result<()> {
        self.in_browser(
            "Services.wm.getMostRecentWindow('navigator:browser')
                .gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'",
        )
        .await
    }

    pub(crate) async fn prefer_languages(&self, languages: &str) -> Result<()> {
        self.set_preferences(&[("intl.accept_languages", json!(languages))])
            .await
    }

    pub(crate) async fn switch_scripts_off(&self) -> Result<()> {
        self.set_preferences(&[("javascript.enabled", json!(false))])
            .await
    }

    pub(crate) async fn go_offline(&self, offline: bool) -> Result<()> {
        self.in_browser(&format!("Services.io.offline = {offline}"))
            .await
    }

    pub(crate) async fn console(&self) -> Result<Vec<String>> {
        self.wait_for_events().await?;
        let events = self.bidi.take_events(&[LOGGED, ANSWERED, FAILED]);
        Ok(events.iter().filter_map(message).collect())
    }

    pub(crate) async fn requests(&self) -> Result<Vec<String>> {
        self.wait_for_events().await?;
        let events = self.bidi.take_events(&[REQUESTED]);
        let url = |event: &Value| {
            event["params"]["request"]["url"]
                .as_str()
                .map(str::to_owned)
        };
        Ok(events.iter().filter_map(url).collect())
    }

    /// Waits for a response: all events sent before it have arrived then.
    async fn wait_for_events(&self) -> Result<()> {
        self.bidi.send("session.status", json!({})).await.map(drop)
    }

    async fn set_preferences(&self, preferences: &[(&str, Value)]) -> Result<()> {
        let mut script = String::new();
        for (name, value) in preferences {
            let kind = match value {
                Value::Bool(_) => "Bool",
                Value::Number(_) => "Int",
                Value::String(_) => "String",
                _ => bail!("{name} is neither a flag, a number nor a text"),
            };
            script += &format!("Services.prefs.set{kind}Pref({name:?}, {value});");
        }
        self.in_browser(&script).await
    }

    /// Runs a script in the chrome context, then returns to the content context.
    async fn in_browser(&self, script: &str) -> Result<()> {
        let client = self.client();
        client.handle().cmd(SetContext("chrome")).await?;
        let done = client.execute(script, []).await;
        client.handle().cmd(SetContext("content")).await?;
        done.map(drop)
            .with_context(|| format!("running {script} in the browser"))
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        if let Some(process) = self.process.take()
            && self.is_ready
            && !thread::panicking()
        {
            process.wait();
        }
    }
}

/// The console line of a message, an exception or a failed request, with a level as named by Chromium's driver; `None`
/// for any other event.
fn message(event: &Value) -> Option<String> {
    let params = &event["params"];
    let url = params["request"]["url"].as_str().unwrap_or_default();
    if event["method"] == LOGGED {
        let level = match params["level"].as_str() {
            Some("error") => "SEVERE",
            Some("warn") => "WARNING",
            Some("debug") => "DEBUG",
            _ => "INFO",
        };
        let text = params["text"].as_str().unwrap_or_default();
        (text != UNANSWERED).then(|| format!("{level}: {text}"))
    } else if event["method"] == FAILED {
        let reason = params["errorText"].as_str().unwrap_or_default();
        (reason != TAKEN_BACK).then(|| format!("SEVERE: {url}: failed to load: {reason}"))
    } else {
        let status = params["response"]["status"].as_u64()?;
        (status >= 400).then(|| format!("SEVERE: {url}: failed to load: status {status}"))
    }
}
