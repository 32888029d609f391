//! WebKitGTK in its own X server; beyond the WebDriver standard, it is driven by the control socket of the browser in
//! `webkit/browser.py`.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    os::unix::net::UnixStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::{Feature, Unsupported, driver::Driver, session::Session, test_env};

const BROWSER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/webkit/browser.py");

/// Inverts the media queries for `scripting` in the style sheets of a page: with JavaScript markup disabled, WebKit
/// still reports that scripting is enabled.
const WITHOUT_SCRIPTING: &str = "
    const answer = rules => {
        for (const rule of rules) {
            const query = rule.media?.mediaText ?? '';
            if (query.includes('(scripting'))
                rule.media.mediaText = query.replace(/\\(scripting: none\\)/g, '(min-width: 0px)')
                    .replace(/\\(scripting: enabled\\)/g, '(max-width: 0px)');
            answer(rule.cssRules ?? []);
        }
    };
    for (const sheet of document.styleSheets) answer(sheet.cssRules);
";

/// Gives a script a URL of the page's origin; without one, exceptions of its functions are hidden from the page.
const AS_OF_PAGE: &str = "\n//# sourceURL=/script-of-a-test.js\n";

/// Message of WebKit about a content security policy with a directive that it does not support.
const UNKNOWN_DIRECTIVE: &str = "Unrecognized Content-Security-Policy directive 'manifest-src'";

/// The body of a function that runs another body in a task of the page. Run by the driver directly, microtasks would
/// interrupt a script.
pub(crate) fn task(body: &str, has_scripts: bool) -> String {
    let before = if has_scripts { "" } else { WITHOUT_SCRIPTING };
    format!(
        "{AS_OF_PAGE} return new Promise(done => setTimeout(() => done((() => {{ {before} {body} }})())))"
    )
}

/// A WebKitGTK session with its own profile. The session ends before the driver, and both before the X server.
#[derive(Debug)]
pub(crate) struct WebKit {
    pub(crate) session: Session,
    folder: PathBuf,
    /// Number of bytes read of the files `console` and `requests`.
    n_read: Mutex<[u64; 2]>,
    _server: XServer,
}

/// An X server, ended when dropped.
#[derive(Debug)]
struct XServer {
    process: Child,
    display: String,
}

impl XServer {
    fn start() -> Result<Self> {
        let program = test_env::program(test_env::XVFB, "Xvfb");
        let mut process = Command::new(&program)
            // It chooses a free display and prints its number; it ends with the last client.
            .args(["-displayfd", "1", "-terminate", "-nolisten", "tcp"])
            .args(["-screen", "0", "2000x1600x24"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| {
                format!(
                    "starting {}: `cargo xtask test` installs it",
                    program.display()
                )
            })?;
        let output = process.stdout.take();
        let mut server = Self {
            process,
            display: String::new(),
        };
        let output = output.context("reading from the X server")?;
        BufReader::new(output)
            .read_line(&mut server.display)
            .context("reading the display")?;
        ensure!(server.display.ends_with('\n'), "there is no free display");
        Ok(server)
    }
}

impl Drop for XServer {
    fn drop(&mut self) {
        // Fails if the process has already ended.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

impl WebKit {
    /// Starts a browser that stores all its files in `folder`.
    pub(crate) async fn start(folder: &Path) -> Result<Self> {
        let server = XServer::start()?;
        let mut command = Command::new(test_env::program(
            test_env::WEBKIT_DRIVER,
            "WebKitWebDriver",
        ));
        command
            .arg("--host=127.0.0.1")
            .env("DISPLAY", format!(":{}", server.display.trim()))
            .env("NO_AT_BRIDGE", "1") // no accessibility bus
            .env("GSETTINGS_BACKEND", "memory")
            .env("GDK_BACKEND", "x11")
            .env("LANG", "C.UTF-8")
            .envs(
                ["HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"]
                    .map(|name| (name, folder)),
            );
        // A driver drives one browser at a time.
        let driver = Arc::new(Driver::on_free_port(command, "--port=")?);
        let mut capabilities = Capabilities::new();
        let options = json!({ "binary": BROWSER, "args": [folder, socket(folder)] });
        capabilities.set("webkitgtk:browserOptions", options)?;
        let session = Session::begin(driver, capabilities).await?;
        Ok(Self {
            session,
            folder: folder.to_owned(),
            n_read: Mutex::default(),
            _server: server,
        })
    }

    pub(crate) async fn before_pages(&self, source: &str) -> Result<()> {
        self.tell("script", &json!([source, AS_OF_PAGE].concat()))
    }

    pub(crate) async fn resize(&self, width: u32, height: u32, scale: u32) -> Result<()> {
        if scale != 1 {
            Unsupported::DeviceScale.check()?;
        }
        let client = self.session.client();
        let resized = client.set_window_rect(0, 0, width, height).await;
        resized.map(drop).context("resizing the window")
    }

    pub(crate) async fn emulate(&self, features: &[Feature]) -> Result<()> {
        let is = |feature| {
            features
                .iter()
                .rev()
                .find(|one| one.0 == feature)
                .map(|one| one.1)
        };
        if is("forced-colors") == Some("active") {
            Unsupported::ForcedColors.check()?;
        }
        self.tell("dark", &json!(is("prefers-color-scheme") == Some("dark")))?;
        self.tell(
            "motion",
            &json!(is("prefers-reduced-motion") != Some("reduce")),
        )
    }

    pub(crate) async fn prefer_languages(&self, languages: &str) -> Result<()> {
        let languages: Vec<&str> = languages.split(',').map(str::trim).collect();
        self.tell("languages", &json!(languages))
    }

    pub(crate) async fn switch_scripts_off(&self) -> Result<()> {
        self.tell("markup", &json!(false))
    }

    pub(crate) async fn allow_downloads(&self, folder: &Path) -> Result<()> {
        self.tell("downloads", &json!(folder))
    }

    /// Presses a key, or repeats one that is already down, which the driver would ignore.
    pub(crate) async fn key_down(&self, key: char, _is_repeat: bool) -> Result<()> {
        self.tell("key down", &json!(key))
    }

    pub(crate) async fn key_up(&self, key: char) -> Result<()> {
        self.tell("key up", &json!(key))
    }

    /// Clicks a point of the viewport with the middle button: the driver presses that button but releases the left
    /// one.
    pub(crate) fn click_with_middle_button(&self, point: [f64; 2]) -> Result<()> {
        self.tell("middle button", &json!(point))
    }

    /// The messages since the last call; a message of several lines is one.
    pub(crate) async fn console(&self) -> Result<Vec<String>> {
        let text = self.read_on(0, "console")?;
        let mut messages: Vec<String> = Vec::new();
        for line in text.lines() {
            match messages.last_mut() {
                Some(last) if !line.contains("CONSOLE ") => *last = format!("{last}\n{line}"),
                _ => messages.push(line.to_owned()),
            }
        }
        messages.retain(|message| !message.contains(UNKNOWN_DIRECTIVE));
        for message in &mut messages {
            *message = format!("{}: {message}", level(message));
        }
        Ok(messages)
    }

    pub(crate) async fn requests(&self) -> Result<Vec<String>> {
        let text = self.read_on(1, "requests")?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// The part of a file that was written since the last call.
    fn read_on(&self, idx: usize, name: &str) -> Result<String> {
        let mut n_read = self.n_read.lock().unwrap_or_else(PoisonError::into_inner);
        let text = fs::read_to_string(self.folder.join(name));
        let text = text.with_context(|| format!("reading the {name}"))?;
        let start = usize::try_from(n_read[idx]).unwrap_or(text.len());
        n_read[idx] = text.len() as u64;
        Ok(text.get(start..).unwrap_or_default().to_owned())
    }

    /// Sends a command to the browser and waits for its end.
    fn tell(&self, command: &str, value: &Value) -> Result<()> {
        let talk = || {
            let mut stream = UnixStream::connect(socket(&self.folder))?;
            stream.set_read_timeout(Some(Duration::from_secs(60)))?;
            writeln!(stream, "{}", json!([command, value]))?;
            stream.shutdown(std::net::Shutdown::Write)?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            std::io::Result::Ok(answer)
        };
        let answer = talk().with_context(|| format!("telling the browser: {command}"))?;
        ensure!(answer.trim() == "null", "{command}: {answer}");
        Ok(())
    }
}

/// The level of a message, as named by Chromium's driver.
fn level(message: &str) -> &'static str {
    let kind = message.split_once("CONSOLE ").map_or("", |(_, kind)| kind);
    let words: Vec<&str> = kind.split(' ').take(3).collect();
    if words.contains(&"ERROR") {
        "SEVERE"
    } else if words.contains(&"WARN") {
        "WARNING"
    } else if words.contains(&"DEBUG") {
        "DEBUG"
    } else {
        "INFO"
    }
}

/// The control socket of a browser with its files in `folder`.
fn socket(folder: &Path) -> PathBuf {
    folder.join("control")
}
