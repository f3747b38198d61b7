"""From config files, the environment and options to the settings that hold for one file."""
