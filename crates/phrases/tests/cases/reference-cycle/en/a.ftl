a = x { b }
b = y { c }
c = z { a }
self-made = { self-made }
