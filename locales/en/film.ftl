# The pages of a film.

film-views = Views of the film
film-review = Review
# The tab of the cards; $n counts them.
film-stories = Behind the scenes ({ NUMBER($n) })
film-facts = Facts
film-contents = Contents
# How far the reader is. $n is a percentage.
film-progress = Read so far: { NUMBER($n) }%
film-original-title = Original title
# Beside the button that opens the parallel view.
film-parallel = Side by side
film-parallel-off = One language
film-parallel-swap = Swap the columns
# Hides a column until a paragraph is asked for. $language is its own name.
film-parallel-hide = Hide { $language }
film-parallel-show = Show { $language }
# Instead of a hidden paragraph.
film-parallel-reveal = Reveal in { $language }
# The name of a row, for screen readers. $section is a section’s name.
film-parallel-row = { $section }, paragraph { NUMBER($n) }
film-parallel-help = Arrow keys move from paragraph to paragraph.
# Where there are two languages and the reader asks for the options.
film-parallel-options = Parallel view
film-more-stories = More behind the scenes
# Copies the address of a section. $section is its name.
film-section-link = Link to “{ $section }”
film-spoiler = Show a spoiler
# For cards that are hidden.
film-spoiler-card = Contains spoilers.
film-spoiler-card-show = Read it anyway
# The name of the cards beside a section, for screen readers.
film-margin = Behind the scenes: “{ $section }”
# Leads from one section or card to the whole review.
film-whole-review = Read the whole review
# On paper, instead of a spoiler that was not revealed.
film-spoiler-omitted = [A passage with spoilers is left out here]
# A credit in a line of them, on paper. $role is a role, $names one name or a list of names.
film-credit = { $role }: { $names }
