"""What a person types, from options to output and exit code: the only room that prints and exits."""
