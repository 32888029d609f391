# The button that closes a dialog.
close = Close
