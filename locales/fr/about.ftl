# La page sur le site.

about-heading = À propos de Diptych
about-idea = Un diptyque est une image en deux panneaux, faits pour se répondre. Celui-ci pose deux langues côte à côte, paragraphe contre paragraphe : chaque film est critiqué deux fois, en français et en anglais, sur le même argument, chaque langue avec ses propres phrases.
about-review = Chaque critique compte jusqu’à treize sections, toujours dans le même ordre : on peut comparer le montage de deux films, ou ne lire que les réserves. En marge des sections se tiennent les histoires du film, chacune avec ses sources.
about-certainty-heading = Notre degré de certitude
about-certainty = Chaque histoire dit ce qu’elle vaut. Confirmé : les sources citées le disent, et aucune à notre connaissance ne le dément ; contesté : les sources se contredisent, et les deux versions sont données ; non vérifié : rien d’indépendant ne vient l’appuyer.
about-privacy-heading = Ce que cette page ne fait pas
about-privacy = Elle ne pose aucun cookie, n’interroge aucun autre serveur et ne compte pas ses visiteurs. Les réglages restent dans votre navigateur, et seulement à partir du moment où vous en modifiez un.
about-posters-heading = Les affiches
about-posters = Aucune image de film ici. Les affiches sont dessinées à partir de cinq couleurs, nommées pour chaque film, et d’un seul motif.
about-licence-heading = Servez-vous
about-licence = Citez, traduisez, projetez dans un ciné-club ou une classe : les textes sont sous licence Creative Commons CC BY 4.0, le logiciel sous MIT ou Apache 2.0.
