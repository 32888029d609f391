//! Brings the static page to life: the browser's entry point.

fn main() {
    #[cfg(target_arch = "wasm32")]
    diptych::start::start();
}
