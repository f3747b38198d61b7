"""Collections and records of requests: one module a format."""
