//! The targets, one per file.

pub(crate) mod address;
pub(crate) mod folder;
pub(crate) mod import;
pub(crate) mod index;
pub(crate) mod markdown;
pub(crate) mod pack;
pub(crate) mod phrases;
pub(crate) mod query;
pub(crate) mod record;

use fault::Fault;

/// Requires that the span of each fault is within its file, and that the faults can be rendered.
fn check_faults(faults: &[Fault]) {
    for fault in faults {
        let shown = fault.file.text.get(fault.span.clone());
        assert!(
            shown.is_some(),
            "{:?} lies outside of `{}`",
            fault.span,
            fault.file.name
        );
        let (line, column) = fault.position();
        assert!(line > 0 && column > 0);
        if let Some(fix) = &fault.fix {
            assert!(fault.file.text.get(fix.range.clone()).is_some());
        }
    }
    let printed = fault::render(faults, false);
    assert_eq!(printed.is_empty(), faults.is_empty());
}
