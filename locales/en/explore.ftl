# The ways through the collection: search, links between films, comparison.

# The page with what was found.
search-heading = Search
links-heading = How are these two films linked?
compare-heading = Compare two films
