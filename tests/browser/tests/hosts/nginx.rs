//! nginx with docs/hosts/nginx.conf.

use std::fs;

use anyhow::{Context, Result};
use browser::{Browser, Outcome, collection::review, test_env};

use crate::{hashed_files, policy, published, server::Nginx};

/// The file extensions of the build with their media types.
const TYPES: [(&str, &str); 9] = [
    (".html", "text/html; charset=utf-8"),
    (".css", "text/css"),
    (".js", "application/javascript; charset=utf-8"),
    (".wasm", "application/wasm"),
    (".svg", "image/svg+xml"),
    (".json", "application/json"),
    (".png", "image/png"),
    (".webmanifest", "application/manifest+json"),
    (".woff2", "font/woff2"),
];

/// Returns true if the format of a file is already compressed.
fn is_packed(file: &str) -> bool {
    [".woff2", ".png"].iter().any(|end| file.ends_with(end))
}

fn files() -> Result<Vec<String>> {
    let mut files = hashed_files()?;
    files.extend(["index.html", "en/index.html", "data/collection.json"].map(str::to_owned));
    Ok(files)
}

#[test]
fn every_file_has_its_type_and_may_not_be_taken_for_another() -> Outcome {
    let nginx = Nginx::at("/")?;
    for file in files()? {
        let answer = nginx.get(&file, "")?;
        assert_eq!(answer.status, 200, "{file}");
        let kind = TYPES.iter().find(|(end, _)| file.ends_with(end));
        let (_, kind) = kind.with_context(|| format!("no type is known for {file}"))?;
        assert_eq!(answer.header("content-type"), *kind, "{file}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{file}");
    }
    Ok(())
}

#[test]
fn files_compressed_by_the_build_are_sent_unchanged() -> Outcome {
    let nginx = Nginx::at("/")?;
    let dist = test_env::dist()?;
    for file in files()?.iter().filter(|file| !is_packed(file)) {
        for (encodings, encoding, end) in [
            ("gzip, br", "br", ".br"),
            ("gzip", "gzip", ".gz"),
            ("", "", ""),
        ] {
            let Ok(expected) = fs::read(dist.join(format!("{file}{end}"))) else {
                continue; // No compressed variant, as it would not be smaller.
            };
            let answer = nginx.get(file, encodings)?;
            assert_eq!(
                answer.header("content-encoding"),
                encoding,
                "{file}, {encodings:?}"
            );
            assert!(
                answer.body == expected,
                "{file}, {encodings:?}: another content"
            );
            assert_eq!(
                answer.header("vary"),
                "Accept-Encoding",
                "{file}, {encodings:?}"
            );
        }
    }
    for page in ["index.html.br", "index.html.gz"] {
        assert!(dist.join(page).is_file(), "{page} was not written");
    }
    Ok(())
}

#[test]
fn hashed_files_are_cached_for_a_year_and_pages_are_revalidated() -> Outcome {
    let nginx = Nginx::at("/a/b/")?;
    for file in hashed_files()? {
        let cache = nginx.get(&file, "br")?.header("cache-control").to_owned();
        assert_eq!(cache, "public, max-age=31536000, immutable", "{file}");
    }
    for file in [
        "",
        "en/",
        "en/index.html",
        "data/collection.json",
        "diptych-0123456789abcdef.js",
        "sw.js",
    ] {
        let answer = nginx.get(file, "br")?;
        assert_eq!(answer.header("cache-control"), "no-cache", "{file}");
        assert!(
            answer.status == 404 || !answer.header("etag").is_empty(),
            "{file}"
        );
    }
    Ok(())
}

#[test]
fn the_policy_of_the_pages_holds_for_every_answer() -> Outcome {
    let nginx = Nginx::at("/")?;
    for path in [
        "",
        "en/",
        "fr/films/heat/",
        "data/collection.json",
        "nothing/",
    ] {
        let answer = nginx.get(path, "br")?;
        assert_eq!(
            answer.header("content-security-policy"),
            policy()?,
            "{path}"
        );
    }
    // These files have policies of their own, which this one would break.
    for path in ["diptych.html", "embed/demo.html", "embed/en/heat/"] {
        let answer = nginx.get(path, "")?;
        assert_eq!(answer.header("content-security-policy"), "", "{path}");
    }
    Ok(())
}

#[test]
fn an_unknown_address_answers_404_with_the_page_for_it_at_every_depth() -> Outcome {
    for mount in ["/", "/a/b/"] {
        let nginx = Nginx::at(mount)?;
        let page = fs::read(test_env::dist()?.join("404.html"))?;
        for path in [
            "nothing",
            "en/nothing/",
            "fr/films/nothing/at/",
            "en/films/heat/nothing.html",
            "fonts/",
        ] {
            let answer = nginx.get(path, "")?;
            assert_eq!(answer.status, 404, "{mount}{path}");
            assert!(answer.body == page, "{mount}{path}: another page");
        }
    }
    Ok(())
}

#[test]
fn a_folder_without_its_slash_leads_to_the_folder_behind_any_proxy() -> Outcome {
    for mount in ["/", "/a/b/"] {
        let nginx = Nginx::at(mount)?;
        for folder in ["en", "fr/films/runaway-train"] {
            let answer = nginx.get(folder, "")?;
            assert_eq!(answer.status, 301, "{mount}{folder}");
            assert_eq!(answer.header("location"), format!("{mount}{folder}/"));
            assert_eq!(nginx.get(&format!("{folder}/"), "")?.status, 200);
        }
    }
    Ok(())
}

#[test]
fn a_file_that_has_not_changed_is_not_sent_again() -> Outcome {
    let nginx = Nginx::at("/")?;
    let first = nginx.get("en/", "br")?;
    let again = nginx.get_with(
        "en/",
        &format!(
            "If-None-Match: {}\r\nAccept-Encoding: br",
            first.header("etag")
        ),
    )?;
    assert_eq!(again.status, 304);
    assert!(again.body.is_empty());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_app_works_on_nginx_in_a_folder_with_both_policies() -> Outcome {
    let nginx = Nginx::at("/a/b/")?;
    let browser = Browser::open().await?;
    browser.visit(&nginx.url(&review("en"))).await?;
    browser.wait_until_ready().await?;
    browser.click("nav a[hreflang=fr]").await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        format!("/a/b/{}", review("fr"))
    );
    browser.press("/").await?;
    browser.press("kurosawa").await?;
    browser
        .wait_until("document.querySelectorAll('#search [role=option]').length > 0")
        .await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_single_file_works_next_to_the_site() -> Outcome {
    let nginx = Nginx::at("/a/b/")?;
    let browser = Browser::open().await?;
    browser
        .visit(&nginx.url(&format!("diptych.html#/{}", review("fr"))))
        .await?;
    browser.wait_until_ready().await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    let mut messages = browser.console().await?;
    messages.retain(|message| !message.starts_with("INFO"));
    assert_eq!(messages, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_shows_its_frames_and_its_element() -> Outcome {
    let nginx = Nginx::at("/a/b/")?;
    let browser = Browser::open().await?;
    browser.visit(&nginx.url("embed/demo.html")).await?;
    browser
        .evaluate("document.getElementById('asked').scrollIntoView()")
        .await?;
    // A frame that the policy blocks sends no message.
    browser
        .wait_until("document.getElementById('said').textContent.includes('diptych:ready')")
        .await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[test]
fn the_configuration_contains_no_path_but_the_one_to_be_changed() -> Outcome {
    let server = published("nginx.conf")?;
    let paths: Vec<&str> = server
        .lines()
        .filter(|line| !line.trim_start().starts_with('#') && line.contains("/var/"))
        .collect();
    assert_eq!(paths, ["    root /var/www/diptych;"]);
    Ok(())
}
