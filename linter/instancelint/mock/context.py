"""What the calls of the mock share: the judge, the store, the journal, the catalogue and the source of tokens."""

from __future__ import annotations

import asyncio
import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from random import Random

from starlette.requests import Request
from starlette.responses import Response

from instancelint.domain.element import Element
from instancelint.mock.answers import refusal
from instancelint.mock.journal import AnsweredRequest, Journal
from instancelint.mock.judge import Judge, Verdict
from instancelint.mock.store import Store
from instancelint.mock.stored_instance import Body, StoredInstance, created
from instancelint.model.report import Report
from instancelint.model.terms import Kind

_NO_BODY = Verdict(Report(), None, refused=False)
BASE = "/elements/api-v2"
_LARGEST = 2_000_000
"""Bytes of a body."""
_QUICK = 50_000
"""Bytes of a body that is looked at at once; a larger one must not keep other requests waiting."""


class MockContext:
    """Shared by all calls; with a `seed`, tokens are the same in each run."""

    def __init__(self, judge: Judge, store: Store, journal: Journal, *, seed: int | None = None) -> None:
        self.judge = judge
        self.store = store
        self.journal = journal
        self.catalog = judge.catalog
        self._random = Random(seed) if seed is not None else None  # noqa: S311 - repeatable on request

    def token(self) -> str:
        """Return a new token."""
        return self._random.randbytes(24).hex() if self._random else secrets.token_hex(24)

    def element(self, key: str) -> Element | None:
        """Return an element by its key or its platform ID."""
        found = self.catalog.get(key)
        if found is not None or not key.isdigit():
            return found
        return next((each for each in self.catalog.elements() if str(each.id) == key), None)

    def make(self, body: Body, name: str) -> StoredInstance | None:
        """Keep the instance of a create body that did not come in a request; None where it is refused."""
        if self.judge.judge(json.dumps(body).encode(), Kind.CREATE, name).refused:
            return None
        return self.keep(body)

    def keep(self, body: Body, element: Element | None = None) -> StoredInstance:
        """Keep a new instance; `element` is that of the address, if it names one."""
        known = element or self._element_of(body)
        token, now = self.token(), datetime.now(UTC)
        return self.store.add(lambda number: created(body, known, self.catalog, number=number, token=token, now=now))

    def _element_of(self, body: Body) -> Element | None:
        named = body.get("element")
        key = named.get("key") or named.get("id") if isinstance(named, dict) else None
        return self.element(str(key)) if key else None

    async def look(self, request: Request, kind: Kind, *, element: Element | None = None) -> Look | Response:
        """Return the look at the body of a request, or the refusal of one that is too large."""
        data = await _body(request)
        number = self.journal.next_number()
        if data is None:
            return self.noted(request, refusal(413, f"the body is larger than {_LARGEST} bytes"), number)
        name = f"{number}: {request.method} {request.scope['path'].removeprefix(BASE)}"
        key = element.key if element else None
        if len(data) <= _QUICK:
            return Look(number, data, self.judge.judge(data, kind, name, element=key))
        return Look(number, data, await asyncio.to_thread(self.judge.judge, data, kind, name, element=key))

    def accepted(self, request: Request, look: Look, response: Response) -> Response:
        """Write a request whose body is fine down, and return its answer."""
        self._write(request, response.status_code, look)
        return response

    def refused(self, request: Request, look: Look) -> Response:
        """Refuse a body in the words of its most severe finding."""
        report = look.verdict.report
        self._write(request, 400, look)
        findings = sorted(report.findings, key=lambda each: each.severity.rank)
        message = findings[0].message if findings else "the body must be a JSON object"
        return refusal(400, message, report)

    def noted(self, request: Request, response: Response, number: int | None = None) -> Response:
        """Write a request without a payload down, and return its answer."""
        self._write(request, response.status_code, Look(number or self.journal.next_number()))
        return response

    def missing(self, request: Request, what: str) -> Response:
        """Answer that there is no such thing."""
        return self.noted(request, refusal(404, f"No {what}"))

    def _write(self, request: Request, status: int, look: Look) -> None:
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        body = partial(self.judge.masked, look.data) if look.data else str
        self.journal.add(
            AnsweredRequest(look.number, now, request.method, request.scope["path"], status, look.verdict.report, body)
        )


@dataclass(frozen=True, slots=True)
class Look:
    """A look at a request: its number, its body, and the verdict on that."""

    number: int
    data: bytes = b""
    verdict: Verdict = _NO_BODY


async def _body(request: Request) -> bytes | None:
    """Return the body of a request; None where it is too large."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > _LARGEST:
            return None
        parts.append(part)
    return b"".join(parts)
