# The page with all films.

home-films = The films
# Above a film’s summary. $director is one name or a list of names.
home-by = by { $director }
# Described to those who do not see it. $title is a film’s, $colors a list of colors.
home-poster = Poster drawn for { $title } in five colours: { $colors }
# The page without a language in its address.
home-choose = Choose a language
# The name of the filters.
home-filter = Filter the films
# The same, folded, where some are chosen. $names is a list of names.
home-filter-chosen = Filtered by { $names }
# What the films are filtered by.
home-facet-group = { $group ->
    [decade] Decade
    [country] Country
    [language] Language
    [genre] Genre
    [person] Person
   *[topic] Topic
}
# Ten years; $year is the first of them.
home-decade = { $year }s
# Announced after filtering.
home-count = { $n ->
    [0] No film
    [one] { $n } film
   *[other] { $n } films
}
home-clear = Show all films
# Before the orders below.
home-order = Sorted by
home-order-by = { $order ->
    [year] Year
    [title] Title
    [runtime] Running time
   *[length] Reading time
}
home-none = No film in the collection matches all of these filters.
# A way out of there: one choice fewer. $name is the choice.
home-without = { $n ->
    [one] Without “{ $name }”: { $n } film
   *[other] Without “{ $name }”: { $n } films
}
# The scatter plot below the films.
home-plate = The films by year and running time. Hollow points are films that the filters leave out.
home-plate-table = The same films as a table
home-film = Film
# Text alternative of the section bar on a card. $section is a section’s name.
home-strip = The review, section by section. The longest: { $section }
