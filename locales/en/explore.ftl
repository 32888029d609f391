# The ways from film to film: links and comparison.

links-heading = How are these two films linked?
compare-heading = Compare two films

# The choice of two films, on the pages of links and of comparison.
pair-choice = The two films
pair-first = First film
pair-second = Second film
pair-choose = Choose a film
# In a list to choose from. $title is a film’s, $year its year.
pair-option = { $title } ({ $year })
pair-swap = Swap them
pair-surprise = Surprise me
pair-same = That is the same film twice. Choose another to go beside it.
# Without JavaScript.
pair-plain = Choosing two films needs JavaScript, which is off or not available here.
pair-suggestions = For instance
# Two films in a line; their titles are links or stand in one.
pair-names = { $first } and { $second }

# How films are linked by people. Names and titles are put in later; they are not inflected.
links-intro = Choose two films: the people who made them lead from one to the other.
# Beside a pair of films.
links-distance = { $n ->
    [one] { $n } person between them
   *[other] { $n } people between them
}
# Above what follows. $names is one name or a list of names.
links-sum = { $n ->
    [one] One person links them: { $names }.
   *[other] { $n } people link them: { $names }.
}
# What somebody did before and behind the camera of two films. $before and $after are deeds, or lists of deeds.
links-step = { $person } { $before } { $from } and { $after } { $to }.
links-step-same = { $person } { $deeds } { $from } and { $to }.
# A deed, before the title of a film. $role is the id of a role in data/collection.toml.
links-deed = { $role ->
    [director] directed
    [writer] wrote
    [story] devised the story of
    [source] inspired
    [producer] produced
    [executive-producer] was executive producer of
    [cinematographer] shot
    [editor] edited
    [composer] composed the music of
    [production-designer] designed the sets of
    [art-director] was art director of
    [set-decorator] dressed the sets of
    [costume-designer] designed the costumes of
    [sound] worked on the sound of
    [adviser] advised on
    [thanks] is thanked in
   *[other] worked on
}
# $character is a name.
links-deed-part = plays { $character } in
links-deed-acts = acts in
# The name of the drawing, for screen readers.
links-chain = From film to film
links-none = Nobody in this collection leads from one of these films to the other.
links-everybody = Who links which films
links-everybody-intro = Everyone in the collection who had a hand in more than one of its films.

# Two films side by side.
compare-intro = Choose two films: their reviews are laid side by side, section by section.
compare-facts = The two films at a glance
compare-director = Directed by
# Instead of a section that the review of a film does not have.
compare-none = The review has no such section.

# The foot of a film’s pages.
related-heading = Related films
# Why a film is related to the one on the page: somebody did the same on both. $deed is what they did.
related-both = { $role ->
    [director] Both directed by { $name }
    [writer] Both written by { $name }
    [producer] Both produced by { $name }
    [cinematographer] Both shot by { $name }
    [editor] Both edited by { $name }
    [composer] Both scored by { $name }
   *[other] { $name } { $deed } both films
}
# $here and $there are the names of characters.
related-parts = { $name }: { $here } here, { $there } there
# $here and $there are deeds.
related-each = { $name } { $here } this film and { $there } that one
related-links = How are they linked?
related-compare = Compare
related-neighbors = Previous and next film
related-previous = Previous film
related-next = Next film
# Below the list of all films.
ways-heading = From film to film
