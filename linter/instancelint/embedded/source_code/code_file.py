"""Source code: the literals in it that may be payloads, and the strings that hold JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

from instancelint.base.file_kinds import suffix_of
from instancelint.base.source_text import SourceText
from instancelint.domain._generated import ELEMENTS
from instancelint.domain.payload_kind import is_setting, is_sure_setting, text_looks_like_payload
from instancelint.domain.settings_generated import BODY
from instancelint.embedded.embedded_text import Embedded
from instancelint.embedded.source_code import json_strings
from instancelint.embedded.source_code.candidates import FoundLiteral, candidates, may_hold
from instancelint.embedded.source_code.laid_out import LaidOut
from instancelint.embedded.source_code.languages import syntax_of
from instancelint.embedded.source_code.quoting import LiteralRegion, writing
from instancelint.embedded.source_code.sending import Requests
from instancelint.embedded.source_code.tree import Site, parse
from instancelint.embedded.source_code.values import Table, Text, Unknown, is_open
from instancelint.embedded.source_code.variables import Variables
from instancelint.model.document import Format
from instancelint.model.region import Region, Role
from instancelint.model.request import Request

if TYPE_CHECKING:
    from instancelint.embedded.source_code.syntax import Syntax

_OTHERS = ("configuration", "providerData", "name", "tags")
_OTHERS_NEEDED = 2
"""Members of a payload that have to be beside an element which nobody knows; a table counts twice."""
_TYPE = re.compile(
    r"(?:String|Object|Number|Boolean|Any|str|string)\b|(?:Schema|mongoose|DataTypes|Sequelize|PropTypes|Joi|yup|Yup|z|t)\."
)
"""An expression that says of which type a value has to be."""


def is_installed() -> bool:
    """Check whether the extra is there that source code is read with."""
    return find_spec("tree_sitter") is not None


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every literal of a file that may be a payload."""
    yield from texts_of_language(source, suffix_of(source.name))


def texts_of_language(source: SourceText, suffix: str, around: Region | None = None) -> Iterator[Embedded]:
    """Yield every literal of a text that may be a payload, written in the language of a suffix."""
    if not may_hold(source.text) or not is_installed():
        return
    syntax = syntax_of(suffix, source.text)
    root = Site(parse(source.text, syntax.grammar), None)
    variables = Variables(source.text, root, syntax)
    requests = Requests(source.text, root, syntax, variables)
    for candidate in candidates(source.text, root, syntax, variables):
        request = requests.request_of(candidate)
        if request is not None and request.is_elsewhere:
            continue
        region = _region(source, candidate, around, request, syntax)
        if region is not None:
            yield Embedded(region, Format.JSON)


def _region(
    source: SourceText, candidate: FoundLiteral, around: Region | None, request: Request | None, syntax: Syntax
) -> Region | None:
    value = candidate.value
    documentation = around is not None and around.role.documentation
    kind = request.kind if request else None
    is_sure = request is not None and kind is not None and _is_of_platform(request)
    if isinstance(value, Text):
        role = Role(kind, documentation=documentation)
        region = json_strings.region_of(source, value, around, role)
        is_meant = region is None or is_sure or text_looks_like_payload(region.source.text)
        return region if is_meant else None
    if not is_sure and not _looks_meant(value, source.text):
        return None
    laid = LaidOut(source.text)
    laid.write(value)
    role = Role(kind, partial=is_open(value) or None, documentation=documentation, dialect="jsonc")
    return LiteralRegion(
        SourceText(source.name, laid.text),
        laid.offsets,
        around,
        writing(syntax.notation, laid.quote or syntax.notation.quote),
        label="code",
        role=role,
        fixed=tuple(laid.fixed),
        scalars=frozenset(laid.scalars),
        filled=tuple(laid.filled),
    )


def _is_of_platform(request: Request) -> bool:
    """Check whether an address says of itself that it is one of the platform: other services have instances too."""
    return request.is_plainly_for_platform or request.element is not None


def _looks_meant(table: Table, source: str) -> bool:
    """
    Check whether a literal is a payload by more than the names of its members.

    In code, values are often expressions, so that an object of any program with an `element` looks like one; and a
    schema for a database has the members of what it describes.
    """
    element, configuration = table.member("element"), table.member("configuration")
    settings = configuration.value if configuration else None
    names = [member.key.text for member in settings.members] if isinstance(settings, Table) else []
    if any(map(is_sure_setting, names)):
        return True
    key = element.value.member("key") if element and isinstance(element.value, Table) else None
    if key is not None and any(is_setting(name, {}) for name in names):
        return True
    if key is None or not isinstance(key.value, Text | Unknown):
        return False
    if isinstance(key.value, Text) and key.value.text.lower() in ELEMENTS:
        return True
    if isinstance(key.value, Unknown) and _TYPE.match(source, key.value.start):
        return False
    others = [member for name in _OTHERS if (member := table.member(name)) is not None]
    strangers = sum(member.key.text not in BODY for member in table.members)
    has_table = any(isinstance(member.value, Table) for member in others)
    return len(others) + has_table >= _OTHERS_NEEDED + strangers
