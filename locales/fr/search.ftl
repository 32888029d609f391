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
search-help = La recherche porte sur les deux langues. Mettez une expression exacte entre guillemets.
search-waiting = La recherche est en cours de chargement.
search-failed = La recherche n’a pas pu être chargée. Vérifiez votre connexion et réessayez.
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
   *[other] Vouliez-vous dire l’un de ces noms ?
}
search-hints = Essayez avec moins de mots, une partie d’un nom ou le titre dans l’autre langue.
search-plain = La recherche nécessite JavaScript. Toutes les pages restent accessibles par ces listes :
search-open = Rechercher
