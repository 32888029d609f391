//! The filters of the home page and the orders of its list.

use std::collections::BTreeSet;

use anyhow::Result;
use browser::{Browser, Outcome, collection::LANGUAGES};

use crate::{
    LISTED,
    catalog::{Catalog, Choice, GROUPS},
    check_listed, choose, open,
};

/// Returns the query of these choices.
fn query(choices: &[Choice<'_>]) -> String {
    let pairs: Vec<String> = choices
        .iter()
        .map(|(group, value)| format!("{group}={value}"))
        .collect();
    format!("?{}", pairs.join("&"))
}

#[tokio::test(flavor = "multi_thread")]
async fn choices_of_a_group_widen_the_list_groups_narrow_it_and_a_second_click_takes_one_back()
-> Outcome {
    let (_site, browser) = open("en/").await?;
    let catalog = Catalog::open()?;
    check_listed(&browser, &catalog.listed(&[])).await?;
    let mut choices: Vec<Choice<'_>> = Vec::new();
    for (name, choice) in [
        ("1980s", ("decade", "1980")),
        ("1950s", ("decade", "1950")),
        ("Akira Kurosawa", ("person", "akira-kurosawa")),
        ("Japan", ("country", "JP")),
        ("Origins", ("topic", "origins")),
    ] {
        choose(&browser, name).await?;
        choices.push(choice);
        check_listed(&browser, &catalog.listed(&choices)).await?;
        assert_eq!(browser.text("location.search").await?, query(&choices));
    }
    choose(&browser, "1980s").await?;
    choices.remove(0);
    check_listed(&browser, &catalog.listed(&choices)).await?;
    assert_eq!(browser.text("location.search").await?, query(&choices));
    Ok(())
}

/// Checks the values of all groups, and their counts, on the page.
async fn check_counts(
    browser: &Browser,
    catalog: &Catalog,
    language: &str,
    choices: &[Choice<'_>],
) -> Result<()> {
    for (idx, group) in GROUPS.iter().enumerate() {
        let shown = format!(
            "[...document.querySelectorAll('.film-filter__group')[{idx}].querySelectorAll('a')]
                .map(link => [...link.children].map(one => one.textContent).join('|'))"
        );
        let shown: BTreeSet<String> = browser.texts(&shown).await?.into_iter().collect();
        let expected = catalog.counts(group, language, choices);
        let expected: BTreeSet<String> = expected
            .iter()
            .map(|(name, n)| format!("{name}|{n}"))
            .collect();
        assert_eq!(shown, expected, "{group} in {language} beside {choices:?}");
    }
    let empty = "[...document.querySelectorAll('.film-filter a:not([aria-current])')]
        .every(link => link.hasAttribute('href') === (link.lastElementChild.textContent !== '0'))";
    assert!(
        browser.is(empty).await?,
        "what would list nothing is no link, all else is"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_count_is_what_its_link_would_list() -> Outcome {
    let (site, browser) = open("en/").await?;
    let catalog = Catalog::open()?;
    let cases: [&[Choice<'_>]; 3] = [
        &[],
        &[("decade", "1980")],
        &[
            ("country", "US"),
            ("country", "JP"),
            ("genre", "crime"),
            ("topic", "music"),
        ],
    ];
    for language in LANGUAGES {
        for choices in cases {
            browser
                .read(&site, &format!("{language}/{}", query(choices)))
                .await?;
            check_counts(&browser, &catalog, language, choices).await?;
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reload_back_and_the_other_language_keep_what_was_chosen() -> Outcome {
    let (_site, browser) = open("en/").await?;
    let catalog = Catalog::open()?;
    let both: [Choice<'_>; 2] = [("decade", "1970"), ("genre", "crime")];
    choose(&browser, "1970s").await?;
    choose(&browser, "Crime").await?;
    let expected = catalog.listed(&both);
    browser.reload().await?;
    check_listed(&browser, &expected).await?;
    browser.click("nav a[hreflang=fr]").await?;
    assert_eq!(
        browser.text("location.pathname + location.search").await?,
        format!("/fr/{}", query(&both))
    );
    check_listed(&browser, &expected).await?;
    browser.back().await?;
    browser.back().await?;
    check_listed(&browser, &catalog.listed(&both[..1])).await?;
    browser.back().await?;
    check_listed(&browser, &catalog.listed(&[])).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_film_and_back_keep_what_was_chosen() -> Outcome {
    let (_site, browser) = open("en/?genre=samurai&order=title").await?;
    let before = browser.texts(LISTED).await?;
    browser.click(".film-list a").await?;
    assert!(
        browser
            .is("location.pathname.startsWith('/en/films/')")
            .await?
    );
    browser.back().await?;
    assert_eq!(browser.texts(LISTED).await?, before);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_films_are_listed_in_the_requested_order() -> Outcome {
    let (site, browser) = open("en/").await?;
    let catalog = Catalog::open()?;
    for order in ["year", "runtime"] {
        browser.read(&site, &format!("fr/?order={order}")).await?;
        let numbers: Vec<u64> = browser
            .texts(LISTED)
            .await?
            .iter()
            .map(|film| catalog.number(film, order))
            .collect();
        assert_eq!(numbers.len(), catalog.films().len());
        assert!(numbers.is_sorted(), "{order}: {numbers:?}");
    }
    for language in LANGUAGES {
        browser
            .read(&site, &format!("{language}/?order=length"))
            .await?;
        let minutes = "[...document.querySelectorAll('.film-card__facts:last-of-type')]
            .map(line => Number.parseInt(line.textContent))";
        let sorted = format!(
            "(all => all.length > 9 && all.every((n, idx) => n > 0 && !(n < all[idx - 1])))({minutes})"
        );
        assert!(
            browser.is(&sorted).await?,
            "{:?}",
            browser.evaluate(minutes).await?
        );
        browser
            .read(&site, &format!("{language}/?order=title"))
            .await?;
        // By the sort title of the data, or else by the title without its article.
        let sorted = format!(
            "fetch('../data/collection.json').then(answer => answer.json()).then(({{ films }}) => {{
                const titles = {LISTED}.map(film => films[film].title)
                    .map(title => title.sort?.{language} ?? title.local.{language} ?? title.original.text)
                    .map(title => title.replace(/^(The|A|Les?|La|Une?) |^L’/, ''));
                const {{ compare }} = new Intl.Collator('{language}', {{ ignorePunctuation: true }});
                return titles.join() === [...titles].sort(compare).join();
            }})"
        );
        let sorted = sorted.as_str();
        assert!(
            browser.is(sorted).await?,
            "{:?}",
            browser.texts(LISTED).await?
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_keeps_the_filters_and_a_filter_the_order() -> Outcome {
    let (_site, browser) = open("en/").await?;
    choose(&browser, "1970s").await?;
    browser
        .click(".film-line__order a[href*='order=runtime']")
        .await?;
    choose(&browser, "1980s").await?;
    assert_eq!(
        browser.text("location.search").await?,
        "?decade=1970&decade=1980&order=runtime"
    );
    let current = "document.querySelector('.film-line__order [aria-current]').textContent";
    assert_eq!(browser.text(current).await?, "Running time");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn one_link_clears_all_filters_and_focuses_the_number_of_films() -> Outcome {
    let (_site, browser) = open("en/?genre=samurai&decade=1980&order=title").await?;
    browser.click(".film-line > a").await?;
    check_listed(&browser, &Catalog::open()?.listed(&[])).await?;
    assert_eq!(browser.text("location.search").await?, "?order=title");
    assert_eq!(browser.text("document.activeElement.id").await?, "count");
    assert!(
        browser
            .is("!document.querySelector('.film-line > a')")
            .await?,
        "there is nothing left to clear"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_suggestion_for_an_empty_list_leads_to_the_stated_number_of_films() -> Outcome {
    let (site, browser) = open("en/").await?;
    let catalog = Catalog::open()?;
    let none: [Choice<'_>; 3] = [("country", "JP"), ("genre", "western"), ("decade", "1960")];
    let ways = "[...document.querySelectorAll('.empty a')].map(link => link.textContent)";
    let address = format!("en/{}", query(&none));
    browser.read(&site, &address).await?;
    check_listed(&browser, &BTreeSet::new()).await?;
    let n_ways = browser.texts(ways).await?.len();
    assert!(n_ways > 1, "a choice to leave out, and all of them");
    for idx in 0..n_ways {
        browser.read(&site, &address).await?;
        let label = browser.texts(ways).await?[idx].clone();
        browser
            .click(&format!(".empty li:nth-child({}) a", idx + 1))
            .await?;
        let left: Vec<Choice<'_>> = if idx + 1 == n_ways {
            Vec::new()
        } else {
            let search = browser.text("location.search").await?;
            none.iter()
                .filter(|(group, value)| search.contains(&format!("{group}={value}")))
                .copied()
                .collect()
        };
        let expected = catalog.listed(&left);
        assert!(!expected.is_empty());
        check_listed(&browser, &expected).await?;
        if idx + 1 < n_ways {
            assert_eq!(left.len(), 2, "{label} leaves out one choice");
            assert!(
                label.contains(&format!(": {} film", expected.len())),
                "{label}"
            );
        }
        assert_eq!(browser.text("document.activeElement.id").await?, "count");
    }
    Ok(())
}
