# The panel of reading settings, and the keys.

settings-open = Reading settings
settings-theme = Theme
settings-theme-auto = Same as system
settings-theme-light = Light
settings-theme-dark = Dark
settings-size = Text size
settings-size-smaller = Smaller text
settings-size-larger = Larger text
# $n is a percentage.
settings-size-value = { NUMBER($n) }%
settings-shortcuts = Single-key shortcuts
settings-spoilers = Show spoilers
settings-places = Remember where I left off
settings-keys = Keyboard shortcuts
settings-close = Close
# Shown when the browser refuses to store settings.
settings-not-kept = Your browser does not let this page save settings: they hold until you leave.
keys-next = Next section
keys-previous = Previous section
keys-language = Change the language
keys-parallel = Parallel view on or off
keys-search = Search
keys-help = This list
keys-rows = In the parallel view: next and previous paragraph
