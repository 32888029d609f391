# La page de tous les films.

home-films = Les films
home-by = réalisé par { $director }
home-poster = Affiche dessinée pour { $title } en cinq couleurs : { $colors }
home-choose = Choisir une langue
