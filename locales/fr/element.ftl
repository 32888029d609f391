# L’application dans la page d’un autre site, sous la forme de l’élément <film-explorer>.

element-back = Retour
element-open = Lire sur { $site }
element-missing = Rien dans cette collection ne correspond à { $attribute } = « { $value } ».
element-theme-auto = Comme la page
