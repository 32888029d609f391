# Annotations of the reader: the controls on every page, and the page that lists them.

saved-heading = Saved
saved-lead = Saved films, sections, anecdotes and people, your notes, and where you left off. They stay in this browser; nobody else sees them.
# The page without JavaScript.
saved-plain = This page needs JavaScript. It lists the films, sections, anecdotes and people that you have saved, your notes on them, and where you left off.
saved-empty = Nothing yet. The Save button beside the name of each film, section, anecdote and person adds it here; the pen next to it opens a note.
# The button that saves something. $name is its name.
saved-keep = { $kind ->
    [film] Save this film: { $name }
    [section] Save this section: { $name }
    [card] Save this anecdote: { $name }
   *[person] Save this person: { $name }
}
# The button that opens a note.
saved-note = { $kind ->
    [film] Note on this film: { $name }
    [section] Note on this section: { $name }
   *[card] Note on this anecdote: { $name }
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
# Two tabs or two files have different notes for the same item.
saved-double = Edited in two places: both versions are here.
saved-full = The browser has no more room for this site. This could not be saved; everything saved before is safe. Export it, then remove what you no longer need:
saved-nowhere = This browser does not let the page save anything: this may be a private window, or storage is switched off.
# The line under a saved item; a date follows if there is one.
saved-about = { $kind ->
    [film] Film
    [section] Section
    [card] Anecdote
   *[person] Person
}
# Saved items that are not in this collection.
saved-elsewhere = Not in this collection
saved-places = Where you left off
# $film is a title, $language a language’s own name.
saved-place = { $film } · { $language } · { $date }
saved-places-hint = To continue a long review where you stopped, switch on “Remember where I left off” in the reading settings.
saved-forget = Forget
# On a review that was left. $place is the name of a section or anecdote.
saved-continue = Continue at { $place }
saved-exchange = Take your saved items and notes to another browser, or store a copy. An imported file is added to what is here; only a later version of the same note, or a later reading position, replaces anything.
saved-export = Export
saved-import = Import a file
# The button below a long list of saved items. $n counts what is not shown yet.
saved-more = Show more ({ NUMBER($n) } left)
# How many entries of the file came in, were here, found no room, could not be read.
saved-report = New: { NUMBER($new) }. Here already: { NUMBER($known) }. No room for: { NUMBER($refused) }. Not readable: { NUMBER($faults) }.
saved-more-faults = { $n ->
    [one] And { $n } more.
   *[other] And { $n } more.
}
# Instead of a path in the file.
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
    [words] the text of a note
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
