# La page des adresses qui ne mènent nulle part.

notfound-heading = Cette page n’est pas dans la collection
notfound-help = L’adresse comporte peut-être une erreur, ou la page a changé de place. D’ici, vous pouvez aller à :
