//! Faults as text for a terminal: message, file, line, column, caret, hint.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::Fault;

/// How many bytes of a line are shown on each side of a fault at most.
const SHOWN: usize = 400;

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
        title.element(Origin::path(fault.file.name.as_str()))
    } else {
        with_lines(title, fault)
    };
    if let Some(help) = &fault.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// Adds the lines of a fault. Only these are handed over, and of an endless line the part around the fault: each
/// fault would otherwise cost as much as its file is long.
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
