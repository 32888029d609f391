status = { $status ->
    [confirmed] Confirmed
   *[other] Unverified
}
films = { NUMBER($n) } films
