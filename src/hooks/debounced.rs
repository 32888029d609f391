//! Debouncing of values for live regions.

use yew::prelude::*;

use crate::platform::clock;

/// Milliseconds without a change after which a value counts as settled: longer than between two letters, shorter than a
/// reader waits.
const PAUSE: u32 = 500;

/// Returns the last `value` that stayed the same for [`PAUSE`]. A live region that changed with every letter would be
/// announced with every letter.
#[hook]
pub fn use_debounced(value: usize) -> usize {
    let settled = use_state_eq(|| value);
    let setter = settled.setter();
    use_effect_with(value, move |value| {
        let value = *value;
        let timer = clock::after(PAUSE, move || setter.set(value));
        move || drop(timer)
    });
    *settled
}
