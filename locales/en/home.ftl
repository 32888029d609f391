# The page with all films.

home-films = The films
# Above a film’s summary. $director is one name or a list of names.
home-by = by { $director }
# Described to those who do not see it. $title is a film’s, $colors a list of colors.
home-poster = Poster drawn for { $title } in five colours: { $colors }
# The page without a language in its address.
home-choose = Choose a language
