"""For maintainers: what is generated from the declarations, new rules, and records of what the program says."""
