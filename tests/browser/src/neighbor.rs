//! Another site, with pages of its own that embed ours: another port of this machine is another origin.

use std::{
    collections::BTreeMap,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use anyhow::{Context, Result};

/// A site of a few pages, until it is dropped.
#[derive(Debug)]
pub struct Neighbor {
    address: SocketAddr,
    pages: Arc<Mutex<BTreeMap<String, String>>>,
    stopped: Arc<AtomicBool>,
}

impl Neighbor {
    /// Begins to serve, at a free port.
    ///
    /// # Errors
    /// If the machine gives no port.
    pub fn serve() -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("asking for a free port")?;
        let address = listener.local_addr().context("reading the port")?;
        let pages = Arc::<Mutex<BTreeMap<String, String>>>::default();
        let stopped = Arc::new(AtomicBool::new(false));
        let (served, over) = (Arc::clone(&pages), Arc::clone(&stopped));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::SeqCst) {
                    break;
                }
                let served = Arc::clone(&served);
                // A browser may hang up in the middle of an answer.
                thread::spawn(move || drop(answer(&stream, &served)));
            }
        });
        Ok(Self {
            address,
            pages,
            stopped,
        })
    }

    /// A page with this head and body; gives its address.
    pub fn page(&self, name: &str, head: &str, body: &str) -> String {
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{name}</title>\
             <link rel=\"icon\" href=\"data:,\">{head}</head><body>{body}</body></html>"
        );
        let path = format!("/{name}");
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.insert(path.clone(), html);
        self.origin() + &path
    }

    /// `http://127.0.0.1:…`
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Neighbor {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        // Wakes the listener, so that it sees that it shall stop.
        drop(TcpStream::connect(self.address));
    }
}

fn answer(mut stream: &TcpStream, pages: &Mutex<BTreeMap<String, String>>) -> io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The rest of the request is read, or the browser would see the connection break.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let path = request.split(' ').nth(1).unwrap_or("/");
    let path = path.split(['?', '#']).next().unwrap_or("/");
    let page = pages
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .get(path)
        .cloned();
    let (status, body) = match page {
        Some(page) => ("200 OK", page),
        None => ("404 Not Found", String::new()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{body}",
        body.len()
    )
}
