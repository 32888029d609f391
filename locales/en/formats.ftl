# How numbers, dates and lists are written.

# Between groups of three digits.
format-group = ,
# Between whole and tenths.
format-decimal = .
format-date-month = { $month } { $year }
# $day is a number, $month a name.
format-date-day = { $day } { $month } { $year }
# From one date to another.
format-range = { $from } – { $until }
format-list-pair = { $first } and { $second }
# A list of three or more: all but the last, joined; and the last.
format-list-end = { $start } and { $last }
format-list-next = { $start }, { $next }
format-minutes = { NUMBER($n) } min
format-reading-time = { $n ->
    [one] { $n } minute to read
   *[other] { $n } minutes to read
}
# Years of birth and death.
format-life = { $born }–{ $died }
format-born = born { $born }
# Between the parts of a line of facts.
format-dot = { $start } · { $next }
# Degrees; $north and $east are numbers with a hemisphere.
format-coordinates = { $north }, { $east }
format-north = { $degrees }° N
format-south = { $degrees }° S
format-east = { $degrees }° E
format-west = { $degrees }° W
# Months, within a date.
format-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}
