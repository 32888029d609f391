//! The frame of oEmbed responses.

use super::*;

#[test]
fn special_characters_of_html_are_escaped_in_the_iframe_code() {
    let frame = frame_of_site("https://example.org/?a&b", [600, 400], "A \"b\" <c>");
    assert_eq!(
        frame,
        "<iframe src=\"https://example.org/?a&amp;b\" title=\"A &quot;b&quot; &lt;c&gt;\" width=\"600\" \
         height=\"400\" frameborder=\"0\"></iframe>"
    );
}
