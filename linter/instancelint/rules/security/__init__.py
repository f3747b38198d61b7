"""IL5xx: security."""
