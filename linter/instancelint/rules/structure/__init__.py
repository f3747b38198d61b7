"""IL2xx: structure and values."""
