//! A number for the elements of a page: which, in which order, with how many children. The native renderer
//! writes it into the page; the browser works it out again, to see whether somebody changed the page before
//! the program arrived.

/// A page being gone through, element by element (FNV-1a, 32 bits).
#[derive(Clone, Copy, Debug)]
pub struct Fingerprint(u32);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Fingerprint {
    /// Adds the next element in the order of the document.
    pub fn add(&mut self, name: &str, n_children: u32) {
        for byte in name.bytes().chain(n_children.to_le_bytes()) {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }

    /// The number.
    pub fn value(self) -> u32 {
        self.0
    }
}

/// The number of a page as the native renderer writes it: well formed, with every `<` escaped that opens
/// no tag.
#[cfg(not(target_arch = "wasm32"))]
pub fn of_html(html: &str) -> u32 {
    /// Elements that have no end tag (HTML, 13.1.2).
    const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta", "wbr"];
    let mut elements: Vec<(&str, u32)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for tag in html.split('<').skip(1) {
        // The markers of hydration, `<!--<[]>-->` and `<!--</[]>-->`, have no name and are no tags.
        let is_named = |tag: &str| tag.starts_with(|first: char| first.is_ascii_alphabetic());
        if tag.strip_prefix('/').is_some_and(is_named) {
            open.pop();
        } else if is_named(tag) {
            let end = tag
                .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-')
                .unwrap_or(tag.len());
            let name = &tag[..end];
            if let Some(parent) = open.last() {
                elements[*parent].1 += 1;
            }
            if !VOID.contains(&name) {
                open.push(elements.len());
            }
            elements.push((name, 0));
        }
    }
    let mut fingerprint = Fingerprint::default();
    for (name, n_children) in elements {
        fingerprint.add(name, n_children);
    }
    fingerprint.value()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_moved_a_replaced_and_an_added_element_show() {
        let page = "<div><p>a &lt; b<br>c</p><!--<[]>--><ul><li></li></ul><!--</[]>--></div>";
        for changed in [
            "<div><p>a<br>c</p><ul></ul><li></li></div>",
            "<div><section>a<br>c</section><ul><li></li></ul></div>",
            "<div><p>a<br>c</p><ul><li></li><li></li></ul></div>",
        ] {
            assert_ne!(of_html(page), of_html(changed), "{changed}");
        }
    }

    #[test]
    fn the_whole_name_of_a_custom_element_counts() {
        assert_ne!(of_html("<a-b></a-b>"), of_html("<a-c></a-c>"));
        let mut fingerprint = Fingerprint::default();
        fingerprint.add("a-b", 0);
        assert_eq!(of_html("<a-b></a-b>"), fingerprint.value());
    }

    #[test]
    fn words_make_no_difference() {
        assert_eq!(
            of_html("<p>a</p>"),
            of_html("<!--<[]>--><p>b &amp; c</p><!--</[]>-->")
        );
    }
}
