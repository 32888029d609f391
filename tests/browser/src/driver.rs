//! The browser's driver: one for all browsers of a test program, on a free port, ended with the last of
//! them.

use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError, Weak},
    thread,
    time::Duration,
};

use anyhow::{Context, Result};

use crate::setting;

/// A running driver.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// The driver of this program; it starts with the first browser.
    pub(crate) fn shared() -> Result<Arc<Self>> {
        static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(driver) = shared.upgrade() {
            return Ok(driver);
        }
        let driver = Arc::new(Self::start()?);
        *shared = Arc::downgrade(&driver);
        Ok(driver)
    }

    fn start() -> Result<Self> {
        let program = env::var_os(setting::CHROMEDRIVER).unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| {
                format!(
                    "starting {}: install chromium-driver, or name it in {}",
                    program.display(),
                    setting::CHROMEDRIVER
                )
            })?;
        let output = process.stdout.take().context("reading from the driver")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let after = line.split("successfully on port ").nth(1)?;
            after.trim_end_matches('.').parse().ok()
        });
        // The rest is read as well, or the driver would wait for a reader.
        thread::spawn(move || lines.for_each(drop));
        let Some(port) = port else {
            process
                .kill()
                .context("ending a driver that did not start")?;
            process.wait().context("waiting for its end")?;
            anyhow::bail!("{} ended before it named its port", program.display());
        };
        Ok(Self { process, port })
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends a session, and with it the browser. Without the async client, so that it works in `drop`.
    pub(crate) fn end_session(&self, session: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let host = "Host: 127.0.0.1";
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\n{host}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = [0; 512];
        stream.read(&mut answer).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
