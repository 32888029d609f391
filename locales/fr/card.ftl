# Les cartes d’anecdotes, et la page qui les réunit.

card-stories = Coulisses
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
card-filter = Filtrer les anecdotes
card-topic = Sujet
card-certainty = Fiabilité
card-all = Toutes
card-filter-count = { $name } ({ NUMBER($n) })
card-shown = { $n ->
    [0] Aucun résultat
    [one] { $n } anecdote affichée
   *[other] { $n } anecdotes affichées
}
card-none = Aucun résultat pour ces filtres.
card-clear = Montrer toutes les anecdotes
card-surprise = Au hasard
card-people = Personnes citées
card-film = Film : { $title }
