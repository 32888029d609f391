//! `cargo xtask build`: the release build, in `dist/`.

use std::{fs, process::ExitCode};

use address::SiteAddress;
use anyhow::{Context, Result, bail};
use lexopt::Arg;

use crate::{
    process, single_file, terminal,
    tools::{self, BuildTools},
    trunk,
};

/// Environment variable that passes the site's address to the crate `site`.
const ADDRESS_VARIABLE: &str = "DIPTYCH_SITE";

/// The arguments of `cargo xtask build`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    site: Option<SiteAddress>,
    /// True if the site is written as a single file too.
    single_file: bool,
}

/// Installs missing tools and builds.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    let options = options(arguments)?;
    let tools = tools::for_building()?;
    release(&tools, options.site.as_ref())?;
    terminal::note(&match options.site {
        Some(site) => format!("dist/ is complete: made for {}", site.as_str()),
        None => "dist/ is complete: any static host can serve it, at any path".to_owned(),
    });
    if options.single_file {
        single_file::write(&tools)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn options(mut arguments: lexopt::Parser) -> Result<Options> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("single-file") => options.single_file = true,
            Arg::Long("site") => {
                let text = arguments.value()?;
                let site = SiteAddress::parse(&text.to_string_lossy()).context("--site")?;
                options.site = Some(site);
            }
            other => bail!(other.unexpected()),
        }
    }
    Ok(options)
}

/// Builds the release with installed tools, for the address `site` if it is known.
pub(crate) fn release(tools: &BuildTools, site: Option<&SiteAddress>) -> Result<()> {
    let mut command = trunk::release_command(tools);
    command.args(["build", "--release"]);
    match site {
        Some(site) => command.env(ADDRESS_VARIABLE, site.as_str()),
        None => command.env_remove(ADDRESS_VARIABLE),
    };
    process::run(&mut command, "building the release")?;
    // A host has no use for Trunk's lock file.
    let _ = fs::remove_file(process::project().join("dist/.trunk-lock"));
    if site.is_none() {
        terminal::note(
            "without --site ADDRESS, what needs whole addresses is left out: canonical links, pictures for \
             previews, oEmbed, feeds, sitemap.xml",
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Options> {
        options(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn the_address_of_the_site_may_be_named() {
        assert_eq!(parsed(&[]).unwrap(), Options::default());
        let site = SiteAddress::parse("https://example.org/films/").unwrap();
        for arguments in [
            &["--site", "https://example.org/films"][..],
            &["--site=https://example.org/films/"],
        ] {
            assert_eq!(parsed(arguments).unwrap().site.as_ref(), Some(&site));
        }
    }

    #[test]
    fn a_bad_address_is_refused_before_anything_is_built() {
        let error = parsed(&["--site", "example.org"]).unwrap_err();
        assert_eq!(
            format!("{error:#}"),
            "--site: `example.org` is not a whole address: expected one with its scheme, like `https://example.org`"
        );
        assert!(parsed(&["--site"]).is_err());
        assert!(parsed(&["--stie", "https://example.org/"]).is_err());
    }
}
