//! The browser engines that the tests run in, and what an engine or its driver cannot do.

pub(crate) mod chromium;
pub(crate) mod firefox;
pub(crate) mod webkit;

use std::{env, fs::OpenOptions, io::Write};

use anyhow::{Context, Result, bail};

use crate::test_env;

/// A browser engine with a WebDriver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, headless.
    Chromium,
    /// Firefox, headless.
    Firefox,
    /// WebKitGTK, in an X server of its own.
    WebKit,
}

impl Engine {
    /// The engine that [`test_env::ENGINE`] names.
    ///
    /// # Errors
    /// If it names another one.
    pub fn current() -> Result<Self> {
        match env::var(test_env::ENGINE).as_deref() {
            Err(_) | Ok("" | "chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(other) => bail!(
                "{}={other}: expected chromium, firefox or webkit",
                test_env::ENGINE
            ),
        }
    }
}

/// Abilities that only some engines offer to a test: the reasons to skip it in the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsupported {
    /// The tree that a screen reader gets.
    AccessibilityTree,
    /// Pixels of the screen for each CSS pixel.
    DeviceScale,
    /// A system with a few colors of its own.
    ForcedColors,
    /// The memory that scripts use after a garbage collection, and counts of nodes and listeners.
    HeapMetrics,
    /// Text that an input method composes.
    InputMethod,
    /// A browser that knows that it is offline.
    OfflineNetwork,
    /// A page shown on the screen with its style for paper.
    PrintMedia,
    /// Pages of paper with a running title and numbers.
    Printing,
    /// The bytes that an origin may store.
    StorageQuota,
    /// A slow processor and a slow network.
    Throttling,
    /// A screen that can be touched.
    Touch,
}

impl Unsupported {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::AccessibilityTree,
        Self::DeviceScale,
        Self::ForcedColors,
        Self::HeapMetrics,
        Self::InputMethod,
        Self::OfflineNetwork,
        Self::PrintMedia,
        Self::Printing,
        Self::StorageQuota,
        Self::Throttling,
        Self::Touch,
    ];

    /// The sentence for it, as in the table of CONTRIBUTING.md.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::AccessibilityTree => "no accessibility tree in WebDriver",
            Self::DeviceScale => "no device scale in WebKitGTK's X server",
            Self::ForcedColors => "no forced colors in WebKitGTK",
            Self::HeapMetrics => "no garbage collection and no counts of nodes in WebDriver",
            Self::InputMethod => "no input method in WebDriver",
            Self::OfflineNetwork => "no offline network in WebKitGTK",
            Self::PrintMedia => "no screen with the style for paper in WebKitGTK",
            Self::Printing => "no printing in WebKitGTK's driver",
            Self::StorageQuota => "no storage quota in WebDriver",
            Self::Throttling => "no slow processor and no slow network in WebDriver",
            Self::Touch => "no touch screen in WebKitGTK's driver",
        }
    }

    /// True where the ability is missing.
    #[must_use]
    pub fn is_missing_in(self, engine: Engine) -> bool {
        let only_in_chromium = engine != Engine::Chromium;
        match self {
            Self::AccessibilityTree
            | Self::HeapMetrics
            | Self::InputMethod
            | Self::StorageQuota
            | Self::Throttling => only_in_chromium,
            Self::DeviceScale
            | Self::ForcedColors
            | Self::OfflineNetwork
            | Self::PrintMedia
            | Self::Printing
            | Self::Touch => engine == Engine::WebKit,
        }
    }

    /// # Errors
    /// If the ability is missing in the engine of this run.
    pub(crate) fn check(self) -> Result<()> {
        let engine = Engine::current()?;
        if self.is_missing_in(engine) {
            bail!("{}: begin the test with `require!`", self.reason());
        }
        Ok(())
    }
}

/// True if the engine of this run lacks `ability`; the test is then noted as skipped in the file that
/// [`test_env::SKIPPED`] names. `test` is the path of a function in it. Called by [`require!`](crate::require).
///
/// # Errors
/// If no engine of this name is known, or the file cannot be written.
pub fn is_skipped(ability: Unsupported, test: &str) -> Result<bool> {
    if !ability.is_missing_in(Engine::current()?) {
        return Ok(false);
    }
    let (suite, test) = names(test);
    let line = format!("{suite}\t{test}\t{}\n", ability.reason());
    print!("skipped: {line}");
    if let Some(file) = env::var_os(test_env::SKIPPED) {
        let mut file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&file)
            .with_context(|| format!("opening {}", file.display()))?;
        // One call for the whole line: tests run beside each other.
        file.write_all(line.as_bytes())
            .context("noting a skipped test")?;
    }
    Ok(true)
}

/// The suite and the test of a path like `reading::keys::a_test::{{closure}}::here`.
fn names(path: &str) -> (&str, String) {
    let (suite, rest) = path.split_once("::").unwrap_or((path, ""));
    let test = rest
        .split("::")
        .filter(|part| !part.starts_with('{') && *part != "here");
    (suite, test.collect::<Vec<_>>().join("::"))
}

/// Ends a test as passed, and notes it as skipped, where the engine lacks an ability.
///
/// ```no_run
/// async fn the_page_is_printed() -> browser::Outcome {
///     browser::require!(browser::Unsupported::Printing);
///     Ok(())
/// }
/// ```
#[macro_export]
macro_rules! require {
    ($ability:expr) => {{
        fn here() {}
        if $crate::engine::is_skipped($ability, ::std::any::type_name_of_val(&here))? {
            return Ok(());
        }
    }};
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skipped_test_is_noted_by_its_suite_and_its_name() {
        let path = "reading::keys::a_test::{{closure}}::here";
        assert_eq!(names(path), ("reading", "keys::a_test".to_owned()));
    }

    #[test]
    fn contributing_lists_every_reason() {
        let text = include_str!("../../../CONTRIBUTING.md");
        for ability in Unsupported::ALL {
            let reason = ability.reason();
            assert!(text.contains(reason), "{reason} is not in CONTRIBUTING.md");
        }
    }

    #[test]
    fn nothing_is_missing_in_chromium() {
        let all = Unsupported::ALL.into_iter();
        assert_eq!(
            all.filter(|one| one.is_missing_in(Engine::Chromium))
                .count(),
            0
        );
    }
}
