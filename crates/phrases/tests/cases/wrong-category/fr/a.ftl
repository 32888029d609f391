films = { $n ->
    [zero] aucun film
    [two] deux films
    [on] un film
    [1.5] un film et demi
   *[other] { $n } films
}
