"""IL3xx: events."""
