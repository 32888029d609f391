films = { $n } films { $n ->
   *[other] x
}
