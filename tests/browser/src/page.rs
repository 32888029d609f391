//! Questions to a page: expressions in its own language, and waiting until they are true.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::Browser;

/// How long a page may take for anything, in steps of [`STEP`].
const N_TRIES: u32 = 400;
const STEP: Duration = Duration::from_millis(25);

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
    /// If it is not after ten seconds; says what it was last.
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
        let script = "new Promise(done => {
            let last = -1, calm = 0;
            const look = () => {
                calm = scrollY === last ? calm + 1 : 0;
                last = scrollY;
                if (calm === 4) done(true); else requestAnimationFrame(look);
            };
            look();
        })";
        self.evaluate(script).await.map(drop)
    }

    /// The value of an expression in the page; a promise is awaited.
    ///
    /// # Errors
    /// If it throws.
    pub async fn evaluate(&self, expression: &str) -> Result<Value> {
        let params = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true,
            "userGesture": true,
        });
        let answer = self.command("Runtime.evaluate", params).await?;
        if let Some(details) = answer.get("exceptionDetails") {
            bail!("`{expression:.300}` threw {details}");
        }
        Ok(answer["result"]["value"].clone())
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
