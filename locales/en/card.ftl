# Trivia cards, and the page with all of a film’s.

# The heading of that page.
card-stories = Stories behind the film
card-sources = Sources
# How sure a statement is.
card-status = { $status ->
    [confirmed] Confirmed
    [disputed] Disputed
   *[unverified] Unverified
}
# What the status means, beside it.
card-status-meaning = { $status ->
    [confirmed] The sources named say so.
    [disputed] Sources disagree.
   *[unverified] No independent source was found.
}
card-filter = Filter the stories
card-topic = Topic
card-certainty = Certainty
card-all = All
# A filter with how many cards it leaves.
card-filter-count = { $name } ({ NUMBER($n) })
# Announced after filtering.
card-shown = { $n ->
    [0] No story fits
    [one] { $n } story shown
   *[other] { $n } stories shown
}
card-none = No story has this topic and this certainty.
card-clear = Show all stories
card-surprise = Surprise me
card-people = Named here
card-film = From { $title }
