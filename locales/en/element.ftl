# The app on a host page, in the element <film-explorer>.

# Back to the previous page in the element.
element-back = Back
# Opens the current page on its own site. $site is a name.
element-open = Read this on { $site }
# An attribute with an unknown value. $attribute is its name, $value that value.
element-missing = Nothing in this collection matches { $attribute }=“{ $value }”.
# A theme: light or dark, as the host page.
element-theme-auto = Same as this page
