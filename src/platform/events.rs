//! Listeners to events of the window.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::Event;

use super::window::window;

/// Listens to events of the window and of everything in it, in the capture phase and passively.
pub(super) fn listen(
    names: &[&'static str],
    call: impl Fn(&Event) + 'static,
) -> Vec<EventListener> {
    listen_with(names, &(Rc::new(call) as Rc<dyn Fn(&Event)>))
}

/// The part of [`listen`] that is not generic, compiled once.
#[inline(never)]
fn listen_with(names: &[&'static str], call: &Rc<dyn Fn(&Event)>) -> Vec<EventListener> {
    let listener = |name: &&'static str| {
        let call = Rc::clone(call);
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window(), *name, options, move |event| call(event))
    };
    names.iter().map(listener).collect()
}
