//! What is measured in a page: expressions for [`Browser::evaluate`].
//!
//! [`Browser::evaluate`]: crate::Browser::evaluate

/// By how many pixels the page is wider than the window, without what a scrollbar takes of it.
pub const SIDEWAYS: &str = "(({ scrollWidth, clientWidth }) =>
    Math.max(scrollWidth, document.body.scrollWidth) - clientWidth)(document.documentElement)";

/// The bottom of what sticks to the top of the window.
pub const STICKY: &str = "(() => {
    const head = document.querySelector('[data-sticky]');
    return getComputedStyle(head).position === 'sticky' ? head.getBoundingClientRect().bottom : 0;
})()";

/// A name for an element, to find it by in a report.
pub const NAME: &str = "(element => element.tagName.toLowerCase()
    + (element.id ? '#' + element.id : '')
    + (element.className && element.className.baseVal === undefined ? '.' + element.className : '')
    + ' \"' + element.textContent.trim().slice(0, 30) + '\"')";

/// The element with this id: the distance from the top of the window to its top.
pub fn top(id: &str) -> String {
    format!("document.getElementById('{id}').getBoundingClientRect().top")
}

/// Whether the top of the element with this id is in the window and not under what sticks there.
pub fn is_in_view(id: &str) -> String {
    format!(
        "(() => {{
            const {{ top }} = document.getElementById('{id}').getBoundingClientRect();
            return top >= {STICKY} && top < innerHeight;
        }})()"
    )
}
