"""Fixes applied in rounds, each round proved before it counts; files rewritten, and the diff."""
