//! Renders faults as text for a terminal: message, file, line, column, caret, hint.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::Fault;

/// Maximum number of bytes of a line that are shown on each side of a fault.
const SHOWN: usize = 400;

/// Renders `faults` one after the other, separated by empty lines.
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
        title.element(Origin::path(fault.file.name.as_str()))
    } else {
        with_lines(title, fault)
    };
    if let Some(help) = &fault.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// Adds the lines of a fault. Only those lines are passed to the renderer, and of a very long line only the
/// part around the fault: otherwise each fault would cost time proportional to the length of its file.
fn with_lines<'a>(title: annotate_snippets::Title<'a>, fault: &'a Fault) -> Group<'a> {
    let (text, span) = (fault.file.text.as_str(), fault.span.clone());
    let (line, start) = fault.file.line_at(span.start);
    let rest = text.get(span.end..).unwrap_or_default();
    let end = rest.find('\n').unwrap_or(rest.len()).min(SHOWN);
    let end = text.floor_char_boundary(span.end + end);
    let cut = text
        .ceil_char_boundary(span.start.saturating_sub(SHOWN))
        .max(start);
    let last = span
        .end
        .min(text.floor_char_boundary(span.start + 2 * SHOWN));
    let end = if last < span.end { last } else { end };
    let annotation = AnnotationKind::Primary
        .span(span.start - cut..last - cut)
        .label(fault.expected.as_str());
    let snippet = Snippet::source(text.get(cut..end).unwrap_or_default())
        .line_start(line + 1)
        .annotation(annotation);
    let path = fault.file.name.as_str();
    if cut == start {
        return title.element(snippet.path(path));
    }
    let (line, column) = fault.position();
    let origin = Origin::path(path).line(line).char_column(column);
    title.element(origin).element(snippet)
}
