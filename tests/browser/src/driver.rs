//! Processes of WebDriver servers on free ports, ended when they are no longer needed.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError, Weak},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail};

/// How long a driver may take to start or to end a browser, on a machine with much else to do.
const DRIVER_TIMEOUT: Duration = Duration::from_secs(60);
const STEP: Duration = Duration::from_millis(10);

/// A running driver.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// The driver that all browsers of this program share; the first browser starts it, and it ends with the last.
    pub(crate) fn shared(start: impl FnOnce() -> Result<Self>) -> Result<Arc<Self>> {
        static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(driver) = shared.upgrade() {
            return Ok(driver);
        }
        let driver = Arc::new(start()?);
        *shared = Arc::downgrade(&driver);
        Ok(driver)
    }

    /// Starts a driver that chooses a port and writes it after `announcement`.
    pub(crate) fn that_announces(mut command: Command, announcement: &str) -> Result<Self> {
        let mut process = spawn(command.stdout(Stdio::piped()))?;
        let output = process.stdout.take().context("reading from the driver")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let after = line.split(announcement).nth(1)?;
            after.trim_end_matches('.').parse().ok()
        });
        // The rest is read as well, or the driver would wait for a reader.
        thread::spawn(move || lines.for_each(drop));
        let driver = Self {
            process,
            port: port.unwrap_or_default(),
        };
        if port.is_none() {
            bail!("{} ended before it named its port", name(&command));
        }
        Ok(driver)
    }

    /// The same command under a shell that ends it, everything that it has started, and a folder, when this program
    /// ends: however that may be. The shell reads from this program, which never writes.
    pub(crate) fn guarded(command: &Command, folder: &Path) -> Command {
        let script = "\"$@\" & read -r _; trap '' TERM; kill -TERM 0; sleep 1; rm -rf \"$FOLDER\"; kill -KILL 0";
        let mut guard = Command::new("sh");
        guard
            .args(["-c", script, "sh"])
            .arg(command.get_program())
            .args(command.get_args())
            .env("FOLDER", folder)
            .stdin(Stdio::piped())
            .process_group(0);
        guard
    }

    /// Starts a driver that takes a port after `argument`, and waits until it listens.
    pub(crate) fn on_free_port(mut command: Command, argument: &str) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("asking for a free port")?;
        let port = listener.local_addr().context("reading the port")?.port();
        drop(listener);
        command.arg(format!("{argument}{port}"));
        let process = spawn(command.stdin(Stdio::null()).stdout(Stdio::null()))?;
        let driver = Self { process, port };
        for _ in 0..DRIVER_TIMEOUT.as_millis() / STEP.as_millis() {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(driver);
            }
            thread::sleep(STEP);
        }
        bail!("{} does not listen", name(&command))
    }

    /// The address that it listens at.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends a session, and with it the browser. Without the async client, so that it works in `drop`.
    pub(crate) fn end_session(&self, session: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(DRIVER_TIMEOUT))?;
        let host = format!("Host: 127.0.0.1:{}", self.port);
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
        // A guard ends the driver by itself when nothing is left to read.
        if self.process.stdin.take().is_none() {
            // It may have ended by itself; then there is nothing to end.
            drop(self.process.kill());
        }
        drop(self.process.wait());
    }
}

fn spawn(command: &mut Command) -> Result<Child> {
    command
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("starting {}: `cargo xtask test` installs it", name(command)))
}

fn name(command: &Command) -> String {
    command.get_program().display().to_string()
}
