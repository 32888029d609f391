films = { $n ->
    [one] one film
   *[other] { $n } films
}
