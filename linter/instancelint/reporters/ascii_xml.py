"""XML in ASCII, so that no encoding of a stream can spoil it."""

from __future__ import annotations

from collections.abc import Mapping

from instancelint.base.message import safe

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))


def escape(text: str) -> str:
    """
    Write text for an element or an attribute; line breaks stay, and whatever else cannot be seen becomes an escape.

    None of the characters that XML 1.0 forbids can be seen.
    """
    text = "\n".join(map(safe, text.split("\n")))
    for character, entity in _ESCAPES:
        text = text.replace(character, entity)
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def attributes(values: Mapping[str, str | int]) -> str:
    """Write attributes, each with a blank before it; an attribute is one line."""
    return "".join(f' {name}="{escape(safe(str(value)))}"' for name, value in values.items())
