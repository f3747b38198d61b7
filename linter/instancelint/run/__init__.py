"""Many payloads: which files are looked at, what workers share, and what is already in a baseline or in history."""
