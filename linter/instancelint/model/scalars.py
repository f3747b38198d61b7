"""Words of a YAML text that are no strings."""

from typing import NamedTuple


class PlainScalar(NamedTuple):
    """A YAML plain scalar that does not mean the string it looks like: `yes`, `0123`, `1:30`, `2024-01-01`, `~`."""

    text: str
    """As written."""
    tag: str
    """What YAML 1.1 makes of it: bool, int, float, null or timestamp."""
