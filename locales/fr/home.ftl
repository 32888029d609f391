# La page de tous les films.

home-films = Les films
home-by = de { $director }
home-poster = Affiche dessinée pour { $title } en cinq couleurs : { $colors }
home-choose = Choisir une langue
