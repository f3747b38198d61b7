"""Questions that rules of several groups ask of a payload."""
