# Le cadre de chaque page : en-tête, pied, annonces, pannes.

shell-skip = Aller au texte
shell-nav = Principale
shell-films = Films
shell-people = Personnes
shell-about = À propos
shell-saved = Enregistrés
shell-languages = Langue
shell-language-changed = Langue de la page : { $language }
shell-collection = { $n ->
    [one] Une collection de { $n } film
   *[other] Une collection de { $n } films
}
shell-licence = Textes : CC BY 4.0. Logiciel : MIT ou Apache 2.0.
shell-offline = Lire hors ligne
shell-plain = Vous lisez la version simple de cette page : son programme n’a pas pu démarrer. Tous les textes sont là ; les réglages et les filtres manquent.
shell-broken = Un incident s’est produit sur cette page. Le texte est complet et reste lisible ; les liens fonctionnent.
shell-reload = Recharger la page
shell-details = Détails techniques
shell-fallback = Pour l’instant, { $language } seulement
shell-new-tab = (s’ouvre dans un nouvel onglet)
shell-title = { $page } · { $site }
shell-copy-link = Copier le lien
shell-copied = Le lien est copié.
shell-copy-by-hand = Le navigateur refuse la copie. Voici l’adresse, sélectionnée :
