"""How bad a finding is, what a payload is, and how far a fix can be trusted."""

from __future__ import annotations

from enum import Enum


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
        """Tell whether this is as bad as the other, or worse."""
        return self.rank <= other.rank


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Kind(Enum):
    """What a payload is: which call it belongs to decides what it must hold."""

    CREATE = "create"
    """Body of `POST /instances`."""
    CREATE_FOR_ELEMENT = "create-for-element"
    """Body of `POST /elements/{keyOrId}/instances`: the address names the element, the body does not."""
    UPDATE = "update"
    """Body of `PUT` or `PATCH /instances/{id}`: any part of a create body."""
    RESPONSE = "response"
    """What the platform returns for an instance."""


class Safety(Enum):
    """How far a fix can be trusted."""

    SAFE = "safe"
    """The platform receives what was meant; nothing is lost."""
    UNSAFE = "unsafe"
    """Probably what was meant, but it changes what the platform receives: apply after a look."""
    MANUAL = "manual"
    """A suggestion to start from; never applied by a command."""
