open = Ouvrir
film-tilte = Titre
