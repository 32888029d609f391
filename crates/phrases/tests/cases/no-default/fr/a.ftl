films = { $n ->
   *[one] un
   *[other] plusieurs
}
