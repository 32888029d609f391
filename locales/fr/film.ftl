# Les pages d’un film.

film-views = Vues du film
film-review = Critique
film-stories = Coulisses ({ NUMBER($n) })
film-facts = Fiche
film-contents = Sommaire
film-progress = Lu jusqu’ici : { NUMBER($n) } %
film-original-title = Titre original
film-parallel = Côte à côte
film-parallel-off = Une langue
film-parallel-swap = Échanger les colonnes
film-parallel-hide = Masquer le texte : { $language }
film-parallel-show = Afficher le texte : { $language }
film-parallel-reveal = Dévoiler : { $language }
film-parallel-row = { $section }, paragraphe { NUMBER($n) }
film-parallel-help = Les flèches vont d’un paragraphe à l’autre.
film-parallel-options = Vue parallèle
film-more-stories = Autres anecdotes
film-section-link = Lien vers « { $section } »
film-spoiler = Afficher un spoiler
film-spoiler-card = Révèle l’intrigue.
film-spoiler-card-show = Lire quand même
film-margin = Coulisses : « { $section } »
film-whole-review = Lire toute la critique
film-spoiler-omitted = [Un passage qui révèle l’intrigue est omis ici]
film-credit = { $role } : { $names }
