"""What HTTP clients are about to send, linted in tests: see `clients.httpx` and `clients.requests`."""
