//! `cargo xtask serve`: serves the app at a local address and rebuilds it on every change of code, style or text.

use std::{
    ffi::OsStr,
    io,
    net::{Ipv4Addr, TcpListener, TcpStream},
    num::NonZeroU16,
    process::{Child, ExitCode},
    sync::Arc,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail};
use lexopt::Arg;

use crate::{terminal, tools, trunk};

const HOST: Ipv4Addr = Ipv4Addr::LOCALHOST;
const PORT: NonZeroU16 = NonZeroU16::new(8080).expect("8080 is not zero");

/// Output folder of the served build: not `dist/`, so that it never replaces a release.
const DIST: &str = "target/serve";

/// Polling interval.
const BEAT: Duration = Duration::from_millis(100);
/// Number of intervals after an interrupt before Trunk is killed.
const GRACE: u32 = 20;

/// The arguments of `cargo xtask serve`.
#[derive(Debug, PartialEq, Eq)]
struct Options {
    port: NonZeroU16,
    open: bool,
}

/// Installs missing tools, builds and serves until interrupted.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    let options = options(arguments)?;
    refuse_taken(options.port)?;
    let tools = tools::for_building()?;
    let interrupted = Arc::new(AtomicBool::new(false));
    let on_interrupt = Arc::clone(&interrupted);
    ctrlc::set_handler(move || on_interrupt.store(true, Ordering::SeqCst))
        .context("waiting for Ctrl-C")?;
    let mut command = trunk::command(&tools);
    command.args(["serve", "--dist", DIST, "--address", &HOST.to_string()]);
    command.args(["--port", &options.port.to_string()]);
    if options.open {
        command.arg("--open");
    }
    terminal::note("building; the address follows");
    let child = command.spawn().context("starting Trunk")?;
    wait(child, options.port, &interrupted)
}

fn options(mut arguments: lexopt::Parser) -> Result<Options> {
    let mut options = Options {
        port: PORT,
        open: false,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("port") | Arg::Short('p') => options.port = port(&arguments.value()?)?,
            Arg::Long("open") => options.open = true,
            other => bail!(other.unexpected()),
        }
    }
    Ok(options)
}

fn port(value: &OsStr) -> Result<NonZeroU16> {
    let value = value.to_string_lossy();
    value
        .parse()
        .with_context(|| format!("`{value}` is not a port: expected a number from 1 to 65535"))
}

/// Fails before the build if the port is in use.
fn refuse_taken(port: NonZeroU16) -> Result<()> {
    match TcpListener::bind((HOST, port.get())) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            let other = port.checked_add(1).unwrap_or(PORT);
            bail!(
                "port {port} is in use by another program: try `cargo xtask serve --port {other}`"
            )
        }
        Err(error) => Err(error).with_context(|| format!("listening on port {port}")),
    }
}

/// Waits for the end of Trunk, prints the address once it accepts connections, and ends it after an interrupt.
///
/// At a terminal, Trunk receives Ctrl-C as well and exits; otherwise it is killed.
fn wait(mut child: Child, port: NonZeroU16, interrupted: &AtomicBool) -> Result<ExitCode> {
    let (mut is_told, mut grace) = (false, GRACE);
    loop {
        if let Some(status) = child.try_wait().context("waiting for Trunk")? {
            if interrupted.load(Ordering::SeqCst) || status.success() {
                return Ok(ExitCode::SUCCESS);
            }
            bail!("Trunk ended with {status}");
        }
        if interrupted.load(Ordering::SeqCst) {
            grace -= 1;
            if grace == 0 {
                child.kill().context("ending Trunk")?;
            }
        } else if !is_told && TcpStream::connect((HOST, port.get())).is_ok() {
            println!("\n    Diptych is at http://{HOST}:{port}/    (Ctrl-C ends it)\n");
            is_told = true;
        }
        thread::sleep(BEAT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Options> {
        options(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn the_port_is_8080_unless_another_is_named() {
        assert_eq!(
            parsed(&[]).unwrap(),
            Options {
                port: PORT,
                open: false
            }
        );
        let port = NonZeroU16::new(9000).unwrap();
        assert_eq!(
            parsed(&["--port", "9000", "--open"]).unwrap(),
            Options { port, open: true }
        );
    }

    #[test]
    fn a_port_that_cannot_be_is_refused() {
        for port in ["0", "65536", "http"] {
            assert!(parsed(&["--port", port]).is_err(), "{port} was taken");
        }
    }

    #[test]
    fn a_taken_port_is_answered_with_another_one() {
        let listener = TcpListener::bind((HOST, 0)).unwrap();
        let port = NonZeroU16::new(listener.local_addr().unwrap().port()).unwrap();
        let error = refuse_taken(port).unwrap_err().to_string();
        assert!(
            error.starts_with(&format!("port {port} is in use by another program")),
            "{error}"
        );
        assert!(error.contains("--port "), "{error}");
    }
}
