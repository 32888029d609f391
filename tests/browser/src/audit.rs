//! The auditor, axe-core: brought into a page, asked for what violates its rules.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{Browser, test_env};

/// What is asked of every page: WCAG 2.2 AA and what axe calls best practice.
pub const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

impl Browser {
    /// What violates the rules under [`TAGS`] in the page as it is now: the rule, and where.
    ///
    /// # Errors
    /// If axe cannot run.
    pub async fn audit(&self) -> Result<Vec<String>> {
        self.run_axe(&json!({ "runOnly": { "type": "tag", "values": TAGS } }))
            .await
    }

    /// What violates one rule.
    ///
    /// # Errors
    /// If axe cannot run.
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
