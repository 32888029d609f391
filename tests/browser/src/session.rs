//! A WebDriver session with its own browser, which ends with the session in every case.

use std::{process::Command, sync::Arc, time::Duration};

use anyhow::{Context, Result};
use serde_json::Value;
use thirtyfour::{Capabilities, TimeoutConfiguration, WebDriver, common::command};

use crate::driver::Driver;

/// Time limit of a command of the driver; long, because the machine may be busy.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(300);

/// A session, ended when dropped.
#[derive(Debug)]
pub(crate) struct Session {
    client: Option<WebDriver>,
    driver: Arc<Driver>,
    id: String,
    /// The process id of the browser, if the driver reports it.
    process: Option<u64>,
}

impl Session {
    /// Starts a browser.
    pub(crate) async fn begin(
        driver: Arc<Driver>,
        capabilities: impl Into<Capabilities>,
    ) -> Result<Self> {
        let client = WebDriver::builder(driver.url(), capabilities)
            .request_timeout(COMMAND_TIMEOUT)
            // A persistent connection belongs to the runtime of one test, while a session may outlive that.
            .keep_alive(false)
            .await
            .context("starting a browser")?;
        let known = client.handle().capabilities();
        let process = ["goog:processID", "moz:processID"]
            .iter()
            .find_map(|name| known.get(name).and_then(Value::as_u64));
        let id = client.handle().session_id().to_string();
        let session = Self {
            client: Some(client),
            driver,
            id,
            process,
        };
        let patient = TimeoutConfiguration::new(Some(COMMAND_TIMEOUT), Some(COMMAND_TIMEOUT), None);
        session
            .client()
            .update_timeouts(patient)
            .await
            .context("setting the timeouts of the driver")?;
        Ok(session)
    }

    pub(crate) fn client(&self) -> &WebDriver {
        self.client
            .as_ref()
            .expect("the client is taken in `drop` only")
    }

    /// Performs actions of input devices, in WebDriver's format.
    pub(crate) async fn perform(&self, devices: Value) -> Result<()> {
        let actions = command::Command::PerformActions(devices.into());
        let done = self.client().handle().cmd(actions).await;
        done.map(drop).context("using keys or pointers")
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // The session is ended below instead, which works even if a panic has stopped the runtime.
            drop(client.leak());
        }
        let ended = self.driver.end_session(&self.id);
        if let (Err(_), Some(process)) = (ended, self.process) {
            drop(
                Command::new("kill")
                    .arg("-9")
                    .arg(process.to_string())
                    .status(),
            );
        }
    }
}
