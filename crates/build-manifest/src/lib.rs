//! The build manifest: the list of a build's files in the first line of its service worker. `crates/site` writes it,
//! `web/offline/service-worker/` uses it as `BUILD_MANIFEST`, and the browser tests read it and write that of a changed build.

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The first line of a service worker is the manifest between these two.
const START: &str = "const BUILD_MANIFEST=";
const END: &str = ";\n";

/// The manifest of a build.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BuildManifest {
    /// The id of the build, a hash of its content.
    pub build: String,
    /// The files that are cached when the worker is installed.
    pub precached: FileEntries,
    /// The name of the file with the list of pages, which is JSON in the form of [`FileEntries`].
    pub pages: String,
    /// The fallback pages, indexed by the depth of an address.
    pub fallbacks: Vec<String>,
    /// The page for unknown addresses.
    pub not_found: String,
    /// Regular expressions for the paths of pages, without the last slash.
    pub forms: BTreeSet<String>,
}

/// Files by their paths below the root of the site, or pages by the paths of their folders.
pub type FileEntries = BTreeMap<String, FileEntry>;

/// The size of a file in bytes, and its integrity in the form of the attribute `integrity`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry(usize, String);

/// The reason why a service worker has no manifest.
#[derive(Debug, thiserror::Error)]
pub enum ManifestError {
    /// The first line does not assign `BUILD_MANIFEST`.
    #[error("the service worker does not begin with its manifest")]
    Missing,
    /// The manifest is not JSON, or has other fields.
    #[error("the manifest in the service worker cannot be read")]
    Invalid(#[from] serde_json::Error),
}

impl FileEntry {
    /// Returns the entry of a file with this content.
    pub fn of(content: &[u8]) -> Self {
        let digest = BASE64_STANDARD.encode(Sha256::digest(content));
        Self(content.len(), format!("sha256-{digest}"))
    }
}

impl BuildManifest {
    /// Returns the service worker with the manifest before `source`.
    ///
    /// # Errors
    /// If the manifest cannot be written as JSON, which its fields rule out.
    pub fn before(&self, source: &str) -> serde_json::Result<String> {
        Ok([START, &serde_json::to_string(self)?, END, source].concat())
    }

    /// Returns the manifest of a service worker, and the source after it.
    ///
    /// # Errors
    /// If the worker does not begin with a manifest.
    pub fn read(worker: &str) -> Result<(Self, &str), ManifestError> {
        let worker = worker.strip_prefix(START);
        let (manifest, source) = worker
            .and_then(|worker| worker.split_once(END))
            .ok_or(ManifestError::Missing)?;
        Ok((serde_json::from_str(manifest)?, source))
    }
}

#[cfg(test)]
mod tests;
