//! A static host on 127.0.0.1: serves files of `dist/` with their media types, and 404 for unknown paths. It can
//! withhold or alter a file and add headers; while it runs, it can switch to another build, break connections off or
//! stop responding.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use anyhow::{Context, Result};

use crate::{test_env, weight};

/// The configuration of a host, and its state while it serves.
#[derive(Debug)]
pub struct Host {
    mount: String,
    /// Further paths below which it serves the same site.
    other_mounts: Vec<String>,
    dist: Mutex<PathBuf>,
    trouble: Mutex<Trouble>,
    withheld: Option<String>,
    spoiled: Option<String>,
    headers: String,
    compresses: bool,
    /// Additional files, by full path.
    pages: Mutex<BTreeMap<String, Vec<u8>>>,
    /// Responses that override the site, by full path.
    answers: Mutex<BTreeMap<String, Answer>>,
    requests: Mutex<Vec<String>>,
    stopped: AtomicBool,
}

/// A simulated failure of a host or of the network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Trouble {
    /// No failure.
    #[default]
    None,
    /// Every connection is closed at once.
    Down,
    /// Connections are accepted but never get a response.
    Silent,
    /// Responses for paths with this suffix break off after this number of bytes.
    BreaksOff(String, usize),
    /// Paths with this suffix never get a response.
    SilentAbout(String),
    /// Responses for paths with this suffix are delayed until the trouble ends.
    LateWith(String),
}

/// A response that overrides the site at a path, such as a page of another application or an error page.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Status code and reason phrase: `503 Service Unavailable`.
    pub status: &'static str,
    /// The HTML of the page.
    pub body: String,
    /// Delay before the response.
    pub delay: Duration,
}

/// A running host, stopped when dropped.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    host: Arc<Host>,
}

impl Host {
    /// A host that serves the built site below `mount`: `/`, `/a/b/`.
    ///
    /// # Errors
    /// If there is no built site.
    pub fn at(mount: &str) -> Result<Self> {
        Ok(Self::new(mount, test_env::dist()?))
    }

    fn new(mount: &str, dist: PathBuf) -> Self {
        Self {
            mount: mount.to_owned(),
            other_mounts: Vec::new(),
            dist: Mutex::new(dist),
            trouble: Mutex::default(),
            withheld: None,
            spoiled: None,
            headers: String::new(),
            compresses: false,
            pages: Mutex::default(),
            answers: Mutex::default(),
            requests: Mutex::default(),
            stopped: AtomicBool::new(false),
        }
    }

    /// Serves the site below `mount` as well.
    #[must_use]
    pub fn and_at(mut self, mount: &str) -> Self {
        self.other_mounts.push(mount.to_owned());
        self
    }

    /// A host of another site, with no pages but those that are added.
    pub(crate) fn empty() -> Self {
        Self::new("/", PathBuf::new())
    }

    /// A host of another site, with this page at its root and nothing else.
    #[must_use]
    pub fn of(page: &str) -> Self {
        Self::empty().with_file("/index.html", page.as_bytes())
    }

    /// Serves an additional file at this full path.
    #[must_use]
    pub fn with_file(self, path: &str, content: &[u8]) -> Self {
        self.put(path, content);
        self
    }

    /// Allows CORS requests of all origins, as GitHub Pages, Netlify and Cloudflare Pages do.
    #[must_use]
    pub fn open_to_all(self) -> Self {
        self.with_header("Access-Control-Allow-Origin", "*")
    }

    fn put(&self, path: &str, content: &[u8]) {
        locked(&self.pages).insert(path.to_owned(), content.to_owned());
    }

    /// Responds with 404 to paths with this suffix.
    #[must_use]
    pub fn without(self, end: &str) -> Self {
        Self {
            withheld: Some(end.to_owned()),
            ..self
        }
    }

    /// Appends bytes without effect to files with this suffix: a comment, or an empty custom section of a wasm module.
    /// The file stays valid, so only an integrity check detects the change.
    #[must_use]
    pub fn spoiling(self, end: &str) -> Self {
        Self {
            spoiled: Some(end.to_owned()),
            ..self
        }
    }

    /// Adds a header to every response.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push_str(&format!("{name}: {value}\r\n"));
        self
    }

    /// Compresses responses with gzip, as real hosts do; for measurements.
    #[must_use]
    pub fn compressing(self) -> Self {
        Self {
            compresses: true,
            ..self
        }
    }

    /// Starts the server on a free port.
    ///
    /// # Errors
    /// If no port is available.
    pub fn serve(self) -> Result<Site> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("asking for a free port")?;
        let address = listener.local_addr().context("reading the port")?;
        let host = Arc::new(self);
        let served = Arc::clone(&host);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if served.stopped.load(Ordering::SeqCst) {
                    break;
                }
                let served = Arc::clone(&served);
                // Fails if the browser closes the connection during the response.
                thread::spawn(move || drop(served.answer(&stream)));
            }
        });
        Ok(Site { address, host })
    }

    fn answer(&self, stream: &TcpStream) -> io::Result<()> {
        let mut reader = BufReader::new(stream);
        let mut request = String::new();
        reader.read_line(&mut request)?;
        let mut accepts_gzip = false;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
                break;
            }
            let line = line.to_ascii_lowercase();
            accepts_gzip |= line.starts_with("accept-encoding:") && line.contains("gzip");
        }
        let path = request.split(' ').nth(1).unwrap_or("/");
        let path = path.split(['?', '#']).next().unwrap_or("/").to_owned();
        let trouble = locked(&self.trouble).clone();
        match trouble {
            Trouble::Down => return Ok(()),
            Trouble::Silent => return self.wait_for_better_times(),
            Trouble::SilentAbout(ref end) if path.ends_with(end) => {
                return self.wait_for_better_times();
            }
            Trouble::LateWith(ref end) if path.ends_with(end) => self.wait_for_better_times()?,
            Trouble::None
            | Trouble::BreaksOff(..)
            | Trouble::SilentAbout(_)
            | Trouble::LateWith(_) => {}
        }
        self.noted().push(path.clone());
        let answer = locked(&self.answers).get(&path).cloned();
        let (status, kind, mut body) = match answer {
            Some(Answer {
                status,
                body,
                delay,
            }) => {
                thread::sleep(delay);
                (status, "text/html; charset=utf-8", body.into_bytes())
            }
            None => self.look_up(&path),
        };
        let mut headers = self.headers.clone();
        if self.compresses && accepts_gzip && kind != "font/woff2" {
            body = compressed(&path, &body)?;
            headers.push_str("Content-Encoding: gzip\r\n");
        }
        let length = body.len();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
             Cache-Control: no-cache\r\nConnection: close\r\n{headers}\r\n"
        );
        let mut stream = stream;
        stream.write_all(head.as_bytes())?;
        if let Trouble::BreaksOff(end, n_bytes) = trouble
            && path.ends_with(&end)
        {
            body.truncate(n_bytes);
        }
        stream.write_all(&body)
    }

    /// Holds the connection open without a response, until the trouble changes or the host stops.
    fn wait_for_better_times(&self) -> io::Result<()> {
        let trouble = locked(&self.trouble).clone();
        while *locked(&self.trouble) == trouble && !self.stopped.load(Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// The status, the media type and the body for a path.
    fn look_up(&self, path: &str) -> (&'static str, &'static str, Vec<u8>) {
        let dist = locked(&self.dist).clone();
        let missing = || {
            let page = fs::read(dist.join("404.html")).unwrap_or_default();
            ("404 Not Found", "text/html; charset=utf-8", page)
        };
        let mounts = self.other_mounts.iter().chain([&self.mount]);
        let below = mounts.filter_map(|mount| path.strip_prefix(mount));
        let Some(below) = below.min_by_key(|below| below.len()) else {
            return missing();
        };
        let whole = if path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        if let Some(content) = locked(&self.pages).get(&whole) {
            return ("200 OK", kind(Path::new(&whole)), content.clone());
        }
        if below.split('/').any(|segment| segment == "..") {
            return missing();
        }
        let mut file = dist.join(below);
        if path.ends_with('/') {
            file.push("index.html");
        }
        let ends = |end: &Option<String>| end.as_ref().is_some_and(|end| path.ends_with(end));
        let content = if ends(&self.withheld) {
            None
        } else {
            fs::read(&file).ok()
        };
        let Some(mut content) = content else {
            return missing();
        };
        if ends(&self.spoiled) {
            let wasm = path.ends_with(".wasm");
            content.extend_from_slice(if wasm { b"\x00\x02\x01x" } else { b"\n/**/" });
        }
        ("200 OK", kind(&file), content)
    }

    fn noted(&self) -> std::sync::MutexGuard<'_, Vec<String>> {
        locked(&self.requests)
    }
}

impl Site {
    /// The URL of a path below the site's root.
    pub fn url(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin(), self.host.mount)
    }

    /// The origin, `http://127.0.0.1:…`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves an additional file at this full path from now on.
    pub(crate) fn put(&self, path: &str, content: &[u8]) {
        self.host.put(path, content);
    }

    /// Sends this response at this full path from now on.
    pub fn answer(&self, path: &str, answer: Answer) {
        locked(&self.host.answers).insert(path.to_owned(), answer);
    }

    /// Serves another build from now on.
    pub fn deploy(&self, dist: &Path) {
        *locked(&self.host.dist) = dist.to_owned();
    }

    /// Starts or ends a simulated failure.
    pub fn suffer(&self, trouble: Trouble) {
        *locked(&self.host.trouble) = trouble;
    }

    /// The requested paths, in order.
    pub fn requests(&self) -> Vec<String> {
        self.host.noted().clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.host.stopped.store(true, Ordering::SeqCst);
        // Wakes the listener, so that it checks `stopped`.
        drop(TcpStream::connect(self.address));
    }
}

/// Locks a mutex, ignoring poisoning: a thread that panicked while holding it left the data consistent.
fn locked<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The content compressed with gzip, cached by path, so that only the first measurement includes the compression.
fn compressed(path: &str, content: &[u8]) -> io::Result<Vec<u8>> {
    static DONE: Mutex<BTreeMap<String, Vec<u8>>> = Mutex::new(BTreeMap::new());
    let mut done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = done.get(path) {
        return Ok(known.clone());
    }
    let new = weight::gzip(content, 6)?;
    done.insert(path.to_owned(), new.clone());
    Ok(new)
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("xml") => "application/xml",
        Some("webmanifest") => "application/manifest+json",
        Some("png") => "image/png",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
