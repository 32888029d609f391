//! Evaluates expressions in a page, and waits until they are true.

use std::{sync::atomic::Ordering, time::Duration};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{Browser, browser::Process, engine::webkit, source};

/// Number of times that an expression is evaluated, every [`STEP`]: a minute plus the time of the evaluations, enough
/// for a slow page on a busy machine.
const N_TRIES: u32 = 2_400;
const STEP: Duration = Duration::from_millis(25);

/// Function that serializes a value to JSON; `null` if it has no JSON form, such as a window or a function.
pub(crate) const ANSWER: &str =
    "value => { try { return JSON.stringify(value) ?? 'null' } catch { return 'null' } }";
/// Function that turns an exception into a text that is not JSON, because not every driver reports its message.
pub(crate) const THROWN: &str = "error => `!${error}`";

/// Parses a result of [`ANSWER`] or [`THROWN`]; an exception becomes an error.
pub(crate) fn read_answer(answer: &Value, script: &str) -> Result<Value> {
    let answer = answer.as_str().unwrap_or("null");
    if let Some(error) = answer.strip_prefix('!') {
        bail!("`{script:.300}` threw {error}");
    }
    serde_json::from_str(answer).with_context(|| format!("reading {answer:.300}"))
}

impl Browser {
    /// Waits until the app is ready and the page has settled.
    ///
    /// # Errors
    /// If the app does not become ready.
    pub async fn wait_until_ready(&self) -> Result<()> {
        self.wait_until("document.documentElement.dataset.app === 'ready'")
            .await?;
        self.settle().await
    }

    /// Waits until an expression is true.
    ///
    /// # Errors
    /// If it does not become true in a minute; the message has its last value.
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
            // Without scripts, no animation frame is reported.
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
        // If the page is left meanwhile, its promise is lost; then the next page is waited for.
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

    /// Evaluates an expression in the page and returns its value as JSON; a promise is awaited. Statements may precede
    /// it, each ended by a semicolon. Their declarations are local to this script, except for a `var` at its start,
    /// which becomes a property of `window`.
    ///
    /// # Errors
    /// If it throws.
    pub async fn evaluate(&self, expression: &str) -> Result<Value> {
        self.run(&source::body(expression)).await
    }

    /// Runs the body of a function in the page and returns its value as JSON.
    pub(crate) async fn run(&self, body: &str) -> Result<Value> {
        // Serialized in the page: a driver would return references to elements, which may be stale.
        let awaited = format!("return (async () => {{ {body} }})().then({ANSWER}, {THROWN})");
        let has_scripts = !self.scripts_off.load(Ordering::SeqCst);
        let answer = match &self.process {
            Process::Firefox(firefox) if has_scripts => firefox.run(&awaited).await,
            // With scripts disabled no promise is settled, not even one of the driver.
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

    /// Runs the body of a function in the driver's current frame.
    pub(crate) async fn run_in_frame(&self, body: &str) -> Result<Value> {
        let answer = self.client().execute(body, Vec::new()).await;
        Ok(answer.context("running a script")?.json().clone())
    }

    /// Evaluates a boolean expression.
    ///
    /// # Errors
    /// If its value is not a boolean.
    pub async fn is(&self, expression: &str) -> Result<bool> {
        let value = self.evaluate(expression).await?;
        value
            .as_bool()
            .with_context(|| format!("`{expression}` is {value}, not true or false"))
    }

    /// Evaluates a number.
    ///
    /// # Errors
    /// If the value is not a number.
    pub async fn number(&self, expression: &str) -> Result<f64> {
        let value = self.evaluate(expression).await?;
        value
            .as_f64()
            .with_context(|| format!("`{expression}` is {value}, not a number"))
    }

    /// Evaluates a string.
    ///
    /// # Errors
    /// If the value is not a string.
    pub async fn text(&self, expression: &str) -> Result<String> {
        let value = self.evaluate(expression).await?;
        let text = value.as_str().map(str::to_owned);
        text.with_context(|| format!("`{expression}` is {value}, not a text"))
    }

    /// Evaluates an array of strings.
    ///
    /// # Errors
    /// If the value is not an array of strings.
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
