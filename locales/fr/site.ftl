# Ce qui entoure le programme : conserver le site, sa nouvelle édition, repartir de zéro.

offline-heading = Lire hors ligne
offline-about = Après une première visite, le site s’ouvre sans réseau, avec tous ses films, et chaque page que vous ouvrez est conservée en entier. Conservez tout pour avoir toutes les pages en entier : elles resteront lisibles même si le programme du site tombait en panne. Seuls les fichiers du site sont conservés, et rien qui vous concerne.
offline-unavailable = La lecture hors ligne n’est pas possible dans cette fenêtre : elle est peut-être privée, ou votre navigateur n’y conserve pas de pages.
offline-preparing = Les premiers fichiers arrivent…
offline-failed = Tous les fichiers ne sont pas arrivés. Un nouvel essai aura lieu à votre prochaine visite.
offline-ready = Le site s’ouvre sans réseau. Déjà conservé :
offline-all = Tout est conservé. Sur cet appareil :
offline-keeping = En cours :
offline-stopped = Arrêté. Ce qui est conservé le reste :
offline-unreachable = Le réseau n’a pas répondu. Ce qui est conservé le reste, et vous pourrez reprendre plus tard :
offline-full = Il n’y a plus de place sur cet appareil. Ce qui était conservé le reste :
offline-changed = Le site a une édition plus récente. Mettez-le d’abord à jour, puis conservez tout. Déjà conservé :
offline-keep = Tout conserver
offline-keep-question = Conserver toutes les pages sur cet appareil ?
offline-keep-detail = Chaque page, dans chaque langue, est chargée une fois et reste jusqu’à ce que vous effaciez tout, ou que votre navigateur ait besoin de la place. Reste à charger :
offline-keep-yes = Tout conserver
offline-stop = Arrêter
offline-cancel = Annuler
offline-reset = Tout effacer…
offline-reset-question = Effacer tout ce qui est conservé ?
offline-reset-detail = Toutes les pages conservées disparaissent, et avec elles vos réglages, vos signets, vos lectures en cours et vos notes. C’est définitif : exportez d’abord vos notes et vos signets si vous tenez à les retrouver. Il faudra du réseau pour rouvrir le site.
offline-reset-yes = Tout effacer
offline-cleared = Tout a été effacé. Rien ne sera conservé avant votre prochaine visite.
offline-notice = Nouvelle édition
offline-update = Une nouvelle édition de ce site est prête.
offline-update-now = Mettre à jour
offline-update-failed = La mise à jour n’a pas abouti. Cette page continue telle quelle.
offline-later = Plus tard
offline-earlier = Le site a été mis à jour dans un autre onglet. Celui-ci montre encore l’édition précédente.
offline-reload = Recharger
offline-lost = Cette page n’a pas pu s’ouvrir
offline-lost-detail = Il n’y a pas de réseau, et la partie du site conservée sur cet appareil est incomplète. Réessayez quand vous serez en ligne.

disk-links = Si vous avez ouvert cette page depuis un disque, un lien peut mener à un dossier : choisissez-y le fichier index.html.
