"""Parsers: text in, documents out; what they notice is data, not findings."""
