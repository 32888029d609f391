-brand = Diptych
title = { -brnad }, { -brand }
other = { titel } and { title.label }
