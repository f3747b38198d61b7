"""The application: all routes of the mock."""

from __future__ import annotations

from starlette.applications import Starlette

from instancelint.mock.context import MockContext
from instancelint.mock.element_calls import ElementCalls
from instancelint.mock.instance_calls import InstanceCalls
from instancelint.mock.own_calls import OwnCalls


def application(context: MockContext) -> Starlette:
    """Return the application for a server of ASGI."""
    instances = InstanceCalls(context)
    routes = [*instances.routes(), *ElementCalls(context).routes(), *OwnCalls(context, instances).routes()]
    return Starlette(routes=routes)
