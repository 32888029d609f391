# Said around the program only.

kept = Kept
kept-mark = ✓
