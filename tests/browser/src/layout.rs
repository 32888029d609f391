//! Layout measurements in a page: expressions for [`Browser::evaluate`].
//!
//! [`Browser::evaluate`]: crate::Browser::evaluate

/// Horizontal overflow of the page in CSS pixels, without the scrollbar.
pub const SIDEWAYS: &str = "(({ scrollWidth, clientWidth }) =>
    Math.max(scrollWidth, document.body.scrollWidth) - clientWidth)(document.documentElement)";

/// The bottom edge of the sticky header in CSS pixels, 0 if it is not sticky.
pub const STICKY: &str = "(() => {
    const head = document.querySelector('[data-sticky]');
    return getComputedStyle(head).position === 'sticky' ? head.getBoundingClientRect().bottom : 0;
})()";

/// A function that describes an element in a report.
pub const NAME: &str = "(element => element.tagName.toLowerCase()
    + (element.id ? '#' + element.id : '')
    + (element.className && element.className.baseVal === undefined ? '.' + element.className : '')
    + ' \"' + element.textContent.trim().slice(0, 30) + '\"')";

/// The distance from the top of the viewport to that of an element, in CSS pixels.
pub fn top(id: &str) -> String {
    format!("document.getElementById('{id}').getBoundingClientRect().top")
}

/// True if the top of an element is in the viewport and not under the sticky header.
pub fn is_in_view(id: &str) -> String {
    format!(
        "(() => {{
            const {{ top }} = document.getElementById('{id}').getBoundingClientRect();
            return top >= {STICKY} && top < innerHeight;
        }})()"
    )
}
