"""The command line, from options to output and exit code: the only room that prints and exits."""
