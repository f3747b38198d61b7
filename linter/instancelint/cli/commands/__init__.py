"""The commands, one module each; `app` loads them by name."""
