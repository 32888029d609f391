# Citer une page, une section ou une carte.

cite-part-of = Citer « { $name } »
cite-heading = Citer ce texte
cite-style = Style
cite-style-plain = En toutes lettres
cite-style-wikipedia = Wikipédia
cite-copy = Copier
cite-copied = La citation est copiée.
cite-copy-by-hand = Le navigateur refuse la copie. La citation est sélectionnée : il reste à la copier à la main.
cite-part = { $page } : { $part }
cite-plain = « { $title } », { $site } ({ $language }), { $url } (consulté le { $date }).
cite-wikipedia = { "{{" }Lien web |url={ $url } |titre={ $title } |site={ $site } |langue={ $language } |consulté le={ $date }{ "}}" }
