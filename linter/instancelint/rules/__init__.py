"""What is looked for: one module a rule, in a folder for each group."""
