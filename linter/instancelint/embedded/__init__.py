"""Payloads inside other texts: Markdown, shell, HTTP requests, lists and strings."""
