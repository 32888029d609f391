//! Precompressed files for hosts that can serve them: `.br` and `.gz` beside each file that they make smaller.

use std::{
    fs,
    io::Write,
    num::NonZero,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

/// Extensions of compressible files. Images and fonts are compressed already.
const COMPRESSIBLE: [&str; 10] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
    "md",
];

/// The best quality of brotli; for pages one less, which takes half the time for 2 % more bytes.
const BEST: i32 = 11;
const OF_PAGES: i32 = 10;

/// Compresses every file in `folder`, on all processors.
pub(crate) fn compress(folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            compress_file(file).with_context(|| format!("compressing {}", file.display()))?;
        }
        Ok(())
    };
    let n_threads = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| {
            thread
                .join()
                .expect("compressing returns its errors and does not panic")
        })
    })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))?;
    for entry in entries {
        let path = entry
            .with_context(|| format!("listing {}", folder.display()))?
            .path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if extension(&path).is_some_and(|found| COMPRESSIBLE.contains(&found)) {
            files.push(path);
        }
    }
    Ok(())
}

fn compress_file(file: &Path) -> Result<()> {
    let content = fs::read(file)?;
    let quality = if extension(file) == Some("html") {
        OF_PAGES
    } else {
        BEST
    };
    for (name, compressed) in [("br", brotli(&content, quality)?), ("gz", gzip(&content)?)] {
        if compressed.len() < content.len() {
            let mut beside = file.as_os_str().to_owned();
            beside.push(".");
            beside.push(name);
            fs::write(beside, compressed)?;
        }
    }
    Ok(())
}

fn brotli(content: &[u8], quality: i32) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &params)?;
    Ok(compressed)
}

/// Compresses with gzip, without a time or a name in the header, so that the output is reproducible.
pub(crate) fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn extension(path: &Path) -> Option<&str> {
    path.extension().and_then(|extension| extension.to_str())
}

#[cfg(test)]
mod tests {
    use std::{env, io::Read, process};

    use super::*;

    /// A temporary folder for one test, removed on drop.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let folder = env::temp_dir().join(format!("diptych-compress-{}-{name}", process::id()));
            fs::create_dir_all(folder.join("en")).expect("the folder is writable");
            Self(folder)
        }

        fn write(&self, name: &str, content: &[u8]) {
            fs::write(self.0.join(name), content).expect("the folder is writable");
        }

        fn names(&self) -> Vec<String> {
            let list = |folder: &Path| {
                fs::read_dir(folder)
                    .expect("it is there")
                    .flatten()
                    .map(|entry| entry.path())
            };
            let all = list(&self.0).chain(list(&self.0.join("en")));
            let mut names: Vec<String> = all
                .filter(|path| path.is_file())
                .map(|path| {
                    path.strip_prefix(&self.0)
                        .expect("it is inside")
                        .display()
                        .to_string()
                })
                .collect();
            names.sort();
            names
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).expect("it can be removed");
        }
    }

    #[test]
    fn only_compressible_files_that_get_smaller_are_compressed_in_every_folder() {
        let scratch = Scratch::new("which");
        let words = "to be, or not to be; ".repeat(20);
        scratch.write("en/index.html", words.as_bytes());
        scratch.write("style.css", words.as_bytes());
        scratch.write("short.txt", b"a");
        scratch.write("font.woff2", words.as_bytes());
        compress(&scratch.0).expect("it can be compressed");
        let expected = [
            "en/index.html",
            "en/index.html.br",
            "en/index.html.gz",
            "font.woff2",
            "short.txt",
            "style.css",
            "style.css.br",
            "style.css.gz",
        ];
        assert_eq!(scratch.names(), expected);
    }

    #[test]
    fn compression_is_lossless_and_deterministic() {
        let content = "Manny, Buck & Sara. ".repeat(50).into_bytes();
        for quality in [OF_PAGES, BEST] {
            let compressed = brotli(&content, quality).expect("it can be compressed");
            assert_eq!(
                brotli(&content, quality).expect("it can be compressed"),
                compressed
            );
            let mut read = Vec::new();
            brotli::BrotliDecompress(&mut &compressed[..], &mut read).expect("it is brotli");
            assert_eq!(read, content);
        }
        let compressed = gzip(&content).expect("it can be compressed");
        assert_eq!(gzip(&content).expect("it can be compressed"), compressed);
        let mut read = Vec::new();
        flate2::read::GzDecoder::new(&compressed[..])
            .read_to_end(&mut read)
            .expect("it is gzip");
        assert_eq!(read, content);
    }
}
