//! Firefox, headless: beyond WebDriver's standard by WebDriver BiDi and by preferences, which scripts of
//! the browser itself may set.

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

/// Firefox keeps violations of the policy from the events of BiDi.
const LOG_VIOLATIONS: &str = "addEventListener('securitypolicyviolation', event =>
    console.error(`Refused by the content security policy: ${event.violatedDirective} ${event.blockedURI}`))";

/// The time after which it is asked whether a page that has not answered is still there.
const LOOK_AFTER: Duration = Duration::from_secs(1);

/// The longest that a process may take for a new container; a new process is quicker then.
const REUSE_TIMEOUT: Duration = Duration::from_secs(60);

/// The text of a request that got no answer: for other reasons than a page that was left, Firefox tells the address
/// besides.
const UNANSWERED: &str = "TypeError: NetworkError when attempting to fetch resource.";

/// What Firefox says of a request that the page has taken back, as it does when it is left.
const TAKEN_BACK: &str = "NS_BINDING_ABORTED";

/// A container of Firefox: cookies, stores, caches and workers of one test.
#[derive(Debug)]
pub(crate) struct Firefox {
    /// Taken in `drop` only.
    process: Option<Process>,
    /// True once a test has got it: then the next one may use the process again.
    is_ready: bool,
    bidi: Bidi,
    /// The id of the container.
    container: String,
    /// The tab that is driven: its handle is the id of its browsing context.
    tab: Mutex<String>,
}

/// The context of scripts, `content` or `chrome`: the page, or the browser around it.
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
    /// Starts one that keeps what it downloads in a folder.
    pub(crate) async fn start(downloads: &Path) -> Result<Self> {
        // One that a test has left in no good state is dropped.
        while let Some(process) = Process::idle() {
            let reused = Self::in_container(process, downloads);
            if let Ok(Ok(firefox)) = tokio::time::timeout(REUSE_TIMEOUT, reused).await {
                return Ok(firefox);
            }
        }
        let process = Process::start().await?;
        Self::in_container(process, downloads).await
    }

    /// A new container with one tab in a process, in place of everything that was there.
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
        // First of all, as a new tab waits for scripts.
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

    /// Opens a tab in the container, behind the one that is shown. In front of it, Firefox would wait for an event of the
    /// page in that one, which a page may keep from it.
    pub(crate) async fn open_tab(&self) -> Result<WindowHandle> {
        let params = json!({ "type": "tab", "background": true, "userContext": self.container });
        let tab = self.bidi.send("browsingContext.create", params).await?;
        let tab = tab["context"].as_str().context("no tab")?;
        Ok(WindowHandle::from(tab.to_owned()))
    }

    /// Loads the page again as the button of the browser does. The driver's own way is that of the button with Shift held:
    /// it passes over caches and workers.
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

    /// Drives the tab that the driver has turned to.
    pub(crate) async fn follow_tab(&self) -> Result<()> {
        let tab = self.client().window().await.context("asking for the tab")?;
        *self.tab.lock().unwrap_or_else(PoisonError::into_inner) = tab.to_string();
        Ok(())
    }

    fn tab(&self) -> String {
        let tab = self.tab.lock().unwrap_or_else(PoisonError::into_inner);
        tab.clone()
    }

    /// What the body of a function returns in the page, a text. Scripts of WebDriver run in a sandbox in Firefox,
    /// where neither a page's `const` is seen nor a property of `globalThis` stays.
    ///
    /// # Errors
    /// If it throws, or the page leaves before a promise is kept: Firefox would never answer then.
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
            // A question to a page that is being left gets no answer either; the next page gets the next one.
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

    /// The value of a function in the page.
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

    /// Presses a key; the driver knows by itself that one that is down already is repeated.
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
        // The last one of a name counts; without one, the preference is as the browser has it.
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

    /// Events that were sent before an answer have come when it comes.
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

    /// Runs a script of the browser itself, and goes back to the page.
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

/// A line for an event with a level as Chromium's driver names it: messages, exceptions, files that did not come.
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
