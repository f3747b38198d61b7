"""A report written in one format each; reporters know findings and nothing they were made from."""
