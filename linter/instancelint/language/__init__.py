"""What a cursor in a text means: completion, hover, hints, lenses, links and an outline; it knows no protocol."""
