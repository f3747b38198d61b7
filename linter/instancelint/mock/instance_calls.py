"""The calls about instances."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from instancelint.mock.answers import answer, not_documented, refusal
from instancelint.mock.authorization import authorization
from instancelint.mock.context import BASE, MockContext
from instancelint.mock.stored_instance import StoredInstance, changed
from instancelint.model.terms import Kind

Handler = Callable[[Request], Awaitable[Response]]
_DIGITS = 15
"""Of the largest ID that is looked for."""
_TAGS = "tags[]"
"""The documented filter of lists."""


def authorized(context: MockContext, handler: Handler) -> Handler:
    """Return a handler that refuses requests without the secrets that the platform asks for."""

    async def guarded(request: Request) -> Response:
        found = authorization(request.headers.get("authorization", ""))
        if found is None:
            message = "the Authorization header must be: User <user secret>, Organization <organization secret>"
            return context.noted(request, refusal(401, message))
        request.state.element_token = found.element
        return await handler(request)

    return guarded


class InstanceCalls:
    """Creates, lists, changes and removes instances."""

    def __init__(self, context: MockContext) -> None:
        self._context = context

    def routes(self) -> list[Route]:
        """Return the routes."""
        every, one = f"{BASE}/instances", f"{BASE}/instances/{{id}}"
        calls: tuple[tuple[str, str, Handler], ...] = (
            (every, "POST", self.create),
            (f"{BASE}/elements/{{key}}/instances", "POST", self.create),
            (f"{BASE}/elements/{{key}}/instances", "GET", self.list),
            (every, "GET", self.list),
            (f"{every}/enabled", "PUT", self.enable),
            (f"{every}/enabled", "DELETE", self.enable),
            (one, "GET", self.read),
            (every, "DELETE", self.remove),
            (one, "DELETE", self.remove),
            *((path, method, self.change) for path in (every, one) for method in ("PUT", "PATCH")),
        )
        return [Route(path, authorized(self._context, handler), methods=[method]) for path, method, handler in calls]

    async def create(self, request: Request) -> Response:
        """Create an instance, or say what the platform would refuse."""
        key = request.path_params.get("key")
        element = self._context.element(key) if key else None
        if key and element is None:
            return self._context.missing(request, f"element found with key or ID {key}")
        kind = Kind.CREATE_FOR_ELEMENT if key else Kind.CREATE
        look = await self._context.look(request, kind, element=element)
        if isinstance(look, Response):
            return look
        if look.verdict.refused or look.verdict.body is None:
            return self._context.refused(request, look)
        instance = self._context.keep(look.verdict.body, element)
        return self._context.accepted(request, look, answer(instance.data, look.verdict.report))

    async def list(self, request: Request) -> Response:
        """Return every instance, those of an element, or those with a tag; other filters are not documented."""
        asked = request.query_params.multi_items()
        tags = [value for name, value in asked if name == _TAGS]
        if len(tags) < len(asked) or len(tags) > 1:
            other = next((name for name, _ in asked if name != _TAGS), f"{_TAGS} with several tags")
            return self._context.noted(request, not_documented(f"the filter {other}"))
        key = request.path_params.get("key")
        element = self._context.element(key) if key else None
        if key and element is None:
            return self._context.missing(request, f"element found with key or ID {key}")
        found = [
            instance.data
            for instance in self._context.store.all()
            if (element is None or instance.data["element"].get("key") == element.key)
            and set(tags) <= set(instance.data["tags"])
        ]
        return self._context.noted(request, answer(found))

    async def enable(self, request: Request) -> Response:
        """Enable (PUT) or disable (DELETE) the instance of the element token."""
        instance = self.instance(request)
        if instance is None:
            return self._absent(request)
        is_disabled = request.method == "DELETE"
        self._context.store.put(instance._replace(data={**instance.data, "disabled": is_disabled}))
        return self._context.noted(request, Response(status_code=200))

    async def read(self, request: Request) -> Response:
        """Return one instance."""
        instance = self.instance(request)
        return self._absent(request) if instance is None else self._context.noted(request, answer(instance.data))

    async def change(self, request: Request) -> Response:
        """Replace or change an instance: that of the address, or that of the element token."""
        look = await self._context.look(request, Kind.UPDATE)
        if isinstance(look, Response):
            return look
        instance = self.instance(request)
        if instance is None:
            return self._absent(request, look.number)
        if look.verdict.refused or look.verdict.body is None:
            return self._context.refused(request, look)
        after = changed(instance, look.verdict.body, self._context.catalog, replace=request.method == "PUT")
        self._context.store.put(after)
        return self._context.accepted(request, look, answer(after.data, look.verdict.report))

    async def remove(self, request: Request) -> Response:
        """Remove an instance."""
        instance = self.instance(request)
        if instance is None:
            return self._absent(request)
        self._context.store.remove(instance.id)
        return self._context.noted(request, Response(status_code=200))

    def instance(self, request: Request) -> StoredInstance | None:
        """Return the instance of the address, or that of the element token where the address names none."""
        asked = request.path_params.get("id")
        if asked is None:
            token = request.state.element_token
            return self._context.store.by_token(token) if token else None
        is_number = asked.isascii() and asked.isdigit() and len(asked) <= _DIGITS
        return self._context.store.get(int(asked)) if is_number else None

    def _absent(self, request: Request, number: int | None = None) -> Response:
        asked = request.path_params.get("id")
        what = f"with ID {asked}" if asked else "with this element token"
        return self._context.noted(request, refusal(404, f"No instance found {what}"), number)
