//! Writes the site into Trunk's folder, as a hook of Trunk after a build. With `--into`, writes the site of the last
//! release again into another folder, with other options.

use std::{
    env,
    path::{Path, PathBuf},
};

use address::SiteAddress;
use anyhow::{Context, Result, bail};
use lexopt::Arg;
use site::{Build, KEPT, copy_folder};

/// Environment variable with the address that the site is published at.
const ADDRESS_VARIABLE: &str = "DIPTYCH_SITE";

/// The options of the command line.
#[derive(Default)]
struct Options {
    into: Option<PathBuf>,
    address: Option<String>,
}

fn main() -> Result<()> {
    let options = options(lexopt::Parser::from_env())?;
    let project = env::var_os("TRUNK_SOURCE_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from);
    let address = match options.address.or_else(|| env::var(ADDRESS_VARIABLE).ok()) {
        Some(text) => Some(SiteAddress::parse(&text).context("the address of the site")?),
        None => None,
    };
    let (folder, developing) = match options.into {
        Some(folder) => (again(&project, folder)?, false),
        None => after_trunk(&project)?,
    };
    let build = Build {
        folder,
        project,
        developing,
        address,
    };
    let n_pages = build.write()?;
    println!("{n_pages} pages in {}", build.folder.display());
    Ok(())
}

fn options(mut arguments: lexopt::Parser) -> Result<Options> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Value(task) if task == "pages" => {}
            Arg::Long("into") => options.into = Some(arguments.value()?.into()),
            Arg::Long("site") => {
                options.address = Some(arguments.value()?.to_string_lossy().into_owned());
            }
            other => bail!(other.unexpected()),
        }
    }
    Ok(options)
}

/// Returns Trunk's folder, and true in development. The output of a release is saved, so that it can be written again.
fn after_trunk(project: &Path) -> Result<(PathBuf, bool)> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder
        .context("TRUNK_STAGING_DIR is not set: Trunk calls this after a build (or use --into)")?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if is_release {
        copy_folder(&folder, &project.join(KEPT)).context("keeping what Trunk left")?;
    }
    Ok((folder, !is_release))
}

/// Returns `folder`, filled with Trunk's output of the last release.
fn again(project: &Path, folder: PathBuf) -> Result<PathBuf> {
    let kept = project.join(KEPT);
    if !kept.exists() {
        bail!(
            "{} is missing: `cargo xtask build` leaves it",
            kept.display()
        );
    }
    copy_folder(&kept, &folder)?;
    Ok(folder)
}
