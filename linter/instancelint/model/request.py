"""
The request around a payload: the curl command or the entry of a request file that sends it.

Every range is one of the text that the command was read from; the region of the payload leads it to the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from instancelint.base.source_text import Span
from instancelint.model.stand_ins import is_sample_credential
from instancelint.model.terms import Kind

_CALL = re.compile(
    r"/(?:elements/(?!api-v\d)(?P<element>[^/?#\s]+)/)?instances(?:/(?P<instance>[^/?#\s]+))?/?(?=[?#\s]|$)"
)
_AUTHORIZATION = re.compile(
    r"(?P<name>\b(?:User|Organization|Element|Bearer|Basic|Token)\b)[ \t]+(?P<value>[^\s,\"']+)", re.IGNORECASE
)


class Header(NamedTuple):
    """A header line: its name as written, its value, and the range of the value."""

    name: str
    value: str
    span: Span


class Secret(NamedTuple):
    """A secret in the Authorization header: what it is (`User`, `Organization`, ...), and its range in the value."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Command:
    """
    A request. `method` is upper-case; `span` is the word that names the request (`curl`, or the method).

    `broken_lines` are empty ranges at the ends of lines after which the command goes on, although nothing says so.
    """

    method: str
    url: str
    url_span: Span
    span: Span
    headers: tuple[Header, ...] = ()
    broken_lines: tuple[Span, ...] = ()
    files: tuple[str, ...] = ()
    """Names of the files whose content the request sends."""
    opaque: bool = False
    """Whether options come from a file or a variable, so that nobody can say which ones are missing."""

    def header(self, name: str) -> Header | None:
        """Return the header of a name, whatever its case."""
        return next((header for header in self.headers if header.name.lower() == name), None)

    @property
    def is_create(self) -> bool:
        """Check whether the request creates an instance."""
        return self.method == "POST" and self.call is not None and self.call["instance"] is None

    @property
    def call(self) -> re.Match[str] | None:
        """The part of the address that says which call of the platform it is; None for any other address."""
        return _CALL.search(self.url)

    @property
    def element(self) -> str | None:
        """The element that the address names by key or id; None where it names none."""
        call = self.call
        return call["element"] if call else None

    @property
    def kind(self) -> Kind | None:
        """The kind of payload that the request sends; None where the address does not tell."""
        call = self.call
        if call is None:
            return None
        if self.method in {"PUT", "PATCH"} and call["instance"]:
            return Kind.UPDATE
        if self.method != "POST" or call["instance"]:
            return None
        return Kind.CREATE_FOR_ELEMENT if call["element"] else Kind.CREATE


def secrets_in(value: str) -> Iterator[Secret]:
    """Yield the parts of an Authorization header that are secret as they stand: no template, no placeholder."""
    for match in _AUTHORIZATION.finditer(value):
        if not is_sample_credential(match["value"]):
            yield Secret(match["name"].capitalize(), match["value"], match.start("value"), match.end("value"))
