# Pages in frames of other sites, and the dialog that gives the code for them.

# The way from a frame to the site. $site is its name.
embed-read = Read it on { $site }
embed-whole = The whole review
# Above a card that stands by itself.
embed-story = Behind the scenes
# Opens the dialog; its heading. $name is a title or a section’s name.
embed-this = Embed
embed-part = Embed “{ $name }”
embed-as = Kind
embed-as-frame = Frame (iframe)
embed-as-element = Element (JavaScript)
embed-size = Size
embed-size-narrow = Narrow
embed-size-medium = Medium
embed-size-wide = Full width
embed-theme = Theme
embed-preview = Preview
embed-alone = Open it by itself
embed-code = Code for your page
embed-copy = Copy
embed-copied = The code is copied.
embed-copy-by-hand = The browser does not let us copy. The code is selected: copy it by hand.
# While the preview is fetched.
embed-loading = Just a moment…
embed-unreachable = The content to embed cannot be reached just now. Try again later.
