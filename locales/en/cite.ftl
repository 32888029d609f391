# How to cite a page, a section or a card.

# The button beside a heading. $name is a title or a section’s name.
cite-part-of = Cite “{ $name }”
cite-heading = Cite this
# The name of the choice below, for screen readers.
cite-style = Style
cite-style-plain = In words
cite-style-wikipedia = Wikipedia
cite-copy = Copy
cite-copied = The citation is copied.
cite-copy-by-hand = The browser does not let us copy. The citation is selected: copy it by hand.
# A part of a page. $page is the page’s title, $part a section’s name or a card’s title.
cite-part = { $page }: { $part }
# The citation in words. $language is a language’s own name, $date a day.
cite-plain = “{ $title }”, { $site } ({ $language }), { $url } (accessed { $date }).
# The template of this language’s Wikipedia, with the names of its parameters. $language is a code, $date is
# written 2026-11-21.
cite-wikipedia = { "{{" }Cite web |url={ $url } |title={ $title } |website={ $site } |language={ $language } |access-date={ $date }{ "}}" }
