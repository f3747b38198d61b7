"""And back: repairs written down in the notation and the style of the file."""
