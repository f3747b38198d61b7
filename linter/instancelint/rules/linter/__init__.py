"""IL9xx: the linter itself."""
