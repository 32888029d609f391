//! Printed layout: light, and independent of the window.

use browser::{A4, DARK, Outcome, collection::review};

use crate::open;

#[tokio::test(flavor = "multi_thread")]
async fn a_narrow_window_and_a_wide_one_print_the_same() -> Outcome {
    for path in [review("en"), format!("{}?with=fr", review("en"))] {
        let (_site, browser) = open(&path).await?;
        let wide = browser.print(A4).await?;
        browser.resize(360, 740).await?;
        browser.settle().await?;
        assert_eq!(browser.print(A4).await?, wide, "{path}");
        assert!(wide.sheets.len() > 3, "{path} is long");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn paper_is_light_whatever_the_theme() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    browser.emulate(&[DARK]).await?;
    browser
        .evaluate("document.documentElement.dataset.theme = 'dark'")
        .await?;
    let colors = "(({ color, backgroundColor }) => [color, backgroundColor])(
        getComputedStyle(document.querySelector('.app')))";
    let night = browser.texts(colors).await?;
    browser.show_as_printed().await?;
    let paper = browser.texts(colors).await?;
    assert_eq!(paper, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    assert_ne!(paper, night);
    let shown =
        "[...document.querySelectorAll('button, input, select, textarea, dialog, [popover]')]
        .filter(one => one.getClientRects().length).map(one => one.outerHTML)";
    assert_eq!(browser.texts(shown).await?, [""; 0], "controls on paper");
    let underlined = "[...document.querySelectorAll('a')].filter(one => one.getClientRects().length
        && getComputedStyle(one).textDecorationLine !== 'none').map(one => one.outerHTML)";
    assert_eq!(
        browser.texts(underlined).await?,
        [""; 0],
        "underlined on paper"
    );
    Ok(())
}

/// The columns at the width of an A4 sheet: 174 mm are 658 px.
#[tokio::test(flavor = "multi_thread")]
async fn printed_languages_of_a_pair_are_side_by_side_and_not_split_across_pages() -> Outcome {
    let (_site, browser) = open(&(format!("{}?with=fr", review("en")))).await?;
    browser.resize(658, 970).await?;
    browser.show_as_printed().await?;
    let apart = "[...document.querySelectorAll('.pair')].filter(pair => {
        const [left, right] = [...pair.children].map(side => side.getBoundingClientRect());
        return left.top !== right.top || left.right > right.left
            || getComputedStyle(pair).breakInside !== 'avoid';
    }).map(pair => pair.id)";
    assert_eq!(browser.texts(apart).await?, [""; 0]);
    assert!(
        browser
            .number("document.querySelectorAll('.pair').length")
            .await?
            > 20.0
    );
    Ok(())
}

/// The length of a good line is 45 to 75 characters.
#[tokio::test(flavor = "multi_thread")]
async fn a_line_on_paper_has_45_to_75_characters() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    let printed = browser.print(A4).await?;
    let lines: Vec<usize> = printed.sheets[1..4]
        .iter()
        .flat_map(|sheet| sheet.lines())
        .map(|line| line.chars().count())
        .collect();
    let longest = lines.iter().max().copied().unwrap_or_default();
    assert!(
        (45..=75).contains(&longest),
        "{longest} characters in a line"
    );
    Ok(())
}
