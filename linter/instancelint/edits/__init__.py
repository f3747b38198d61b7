"""And back: repairs written in the notation and the style of the file."""
