close = Close
close = Shut
-brand = Diptych
-brand = Triptych
use = { -brand }
    .label = a
    .label = b
