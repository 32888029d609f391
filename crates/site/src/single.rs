//! The whole site as one file that opens from a disk: the program, the search, the style sheet, the fonts and the icon
//! are inline, and so are the texts, for readers without JavaScript. It makes no network requests.

mod plain;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use diptych::{
    library::collection,
    present::head,
    route::{Page, Route, keep_in_fragment},
};
use minijinja::{AutoEscape, Environment};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{
    output::{compress::gzip, files},
    pages::notices::{self, Notices},
    scripts::Scripts,
    trunk::KEPT,
};

/// The policy of every page without requests: `'self'` is replaced by the hashes of the inline scripts
/// and styles.
const POLICY: &str = "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; \
    style-src {styles}; img-src data:; font-src data:; connect-src 'none'; manifest-src 'none'; \
    worker-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// Options of a single file to write.
#[derive(Debug)]
pub struct SingleFile {
    /// The project's folder, with Trunk's output of the last release.
    pub project: PathBuf,
    /// Folder with the JavaScript bindings of both programs, as wasm-bindgen writes them for the target `no-modules`:
    /// `diptych.js`, `finder.js`.
    pub glue: PathBuf,
    /// Path of the output.
    pub file: PathBuf,
}

#[derive(Serialize)]
struct FileContext {
    policy: String,
    lang: &'static str,
    direction: &'static str,
    title: String,
    description: String,
    icon: String,
    style: String,
    head: String,
    start: String,
    programs: Vec<Program>,
    notices: Vec<Notices>,
    pages: Vec<plain::PlainPage>,
}

/// A compressed program, in Base64.
#[derive(Serialize)]
struct Program {
    name: &'static str,
    packed: String,
}

impl SingleFile {
    /// Writes the file; returns its size in bytes.
    pub fn write(&self) -> Result<usize> {
        keep_in_fragment(true);
        let html = render(&self.context()?).context("rendering the single file")?;
        files::write(&self.file, html.as_bytes())?;
        Ok(html.len())
    }

    fn context(&self) -> Result<FileContext> {
        let kept = self.project.join(KEPT);
        let route = Route::new(collection().default_locale, Page::Root);
        let info = collection().locale_info(route.locale);
        let glue = |name| text(&self.glue.join(name));
        let scripts = Scripts::read(&kept)?;
        let head = inline(&[scripts.get("single-head")?.to_owned()])?;
        // The script uses the global variables of the bindings.
        let start = inline(&[
            glue("diptych.js")?,
            glue("finder.js")?,
            scripts.get("single-start")?.to_owned(),
        ])?;
        let style = inline(&[style(&kept)?, crate::colors::film_colors()])?;
        Ok(FileContext {
            policy: POLICY
                .replace("{scripts}", &[hash(&head), hash(&start)].join(" "))
                .replace("{styles}", &hash(&style)),
            lang: &info.tag,
            direction: if info.rtl { "rtl" } else { "ltr" },
            title: head::document_title(route),
            description: head::description(route),
            icon: data_url("image/svg+xml", &read(&kept.join("emblem.svg"))?),
            style,
            head,
            start,
            programs: programs(&kept)?,
            notices: notices::all(route.locale),
            pages: plain::pages()?,
        })
    }
}

fn render(context: &FileContext) -> Result<String> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    notices::add_template(&mut environment)?;
    environment.add_template("single.html", include_str!("single/single.html"))?;
    Ok(environment.get_template("single.html")?.render(context)?)
}

/// Concatenates scripts or styles.
///
/// # Errors
/// If one contains text that would end the element early.
fn inline(parts: &[String]) -> Result<String> {
    let inline = parts.concat();
    for end in ["</script", "</style", "<!--"] {
        ensure!(
            !inline.contains(end),
            "`{end}` would end a script or the style sheet early"
        );
    }
    Ok(inline)
}

/// Returns both programs of the release: wasm-bindgen writes the same wasm for every target.
fn programs(kept: &Path) -> Result<Vec<Program>> {
    let program = |name: &'static str, start: &str| {
        let wasm = read(&files::find(kept, start, "_bg.wasm")?)?;
        // Of the formats of `DecompressionStream`, gzip has a checksum.
        let packed = gzip(&wasm).context("compressing a program")?;
        anyhow::Ok(Program {
            name,
            packed: BASE64_STANDARD.encode(packed),
        })
    };
    Ok(vec![
        program("diptych", "diptych-")?,
        program("finder", "finder")?,
    ])
}

/// Concatenates the style sheets, with the fonts inline.
fn style(kept: &Path) -> Result<String> {
    let sheet = |name| text(&files::find(kept, name, ".css")?);
    let mut css = [
        sheet("main")?,
        sheet("deferred")?,
        format!("@media print{{{}}}", sheet("print")?),
    ]
    .concat();
    let fonts = kept.join("fonts");
    let entries = fs::read_dir(&fonts).with_context(|| format!("listing {}", fonts.display()))?;
    for entry in entries {
        let path = entry.context("listing the fonts")?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "woff2")
        {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let font = data_url("font/woff2", &read(&path)?);
            css = css.replace(&["fonts/", &name].concat(), &font);
        }
    }
    ensure!(
        !css.contains("fonts/"),
        "the style sheet names a font that is not there"
    );
    Ok(css)
}

/// Returns `'sha256-…'`, the source expression of an inline script or style in a content policy.
fn hash(content: &str) -> String {
    format!(
        "'sha256-{}'",
        BASE64_STANDARD.encode(Sha256::digest(content))
    )
}

fn data_url(kind: &str, content: &[u8]) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(content))
}

fn text(path: &Path) -> Result<String> {
    String::from_utf8(read(path)?).with_context(|| format!("reading {}", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inline_script_is_named_by_its_hash() {
        // An example of Content Security Policy Level 3.
        assert_eq!(
            hash("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn inline_code_that_would_end_its_element_early_is_refused() {
        for end in ["</script>", "</style>", "<!-- "] {
            assert!(inline(&["a".to_owned(), end.to_owned()]).is_err(), "{end}");
        }
        let harmless = inline(&["a </ b".to_owned(), "\n".to_owned()]);
        assert_eq!(harmless.expect("it is harmless"), "a </ b\n");
    }
}
