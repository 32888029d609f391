# Pages about people.

person-films = Films
# A part. $character is a name.
person-plays = plays { $character }
person-acts = acts
person-cards = Stories that name { $name }
person-index = People of the collection
# Beside a name in the list; $n counts films.
person-films-count = { $n ->
    [one] { $n } film
   *[other] { $n } films
}
person-collaborators = Worked with
# Opens the rest of a list; $n counts people.
person-more = and { NUMBER($n) } more
