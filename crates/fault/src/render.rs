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
        // Only the lines concerned: each fault would otherwise cost as much as its file is long.
        let text = fault.file.text.as_str();
        let (line, start) = fault.file.line_at(fault.span.start);
        let rest = text.get(fault.span.end..).unwrap_or_default();
        let end = rest
            .find('\n')
            .map_or(text.len(), |end| fault.span.end + end);
        let annotation = AnnotationKind::Primary
            .span(fault.span.start - start..fault.span.end - start)
            .label(fault.expected.as_str());
        title.element(
            Snippet::source(text.get(start..end).unwrap_or_default())
                .line_start(line + 1)
                .path(fault.file.name.as_str())
                .annotation(annotation),
        )
    };
    if let Some(help) = &fault.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}
