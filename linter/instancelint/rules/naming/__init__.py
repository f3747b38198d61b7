"""IL6xx: tags and naming."""
