# Pages about people.

person-films = Films
# A part. $character is a name.
person-plays = plays { $character }
person-acts = acts
person-cards = Anecdotes that name { $name }
person-index = People of the collection
# Beside a name in the list; $n counts films.
person-films-count = { $n ->
    [one] { $n } film
   *[other] { $n } films
}
person-collaborators = Worked with
# Opens the rest of a list; $n counts people.
person-more = and { NUMBER($n) } more
# Beside a name that somebody else has too. $note is what tells them apart: the years of a life, or some work.
person-apart = { $name } ({ $note })
# $role is what somebody did, as “Music” or “plays Nate”; $film a title.
person-work = { $role }, { $film }
