//! Installs into a temporary folder: interrupted, repeated, twice at once.

use std::{
    process,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Duration,
};

use super::*;

fn is_complete(folder: &Path) -> bool {
    folder.join("program").exists()
}

fn fill(folder: &Path) -> Result<()> {
    fs::write(folder.join("program"), "")?;
    Ok(())
}

/// A temporary folder for one test, removed on drop.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("diptych-cache-{}-{name}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn tool(&self) -> PathBuf {
        self.0.join("tools/tool-1.0")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

#[test]
fn a_second_clone_finds_what_the_first_has_installed() {
    let scratch = Scratch::new("second");
    install(&scratch.tool(), is_complete, fill).unwrap();
    let again = install(&scratch.tool(), is_complete, |_| bail!("installed twice")).unwrap();
    assert!(is_complete(&again));
}

#[test]
fn an_interrupted_installation_is_not_taken_for_a_tool() {
    let scratch = Scratch::new("interrupted");
    let broken = |folder: &Path| {
        fill(folder)?;
        bail!("the power went out")
    };
    install(&scratch.tool(), is_complete, broken).unwrap_err();
    assert!(!scratch.tool().exists());
    install(&scratch.tool(), is_complete, fill).unwrap();
    assert!(is_complete(&scratch.tool()));
}

#[test]
fn a_tool_that_does_not_answer_is_not_cached() {
    let scratch = Scratch::new("mute");
    let error = install(&scratch.tool(), is_complete, |_| Ok(())).unwrap_err();
    assert!(
        error.to_string().ends_with("does not answer as it should"),
        "{error}"
    );
    assert!(!scratch.tool().exists());
}

#[test]
fn a_broken_tool_is_replaced() {
    let scratch = Scratch::new("broken");
    fs::create_dir_all(scratch.tool()).unwrap();
    fs::write(scratch.tool().join("rest"), "").unwrap();
    install(&scratch.tool(), is_complete, fill).unwrap();
    assert!(is_complete(&scratch.tool()) && !scratch.tool().join("rest").exists());
}

#[test]
fn two_clones_at_once_install_one_tool() {
    let scratch = Scratch::new("at-once");
    let n_fills = AtomicUsize::new(0);
    let slow = |folder: &Path| {
        n_fills.fetch_add(1, Ordering::SeqCst);
        thread::sleep(Duration::from_millis(50));
        fill(folder)
    };
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| install(&scratch.tool(), is_complete, slow).unwrap());
        }
    });
    assert_eq!(n_fills.into_inner(), 1);
}

#[test]
fn the_cache_is_where_the_user_keeps_it() {
    let home = || Some(PathBuf::from("/home/ida"));
    assert_eq!(
        cache_folder(Some("/var/cache".into()), home()),
        Some("/var/cache".into())
    );
    assert_eq!(
        cache_folder(Some("relative".into()), home()),
        Some("/home/ida/.cache".into())
    );
    assert_eq!(cache_folder(None, home()), Some("/home/ida/.cache".into()));
    assert_eq!(cache_folder(None, None), None);
}
