//! Hosts that cannot run here: their configuration matches the build, and their rules have the intended effect.

use anyhow::{Context, Result};
use browser::{Browser, Outcome};
use serde_json::{Value, json};

use crate::{hashed_files, policy, published};

/// A rule of `_headers`.
struct Rule {
    pattern: String,
    headers: Vec<(String, String)>,
}

fn rules() -> Result<Vec<Rule>> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in published("_headers")?.lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match line.strip_prefix("  ") {
            None => rules.push(Rule {
                pattern: line.to_owned(),
                headers: Vec::new(),
            }),
            Some(header) => {
                let (name, value) = header
                    .split_once(": ")
                    .context("a header without a value")?;
                let rule = rules.last_mut().context("a header before any rule")?;
                rule.headers.push((name.to_owned(), value.to_owned()));
            }
        }
    }
    Ok(rules)
}

/// Returns the values of a header that both hosts send for a path: every matching rule adds its headers.
fn sent(path: &str, header: &str) -> Result<Vec<String>> {
    let matches = |rule: &Rule| match rule.pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == rule.pattern,
    };
    let rules = rules()?.into_iter().filter(matches);
    let headers = rules.flat_map(|rule| rule.headers);
    Ok(headers
        .filter(|(name, _)| name == header)
        .map(|(_, value)| value)
        .collect())
}

#[test]
fn netlify_and_cloudflare_keep_hashed_names_for_a_year_and_nothing_else_as_long() -> Outcome {
    for file in hashed_files()? {
        let cache = sent(&format!("/{file}"), "Cache-Control")?;
        assert_eq!(cache, ["public, max-age=31536000, immutable"], "{file}");
    }
    for path in ["/", "/en/", "/404.html", "/sw.js", "/data/collection.json"] {
        assert_eq!(
            sent(path, "Cache-Control")?,
            [""; 0],
            "{path}: the host's own"
        );
    }
    Ok(())
}

#[test]
fn netlify_and_cloudflare_send_the_policy_of_the_pages_once() -> Outcome {
    for path in ["/", "/en/films/heat/", "/404.html"] {
        assert_eq!(
            sent(path, "Content-Security-Policy")?,
            [policy()?],
            "{path}"
        );
        assert_eq!(sent(path, "X-Content-Type-Options")?, ["nosniff"], "{path}");
    }
    // Cloudflare ignores longer lines.
    assert!(
        published("_headers")?
            .lines()
            .all(|line| line.len() <= 2000)
    );
    Ok(())
}

#[test]
fn other_sites_may_read_the_files_on_every_host() -> Outcome {
    for path in [
        "/embed.js",
        "/diptych-0123456789abcdef.js",
        "/fonts/a.woff2",
    ] {
        assert_eq!(sent(path, "Access-Control-Allow-Origin")?, ["*"], "{path}");
    }
    let nginx = published("nginx.conf")?;
    assert!(nginx.contains("add_header Access-Control-Allow-Origin * always;"));
    let headers: Value = serde_json::from_str(&published("cloudfront-headers.json")?)?;
    assert_eq!(
        headers["CorsConfig"]["AccessControlAllowOrigins"]["Items"][0],
        "*"
    );
    Ok(())
}

#[test]
fn cloudfront_sends_the_policy_of_the_pages() -> Outcome {
    let headers: Value = serde_json::from_str(&published("cloudfront-headers.json")?)?;
    let security = &headers["SecurityHeadersConfig"];
    assert_eq!(
        security["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        policy()?
    );
    assert_eq!(security["ContentTypeOptions"]["Override"], true);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn cloudfront_finds_the_page_of_a_folder() -> Outcome {
    let browser = Browser::open().await?;
    let function = published("cloudfront-function.js")?;
    let program = "/diptych-0123456789abcdef.js";
    let beside = json!({ "with": { "value": "fr" }, "plain": { "value": "" } });
    let nothing = json!({});
    for (uri, query, expected) in [
        ("/", &nothing, json!("/index.html")),
        (
            "/en/films/heat/",
            &beside,
            json!("/en/films/heat/index.html"),
        ),
        (program, &nothing, json!(program)),
        ("/en/films/heat", &nothing, json!("heat/")),
        ("/en/films/heat", &beside, json!("heat/?with=fr&plain")),
        ("/a.b/en", &nothing, json!("en/")),
    ] {
        let script = format!(
            "(() => {{ {function}
                const answer = handler({{ request: {{ uri: '{uri}', querystring: {query}, headers: {{}} }} }});
                return answer.uri ?? answer.headers.location.value;
            }})()"
        );
        assert_eq!(browser.evaluate(&script).await?, expected, "{uri}");
    }
    Ok(())
}
