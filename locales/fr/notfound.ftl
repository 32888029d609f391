# La page des adresses qui ne mènent nulle part.

notfound-heading = Cette page n’est pas dans la collection
notfound-help = L’adresse est peut-être mal écrite, ou la page a changé de place. D’ici, vous pouvez aller à :
