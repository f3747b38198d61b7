"""The application: all routes of the mock."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from instancelint.mock.answers import refusal
from instancelint.mock.context import MockContext
from instancelint.mock.element_calls import ElementCalls
from instancelint.mock.instance_calls import InstanceCalls
from instancelint.mock.own_calls import OwnCalls
from instancelint.mock.store import StateError


def application(context: MockContext) -> Starlette:
    """Return the application for a server of ASGI."""
    instances = InstanceCalls(context)
    routes = [*instances.routes(), *ElementCalls(context).routes(), *OwnCalls(context, instances).routes()]

    async def no_such_call(request: Request, error: Exception) -> Response:
        """Refuse what no route answers, as other requests are refused."""
        if not isinstance(error, HTTPException):
            raise error  # never: it is the handler of these
        response = refusal(error.status_code, error.detail)
        response.headers.update(error.headers or {})
        return context.noted(request, response)

    async def no_state(request: Request, error: Exception) -> Response:
        """Say that instances cannot be kept or read."""
        return context.noted(request, refusal(500, str(error)))

    return Starlette(routes=routes, exception_handlers={HTTPException: no_such_call, StateError: no_state})
