first = First
open = Open
# The button that closes a dialog.
close = Close
last = Last
    .label = Label
