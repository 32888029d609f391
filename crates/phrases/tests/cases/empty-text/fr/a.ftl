close = Fermer
open = Ouvrir { "" }
