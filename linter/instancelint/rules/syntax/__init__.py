"""IL1xx: syntax and encoding."""
