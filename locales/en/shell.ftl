# The frame around every page: header, footer, announcements, failures.

# The first link of a page, for keyboards.
shell-skip = Skip to the text
# The name of the header's navigation, for screen readers.
shell-nav = Main
shell-films = Films
shell-people = People
shell-about = About
shell-saved = Saved
# The name of the language toggle, for screen readers.
shell-languages = Language
# Announced after the language was changed. $language is its own name.
shell-language-changed = Now in { $language }
# Under every page. $n counts films.
shell-collection = { $n ->
    [one] A collection of { $n } film
   *[other] A collection of { $n } films
}
shell-licence = Texts: CC BY 4.0. Software: MIT or Apache 2.0.
# Leads to the controls for reading offline.
shell-offline = Read offline
# Shown above the text when the program could not be started.
shell-plain = You are reading the plain page: its program could not be started. All texts are here; settings and filters are not.
# Shown over the foot of the window when the program stopped.
shell-broken = Something broke in this page. Its text is complete and can be read on; its links work.
shell-reload = Reload the page
# Opens what a developer would want to know.
shell-details = Technical details
# Beside a text that is missing in the reader’s language. $language is a language’s own name.
shell-fallback = Only in { $language } so far
# After the words of a link that opens a new tab, for screen readers.
shell-new-tab = (opens in a new tab)
# The title of a page in the browser. $page and $site are names.
shell-title = { $page } · { $site }
# Copies the address of the page; what is said after it, or where the browser refuses.
shell-copy-link = Copy link
shell-copied = The link is copied.
shell-copy-by-hand = The browser does not let us copy. Here is the address, selected:
