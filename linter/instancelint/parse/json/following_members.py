"""Members behind a payload that is closed: whether they are a part of it."""

from __future__ import annotations

import re

from instancelint.domain.settings_generated import BODY

_QUOTED_TEXT = re.compile(r'"[^"\r\n]{0,200}+"')
_NAME = re.compile(r'"([^"\r\n]{0,200}+)"\s{0,1000}+:')
_LOOKED_AT = 10_000
"""Characters after the payload that may tell whether it goes on there."""


def goes_on(text: str, position: int) -> bool:
    """Check whether the payload goes on at an offset: a member there is known, or the bracket for its end is there."""
    rest = text[position : position + _LOOKED_AT]
    if any("." in name or name in BODY for name in _NAME.findall(rest)):
        return True
    bare = _QUOTED_TEXT.sub("", rest)
    return bare.count("}") > bare.count("{")
