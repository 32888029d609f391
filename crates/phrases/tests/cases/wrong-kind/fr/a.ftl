status = { $status ->
    [one] Confirmé
   *[other] Non vérifié
}
films = { $n ->
    [un] un film
   *[autre] { $n } films
}
