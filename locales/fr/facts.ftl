# La page de la fiche d’un film.

facts-heading = Fiche
facts-year = Année
facts-runtime = Durée
facts-countries = Pays
facts-languages = Langues
facts-genres = Genres
facts-titles = Autres titres
facts-colors = Couleurs de l’affiche
facts-credits = Générique
facts-cast = Interprètes
facts-actor = Interprète
facts-character = Personnage
facts-awards = Récompenses
facts-award = Prix
facts-category = Catégorie
facts-outcome = Résultat
facts-award-outcome = { $outcome ->
    [won] Récompense
    [nominated] Nomination
   *[selected] Sélection
}
facts-people = Pour
facts-making = La fabrication du film
facts-places = Lieux
facts-place = Lieu
facts-place-use = Dans le film
facts-map = Sur la carte
facts-map-link = { $place } sur OpenStreetMap
facts-sources = Sources
facts-review = Longueur de la critique, en mots
facts-section = Section
