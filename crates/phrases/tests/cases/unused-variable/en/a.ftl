by = { $name } in { $year }
