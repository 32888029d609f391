# Les annotations du lecteur : les commandes de chaque page, et la page qui les réunit.

saved-heading = Enregistrés
saved-lead = Films, sections, anecdotes et personnes enregistrés, notes et lectures en cours. Tout reste dans ce navigateur ; personne d’autre ne le voit.
saved-plain = Cette page nécessite JavaScript. Elle réunit les films, les sections, les anecdotes et les personnes que vous avez enregistrés, vos notes et vos lectures en cours.
saved-empty = Rien encore. Le bouton Enregistrer, à côté du nom de chaque film, section, anecdote ou personne, l’ajoute ici ; la plume voisine ouvre une note.
saved-keep = { $kind ->
    [film] Enregistrer ce film : { $name }
    [section] Enregistrer cette section : { $name }
    [card] Enregistrer cette anecdote : { $name }
   *[person] Enregistrer cette personne : { $name }
}
saved-note = { $kind ->
    [film] Note sur ce film : { $name }
    [section] Note sur cette section : { $name }
   *[card] Note sur cette anecdote : { $name }
}
saved-field = Votre note : { $name }
saved-edit = Modifier
saved-edit-of = Modifier la note : { $name }
saved-done = Terminé
saved-remove = Supprimer
saved-saved = Enregistré
saved-removed = La note est supprimée.
saved-undo = Annuler la suppression
saved-double = Modifiée à deux endroits : les deux versions sont ici.
saved-full = Le navigateur n’a plus de place pour ce site. Ceci n’a pas pu être enregistré ; ce qui l’était déjà est intact. Exportez-le, puis supprimez ce qui ne vous sert plus :
saved-nowhere = Ce navigateur ne permet pas à la page d’enregistrer quoi que ce soit : c’est peut-être une fenêtre privée, ou le stockage est désactivé.
saved-about = { $kind ->
    [film] Film
    [section] Section
    [card] Anecdote
   *[person] Personne
}
saved-elsewhere = Hors de cette collection
saved-places = Reprendre la lecture
saved-place = { $film } · { $language } · { $date }
saved-places-hint = Pour reprendre une longue critique où vous l’avez laissée, activez « Retenir où j’en suis » dans les réglages de lecture.
saved-forget = Oublier
saved-continue = Reprendre à : { $place }
saved-exchange = Emportez ce que vous avez enregistré dans un autre navigateur, ou mettez-en une copie à l’abri. Un fichier importé s’ajoute à ce qui est ici ; seules une version plus récente d’une note et une lecture plus récente remplacent les anciennes.
saved-export = Exporter
saved-import = Importer un fichier
saved-more = Afficher la suite (encore { NUMBER($n) })
saved-report = Nouveaux : { NUMBER($new) }. Déjà là : { NUMBER($known) }. Sans place : { NUMBER($refused) }. Illisibles : { NUMBER($faults) }.
saved-more-faults = { $n ->
    [one] Et { $n } autre.
   *[other] Et { $n } autres.
}
saved-whole = Le fichier
saved-fault = attendu : { $expected } ; trouvé : { $found }
saved-expected = { $expected ->
    [json] du JSON
    [notebook] un carnet Diptych
    [version] la version 1
    [records] une liste d’éléments
    [fewer] une liste de 100 000 éléments au plus
    [record] un élément
    [kind] « bookmark », « note » ou « place »
    [address] une adresse
    [words] le texte d’une note
    [time] une date et une heure
   *[text] un texte
}
saved-found = { $form ->
    [nothing] rien
    [list] une liste
    [empty] un fichier vide
    [broken] un fichier incomplet ou mal formé
    [utf16] du texte en UTF-16 ; enregistrez-le en UTF-8
    [markup] du HTML ou du XML
    [words] un texte d’une autre sorte
    [archive] une archive
    [picture] une image
    [binary] autre chose que du texte
    [large] plus de 12 Mo
    [unreadable] un dossier, ou un fichier disparu
    [literal] un nombre ou un mot seul
    [object] un objet
   *[text] « { $start } »
}
saved-strange = { $n ->
    [one] { $n } élément enregistré est illisible : il est endommagé, ou une version plus récente de ce site l’a écrit. Il reste tel quel.
   *[other] { $n } éléments enregistrés sont illisibles : ils sont endommagés, ou une version plus récente de ce site les a écrits. Ils restent tels quels.
}
saved-strange-export = Télécharger ce qui est illisible
