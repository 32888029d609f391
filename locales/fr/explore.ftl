# Les chemins dans la collection : recherche, liens entre les films, comparaison.

search-heading = Recherche
links-heading = Qu’est-ce qui relie ces deux films ?
compare-heading = Comparer deux films
