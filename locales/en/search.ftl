# The search: its dialog and its page of results.

search-heading = Search
# The name of the field, also shown in it.
search-label = Films, people, characters, words
# The name of the list below the field, for screen readers.
search-results = Results
# The names of groups of results.
search-group = { $kind ->
    [film] Films
    [person] People
    [character] Characters
    [card] Behind the scenes
   *[section] Reviews
}
# How many, beside the name of a group.
search-count = { NUMBER($n) }
# A character. $person is who plays it, $film a title.
search-played = { $person } in { $film }
# Below the field before anything is typed.
search-help = Both languages are searched. Put an exact phrase in quotation marks.
search-waiting = The search is loading.
search-failed = The search could not be loaded. Check your connection and try again.
# Announced after each search.
search-found = { $n ->
    [0] Nothing found
    [one] { $n } result
   *[other] { $n } results
}
search-found-more = At least { NUMBER($n) } results
# The link from the list to the page of results.
search-all = All results
# Shows more on the page of results.
search-whole = Show every result
# Above names that are like what was looked for.
search-meant = { $n ->
    [one] Did you mean this?
   *[other] Did you mean one of these?
}
search-hints = Try fewer words, part of a name, or the title in either language.
# The page of results without JavaScript.
search-plain = The search needs JavaScript. All pages can be reached from these lists:
# The button that opens the search.
search-open = Search
