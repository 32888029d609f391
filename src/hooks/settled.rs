//! Values that change faster than they can be read out.

use yew::prelude::*;

use crate::platform::clock;

/// The pause after which a value counts as settled, in milliseconds: longer than between two letters, shorter than a
/// reader waits.
const PAUSE: u32 = 500;

/// The last `value` that stayed the same for [`PAUSE`]. A live region that changed with every letter would be read out
/// with every letter.
#[hook]
pub fn use_settled(value: usize) -> usize {
    let settled = use_state_eq(|| value);
    let setter = settled.setter();
    use_effect_with(value, move |value| {
        let value = *value;
        let timer = clock::after(PAUSE, move || setter.set(value));
        move || drop(timer)
    });
    *settled
}
