crlf =
    one
    two
