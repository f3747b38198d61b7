"""The work of the plain readers, handed on to the parsers with places, so that no text is parsed twice."""

from __future__ import annotations

from typing import Any, Protocol


class KeptEvents(Protocol):
    """Events of a YAML text that were read before."""

    def get_event(self) -> Any:  # noqa: ANN401 - an event of either parser
        """Return the next event; raises yaml.YAMLError."""


class PlainReading:
    """
    A text that a plain reader has looked at.

    Of JSON, `data` is what it holds, unless it `is_refused`: then it is not valid, or something is to be noticed about
    it. Of YAML, `events` are those of the text from its beginning; None where they were not kept.
    """

    __slots__ = ("data", "events", "is_refused")

    def __init__(self) -> None:
        self.is_refused = False
        self.data: object = None
        self.events: KeptEvents | None = None
