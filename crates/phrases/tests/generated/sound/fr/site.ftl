# Said around the program only.

kept = Conservé
kept-mark = ✓
