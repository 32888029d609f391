date = { DATETIME($date) }
n = { NUMBER($n, minimumFractionDigits: 2) } { NUMBER("5") }
bare = { 5 } films
escape = { "\uD800" }
