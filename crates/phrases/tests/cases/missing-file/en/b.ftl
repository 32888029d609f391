open = Open
shut = Shut
