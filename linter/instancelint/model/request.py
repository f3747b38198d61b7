"""
The request around a payload: the curl command or the entry of a request file that sends it.

Every range is one of the text that the command was read from; the region of the payload leads it to the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import Span
from instancelint.model.finding import Edit
from instancelint.model.stand_ins import is_sample_credential
from instancelint.model.terms import Kind

_CALL = lazy_pattern(
    r"/(?:elements/(?!api-v\d)(?P<element>[^/?#\s]+)/)?instances(?:/(?P<instance>[^/?#\s]+))?/?(?=[?#\s]|$)"
)
_API = lazy_pattern(r"/elements/api-v\d+(?=[/?#]|$)")
_OTHER_CALL = lazy_pattern(
    r"/(?:formulas|transformations|accounts|organizations|users|hubs|bulk)(?=/)|/elements/(?!api-v\d)[^/?#\s]+/(?!instance)\w"
)
"""What no address of an instance runs through: formulas have instances as well, and elements have resources."""
_AUTHORIZATION = lazy_pattern(
    r"(?P<name>\b(?:User|Organization|Element|Bearer|Basic|Token)\b)[ \t]+(?P<value>[^\s,\"']+)", re.IGNORECASE
)


_HOST = lazy_pattern(r"https?://(?P<host>[A-Za-z0-9.-]+)(?=[:/?#]|$)", re.IGNORECASE)
_AUTHORITY = lazy_pattern(r"https?://[^/?#]*|[^/]+", re.IGNORECASE)
"""The host of an address with its port, or the variable in the place of both."""
_NAME = lazy_pattern(r"[A-Za-z][\w.-]*")
_PATH_OF_API = frozenset({"api", "elements", "v1", "v2", "api-v1", "api-v2"})
_PLATFORM = lazy_pattern(r"(?:.*\.)?(?:cloud-elements\.[a-z.]+|openconnectors\..*)", re.IGNORECASE | re.DOTALL)


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


class Request(NamedTuple):
    """
    A request. `method` is upper-case; `span` is the word that names the request (`curl`, or the method).

    `broken_lines` are the ends of lines after which the command goes on, although nothing says so: empty ranges, or the
    spaces behind a backslash.
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
    sends: bool = False
    """Whether the request has a body, here or elsewhere."""
    dashes: tuple[Edit, ...] = ()
    """What would turn typographic dashes into the hyphens that begin an option."""
    missing_break: Edit | None = None
    """The line break that would make a blank line above the body, where a request file needs one and has none."""

    def header(self, name: str) -> Header | None:
        """Return the header of a name, whatever its case."""
        return next((header for header in self.headers if header.name.lower() == name), None)

    @property
    def is_create(self) -> bool:
        """Check whether the request creates an instance."""
        return self.kind in {Kind.CREATE, Kind.CREATE_FOR_ELEMENT}

    @property
    def may_send_payload(self) -> bool:
        """Check whether the request is about instances and sends something, or should."""
        return self.kind is not None or (self.call is not None and self.sends)

    @property
    def call(self) -> re.Match[str] | None:
        """The part of the address that says which call about instances it is; None for any other address."""
        found = _CALL.search(self.url)
        if found is None:
            return None
        api = _API.search(self.url)
        if api is not None:
            return found if api.end() == found.start() else None
        return None if _OTHER_CALL.search(self.url, 0, found.start() + 1) else found

    @property
    def host(self) -> tuple[str, Span] | None:
        """The host of the address and its range in the address; None where the address does not write one out."""
        found = _HOST.match(self.url)
        return (found["host"], Span(*found.span("host"))) if found else None

    @property
    def is_for_platform(self) -> bool:
        """Check whether nothing in the address speaks against the platform: its host, or the path of its API."""
        if _API.search(self.url) is not None:
            return True
        host = self.host
        return not self._is_below_something if host is None else _PLATFORM.fullmatch(host[0]) is not None

    @property
    def _is_below_something(self) -> bool:
        """Check whether there is more between the host and the call, such as a project that the instances are of."""
        call = self.call
        if call is None:
            return False
        start = _AUTHORITY.match(self.url)
        between = self.url[start.end() if start else 0 : call.start()]
        if self.host is not None:
            return bool(between)
        return any(_NAME.fullmatch(part) and part not in _PATH_OF_API for part in between.split("/"))

    @property
    def is_plainly_for_platform(self) -> bool:
        """Check whether something says that the address is one of the platform: its host, its path, or the secrets."""
        given = self.header("authorization")
        names = given.value.lower() if given else ""
        says_host = self.host is not None and self.is_for_platform
        return says_host or "/elements/api-v" in self.url or ("user " in names and "organization " in names)

    @property
    def is_elsewhere(self) -> bool:
        """Check whether the request is plainly about something else than instances, so that its body is no payload."""
        if self.call is not None:
            return False
        path = self.url[self.url.find("://") + 3 :] if "://" in self.url else self.url
        return _CALL.search(self.url) is not None or _OTHER_CALL.search(path) is not None

    @property
    def element(self) -> str | None:
        """The element that the address names by key or id; None where it names none."""
        call = self.call
        return call["element"] if call else None

    @property
    def kind(self) -> Kind | None:
        """The kind of payload that the request sends; None where the address does not tell."""
        call = self.call
        if call is None or (not self.is_for_platform and self._is_below_something):
            return None  # other services have instances too
        if self.method in {"PUT", "PATCH"} and (call["instance"] or not call["element"]):
            return Kind.UPDATE  # without an id, the element's token in the header says which instance
        if self.method != "POST" or call["instance"]:
            return None
        return Kind.CREATE_FOR_ELEMENT if call["element"] else Kind.CREATE


def secrets_in(value: str) -> Iterator[Secret]:
    """Yield the parts of an Authorization header that are secret as they stand: no template, no placeholder."""
    for match in _AUTHORIZATION.finditer(value):
        if not is_sample_credential(match["value"]):
            yield Secret(match["name"].capitalize(), match["value"], match.start("value"), match.end("value"))
