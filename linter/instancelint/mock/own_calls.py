"""The mock's own calls, under `/_mock`, and the page that shows requests live."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from instancelint.mock.answers import answer, not_documented, refusal
from instancelint.mock.context import MockContext
from instancelint.mock.element_calls import CONSENT
from instancelint.mock.instance_calls import Handler, InstanceCalls
from instancelint.mock.sample_event import delivery
from instancelint.mock.sending import send
from instancelint.mock.stored_instance import callback_url

_PAGE = Path(__file__).parent / "page"
_PARTS = {"index.html": "text/html", "page.css": "text/css", "page.js": "text/javascript"}
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'none'"
)
_HEADERS = {"Content-Security-Policy": _POLICY, "X-Content-Type-Options": "nosniff"}
_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


class OwnCalls:
    """Shows requests, sends sample events, gives consent, resets."""

    def __init__(self, context: MockContext, instances: InstanceCalls) -> None:
        self._context = context
        self._instances = instances
        self._events = 0

    def routes(self) -> list[Route]:
        """Return the routes; the last one answers what is not documented."""
        return [
            Route("/", self.page, methods=["GET"]),
            Route("/_mock/page/{name}", self.page, methods=["GET"]),
            Route(CONSENT, self.consent, methods=["GET"]),
            Route("/_mock/requests", self.requests, methods=["GET"]),
            Route("/_mock/requests/stream", self.stream, methods=["GET"]),
            Route("/_mock/reset", _from_here(self.reset), methods=["POST"]),
            Route("/_mock/instances/{id}/events", _from_here(self.send_event), methods=["POST"]),
            Route("/{rest:path}", self.unknown, methods=_METHODS),
        ]

    async def page(self, request: Request) -> Response:
        """Return a part of the page that shows requests live."""
        name = request.path_params.get("name", "index.html")
        if name not in _PARTS:
            return refusal(404, "No such file")
        return Response((_PAGE / name).read_bytes(), media_type=_PARTS[name], headers=_HEADERS)

    async def consent(self, request: Request) -> Response:
        """Give consent at once: send the user back with a code, as a provider does."""
        target, state = request.query_params.get("redirect_uri", ""), request.query_params.get("state", "")
        if not target.startswith(("http://", "https://")):
            return refusal(400, "redirect_uri must be a URL")
        joint = "&" if "?" in target else "?"
        given = urlencode({"code": self._context.token(), "state": state})
        return RedirectResponse(f"{target}{joint}{given}", 302)

    async def send_event(self, request: Request) -> Response:
        """Send a sample event of an instance to its callback URL, if that is on this machine."""
        instance = self._instances.instance(request)
        if instance is None:
            return refusal(404, f"No instance found with ID {request.path_params['id']}")
        url = callback_url(instance)
        if not url:
            return refusal(400, "the instance has no events, or no callback URL")
        self._events += 1
        body, headers = delivery(instance, self._events, datetime.now(UTC))
        outcome = await send(url, body, headers)
        if isinstance(outcome, str):
            return refusal(400, outcome)
        return answer({"sent": json.loads(body), "status": outcome})

    async def requests(self, _request: Request) -> Response:
        """Return the last requests with their findings."""
        return answer([entry.to_dict() for entry in self._context.journal.entries])

    async def stream(self, _request: Request) -> Response:
        """Send each request to the page as it is answered (server-sent events)."""

        async def lines() -> AsyncIterator[str]:
            async for entry in self._context.journal.follow():
                yield f"data: {json.dumps(entry.to_dict())}\n\n"

        return StreamingResponse(lines(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def reset(self, _request: Request) -> Response:
        """Forget all instances and requests."""
        self._context.store.clear()
        self._context.journal.clear()
        return answer({"reset": True})

    async def unknown(self, request: Request) -> Response:
        """Say that a call is not documented."""
        return self._context.noted(request, not_documented(f"{request.method} {request.scope['path']}"))


def _from_here(handler: Handler) -> Handler:
    """Return a handler that refuses what a page of another site makes a browser send."""

    async def guarded(request: Request) -> Response:
        origin = request.headers.get("origin")
        if origin is not None and f"{origin}/" != str(request.base_url):
            return refusal(403, "this call is not for pages of other sites")
        return await handler(request)

    return guarded
