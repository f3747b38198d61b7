"""What a request sends: its body as a region, or a region without a text where the body lies elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.file_kinds import looks_relevant
from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import SourceText, Span
from instancelint.domain.payload_kind import text_looks_like_payload
from instancelint.domain.urls import is_loopback
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml
from instancelint.model.region import OffsetMap, Region, Role, identity
from instancelint.model.request import Request

_TABLE = lazy_pattern(r"[\"']?\b(?:configuration|providerData)[\"']?\s*:\s*[{\[]")
_NAME = lazy_pattern(r"[\"']?\b(?:name|tags|element)[\"']?\s*:")


def role_of(request: Request, body: str, dialect: str = "json") -> Role | None:
    """
    Return what the address of a request says that its body is; None where the body is no payload.

    `dialect` is what of JSON the client takes.

    Other services have instances too: where the address is not plainly one of the platform, the body has to look like a
    payload.
    """
    if request.call is None:
        return Role(dialect=dialect) if looks_relevant(body.encode(errors="replace")) else None
    is_one = request.is_plainly_for_platform or text_looks_like_payload(body) or _is_likely(request, body)
    return Role(request.kind, dialect=dialect) if is_one else None


def _is_likely(request: Request, body: str) -> bool:
    """Check whether an address on this machine, where a mock may be, is sent the members of a payload."""
    if request.host is None or not is_loopback(request.host[0]):
        return False
    return _TABLE.search(body) is not None and _NAME.search(body) is not None


def is_of_another_service(request: Request, body: str) -> bool:
    """Check whether nothing but the last word of an address speaks for the platform, neither its host nor the body."""
    host, given = request.host, request.header("authorization")
    is_open = host is None and request.is_for_platform
    if is_open or request.is_plainly_for_platform or request.element is not None:
        return False
    is_of_user = given is not None and given.value.lower().startswith(("user ", "organization "))
    return not (is_of_user or text_looks_like_payload(body) or _is_likely(request, body))


def sent(source: SourceText, body: Span | None, request: Request, dialect: str = "json") -> Iterator[Embedded]:
    """Yield the body that a file holds as it is, or what there is of a request without any."""
    if body is None:
        yield from without_body(source, request)
        return
    text = SourceText(source.name, source.slice(body))
    offsets = identity(body.length, body.start)
    role = role_of(request, text.text, dialect)
    if role is not None:
        yield as_json_or_yaml(Region(text, offsets, label="http", role=role, request=request))


def without_body(source: SourceText, request: Request, around: Region | None = None) -> Iterator[Embedded]:
    """Yield a region without a text for a request that is plainly one to the platform."""
    if request.is_plainly_for_platform:
        empty = SourceText(source.name, "")
        role = Role(request.kind)
        yield Embedded(Region(empty, OffsetMap(()), around, label="http", role=role, request=request), None)
