close = Fermer
open = Ouvrir
