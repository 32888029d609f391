-brand = { $case ->
   *[plain] Diptych
    [owner] Diptych’s { $what }
}
-unused = Nothing
-count = { $n }
a = { -brand(case: "owner") }
b = { -brand("owner") }
c = { -count(n: 5) }
