films-count = { $n ->
    [one] { $n } film
   *[other] { $n } films
}
order = { $n ->
    [1] un
   *[other] autre
}
votes = Votes : { $n }
ignored = { $n ->
   *[other] ici
}
nobody-reads = { $x ->
   *[other] same
}
card-status = { $status ->
    [confirmed] Confirmé
    [disputed] Contesté
   *[other] Non vérifié
}
nested = { $what ->
    [person] { $name } : { $n ->
        [0] aucun film
        [one] { $n } film
       *[other] { $n } films
    }.
   *[other] Tourné en { $name }.
}
swapped = { $second } ; { $first }
close = Fermer
special = «{ "\u202F" }Quoi ? »{ "\u00A0" }: œ { "\U01F3AC" } { "\\" } { "\"" }
lines = Une ligne
spaces = { $x }
type = Genre
match = Accord { $out }
keyword = { $type } { $fn }
film-link = Film
    .label = Le film { $title }
maybe = { $n ->
   *[other] !
}
same = { $title } ({ $year })
-marque = Diptyque
    .genre = feminine
about = À propos du { -marque }
refers = { close } { match }
gender = { -marque.genre ->
    [feminine] elle
   *[other] elle
}
-article = { $genre ->
    [f] une
   *[m] un
}
gendered = { -article(genre: "f") } { $x }
film-word = Film
first-only = { $n ->
    [1] { $name }
   *[other] { "" }
}
one-only = { $n ->
    [one] { $name }
   *[other] { "" }
}
seldom = { $n ->
    [0] { "" }
   *[other] { $name }
}
eight = { $a }{ $b }{ $c }{ $d }{ $e }{ $f }{ $g }{ $h }
film-end = The End
