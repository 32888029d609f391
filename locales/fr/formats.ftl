# Comment s’écrivent les nombres, les dates et les listes.

format-group = { "\u202F" }
format-decimal = ,
format-date-month = { $month } { $year }
format-date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
format-range = { $from } – { $until }
format-list-pair = { $first } et { $second }
format-list-end = { $start } et { $last }
format-list-next = { $start }, { $next }
format-minutes = { NUMBER($n) } min
format-reading-time = { $n ->
    [one] { $n } minute de lecture
   *[other] { $n } minutes de lecture
}
format-life = { $born }–{ $died }
format-born = naissance en { $born }
format-dot = { $start } · { $next }
format-coordinates = { $north }, { $east }
format-north = { $degrees }° N
format-south = { $degrees }° S
format-east = { $degrees }° E
format-west = { $degrees }° O
format-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[other] décembre
}
