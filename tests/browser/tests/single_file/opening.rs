//! Opening the single file: requests, content, language, page.

use browser::{
    Browser, Host, Outcome,
    collection::{LANGUAGES, kinds, review},
};

use crate::{address, console, file, open, page, read};

#[tokio::test(flavor = "multi_thread")]
async fn the_file_opens_without_console_messages_and_requests() -> Outcome {
    let browser = Browser::open().await?;
    browser.requests().await?;
    browser.visit(&file()?).await?;
    browser.wait_until_ready().await?;
    let face = "document.fonts.ready.then(() => document.fonts.check('1em Newsreader')
        && [...document.fonts].some(face => face.family === 'Newsreader' && face.status === 'loaded'))";
    assert!(browser.is(face).await?, "the typeface is inside");
    browser.press("/").await?;
    browser.press("kurosawa").await?;
    browser
        .wait_until("document.querySelectorAll('#search [role=option]').length > 0")
        .await?;
    assert_eq!(console(&browser).await?, [""; 0]);
    let mut asked = browser.requests().await?;
    // The browser's own pages are loaded before the file.
    asked.retain(|url| {
        !["data:", "chrome:", "about:"]
            .iter()
            .any(|own| url.starts_with(own))
    });
    assert_eq!(asked, [file()?]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_opens_in_the_language_of_the_reader() -> Outcome {
    for (languages, expected) in [("fr-CA,fr,en", "fr"), ("de,en", "en")] {
        let browser = Browser::open().await?;
        browser.prefer_languages(languages).await?;
        browser.visit(&file()?).await?;
        browser.wait_until_ready().await?;
        assert_eq!(
            address(&browser).await?,
            format!("{expected}/"),
            "{languages}"
        );
        assert_eq!(
            browser.text("document.documentElement.lang").await?,
            expected
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_is_the_one_of_the_site() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    // Offline reading and embeddable pages need the site: a file is always available, and has no public URL.
    let shown =
        "(document.querySelectorAll('offline-panel, [data-embed]').forEach(one => one.remove()),
        document.title + '\\n' + document.querySelector('main').innerText.trim())";
    for path in LANGUAGES.iter().flat_map(|language| kinds(language)) {
        browser.read(&site, &path).await?;
        let expected = browser.text(shown).await?;
        read(&browser, &path).await?;
        assert_eq!(browser.text(shown).await?, expected, "{path}");
        assert_eq!(address(&browser).await?, path);
        assert_eq!(console(&browser).await?, [""; 0], "{path}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_link_has_a_whole_address_so_that_it_can_be_opened_anywhere() -> Outcome {
    let browser = Browser::open().await?;
    let relative =
        "[...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))
        .filter(href => href && !/^(#\\/|https?:\\/\\/)/.test(href))";
    for path in LANGUAGES.iter().flat_map(|language| kinds(language)) {
        read(&browser, &path).await?;
        assert_eq!(browser.texts(relative).await?, [""; 0], "{path}");
    }
    read(&browser, &format!("{}?with=fr", review("en"))).await?;
    assert_eq!(browser.texts(relative).await?, [""; 0], "the parallel view");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opened_in_a_new_tab_leads_to_its_page_and_section() -> Outcome {
    let browser = open(&review("en")).await?;
    for link in [
        ".contents a[href$='#verdict']",
        ".part-link[href$='#score']",
        ".tabs a[href$='facts/']",
    ] {
        let href = format!("document.querySelector(\"{link}\").href");
        let href = browser.text(&href).await?;
        let tab = Browser::open().await?;
        tab.visit(&href).await?;
        tab.wait_until_ready().await?;
        assert_eq!(tab.text("location.href").await?, href);
        if let Some((_, place)) = href
            .rsplit_once('#')
            .filter(|(_, place)| !place.starts_with('/'))
        {
            assert!(tab.is(&browser::layout::is_in_view(place)).await?, "{href}");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_does_not_exist_shows_the_page_for_it() -> Outcome {
    let browser = open("fr/films/nothing/").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    browser.click("main a").await?;
    assert_eq!(address(&browser).await?, "fr/");
    // A fragment that is no URL of the site opens its root.
    browser.visit(&page("")?.replace("#/", "#nonsense")).await?;
    browser.wait_until_ready().await?;
    assert_eq!(address(&browser).await?, "en/");
    Ok(())
}
