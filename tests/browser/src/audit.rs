//! Audits pages with axe-core: injects it into the page and lists the violations of its rules.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{Browser, test_env};

/// Tags of the axe rules that pages are audited for: WCAG up to 2.2 AA, and axe's best practices.
pub const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

impl Browser {
    /// Runs the rules with the tags [`TAGS`] on the current page. Returns a line for each violation: rule, help text,
    /// selector and failed checks.
    ///
    /// # Errors
    /// If axe cannot run or checks nothing.
    pub async fn audit(&self) -> Result<Vec<String>> {
        self.run_axe(&json!({ "runOnly": { "type": "tag", "values": TAGS } }))
            .await
    }

    /// Runs one rule, also if it is disabled by default, and returns its violations.
    ///
    /// # Errors
    /// If axe cannot run or checks nothing.
    pub async fn audit_rule(&self, rule: &str) -> Result<Vec<String>> {
        let only = json!({ "type": "rule", "values": [rule] });
        self.run_axe(&json!({ "runOnly": only, "rules": { rule: { "enabled": true } } }))
            .await
    }

    async fn run_axe(&self, options: &Value) -> Result<Vec<String>> {
        if !self.is("typeof axe === 'object'").await? {
            let file = test_env::path(test_env::AXE)?;
            let source = fs::read_to_string(&file);
            let source = source.with_context(|| format!("reading {}", file.display()))?;
            self.run(&source)
                .await
                .context("bringing axe into the page")?;
        }
        let mut options = options.clone();
        options["resultTypes"] = json!(["violations"]);
        let script = format!(
            "axe.run(document, {options}).then(({{ violations, passes }}) => ({{
                checked: passes.length,
                found: violations.flatMap(({{ id, help, nodes }}) =>
                    nodes.map(node => `${{id}}: ${{help}} — ${{node.target.join(' ')}} — `
                        + node.any.concat(node.all, node.none).map(one => one.message).join('; '))),
            }}))"
        );
        let answer = self.evaluate(&script).await?;
        let checked = answer["checked"].as_u64().unwrap_or_default();
        let found = answer["found"].as_array().cloned().unwrap_or_default();
        ensure!(checked > 0 || !found.is_empty(), "axe checked nothing");
        Ok(found
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect())
    }
}
