"""Mistakes that people make in payloads: each a function that yields a clean payload with the mistake in it."""
