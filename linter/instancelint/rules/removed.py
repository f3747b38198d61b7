"""
Rules that are no more: their codes and names are never used again.

Whoever still names one is warned and not refused, so that an upgrade breaks no build.
"""

from __future__ import annotations

from typing import NamedTuple


class RemovedRule(NamedTuple):
    """
    A rule that was removed: in which version, and the name of the rule to use instead, if any.

    `reason` is a clause that begins in lower case, without a full stop.
    """

    code: str
    name: str
    removed_in: str
    reason: str
    successor: str = ""

    @property
    def sentence(self) -> str:
        """What to say to somebody who names the rule."""
        use = f"; use {self.successor}" if self.successor else ""
        return f"rule {self.code} {self.name} was removed in {self.removed_in}: {self.reason}{use}"


REMOVED: tuple[RemovedRule, ...] = ()
"""In the order of codes."""
