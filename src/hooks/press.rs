//! Held keys.

use yew::prelude::*;

use crate::platform::{Stage, press};

/// Makes a held Enter press a button or a link once, not again and again.
#[hook]
pub fn use_single_presses(stage: Stage) {
    use_effect_with(stage, |stage| {
        let listener = press::press_once(*stage);
        move || drop(listener)
    });
}
