//! Faults without a position, and the number of faults that are reported.

use fault::{Fault, SourceFile};

/// Maximum number of reported faults: a file in another format has one in every line.
pub(crate) const MOST_FAULTS: usize = 500;

/// A fault of a whole folder or of a missing file.
pub(crate) fn fault_of(name: &str, message: String) -> Fault {
    Fault::new(&SourceFile::new(name, ""), 0..0, message)
}
