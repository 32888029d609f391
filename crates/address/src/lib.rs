//! The address that a site is published at (`--site`): parsed and checked once, by the command before it builds
//! and by the program that writes the site.

use url::Url;

/// The address of a site: an absolute URL with a host, whose path ends with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress(Url);

/// Reasons to reject the address of a site; each message suggests an address to write instead.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// The scheme is missing.
    #[error(
        "`{0}` is not a whole address: expected one with its scheme, like `{hint}`",
        hint = with_scheme(.0)
    )]
    Relative(String),
    /// The text is not a valid URL.
    #[error("`{0}` is not an address ({1}): expected one like `https://example.org/films/`")]
    Malformed(String, url::ParseError),
    /// The scheme is neither `http` nor `https`.
    #[error("`{0}` cannot be the address of a site: expected `https://` or `http://`, not `{1}:`")]
    Scheme(String, String),
    /// The URL contains a user name or a password.
    #[error(
        "the address of a site has no name and no password in it: write it without what stands before the `@`"
    )]
    Credentials,
    /// The URL has a query or a fragment.
    #[error("`{0}` has a `{1}` in it: expected the folder that the site lies in, like `{hint}`",
        hint = .0.split(['?', '#']).next().unwrap_or_default())]
    Tail(String, char),
    /// The path ends with a file name.
    #[error("`{0}` names a file: expected the folder that the site lies in, like `{hint}`",
        hint = .0.strip_suffix("index.html").unwrap_or_default())]
    File(String),
}

fn with_scheme(text: &str) -> String {
    let host = text.trim_start_matches('/');
    if host.contains('.') {
        format!("https://{host}")
    } else {
        "https://example.org/films/".to_owned()
    }
}

impl SiteAddress {
    /// Parses an address. The trailing slash is optional.
    ///
    /// # Errors
    /// If the URL is not absolute, not `http(s)`, or does not name a folder.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        let own = || text.to_owned();
        let mut url = match Url::parse(text) {
            Ok(url) => url,
            Err(url::ParseError::RelativeUrlWithoutBase) => {
                return Err(AddressError::Relative(own()));
            }
            Err(error) => return Err(AddressError::Malformed(own(), error)),
        };
        // `example.org:8080` parses as a scheme and a path.
        if !matches!(url.scheme(), "http" | "https") {
            return Err(match url.cannot_be_a_base() && url.scheme().contains('.') {
                true => AddressError::Relative(own()),
                false => AddressError::Scheme(own(), url.scheme().to_owned()),
            });
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressError::Credentials);
        }
        if url.query().is_some() {
            return Err(AddressError::Tail(own(), '?'));
        }
        if url.fragment().is_some() {
            return Err(AddressError::Tail(own(), '#'));
        }
        if url.path().ends_with("/index.html") {
            return Err(AddressError::File(own()));
        }
        if !url.path().ends_with('/') {
            let path = format!("{}/", url.path());
            url.set_path(&path);
        }
        Ok(Self(url))
    }

    /// The absolute URL of `path`, relative to the site.
    pub fn join(&self, path: &str) -> String {
        let mut address = self.0.as_str().to_owned();
        address.push_str(path);
        address
    }

    /// The origin (scheme, host and port): `https://example.org`.
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// The whole address as a string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_refused(text: &str, message: &str) {
        let error = SiteAddress::parse(text).expect_err("it is no address of a site");
        assert_eq!(error.to_string(), message);
    }

    #[test]
    fn the_slash_at_the_end_may_be_missing() {
        for (text, address) in [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/films", "https://example.org/films/"),
            ("https://example.org/films/", "https://example.org/films/"),
            (
                " HTTP://Example.ORG:8080/a/b ",
                "http://example.org:8080/a/b/",
            ),
            (
                "https://éxample.org/à/",
                "https://xn--xample-9ua.org/%C3%A0/",
            ),
        ] {
            let site = SiteAddress::parse(text).expect("it is an address");
            assert_eq!(site.as_str(), address);
            assert_eq!(site.join("en/"), address.to_owned() + "en/");
        }
    }

    #[test]
    fn an_invalid_site_address_is_refused_with_a_suggestion() {
        check_refused(
            "example.org/films",
            "`example.org/films` is not a whole address: expected one with its scheme, like `https://example.org/films`",
        );
        check_refused(
            "example.org:8080/",
            "`example.org:8080/` is not a whole address: expected one with its scheme, like `https://example.org:8080/`",
        );
        check_refused(
            "/films/",
            "`/films/` is not a whole address: expected one with its scheme, like `https://example.org/films/`",
        );
        check_refused(
            "ftp://example.org/",
            "`ftp://example.org/` cannot be the address of a site: expected `https://` or `http://`, not `ftp:`",
        );
        check_refused(
            "https://",
            "`https://` is not an address (empty host): expected one like `https://example.org/films/`",
        );
        check_refused(
            "https://example.org/?a",
            "`https://example.org/?a` has a `?` in it: expected the folder that the site lies in, like `https://example.org/`",
        );
        check_refused(
            "https://example.org/films/index.html",
            "`https://example.org/films/index.html` names a file: expected the folder that the site lies in, like `https://example.org/films/`",
        );
        assert_eq!(
            SiteAddress::parse("https://me:secret@example.org/"),
            Err(AddressError::Credentials)
        );
    }
}
