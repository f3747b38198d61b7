"""YAML: one pass over PyYAML's events gives data, places and issues, and goes on after a mistake."""
