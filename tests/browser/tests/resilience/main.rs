//! Degradation without scripts, the program, storage, or the static page as it was written.

mod hydration;
mod panic;
mod plain;
mod refused;
mod storage;
