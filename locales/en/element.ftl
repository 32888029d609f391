# The app on somebody else’s page, as the element <film-explorer>.

# Goes back to what was shown before in the element.
element-back = Back
# Opens what is shown on its own site. $site is a name.
element-open = Read this on { $site }
# Said where the page asks for what the collection does not have. $attribute is a word of HTML, $value what it was set to.
element-missing = Nothing in this collection answers to { $attribute }=“{ $value }”.
# A theme: light or dark, whichever the page around the element is.
element-theme-auto = Same as this page
