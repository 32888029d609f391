//! Comparison of two films.

use browser::{Outcome, collection::SECTIONS};

use crate::{
    check_no_sideways_scroll, check_pairs_without_an_answer, check_the_choice_of_a_pair, open,
};

const PAIR: &str = "en/compare/?films=runaway-train,seven-samurai";

#[tokio::test(flavor = "multi_thread")]
async fn two_films_are_chosen_by_keyboard_and_stand_in_the_address() -> Outcome {
    check_the_choice_of_a_pair("compare").await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_two_films_there_are_some_to_begin_with() -> Outcome {
    check_pairs_without_an_answer("compare", ".compare__facts").await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_section_has_both_films_once_and_no_id_stands_twice() -> Outcome {
    let (_site, browser) = open(PAIR).await?;
    let sections = browser
        .texts("[...document.querySelectorAll('.section h2')].map(one => one.id)")
        .await?;
    assert_eq!(sections, SECTIONS);
    let sides = "[...document.querySelectorAll('.section')].map(one =>
        [...one.querySelectorAll('.compared__side [data-place]:first-child')]
            .map(place => place.id).join(' '))";
    let expected = SECTIONS.map(|id| format!("runaway-train-{id}-1 seven-samurai-{id}-1"));
    assert_eq!(browser.texts(sides).await?, expected);
    let twice = "(ids => ids.filter((id, idx) => ids.indexOf(id) !== idx))(
        [...document.querySelectorAll('[id]')].map(one => one.id))";
    assert_eq!(browser.texts(twice).await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_contents_lead_to_a_section_and_its_address_opens_there() -> Outcome {
    let (site, browser) = open(PAIR).await?;
    browser.click(".contents a[href='#score']").await?;
    assert!(browser.is(&browser::layout::is_in_view("score")).await?);
    assert_eq!(browser.text("location.hash").await?, "#score");
    browser.read(&site, &format!("{PAIR}#verdict")).await?;
    assert!(browser.is(&browser::layout::is_in_view("verdict")).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_films_stand_side_by_side_on_a_wide_screen_and_stacked_on_a_narrow_one() -> Outcome {
    let (_site, browser) = open(PAIR).await?;
    let beside = "[...document.querySelectorAll('.compared__sides')].filter(pair => {
        const [a, b] = [...pair.children].map(side => side.getBoundingClientRect());
        return Math.abs(a.top - b.top) < 1 && a.right <= b.left;
    }).length";
    assert_eq!(browser.number(beside).await?, 13.0);
    browser.resize(360, 800).await?;
    browser.settle().await?;
    assert_eq!(browser.number(beside).await?, 0.0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_comparison_page_does_not_scroll_sideways_at_320_px() -> Outcome {
    check_no_sideways_scroll("fr/compare/?films=once-upon-a-time-in-the-west,siberiade").await
}
