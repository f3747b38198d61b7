"""Where a literal goes: the request whose body it is, as far as the source tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import chain, islice
from typing import NamedTuple

from instancelint.base.source_text import Span
from instancelint.embedded.source_code.candidates import FoundLiteral
from instancelint.embedded.source_code.syntax import Syntax, text_of
from instancelint.embedded.source_code.tree import Site, sites
from instancelint.embedded.source_code.values import FILLED, Text
from instancelint.embedded.source_code.variables import Variables
from instancelint.model.request import Request

_INSTANCES = re.compile(r"(?<![\w.-])instances\b")
_METHOD = re.compile(r"(?:(?<![A-Za-z])(?i:post|put|patch)|(?<=[a-z])(?:Post|Put|Patch))(?![a-z])")
_MOST = 200
"""Addresses of a file that are looked at."""
_MOST_MENTIONS = 50
_HIGHEST = 6
"""Nodes around a value that may make a text of it."""
_NOWHERE = Span(0, 0)


class Address(NamedTuple):
    """A string that ends an address of instances: where it is, and the whole text."""

    site: Site
    url: str


class Requests:
    """The requests about instances in one text."""

    def __init__(self, text: str, root: Site, syntax: Syntax, variables: Variables) -> None:
        self._text = text
        self._root = root
        self._syntax = syntax
        self._variables = variables

    @cached_property
    def _addresses(self) -> list[Address]:
        places = [match.start() for match in _INSTANCES.finditer(self._text)][:_MOST]
        found = []
        for site in sites(self._root, places):
            whole = next((each for each in chain((site,), site.above()) if self._syntax.is_string(each.node)), None)
            while whole is not None and whole.up is not None and whole.up.node.type in self._syntax.additions:
                whole = whole.up
            text = self._variables.reader(whole).string(whole.node) if whole is not None else None
            if whole is not None and isinstance(text, Text):
                found.append(Address(whole, text.text.replace(FILLED, "{}").replace("{}instances", "{}/instances")))
        return found

    @cached_property
    def _sending(self) -> list[tuple[Address, list[Site]]]:
        """The addresses, each with the calls that may send something to it."""
        return [(address, list(self._calls(address))) for address in self._addresses]

    def request_of(self, candidate: FoundLiteral) -> Request | None:
        """Return the request that a literal is the body of; None where the source does not tell."""
        places = self._places(candidate) if self._sending else []
        for address, calls in self._sending:
            for call in calls:
                if any(call.node.start_byte <= place < call.node.end_byte for place in places):
                    return self._request(address, call)
        return None

    def _calls(self, address: Address) -> Iterator[Site]:
        """Yield the outermost call around an address, and around each mention of the variable that it is set to."""
        call = self._outermost_call(address.site)
        if call is not None:
            yield call
        for above in address.site.above():
            sides = self._syntax.assignment(above.node)
            if sides is None:
                continue
            name = text_of(sides[0])
            scope = next(iter(self._variables.scopes(above)), self._root)
            for mention in self._variables.mentions(name, scope)[:_MOST_MENTIONS]:
                call = self._outermost_call(mention)
                if call is not None:
                    yield call
            return

    def _outermost_call(self, site: Site) -> Site | None:
        """Return the last call of the expression that a place is in."""
        found = None
        for above in site.above():
            if above.node.type in self._syntax.functions or self._syntax.assignment(above.node) is not None:
                break
            if above.node.type.endswith(("statement", "declaration", "block")):
                break
            if self._syntax.call(above.node) is not None or above.node.type in self._syntax.new:
                found = above
        return found

    def _places(self, candidate: FoundLiteral) -> list[int]:
        """Return where a literal is, and where the variables are mentioned that are set to what is made of it."""
        scope = next(iter(self._variables.scopes(candidate.site)), self._root)
        named = self._mentions(candidate.name, scope)
        others = {self._set_to(site) for site in (candidate.site, *named)} - {"", candidate.name}
        inside = [*named, *(site for name in others for site in self._mentions(name, scope))]
        return [site.node.start_byte for site in (candidate.site, *inside)]

    def _mentions(self, name: str, scope: Site) -> list[Site]:
        return self._variables.mentions(name, scope)[:_MOST_MENTIONS] if name else []

    def _set_to(self, site: Site) -> str:
        """Return the name of the variable that is set to what is made of a value, as `JSON.stringify` does."""
        for above in islice(site.above(), _HIGHEST):
            sides = self._syntax.assignment(above.node)
            if sides is not None:
                is_name = sides[0].type in self._syntax.names and sides[0].end_byte <= site.node.start_byte
                return text_of(sides[0]) if is_name else ""
        return ""

    def _request(self, address: Address, call: Site) -> Request:
        written = self._text[call.node.start_byte : min(call.node.end_byte, call.node.start_byte + 2000)]
        methods = {match.group().upper() for match in _METHOD.finditer(written)}
        method = next((name for name in ("PATCH", "PUT", "POST") if name in methods), "POST")
        return Request(method, address.url, _NOWHERE, _NOWHERE, sends=True)
