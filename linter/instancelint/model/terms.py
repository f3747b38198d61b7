"""Small nouns that every room uses: severities, kinds of payload, how far a fix can be trusted, limits, YAML words."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Severity(Enum):
    """How bad a finding is; ordered, `ERROR` is the worst."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return _RANK[self]

    def at_least(self, other: Severity) -> bool:
        """Check whether this is as bad as the other, or worse."""
        return self.rank <= other.rank


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Kind(Enum):
    """What a payload is: which call it belongs to decides what it must hold."""

    CREATE = "create"
    """Body of `POST /instances`."""
    CREATE_FOR_ELEMENT = "create-for-element"
    """Body of `POST /elements/{keyOrId}/instances`: the address names the element, the body does not."""
    UPDATE = "update"
    """Body of `PUT` or `PATCH`, to `/instances/{id}` or `/instances`: any part of a create body."""
    RESPONSE = "response"
    """What the platform returns for an instance."""
    POLLER_CONFIGURATION = "poller-configuration"
    """What `event.poller.configuration` holds, kept by itself: the resources that are polled."""


class Safety(Enum):
    """How far a fix can be trusted."""

    SAFE = "safe"
    """The platform receives what was meant; nothing is lost."""
    UNSAFE = "unsafe"
    """Probably what was meant, but it changes what the platform receives: apply after a look."""
    MANUAL = "manual"
    """A suggestion to start from; never applied by a command."""


class Limits(NamedTuple):
    """Limits of what is linted and reported; each can be set in the config file."""

    depth: int = 200
    """Nested containers."""
    size: int = 20_000_000
    """Bytes of a file."""
    nodes: int = 200_000
    """Values in a payload; each use of a YAML alias counts in full. See also `all_nodes`."""
    findings: int = 1_000
    """Findings of a payload that are reported."""
    total: int = 10_000
    """Findings of a file that are reported; each line or row counts as a file."""

    @property
    def all_nodes(self) -> int:
        """Values in a text, all its payloads together: one for ten bytes that a file may have; values take memory."""
        return max(self.nodes, self.size // 10)


MAX_ISSUES = 1_000
"""Syntax mistakes of a payload after which it is given up, and its text with it."""
ALL_ISSUES = 10_000
"""The same of a text, all its payloads together."""


class PlainScalar(NamedTuple):
    """A YAML plain scalar that does not mean the string it looks like: `yes`, `0123`, `1:30`, `2024-01-01`, `~`."""

    text: str
    """As written."""
    tag: str
    """What YAML 1.1 makes of it: bool, int, float, null or timestamp."""
