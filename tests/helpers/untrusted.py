"""What the tests about a checkout that nobody vouches for share."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import NamedTuple

CANARY = "kVq7Zt0wXpLr2"
"""A word in every file outside the checkout, which no output may hold."""
BROKEN = json.dumps({"element": {"key": "box"}, "name": f" {CANARY} ", "configuration": {}})
"""A payload with a mistake that is fixed without asking."""


class Done(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str


Cli = Callable[..., Done]
