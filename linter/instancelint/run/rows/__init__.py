"""Tables and JSON Lines without number: rows read in pieces, linted one by one, and resumed after a stop."""
