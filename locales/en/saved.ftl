# What the reader keeps: marks and notes on every page, and the page that lists them.

saved-heading = Saved
saved-lead = Bookmarks, notes and reading places. They stay in this browser; nobody else sees them.
# The page where no script runs.
saved-plain = With scripts, this page lists what you keep: bookmarks of films, sections, stories and people, your notes on them, and how far you have read. Without scripts nothing can be kept.
saved-empty = Nothing yet. The ribbon beside a film, a section, a story or a person keeps it; the pen opens a note.
# The button that keeps something. $name is its name.
saved-keep = { $kind ->
    [film] Keep this film: { $name }
    [section] Keep this section: { $name }
    [card] Keep this story: { $name }
   *[person] Keep this person: { $name }
}
# The button that opens a note.
saved-note = { $kind ->
    [film] Note on this film: { $name }
    [section] Note on this section: { $name }
   *[card] Note on this story: { $name }
}
# The name of the field, for screen readers.
saved-field = Your note: { $name }
saved-edit = Edit
saved-edit-of = Edit the note: { $name }
saved-done = Done
saved-remove = Remove
saved-saved = Saved
saved-removed = The note is removed.
saved-undo = Undo
# Two tabs or two files have different words for the same place.
saved-double = Edited in two places: both versions are here.
saved-full = The browser has no more room for this site. This could not be kept; what was kept before is safe. Export it, then remove what you no longer need:
saved-nowhere = This browser does not let the page keep anything: this may be a private window, or storage is switched off.
# The line under something kept; a date follows where there is one.
saved-about = { $kind ->
    [film] Film
    [section] Section
    [card] Story
   *[person] Person
}
# What this collection does not have.
saved-elsewhere = Not in this collection
saved-places = Reading places
# $film is a title, $language a language’s own name.
saved-place = { $film } · { $language } · { $date }
saved-places-hint = To find your place again in a long review, switch on “Keep my place in reviews” in the reading settings.
saved-forget = Forget
# On a review that was left. $place is the name of a section or story.
saved-continue = Continue at { $place }
saved-exchange = Take what you keep to another browser, or put a copy in a safe place. An imported file is added to what is here; only a later version of the same note, or a later reading place, replaces anything.
saved-export = Export
saved-import = Import a file
# The button below a long list of what is kept. $n counts what is not shown yet.
saved-more = Show more ({ NUMBER($n) } left)
# How many entries of the file came in, were here, found no room, could not be read.
saved-report = New: { NUMBER($new) }. Here already: { NUMBER($known) }. No room for: { NUMBER($refused) }. Not readable: { NUMBER($faults) }.
saved-more-faults = { $n ->
    [one] And { $n } more.
   *[other] And { $n } more.
}
# In the place of a path in the file.
saved-whole = The file
# After a path in the file.
saved-fault = should be { $expected }, but is { $found }
saved-expected = { $expected ->
    [json] JSON
    [notebook] a Diptych notebook
    [version] version 1
    [records] a list of records
    [fewer] a list of at most 100,000 records
    [record] a record
    [kind] “bookmark”, “note” or “place”
    [address] an address
    [words] the words of a note
    [time] a date and time
   *[text] a text
}
saved-found = { $form ->
    [nothing] missing
    [list] a list
    [empty] empty
    [broken] not whole, or has a mistake
    [utf16] text in UTF-16; save it in UTF-8
    [markup] HTML or XML
    [words] text of another kind
    [archive] an archive
    [picture] a picture
    [binary] no text
    [large] larger than 12 MB
    [unreadable] not readable: a folder, or a file that is gone
    [literal] a number or a single word
    [object] an object
   *[text] “{ $start }”
}
# Stored entries that are left as they are.
saved-strange = { $n ->
    [one] { $n } stored entry cannot be read: it is damaged, or a later version of this site wrote it. It is left as it is.
   *[other] { $n } stored entries cannot be read: they are damaged, or a later version of this site wrote them. They are left as they are.
}
saved-strange-export = Download what cannot be read
