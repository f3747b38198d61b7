"""
What a target is given: bytes whose first line says how to take the rest.

A word of that line that a target knows, such as `.json` or `sarif`, is the choice; where there is none, the bytes of
the line choose, so that whatever a fuzzer makes of it is tried.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Sample(NamedTuple):
    """Bytes with their first line taken off."""

    head: bytes
    body: bytes

    def choice(self, words: Sequence[str]) -> str:
        """Return the word of the first line that is one of these; else one that hangs on the line."""
        said = {word.decode("ascii", "replace") for word in self.head.split()}
        return next((word for word in words if word in said), words[sum(self.head) % len(words)])

    def says(self, word: str) -> bool:
        """Check whether a word stands in the first line."""
        return word.encode() in self.head.split()


def sample(data: bytes) -> Sample:
    """Take the first line off."""
    head, _, body = data.partition(b"\n")
    return Sample(head, body)
