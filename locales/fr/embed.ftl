# Les pages dans des cadres d’autres sites, et la fenêtre qui en donne le code.

embed-read = Lire sur { $site }
embed-whole = Toute la critique
embed-story = Coulisses
embed-this = Intégrer
embed-part = Intégrer « { $name } »
embed-as = Forme
embed-as-frame = Cadre (iframe)
embed-as-element = Élément (JavaScript)
embed-size = Taille
embed-size-narrow = Étroite
embed-size-medium = Moyenne
embed-size-wide = Pleine largeur
embed-theme = Thème
embed-preview = Aperçu
embed-alone = Ouvrir à part
embed-code = Code à placer dans votre page
embed-copy = Copier
embed-copied = Le code est copié.
embed-copy-by-hand = Le navigateur refuse la copie. Le code est sélectionné : copiez-le à la main.
embed-loading = Un instant…
embed-unreachable = Le contenu à intégrer est inaccessible pour l’instant. Réessayez plus tard.
