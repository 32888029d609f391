# Les cartes d’anecdotes, et la page qui les réunit.

card-stories = Les histoires du film
card-sources = Sources
card-status = { $status ->
    [confirmed] Confirmé
    [disputed] Contesté
   *[unverified] Non vérifié
}
card-status-meaning = { $status ->
    [confirmed] Les sources citées le disent.
    [disputed] Les sources se contredisent.
   *[unverified] Aucune source indépendante n’a été trouvée.
}
card-filter = Filtrer les histoires
card-topic = Sujet
card-certainty = Certitude
card-all = Toutes
card-filter-count = { $name } ({ NUMBER($n) })
card-shown = { $n ->
    [0] Aucune histoire ne correspond
    [one] { $n } histoire affichée
   *[other] { $n } histoires affichées
}
card-none = Aucune histoire ne réunit ce sujet et ce degré de certitude.
card-clear = Montrer toutes les histoires
card-surprise = Au hasard
card-people = Personnes citées
card-film = Film : { $title }
