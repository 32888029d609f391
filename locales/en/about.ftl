# The page about the site.

about-heading = About Diptych
about-idea = A diptych is a picture on two panels, hinged to be read together. This one sets two languages side by side, paragraph against paragraph: each film is reviewed twice, in English and in French, by writers who have the same argument and their own sentences.
about-review = Every review has up to thirteen sections, always in the same order, so that a reader can compare the editing of two films, or read only the reservations. Beside the sections stand the stories behind the film, each with its sources.
about-certainty-heading = How sure we are
about-certainty = Each story says how sure it is. Confirmed means that the sources named say so, and that none known to us denies it; disputed, that sources disagree, and then both versions are told; unverified, that nothing independent was found to bear it out.
about-privacy-heading = What this page does not do
about-privacy = It sets no cookie, asks no other server and counts nobody. Settings are kept in your browser, and only once you change one.
about-posters-heading = The posters
about-posters = There is no picture from any film here. The posters are drawn from five colors that were named for each film, and from one motif.
about-licence-heading = Use it
about-licence = Quote it, translate it, set it before your ciné-club or your class: the texts are under the Creative Commons licence CC BY 4.0, the software under MIT or Apache 2.0.
