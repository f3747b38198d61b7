"""One input: the fast path, then parse, check, place, suppress and redact, to a report of its findings."""
