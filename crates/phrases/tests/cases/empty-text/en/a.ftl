close = { "" }
open =

