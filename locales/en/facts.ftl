# The page with a film’s facts.

facts-heading = Facts
facts-year = Year
facts-runtime = Running time
facts-countries = Countries
facts-languages = Languages
facts-genres = Genres
facts-titles = Other titles
facts-colors = Colours of the poster
facts-credits = Credits
facts-cast = Cast
facts-actor = Actor
facts-character = Character
facts-awards = Awards
facts-award = Award
facts-category = Category
facts-outcome = Outcome
# How a prize ended.
facts-award-outcome = { $outcome ->
    [won] Won
    [nominated] Nominated
   *[selected] Selected
}
facts-people = For
facts-making = The making of the film
facts-places = Places
facts-place = Place
facts-place-use = In the film
facts-map = On the map
# The link to a map. $place is a name.
facts-map-link = { $place } on OpenStreetMap
facts-sources = Sources
# How many words each section has.
facts-review = Length of the review, in words
facts-section = Section
