"""IL4xx: authentication."""
