"""What several rules of different groups ask of a payload."""
