### Messages that use everything there is.

## Numbers

# Above the list.
# $n: how many films the filters leave. [brackets] <b> `ticks` ```fences``` and "quotes" are harmless here.
films-count = { $n ->
    [0] no films
    [one] { $n } film
   *[other] { $n } films
}
order = { $n ->
   *[one] category
    [1] never
    [7] seven
    [other] other
}
votes = { NUMBER($n) } votes
ignored = { $n } here
nobody-reads = { $x ->
   *[other] same
}

## Words

card-status = { $status ->
    [confirmed] Confirmed
    [disputed] “Disputed”
   *[other] Unverified
}
nested = { $what ->
    [person] { $name } made { $n ->
        [one] one film
       *[other] { $n } films
    }.
   *[other] Filmed in { $name }.
}
swapped = { $first }, { $second }

## Texts

close = Close
special = He said "no\way" { "{" }braces{ "}" } `ticks` 'x' # // */
lines =
    First line
    second line
      indented

    last
spaces = { "" }  [{ $x }]  { "" }
type = Type
match = Match { $out }
keyword = { $type } { $fn }
film-link = Film
    .label = The film { $title }
maybe = { $n ->
    [0] { "" }
   *[other] !
}
same = { $title } ({ $year })

## References

-name = Diptych
-brand = { $case ->
   *[plain] { -name }
    [owner] { -name }’s
}
    .gender = neuter
about = About { -brand }, { -brand(case: "owner") } films
refers = { close }: { match }
gender = { -brand.gender ->
    [neuter] it
   *[other] she
}
gendered = { $x }
film-word = Film
first-only = { $n ->
    [1] { $name }
   *[other] { "" }
}
one-only = { $n ->
    [one] { $name }
   *[other] { "" }
}
seldom = { $n ->
    [0] { "" }
   *[other] { $name }
}
eight = { $a }{ $b }{ $c }{ $d }{ $e }{ $f }{ $g }{ $h }
film-end = The End
