//! Links from another site to a page, a section or a card.

use anyhow::Result;
use browser::{
    Browser, Host, Outcome,
    collection::{SECTIONS, cards, review},
    layout,
};

async fn check_opens_at(id: &[String], language: &str) -> Result<()> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for id in id {
        browser
            .read(&site, &format!("{}#{id}", review(language)))
            .await?;
        assert_eq!(browser.text("location.hash").await?, format!("#{id}"));
        let same = format!("document.querySelectorAll('[id=\"{id}\"]').length");
        assert_eq!(
            browser.number(&same).await?,
            1.0,
            "elements with the id {id}"
        );
        let (top, edge) = (
            browser.number(&layout::top(id)).await?,
            browser.number(layout::STICKY).await?,
        );
        let height = browser.number("innerHeight").await?;
        assert!(
            top >= edge && top < height,
            "{id} in {language} is at {top}; the header ends at {edge}, the window at {height}"
        );
    }
    Ok(())
}

fn sections() -> Vec<String> {
    SECTIONS.map(str::to_owned).to_vec()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_every_section_scrolls_to_it_in_english() -> Outcome {
    check_opens_at(&sections(), "en").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_every_section_scrolls_to_it_in_french() -> Outcome {
    check_opens_at(&sections(), "fr").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_every_card_scrolls_to_it_in_english() -> Outcome {
    check_opens_at(&cards()?, "en").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_every_card_scrolls_to_it_in_french() -> Outcome {
    check_opens_at(&cards()?, "fr").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_a_section_or_card_scrolls_to_it_in_the_parallel_view() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for width in [1280, 360] {
        browser.resize(width, 800).await?;
        for id in ["themes", "score", "reservations", "card-vivaldi-gloria"] {
            browser
                .read(&site, &format!("{}?with=fr#{id}", review("en")))
                .await?;
            assert!(
                browser
                    .is("document.querySelector('[data-row]') !== null")
                    .await?
            );
            let top = browser.number(&layout::top(id)).await?;
            assert!(
                browser.is(&layout::is_in_view(id)).await?,
                "{id} at {top}, {width} px wide"
            );
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_a_card_scrolls_to_it_in_the_view_of_all_cards() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for id in cards()?.iter().step_by(4) {
        browser
            .read(&site, &format!("{}trivia/#{id}", review("en")))
            .await?;
        assert!(browser.is(&layout::is_in_view(id)).await?, "{id}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sections_of_a_review_are_in_the_expected_order() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for language in browser::collection::LANGUAGES {
        browser.read(&site, &review(language)).await?;
        let ids =
            browser.texts("[...document.querySelectorAll('#review .section h2')].map(h2 => h2.id)");
        assert_eq!(ids.await?, SECTIONS);
    }
    Ok(())
}
