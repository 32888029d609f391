//! What each component does before it renders.

use crate::platform::dom_guard;

/// Lets the guard of the DOM undo what others did to it. The first line of every component: the changes of one that
/// does not call it would be taken for those of an extension, and undone.
pub fn before_render() {
    tell(false);
}

/// The same for a component that renders again and again while the reader scrolls.
pub fn before_quiet_render() {
    tell(true);
}

fn tell(is_quiet: bool) {
    // The native renderer has no DOM.
    if cfg!(target_arch = "wasm32") {
        dom_guard::before_render(is_quiet);
    }
}
