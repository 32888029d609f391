# La page sur le site ; son texte est data/about.fr.md.

about-heading = À propos de Diptych
