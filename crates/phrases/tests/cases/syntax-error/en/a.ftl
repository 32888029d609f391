close = Close
no equals sign
open = { $n ->
    [one] one
    [other] many
}
empty =
brace = a } b
string = { "open }
