films = { $n ->
    [1] one
    [01] one again
    [one] one
    [one] one
   *[other] many
}
