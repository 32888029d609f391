//! What is left when something is missing: scripts, the program, storage, the page as it was written.

mod hydration;
mod panic;
mod plain;
mod refused;
mod storage;
