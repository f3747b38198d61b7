"""Marks at the ends of a plain YAML value that nobody can have meant to be a part of it, or its end."""

from __future__ import annotations

from instancelint.base.lazy_pattern import lazy_pattern

CUT = lazy_pattern(r"#(?=[^\s#]*[0-9])[^\s#]+")
"""A comment of one word with a digit in it, right behind its mark: `#1`, `#a7f`."""
_MEANT = lazy_pattern(r"\s(?:\S*[sxz]'|[0-9]+[\"'])\Z")
"""A genitive at the end of several words, or a number of inches or feet."""

_WITH_QUOTES = frozenset({"url", "createdDateFormat", "updatedDateFormat"})
"""Keys whose values hold single quotes of their own, which other rules understand."""


def has_odd_end(raw: str, key: str) -> bool:
    """Check whether a plain value begins or ends with a mark that belongs to no value."""
    last = raw[-1:]
    if last in {",", ";"}:
        return True
    if last in {'"', "'"}:
        return not (last == "'" and key in _WITH_QUOTES) and raw.count(last) % 2 == 1 and _MEANT.search(raw) is None
    if last in {"]", "}"}:
        return raw.count("[") + raw.count("{") < raw.count("]") + raw.count("}")
    return key == "-" and raw.startswith("-")
