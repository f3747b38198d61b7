"""The nouns that every room speaks of: Finding, Report, Document, Region, Request, Repair."""
