open = Open
film-title = Title
