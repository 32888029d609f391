//! Calls to the DOM guard that each component makes before it renders.

use crate::platform::dom_guard;

/// Makes the DOM guard undo the changes of other scripts. Must be the first line of every component: the guard would
/// take the changes of a component without this call for those of an extension, and undo them.
pub fn before_render() {
    notify_guard(false);
}

/// Like [`before_render`], for a component that renders again and again while the reader scrolls.
pub fn before_quiet_render() {
    notify_guard(true);
}

fn notify_guard(is_quiet: bool) {
    // The native renderer has no DOM.
    if cfg!(target_arch = "wasm32") {
        dom_guard::before_render(is_quiet);
    }
}
