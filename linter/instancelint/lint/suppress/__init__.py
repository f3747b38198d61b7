"""Suppressions in comments and in the config file: findings are marked, never dropped."""
