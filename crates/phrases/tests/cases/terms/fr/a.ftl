-seule = Rien
a = a
b = b
c = c
