"""Triggers: each calls for a rule; a rule declares them, and a payload may bring them."""

from __future__ import annotations


class Trigger:
    """Base of what calls for a rule; two are equal where their class and their word are."""

    __slots__ = ("word",)

    def __init__(self, word: str = "") -> None:
        self.word = word

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, Trigger) and other.word == self.word

    def __hash__(self) -> int:
        return hash((type(self), self.word))


class OnSchemaError(Trigger):
    """The schema refuses something under the name `word`."""

    __slots__ = ()


class OnIssue(Trigger):
    """A parser noticed a mistake of the kind `word`."""

    __slots__ = ()


class OnCondition(Trigger):
    """The condition `word` holds for a payload."""

    __slots__ = ()


class OnText(Trigger):
    """The lower-case text `word` is in the source of a payload."""

    __slots__ = ()


class AroundPayload(Trigger):
    """There is a text around the payload."""

    __slots__ = ()


class CrossFile(Trigger):
    """Another payload makes the same claim."""

    __slots__ = ()


class Always(Trigger):
    """Every payload."""

    __slots__ = ()
