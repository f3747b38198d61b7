"""Check a release before it is published. For maintainers."""
