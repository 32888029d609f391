# La recherche : sa boîte de dialogue et la page de ses résultats.

search-heading = Recherche
search-label = Films, personnes, personnages, mots
search-results = Résultats
search-group = { $kind ->
    [film] Films
    [person] Personnes
    [character] Personnages
    [card] Coulisses
   *[section] Critiques
}
search-count = { NUMBER($n) }
search-played = { $person } dans { $film }
search-help = La recherche porte sur les deux langues. Les guillemets cherchent une expression exacte.
search-waiting = La recherche se charge.
search-failed = La recherche n’a pas pu être chargée. Vérifiez la connexion et réessayez.
search-found = { $n ->
    [0] Aucun résultat
    [one] { $n } résultat
   *[other] { $n } résultats
}
search-found-more = Au moins { NUMBER($n) } résultats
search-all = Tous les résultats
search-whole = Afficher tous les résultats
search-meant = { $n ->
    [one] Vouliez-vous dire ceci ?
   *[other] Vouliez-vous dire l’un de ceux-ci ?
}
search-hints = Essayez moins de mots, une partie d’un nom, ou le titre dans l’une ou l’autre langue.
search-plain = La recherche a besoin de scripts. Toutes les pages sont accessibles par ces listes :
search-open = Rechercher
