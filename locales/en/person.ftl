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
