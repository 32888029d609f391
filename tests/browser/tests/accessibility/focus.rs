//! Tab order of a film's page: every focused element is visible.

use anyhow::Result;
use browser::{Browser, Host, Outcome, collection::review, layout};
use thirtyfour::Key;

/// Returns an expression for the faults of the focused element: empty if there are none, `END` if nothing
/// is focused. `:focus-visible` may be drawn around the whole card that a link covers.
fn stop() -> String {
    format!(
        "(() => {{
            const one = document.activeElement;
            if (one === document.body) return 'END';
            const [first] = one.getClientRects();
            const faults = [];
            if (!first) faults.push('is not shown');
            else {{
                const {{ left, right, top, bottom }} = first;
                if (top < {sticky} - 1 && !one.closest('[data-sticky], .skip-link'))
                    faults.push('is under the header, at ' + top);
                if (bottom > innerHeight + 1 && bottom - top < innerHeight) faults.push('ends below the window, at ' + bottom);
                if (left < -1 || right > innerWidth + 1) faults.push('is beside the window');
                const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
                if (!at || !(one.contains(at) || at.contains(one))) faults.push('lies under ' + at?.outerHTML.slice(0, 80));
            }}
            const ring = [one, one.closest('article')].some(drawn => drawn
                && getComputedStyle(drawn).outlineStyle !== 'none'
                && parseFloat(getComputedStyle(drawn).outlineWidth) >= 2);
            if (!ring) faults.push('has no ring');
            if (getComputedStyle(one).opacity < 0.5) faults.push('is transparent');
            return faults.length ? {name}(one) + ' ' + faults.join(', ') : '';
        }})()",
        sticky = layout::STICKY,
        name = layout::NAME,
    )
}

/// Presses Tab until the focus leaves the page. Returns the number of stops and their faults.
async fn tab_through(browser: &Browser, backward: bool) -> Result<(u32, Vec<String>)> {
    let mut faults = Vec::new();
    for n_stops in 0..600 {
        if backward {
            browser.press_with(Key::Shift, Key::Tab).await?;
        } else {
            browser.press(Key::Tab).await?;
        }
        match browser.text(&stop()).await?.as_str() {
            "END" => return Ok((n_stops, faults)),
            "" => {}
            fault => faults.push(fault.to_owned()),
        }
    }
    anyhow::bail!("the page does not end for the Tab key");
}

async fn check_stops(page: &str, backward: bool) -> Result<()> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.resize(1280, 700).await?;
    browser.read(&site, page).await?;
    let (n_stops, faults) = tab_through(&browser, backward).await?;
    assert!(n_stops > 40, "{n_stops} stops only");
    assert!(
        faults.is_empty(),
        "{} of {n_stops} stops:\n{}",
        faults.len(),
        faults.join("\n")
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_stop_on_the_way_down_can_be_seen() -> Outcome {
    check_stops(&review("en"), false).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_stop_on_the_way_up_can_be_seen() -> Outcome {
    check_stops(&review("fr"), true).await
}
