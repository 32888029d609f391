# What stands around the program: keeping the site, a new edition of it, starting afresh. The program never
# says these, so they cost its readers nothing; the site hands them to the script that does.

# The heading and the text of the controls, on the page about the site.
offline-heading = Reading offline
offline-about = After one visit the site opens without a network, every film included, and each page that you open is kept in full. Keep everything to have all pages in full: they can then be read even if the site’s program should fail. Only the site’s own files are kept, and nothing about you.
# The states, one at a time.
offline-unavailable = Offline reading is not available in this window: it may be a private one, or your browser does not keep pages here.
offline-preparing = The first files are being kept…
offline-failed = Not every file arrived. The site will try again at your next visit.
offline-ready = The site opens without a network. Kept so far:
offline-all = Everything is kept. On this device:
offline-keeping = Being kept:
offline-stopped = Stopped. What is kept stays:
offline-unreachable = The network did not answer. What is kept stays, and you can go on later:
offline-full = There is no room left on this device. What was kept before stays:
offline-changed = The site has a newer edition. Update first, then keep everything. Kept so far:
# A button; its size follows in parentheses.
offline-keep = Keep everything
offline-keep-question = Keep every page on this device?
offline-keep-detail = Every page in every language is fetched once and stays until you reset, or until your browser needs the room. Still to fetch:
offline-keep-yes = Keep everything
offline-stop = Stop
offline-cancel = Cancel
# Clears everything; asks first.
offline-reset = Reset…
offline-reset-question = Clear everything that is kept?
offline-reset-detail = All kept pages go, and with them your settings, bookmarks, reading places and notes. This cannot be undone: export your notes and bookmarks first if you want them back. You need a network to open the site again.
offline-reset-yes = Clear everything
offline-cleared = Everything was cleared. Nothing will be kept until your next visit.
# The notice of a new edition, at the foot of the window.
offline-notice = A new edition
offline-update = A new edition of this site is ready.
offline-update-now = Update now
offline-update-failed = The update did not come through. This page goes on as it is.
offline-later = Later
# In the other tabs, when one was updated.
offline-earlier = The site was updated in another tab. This one still shows the earlier edition.
offline-reload = Reload
# On an empty page, where even the program is missing.
offline-lost = This page could not be opened
offline-lost-detail = There is no network, and the part of the site that is kept on this device is not complete. Try again when you are online.

# On a page that is opened from a disk, where the program cannot start.
disk-links = If you have opened this page from a disk, a link may lead to a folder: choose the file index.html there.
