# Les pages dans des cadres d’autres sites, et la fenêtre qui en donne le code.

embed-read = Lire sur { $site }
embed-whole = Toute la critique
embed-story = Dans les coulisses du film
embed-this = Intégrer
embed-part = Intégrer « { $name } »
embed-as = Forme
embed-as-frame = Cadre
embed-as-element = Élément
embed-size = Taille
embed-size-narrow = Étroit
embed-size-medium = Moyen
embed-size-wide = Pleine largeur
embed-theme = Couleurs
embed-preview = Aperçu
embed-alone = Ouvrir à part
embed-code = Code à placer dans votre page
embed-copy = Copier
embed-copied = Le code est copié.
embed-copy-by-hand = Le navigateur refuse la copie. Le code est sélectionné : il reste à le copier à la main.
embed-unreachable = Le contenu à intégrer est injoignable pour l’instant. Réessayez plus tard.
