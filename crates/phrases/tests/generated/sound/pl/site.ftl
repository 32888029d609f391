# Said around the program only.

kept = Zachowane
kept-mark = ✓
