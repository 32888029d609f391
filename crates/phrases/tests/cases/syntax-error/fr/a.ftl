close = Fermer
open = Ouvrir
empty = Vide
brace = x
string = { $a ->
    [one]
   *[other] x
}
-brand =
end = {