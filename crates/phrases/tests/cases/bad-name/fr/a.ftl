self = A
filmCard = B
number = C
by = { $firstName } { $self } { $a-b } { $a_b }
