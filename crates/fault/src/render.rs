//! Faults as text for a terminal: message, file, line, column, caret, hint.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::Fault;

/// Writes `faults` one after the other, with an empty line between them.
pub fn render(faults: &[Fault], colored: bool) -> String {
    let renderer = if colored {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let rendered: Vec<String> = faults
        .iter()
        .map(|fault| render_one(fault, &renderer))
        .collect();
    rendered.join("\n\n")
}

fn render_one(fault: &Fault, renderer: &Renderer) -> String {
    let title = Level::ERROR.primary_title(fault.message.as_str());
    let mut group = if fault.file.text.is_empty() {
        title.element(annotate_snippets::Origin::path(fault.file.name.as_str()))
    } else {
        let annotation = AnnotationKind::Primary
            .span(fault.span.clone())
            .label(fault.expected.as_str());
        title.element(
            Snippet::source(fault.file.text.as_str())
                .path(fault.file.name.as_str())
                .annotation(annotation),
        )
    };
    if let Some(help) = &fault.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}
