//! nginx with the published configuration, in a temporary folder and on a free port; and its responses.

use std::{
    collections::BTreeMap,
    env, fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    os::unix::fs::symlink,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};
use browser::test_env;

use crate::published;

/// A running nginx process, killed on drop.
pub(crate) struct Nginx {
    process: Child,
    folder: PathBuf,
    port: u16,
    mount: &'static str,
}

/// A response of the host.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Nginx {
    /// Serves the built site below `mount`, `/` or `/a/b/`, as the guide describes, with the single file in it.
    pub(crate) fn at(mount: &'static str) -> Result<Self> {
        static N_STARTED: AtomicU32 = AtomicU32::new(0);
        let number = N_STARTED.fetch_add(1, Ordering::SeqCst);
        let folder = env::temp_dir().join(format!("diptych-nginx-{}-{number}", std::process::id()));
        let root = folder.join("root");
        let folders = mount.split('/').filter(|name| !name.is_empty());
        let site = folders.fold(root, |site, name| site.join(name));
        fs::create_dir_all(&site).context("creating a folder for the site")?;
        let files = fs::read_dir(test_env::dist()?).context("listing the site")?;
        for file in files.flatten() {
            symlink(file.path(), site.join(file.file_name())).context("placing the site")?;
        }
        symlink(
            test_env::path(test_env::SINGLE_FILE)?,
            site.join("diptych.html"),
        )
        .context("placing the single file")?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        write_configuration(&folder, port, mount)?;
        let process = Command::new(test_env::path(test_env::NGINX)?)
            .arg("-p")
            .arg(&folder)
            .arg("-c")
            .arg(folder.join("nginx.conf"))
            .args(["-e", "stderr"])
            .stdout(Stdio::null())
            .spawn()
            .context("starting nginx")?;
        let mut nginx = Self {
            process,
            folder,
            port,
            mount,
        };
        nginx.wait_until_it_listens()?;
        Ok(nginx)
    }

    fn wait_until_it_listens(&mut self) -> Result<()> {
        for _ in 0..200 {
            if let Some(status) = self.process.try_wait()? {
                bail!("nginx ended with {status}: see what it says above");
            }
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(25));
        }
        bail!("nginx does not listen");
    }

    /// Returns the absolute URL of a path below the site's root.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{}{path}", self.port, self.mount)
    }

    /// Requests a path below the site's root with this `Accept-Encoding`.
    pub(crate) fn get(&self, path: &str, encodings: &str) -> Result<Answer> {
        self.get_with(path, &format!("Accept-Encoding: {encodings}"))
    }

    /// Requests a path below the site's root with these headers.
    pub(crate) fn get_with(&self, path: &str, headers: &str) -> Result<Answer> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).context("reaching nginx")?;
        let path = format!("{}{path}", self.mount);
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: films.example.org\r\nConnection: close\r\n{headers}\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Answer::parse(&answer).with_context(|| format!("asking for {path}"))
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // The process may already have ended: errors are ignored.
        drop(self.process.kill());
        drop(self.process.wait());
        drop(fs::remove_dir_all(&self.folder));
    }
}

impl Answer {
    fn parse(answer: &[u8]) -> Result<Self> {
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let (head, body) = answer.split_at(end.context("the answer has no head")?);
        let head = std::str::from_utf8(head).context("the head is no text")?;
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let status = status.and_then(|status| status.parse().ok());
        let mut headers = BTreeMap::new();
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            let twice = headers.insert(name.to_ascii_lowercase(), value.to_owned());
            ensure!(twice.is_none(), "{name} is sent twice");
        }
        Ok(Self {
            status: status.context("the answer has no status")?,
            headers,
            body: body[4..].to_vec(),
        })
    }

    /// Returns the value of a header, empty if it was not sent.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Writes the published server block, with the port and the folder of the test, inside the surrounding
/// configuration of Debian.
fn write_configuration(folder: &std::path::Path, port: u16, mount: &str) -> Result<()> {
    let mut server = published("nginx.conf")?;
    let root = folder.join("root");
    for (own, tested) in [
        (
            "    listen 80;\n",
            format!("    listen 127.0.0.1:{port};\n"),
        ),
        ("    listen [::]:80;\n", String::new()),
        (
            "root /var/www/diptych;",
            format!("root {};", root.display()),
        ),
        ("=404 /404.html;", format!("=404 {mount}404.html;")),
    ] {
        ensure!(
            server.contains(own),
            "docs/hosts/nginx.conf has no `{own}` any more"
        );
        server = server.replace(own, &tested);
    }
    fs::write(folder.join("diptych.conf"), server)?;
    let types = "types { text/html html; text/css css; application/javascript js; text/xml xml;
        text/plain txt; application/json json; image/svg+xml svg; image/png png; font/woff2 woff2; }";
    let module = test_env::path(test_env::NGINX_BROTLI)?;
    let around = format!(
        "load_module {};\ndaemon off;\nmaster_process off;\npid nginx.pid;\nerror_log stderr crit;\nevents {{}}\nhttp {{\n\
         access_log off;\nclient_body_temp_path body;\nproxy_temp_path proxy;\nfastcgi_temp_path fastcgi;\n\
         uwsgi_temp_path uwsgi;\nscgi_temp_path scgi;\n{types}\ndefault_type application/octet-stream;\n\
         include diptych.conf;\n}}\n",
        module.display()
    );
    fs::write(folder.join("nginx.conf"), around).context("writing the configuration")
}
