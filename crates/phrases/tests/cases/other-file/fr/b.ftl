# Rien.
