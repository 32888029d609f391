by = { $name }
