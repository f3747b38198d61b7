"""The groups of rules, by the first digit of their codes."""

from __future__ import annotations

GROUPS = {
    "1": ("syntax", "Syntax and encoding"),
    "2": ("structure", "Structure and values"),
    "3": ("events", "Events"),
    "4": ("authentication", "Authentication"),
    "5": ("security", "Security"),
    "6": ("naming", "Tags and naming"),
    "7": ("catalog", "Element catalogue"),
    "8": ("portability", "YAML and portability"),
    "9": ("linter", "The linter itself"),
}
"""Group by the first digit of the code: short name and title."""

OWN = "IL"
"""What the codes of the rules of this package begin with, and no others."""
CUSTOM = "custom"
"""Group of the rules of plug-ins and config files."""


def group_of(code: str) -> str:
    """Return the short name of the group that a rule with some code belongs to."""
    return GROUPS[code[2]][0] if code.startswith(OWN) else CUSTOM
