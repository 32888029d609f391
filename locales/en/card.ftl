# Trivia cards, and the page with all of a film’s.

# The heading of that page.
card-stories = Behind the scenes
card-sources = Sources
# Reliability of a statement.
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
card-filter = Filter the anecdotes
card-topic = Topic
card-certainty = Reliability
card-all = All
# A filter with how many cards it leaves.
card-filter-count = { $name } ({ NUMBER($n) })
# Announced after filtering.
card-shown = { $n ->
    [0] No results
    [one] { $n } anecdote shown
   *[other] { $n } anecdotes shown
}
card-none = No results match these filters.
card-clear = Show all anecdotes
card-surprise = Surprise me
card-people = Named here
card-film = From { $title }
