by = Par { $nom } et { $name }
plain = Uni de { $name }
