//! Arguments of commands that have none.

use anyhow::{Result, bail};

/// Returns an error if there is an argument, for commands without arguments.
pub(crate) fn no_arguments(mut arguments: lexopt::Parser) -> Result<()> {
    match arguments.next()? {
        None => Ok(()),
        Some(argument) => bail!(argument.unexpected()),
    }
}
