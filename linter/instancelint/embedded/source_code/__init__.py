"""Payloads in source code: literals, strings that hold JSON, and what is added to either later."""
