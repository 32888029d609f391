//! The code that shows a film, a section or a card on other sites: a modal dialog with what can be chosen of it, the
//! code, and how it will look. It is filled when it is opened and whenever something else is chosen, so that no page
//! depends on where the site is.

use yew::prelude::*;

use super::element::{element, label};
use crate::{
    hooks::acts::{self, EMBED_DIALOG},
    present::embed::{Choice, code, frame_url},
    route::{Address, FilmView, Page, Route},
    text::Text,
};

/// The dialog of a film's page.
pub(super) fn embed_dialog(here: Route) -> Html {
    let text = Text::new(here.locale);
    let kinds = [text.embed_as_frame(), text.embed_as_element()];
    let sizes = [
        text.embed_size_wide(),
        text.embed_size_medium(),
        text.embed_size_narrow(),
    ];
    let themes = [
        text.settings_theme_auto(),
        text.settings_theme_light(),
        text.settings_theme_dark(),
    ];
    html! {
        <dialog id={EMBED_DIALOG} class="embed" aria-labelledby="embed-title">
            <h2 id="embed-title">{ text.embed_this() }</h2>
            <div class="embed__choices" onchange={move |_: Event| fill(here)}>
                { choice(text.embed_as(), &kinds) }
                { choice(text.embed_size(), &sizes) }
                { choice(text.embed_theme(), &themes) }
            </div>
            <textarea readonly={true} rows="5" spellcheck="false" aria-label={text.embed_code()} />
            <p role="status">
                <span data-copied="" hidden={true}>{ text.embed_copied() }</span>
                <span data-refused="" hidden={true}>{ text.embed_copy_by_hand() }</span>
            </p>
            <form method="dialog">
                <button class="button" type="button" onclick={|_| acts::copy_embed()}>{ text.embed_copy() }</button>
                <button class="button">{ text.settings_close() }</button>
            </form>
            <a class="embed__alone" target="_blank">{ text.embed_preview() }</a>
            <div class="embed__preview" role="region" tabindex="0" aria-label={text.embed_preview()} />
        </dialog>
    }
}

/// One thing to choose.
fn choice(name: &'static str, options: &[&'static str]) -> Html {
    let options = options
        .iter()
        .map(|option| label("option", &[], &[], (*option).to_owned()));
    let list = element("select", &[], &[], options.collect());
    element("label", &[], &[], vec![name.into(), list])
}

/// Opens the dialog for the part that `fragment` names, or for the film.
pub(super) fn embed(here: Route, fragment: &str) {
    acts::open_embed(fragment);
    fill(here);
}

/// Writes the code of what is chosen, and shows it.
fn fill(here: Route) {
    let Page::Film(film, _) = here.page else {
        return;
    };
    let (fragment, chosen) = acts::embed_choice();
    let address = Address {
        fragment,
        ..Address::of(Route::new(here.locale, Page::Film(film, FilmView::Review)))
    };
    let choice = Choice::of(chosen);
    let root = acts::site_root();
    acts::show_embed(
        &code(&root, &address, choice),
        &frame_url(&root, &address, choice),
        choice.width(),
    );
}
