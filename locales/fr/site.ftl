# Lecture hors ligne, mises à jour, effacement.

offline-heading = Lire hors ligne
offline-about = Après une première visite, le site s’ouvre sans réseau, avec tous ses films, et chaque page que vous ouvrez est enregistrée en entier. Téléchargez tout pour avoir toutes les pages en entier : elles resteront lisibles même si le programme du site tombait en panne. Seuls les fichiers du site sont enregistrés, et rien qui vous concerne.
offline-unavailable = La lecture hors ligne n’est pas possible dans cette fenêtre : elle est peut-être privée, ou votre navigateur n’y enregistre pas de pages.
offline-preparing = Les premiers fichiers sont en cours de téléchargement…
offline-failed = Tous les fichiers ne sont pas arrivés. Un nouvel essai aura lieu à votre prochaine visite.
offline-ready = Le site s’ouvre sans réseau. Déjà téléchargé :
offline-all = Tout est téléchargé. Sur cet appareil :
offline-keeping = Téléchargement :
offline-stopped = Arrêté. Déjà téléchargé :
offline-unreachable = Le réseau n’a pas répondu. Vous pourrez reprendre plus tard. Déjà téléchargé :
offline-full = Il n’y a plus de place sur cet appareil. Déjà téléchargé :
offline-changed = Il existe une version plus récente du site. Mettez-le d’abord à jour, puis téléchargez tout. Déjà téléchargé :
offline-keep = Tout télécharger
offline-keep-question = Télécharger toutes les pages sur cet appareil ?
offline-keep-detail = Chaque page, dans chaque langue, est téléchargée une fois et reste jusqu’à ce que vous effaciez tout, ou que votre navigateur ait besoin de la place. Reste à télécharger :
offline-keep-yes = Tout télécharger
offline-stop = Arrêter
offline-cancel = Annuler
offline-reset = Tout effacer…
offline-reset-question = Effacer tout ce qui est enregistré ?
offline-reset-detail = Toutes les pages téléchargées disparaissent, et avec elles vos réglages, vos éléments enregistrés, vos notes et vos lectures en cours. C’est définitif : exportez d’abord vos notes et vos éléments enregistrés si vous tenez à les retrouver. Il faudra du réseau pour rouvrir le site.
offline-reset-yes = Tout effacer
offline-cleared = Tout a été effacé. Rien ne sera enregistré avant votre prochaine visite.
offline-notice = Nouvelle version
offline-update = Une nouvelle version de ce site est prête.
offline-update-now = Mettre à jour
offline-update-failed = La mise à jour a échoué. Cette page reste telle quelle.
offline-later = Plus tard
offline-earlier = Le site a été mis à jour dans un autre onglet. Celui-ci montre encore la version précédente.
offline-reload = Recharger
offline-lost = Cette page n’a pas pu s’ouvrir
offline-lost-detail = Il n’y a pas de réseau, et la partie du site enregistrée sur cet appareil est incomplète. Réessayez quand vous serez en ligne.

disk-links = Si vous avez ouvert cette page depuis un disque, un lien peut mener à un dossier : choisissez-y le fichier index.html.
