"""
Runs over records without number: JSON Lines and Parquet, read and written in pieces.

`read` gives pieces of a file, `work` lints one in whatever process, `run` puts the results in order, `checkpoint`
remembers how far a run has come, and `write` brings findings to a file. Memory does not grow with the input.
"""
