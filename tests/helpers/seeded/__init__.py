"""Mistakes, and things that look like mistakes, seeded into clean payloads of many elements to measure the linter."""
