"""What a program chooses by keyword arguments, in place of or over settings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, TypedDict, TypeVar

from instancelint.base.suggest import did_you_mean
from instancelint.config.settings import Overrides, Profile, Settings
from instancelint.model.terms import Kind

EnumT = TypeVar("EnumT", bound=Enum)


class Choices(TypedDict, total=False):
    """
    Keyword arguments of the library's functions; they add to `settings`, or replace what is single there.

    `select` and `ignore` are selectors of rules: codes, prefixes, names, groups, `extra` or `ALL`; `elements` are files
    and folders with exported element definitions.
    """

    kind: Kind | str
    profile: Profile | str
    select: Iterable[str]
    ignore: Iterable[str]
    elements: Iterable[str | os.PathLike[str]]


def overrides(choices: Mapping[str, Any]) -> Overrides:
    """Return the choices as settings that go over others; raises TypeError and ValueError for wrong ones."""
    unknown = next((name for name in choices if name not in Choices.__annotations__), None)
    if unknown is not None:
        raise TypeError(f"unknown keyword argument {unknown!r}{did_you_mean(unknown, Choices.__annotations__)}")
    return Overrides(
        kind=_member(Kind, "kind", choices.get("kind")),
        profile=_member(Profile, "profile", choices.get("profile")),
        select=_words("select", choices.get("select", ())),
        ignore=_words("ignore", choices.get("ignore", ())),
        elements=tuple(os.path.abspath(path) for path in _words("elements", choices.get("elements", ()))),
    )


def chosen(settings: object, choices: Mapping[str, Any]) -> Settings:
    """Return `Settings`, or the default for None, with the choices over them; raises TypeError and ValueError."""
    if not isinstance(settings, Settings | None):
        given = type(settings).__name__
        raise TypeError(f"settings must be Settings, not {given}; write Settings(select=[...]), or pass select=[...]")
    base = settings or Settings()
    if not choices:
        return base
    over = overrides(choices)
    return base._replace(
        kind=over.kind or base.kind,
        profile=over.profile or base.profile,
        profiles=() if over.profile else base.profiles,
        select=over.select or base.select,
        ignore=(*base.ignore, *over.ignore),
        elements=(*base.elements, *over.elements),
    )


def _member(kind: type[EnumT], name: str, value: object) -> EnumT | None:
    if value is None or isinstance(value, kind):
        return value
    words = [str(member.value) for member in kind]
    if not isinstance(value, str):
        raise TypeError(f"{name} must be {kind.__name__} or one of {', '.join(words)}, not {type(value).__name__}")
    if value not in words:
        raise ValueError(f"invalid {name} {value!r}; valid values are {', '.join(words)}")
    return kind(value)


def _words(name: str, value: object) -> tuple[str, ...]:
    """Return a list of strings; a lone string would be read letter by letter."""
    if isinstance(value, str | os.PathLike) or not isinstance(value, Iterable):
        raise TypeError(f"{name} must be a list, not {type(value).__name__}; write {name}=[...]")
    words = tuple(os.fspath(word) if isinstance(word, os.PathLike) else word for word in value)
    wrong = next((word for word in words if not isinstance(word, str)), None)
    if wrong is not None:
        raise TypeError(f"{name} must list strings, not {type(wrong).__name__}")
    return words
