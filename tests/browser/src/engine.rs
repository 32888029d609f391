//! The browser engines that the tests run in, and the abilities that an engine or its driver lacks.

pub(crate) mod chromium;
pub(crate) mod firefox;
pub(crate) mod webkit;

use std::{env, fs::OpenOptions, io::Write};

use anyhow::{Context, Result, bail};

use crate::test_env;

/// A browser engine with a WebDriver server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, headless.
    Chromium,
    /// Firefox, headless.
    Firefox,
    /// WebKitGTK, in its own X server.
    WebKit,
}

impl Engine {
    /// The engine that [`test_env::ENGINE`] names; Chromium if it is unset or empty.
    ///
    /// # Errors
    /// If the name is unknown.
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

/// Abilities that only some engines offer to tests; a missing one is the reason to skip a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsupported {
    /// The accessibility tree.
    AccessibilityTree,
    /// The device pixel ratio.
    DeviceScale,
    /// Forced colors: the system's own small palette.
    ForcedColors,
    /// The size of the JS heap after a garbage collection, and counts of nodes and listeners.
    HeapMetrics,
    /// Text composed with an input method.
    InputMethod,
    /// An offline mode that pages can detect.
    OfflineNetwork,
    /// The print style on the screen.
    PrintMedia,
    /// Printing to pages with a running title and page numbers.
    Printing,
    /// The storage quota of an origin.
    StorageQuota,
    /// Throttling of the processor and the network.
    Throttling,
    /// A touch screen.
    Touch,
}

impl Unsupported {
    /// All abilities.
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

    /// The reason to skip a test, as in the table of CONTRIBUTING.md.
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

    /// True if `engine` lacks the ability.
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

/// True if the engine of this run lacks `ability`; then the test is appended to the file that [`test_env::SKIPPED`]
/// names. `test` is the path of a function in it. Called by [`require!`](crate::require).
///
/// # Errors
/// If the engine's name is unknown, or the file cannot be written.
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
        // A single call for the whole line, because tests run in parallel.
        file.write_all(line.as_bytes())
            .context("noting a skipped test")?;
    }
    Ok(true)
}

/// The suite and the test in a path such as `reading::keys::a_test::{{closure}}::here`.
fn names(path: &str) -> (&str, String) {
    let (suite, rest) = path.split_once("::").unwrap_or((path, ""));
    let test = rest
        .split("::")
        .filter(|part| !part.starts_with('{') && *part != "here");
    (suite, test.collect::<Vec<_>>().join("::"))
}

/// Ends a test as passed and records it as skipped if the engine lacks an ability.
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
    fn chromium_supports_every_feature_that_tests_require() {
        let all = Unsupported::ALL.into_iter();
        assert_eq!(
            all.filter(|one| one.is_missing_in(Engine::Chromium))
                .count(),
            0
        );
    }
}
