date = { $date }
n = { $n }
bare = 5
escape = x
