# Le panneau des réglages de lecture, et les touches.

settings-open = Réglages de lecture
settings-theme = Thème
settings-theme-auto = Selon le système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-size = Taille du texte
settings-size-smaller = Texte plus petit
settings-size-larger = Texte plus grand
settings-size-value = { NUMBER($n) } %
settings-shortcuts = Raccourcis à une touche
settings-spoilers = Afficher les spoilers
settings-places = Retenir où j’en suis
settings-keys = Raccourcis clavier
settings-close = Fermer
settings-not-kept = Votre navigateur n’autorise pas cette page à enregistrer vos réglages : ils ne vaudront que le temps de votre visite.
keys-next = Section suivante
keys-previous = Section précédente
keys-language = Changer de langue
keys-parallel = Ouvrir ou fermer la vue parallèle
keys-search = Rechercher
keys-help = Cette liste
keys-rows = Dans la vue parallèle : paragraphe suivant ou précédent
