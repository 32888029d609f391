//! A hash of the elements and comments of a page, their order and their nesting. The native renderer writes it into the
//! page; the browser computes it again to detect changes made before the program was loaded. Comments are included
//! because Yew marks its components with them, and some hosts strip them.

/// Stands for the end tag of an element.
pub const END: &str = "/";
/// The prefix of the text of a comment.
pub const COMMENT: &str = "!";

/// The hash of a sequence of nodes (FNV-1a, 32 bits).
#[derive(Clone, Copy, Debug)]
pub struct Fingerprint(u32);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Fingerprint {
    /// Adds the next node in document order: the name of an element, [`END`] at its end, or [`COMMENT`] followed by the
    /// text of a comment.
    pub fn add(&mut self, node: &str) {
        // A separator: the byte 0xFF does not occur in UTF-8.
        for byte in node.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }

    /// Returns the hash.
    pub fn value(self) -> u32 {
        self.0
    }
}

/// Returns the hash of HTML written by the native renderer: well formed, with every `<` escaped that opens no tag.
#[cfg(not(target_arch = "wasm32"))]
pub fn of_html(html: &str) -> u32 {
    /// Void elements, which have no end tag (HTML, 13.1.2).
    const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta", "wbr"];
    let mut fingerprint = Fingerprint::default();
    let mut rest = html;
    while let Some((_, tag)) = rest.split_once('<') {
        rest = tag;
        if let Some(comment) = tag.strip_prefix("!--") {
            let (text, after) = comment.split_once("-->").unwrap_or((comment, ""));
            fingerprint.add(&[COMMENT, text].concat());
            rest = after;
        } else if tag.starts_with('/') {
            fingerprint.add(END);
        } else {
            let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
            let end = tag.find(|letter| !is_of_name(letter)).unwrap_or(tag.len());
            let name = &tag[..end];
            fingerprint.add(name);
            if VOID.contains(&name) {
                fingerprint.add(END);
            }
        }
    }
    fingerprint.value()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    const PAGE: &str = "<div><p>a &lt; b<br>c</p><!--<[]>--><ul><li></li></ul><!--</[]>--></div>";

    #[test]
    fn a_moved_a_replaced_and_an_added_element_show() {
        for changed in [
            "<div><p>a<br>c</p><!--<[]>--><ul></ul><li></li><!--</[]>--></div>",
            "<div><section>a<br>c</section><!--<[]>--><ul><li></li></ul><!--</[]>--></div>",
            "<div><p>a<br>c</p><!--<[]>--><ul><li></li><li></li></ul><!--</[]>--></div>",
        ] {
            assert_ne!(of_html(PAGE), of_html(changed), "{changed}");
        }
    }

    #[test]
    fn a_removed_a_moved_and_an_added_comment_show() {
        for changed in [
            "<div><p>a<br>c</p><ul><li></li></ul></div>",
            "<div><p>a<br>c</p><!--<[]>--><ul><li></li></ul></div><!--</[]>-->",
            "<div><p>a<br>c</p><!--<[]>--><ul><li></li></ul><!--</[]>--><!-- cached --></div>",
        ] {
            assert_ne!(of_html(PAGE), of_html(changed), "{changed}");
        }
    }

    #[test]
    fn the_whole_name_of_a_custom_element_counts() {
        assert_ne!(of_html("<a-b></a-b>"), of_html("<a-c></a-c>"));
        let mut fingerprint = Fingerprint::default();
        for node in ["a-b", "!<[]>", END] {
            fingerprint.add(node);
        }
        assert_eq!(
            of_html("<a-b class=\"c\"><!--<[]>--></a-b>"),
            fingerprint.value()
        );
    }

    #[test]
    fn text_and_whitespace_do_not_affect_the_fingerprint() {
        assert_eq!(
            of_html("<p>a</p> <!--<[]>--><br>"),
            of_html("<p>b &amp; c</p><!--<[]>-->\n<br>")
        );
    }
}
