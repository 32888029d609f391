# Les chemins d’un film à l’autre : liens et comparaison.

links-heading = Qu’est-ce qui relie ces deux films ?
compare-heading = Comparer deux films

pair-choice = Les deux films
pair-first = Premier film
pair-second = Second film
pair-choose = Choisir un film
pair-option = { $title } ({ $year })
pair-swap = Échanger
pair-surprise = Au hasard
pair-same = Vous avez choisi deux fois le même film. Changez l’un des deux.
pair-plain = Le choix de deux films nécessite JavaScript, ici désactivé ou indisponible.
pair-suggestions = Par exemple
pair-names = { $first } et { $second }

links-intro = Choisissez deux films : celles et ceux qui les ont faits mènent de l’un à l’autre.
links-distance = { $n ->
    [one] { $n } personne entre eux
   *[other] { $n } personnes entre eux
}
links-sum = { $n ->
    [one] Une personne les relie : { $names }.
   *[other] { $n } personnes les relient : { $names }.
}
links-step = { $person } { $before } { $from } et { $after } { $to }.
links-step-same = { $person } { $deeds } { $from } et { $to }.
links-deed = { $role ->
    [director] a réalisé
    [writer] a écrit
    [story] a imaginé
    [source] a inspiré
    [producer] a produit
    [executive-producer] a assuré la production déléguée pour
    [cinematographer] a éclairé
    [editor] a monté
    [composer] a composé la musique de
    [production-designer] a conçu les décors pour
    [art-director] a assuré la direction artistique pour
    [set-decorator] a signé l’ameublement de
    [costume-designer] a créé les costumes pour
    [sound] a travaillé au son pour
    [adviser] a donné ses conseils pour
    [thanks] figure parmi les personnes remerciées dans
   *[other] a travaillé sur
}
links-deed-part = joue { $character } dans
links-deed-acts = joue dans
links-chain = De film en film
links-none = Dans cette collection, personne ne mène de l’un de ces films à l’autre.
links-everybody = Qui relie quels films
links-everybody-intro = Celles et ceux que l’on retrouve dans plus d’un film de la collection.

compare-intro = Choisissez deux films : leurs critiques se répondent, section par section.
compare-facts = Les deux films en bref
compare-director = Réalisation
compare-none = La critique n’a pas de section sur ce point.

related-heading = Films associés
related-both = { $role ->
    [director] Tous deux réalisés par { $name }
    [writer] Tous deux écrits par { $name }
    [producer] Tous deux produits par { $name }
    [cinematographer] Tous deux éclairés par { $name }
    [editor] Tous deux montés par { $name }
    [composer] Musique de { $name } pour les deux
   *[other] { $name } { $deed } les deux films
}
related-parts = { $name } : { $here } ici, { $there } là
related-each = { $name } { $here } ce film et { $there } celui-là
related-links = Qu’est-ce qui les relie ?
related-compare = Comparer
related-neighbors = Film précédent et film suivant
related-previous = Film précédent
related-next = Film suivant
ways-heading = De film en film
