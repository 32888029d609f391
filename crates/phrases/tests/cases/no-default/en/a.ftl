films = { $n ->
    [one] one
    [other] many
}
