title = { -brand }
other = { title }
