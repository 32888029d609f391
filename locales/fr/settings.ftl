# Le panneau des réglages de lecture, et les touches.

settings-open = Réglages de lecture
settings-theme = Thème
settings-theme-auto = Comme le système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-size = Taille du texte
settings-size-smaller = Texte plus petit
settings-size-larger = Texte plus grand
settings-size-value = { NUMBER($n) } %
settings-shortcuts = Raccourcis à une touche
settings-spoilers = Tout dévoiler
settings-keys = Raccourcis clavier
settings-close = Fermer
settings-not-kept = Votre navigateur ne laisse pas cette page garder les réglages : ils ne dureront que le temps de votre visite.
keys-next = Section suivante
keys-previous = Section précédente
keys-language = Changer de langue
keys-parallel = Vue parallèle
keys-search = Rechercher
keys-help = Cette liste
keys-rows = Dans la vue parallèle : paragraphe suivant ou précédent
