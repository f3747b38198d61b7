"""Configuration: files and options in, Settings out."""
