//! Processes of WebDriver servers on free ports, ended when dropped.

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

/// Time limit for a driver to start or to end a browser; long, because the machine may be busy.
const DRIVER_TIMEOUT: Duration = Duration::from_secs(60);
const STEP: Duration = Duration::from_millis(10);

/// A running WebDriver server.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// The driver shared by all browsers of this program: started with the first browser, ended with the last.
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

    /// Starts a driver that chooses a port itself and prints it after `announcement`.
    pub(crate) fn that_announces(mut command: Command, announcement: &str) -> Result<Self> {
        let mut process = spawn(command.stdout(Stdio::piped()))?;
        let output = process.stdout.take().context("reading from the driver")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let after = line.split(announcement).nth(1)?;
            after.trim_end_matches('.').parse().ok()
        });
        // Drains the rest of the output, because a full pipe would block the driver.
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

    /// Wraps a command in a shell that ends it with its child processes and removes `folder` as soon as this program
    /// ends, in whatever way: the shell waits for the end of its standard input, to which this program never writes.
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

    /// The base URL of the driver.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends a session, and with it the browser. Uses a plain socket instead of the async client, so that it works in
    /// `drop`.
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
        // Closing its standard input ends a driver started with `guarded`; others are killed.
        if self.process.stdin.take().is_none() {
            // Fails if the process has already ended.
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
