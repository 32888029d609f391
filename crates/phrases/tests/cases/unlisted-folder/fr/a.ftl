close = Fermer
