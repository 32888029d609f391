# Reading offline, updates, and deleting everything. These messages are not in the program: the site generator writes
# them into pages and files for the script that shows them.

# The heading and the text of the controls, on the page about the site.
offline-heading = Reading offline
offline-about = After one visit the site opens without a network, every film included, and each page that you open is stored in full. Download everything to have all pages in full: they can then be read even if the site’s program fails. Only the site’s own files are stored, and nothing about you.
# The states, one at a time.
offline-unavailable = Offline reading is not available in this window: it may be a private one, or your browser does not store pages here.
offline-preparing = The first files are being downloaded…
offline-failed = Not every file arrived. The site will try again at your next visit.
offline-ready = The site opens without a network. Downloaded so far:
offline-all = Everything is downloaded. On this device:
offline-keeping = Downloading:
offline-stopped = Stopped. Downloaded so far:
offline-unreachable = The network did not answer. You can continue later. Downloaded so far:
offline-full = There is no room left on this device. Downloaded so far:
offline-changed = There is a newer version of the site. Update first, then download everything. Downloaded so far:
# A button; its size follows in parentheses.
offline-keep = Download everything
offline-keep-question = Download every page to this device?
offline-keep-detail = Every page in every language is downloaded once and stays until you delete everything, or until your browser needs the room. Still to download:
offline-keep-yes = Download everything
offline-stop = Stop
offline-cancel = Cancel
# Deletes everything; asks first.
offline-reset = Delete everything…
offline-reset-question = Delete everything that is stored?
offline-reset-detail = All downloaded pages are deleted, and with them your settings, saved items, notes and reading positions. This cannot be undone: export your notes and saved items first if you want them back. You need a network to open the site again.
offline-reset-yes = Delete everything
offline-cleared = Everything was deleted. Nothing will be stored until your next visit.
# The notice of a new version, at the foot of the window.
offline-notice = A new version
offline-update = A new version of this site is ready.
offline-update-now = Update now
offline-update-failed = The update failed. This page stays as it is.
offline-later = Later
# In the other tabs, when one was updated.
offline-earlier = The site was updated in another tab. This one still shows the earlier version.
offline-reload = Reload
# On an empty page, where even the program is missing.
offline-lost = This page could not be opened
offline-lost-detail = There is no network, and the part of the site that is stored on this device is not complete. Try again when you are online.

# On a page that is opened from a disk, where the program cannot start.
disk-links = If you have opened this page from a disk, a link may lead to a folder: choose the file index.html there.
