# Les pages des personnes.

person-films = Films
person-plays = joue { $character }
person-acts = joue dans le film
person-cards = Les anecdotes qui citent { $name }
person-index = Les personnes de la collection
person-films-count = { $n ->
    [one] { $n } film
   *[other] { $n } films
}
person-collaborators = Collaborations
person-more = { $n ->
    [one] et { $n } autre personne
   *[other] et { $n } autres personnes
}
person-apart = { $name } ({ $note })
person-work = { $role }, { $film }
