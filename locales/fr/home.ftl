# La page de tous les films.

home-films = Les films
home-by = réalisé par { $director }
home-poster = Affiche dessinée pour { $title } en cinq couleurs : { $colors }
home-choose = Choisir une langue
home-filter = Filtrer les films
home-filter-chosen = Filtres : { $names }
home-facet-group = { $group ->
    [decade] Décennie
    [country] Pays
    [language] Langue
    [genre] Genre
    [person] Personne
   *[topic] Sujet
}
home-decade = Années { $year }
home-count = { $n ->
    [0] Aucun film
    [one] { $n } film
   *[other] { $n } films
}
home-clear = Afficher tous les films
home-order = Classés par
home-order-by = { $order ->
    [year] Année
    [title] Titre
    [runtime] Durée
   *[length] Temps de lecture
}
home-none = Aucun film de la collection ne répond à tous ces critères.
home-without = { $n ->
    [one] Sans « { $name } » : { $n } film
   *[other] Sans « { $name } » : { $n } films
}
home-plate = Les films selon leur année et leur durée. Les points évidés sont ceux que les filtres écartent.
home-plate-table = Les mêmes films en tableau
home-film = Film
home-strip = La critique, section par section. La plus longue : { $section }
