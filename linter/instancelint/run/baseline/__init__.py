"""Baselines: findings that a file beside the payloads lists, and that fail no run."""
