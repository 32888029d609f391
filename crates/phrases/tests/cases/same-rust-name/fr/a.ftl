film-card = A
film_card = B
film = C
    .card = D
