close = Fermer
use = x
    .label = a
