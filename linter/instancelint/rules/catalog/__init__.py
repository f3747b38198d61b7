"""IL7xx: the element catalogue."""
