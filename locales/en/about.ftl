# The page about the site; its text is data/about.en.md.

about-heading = About Diptych
