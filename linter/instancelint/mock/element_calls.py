"""The calls about elements: what the catalogue knows, and the way to a grant."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from instancelint.domain.element import Element
from instancelint.mock.answers import answer, not_documented, refusal
from instancelint.mock.context import BASE, MockContext
from instancelint.mock.instance_calls import Handler, authorized
from instancelint.mock.stored_instance import described

CONSENT = "/_mock/oauth/authorize"
"""The page of the mock that stands in for a provider's."""
NEXT_PAGE = "Elements-Next-Page-Token"
"""Header with what to ask for as `nextPage`; absent on the last page."""
_PAGING = ("pageSize", "nextPage")
_MOST = 200
"""Elements of a page."""
_DIGITS = 6
_ASKED = ("apiKey", "apiSecret", "callbackUrl")


class ElementCalls:
    """Describes elements, and starts OAuth."""

    def __init__(self, context: MockContext) -> None:
        self._context = context

    def routes(self) -> list[Route]:
        """Return the routes."""
        one = f"{BASE}/elements/{{key}}"
        calls: tuple[tuple[str, Handler], ...] = (
            (f"{BASE}/elements", self.list),
            (f"{BASE}/elements/keys", self.keys),
            (one, self.read),
            (f"{one}/oauth/url", self.oauth_url),
            (f"{one}/oauth/token", self.oauth_token),
        )
        return [Route(path, authorized(self._context, handler), methods=["GET"]) for path, handler in calls]

    async def list(self, request: Request) -> Response:
        """Return the elements of the catalogue, page by page."""
        query = request.query_params
        unknown = next((name for name in query if name not in _PAGING), None)
        if unknown is not None:
            return self._context.noted(request, not_documented(f"the filter {unknown}"))
        size, start = _number(query.get("pageSize"), _MOST), _number(query.get("nextPage"), 0)
        if size is None or not 0 < size <= _MOST:
            return self._refused(request, f"pageSize must be a number from 1 to {_MOST}")
        if start is None:
            return self._refused(request, f"nextPage must be the header {NEXT_PAGE} of the page before")
        elements = [described(element) for element in self._context.catalog.elements()]
        response = answer(elements[start : start + size])
        if start + size < len(elements):
            response.headers[NEXT_PAGE] = str(start + size)
        return self._context.noted(request, response)

    async def keys(self, request: Request) -> Response:
        """Return the keys of the elements."""
        return self._context.noted(request, answer([element.key for element in self._context.catalog.elements()]))

    async def read(self, request: Request) -> Response:
        """Return what the catalogue knows of an element."""
        element = self._context.element(request.path_params["key"])
        return self._absent(request) if element is None else self._context.noted(request, answer(described(element)))

    async def oauth_url(self, request: Request) -> Response:
        """Return where a user gives consent: a page of the mock, which answers as a provider would."""
        element = self._context.element(request.path_params["key"])
        if element is None:
            return self._absent(request)
        missing = [name for name in _ASKED if not request.query_params.get(name)]
        if "oauth2" not in element.authentication:
            return self._refused(request, f"the element {element.key} does not use OAuth 2")
        if missing:
            return self._refused(request, f"missing query parameters: {', '.join(missing)}")
        url = f"{request.base_url}{CONSENT[1:]}?{urlencode(_question(request, element))}"
        return self._context.noted(request, answer({"element": element.key, "oauthUrl": url}))

    async def oauth_token(self, request: Request) -> Response:
        """Return a request token of OAuth 1."""
        element = self._context.element(request.path_params["key"])
        if element is None:
            return self._absent(request)
        if "oauth1" not in element.authentication:
            return self._refused(request, f"the element {element.key} does not use OAuth 1")
        return self._context.noted(request, answer({"token": self._context.token(), "secret": self._context.token()}))

    def _absent(self, request: Request) -> Response:
        return self._context.missing(request, f"element found with key or ID {request.path_params['key']}")

    def _refused(self, request: Request, message: str) -> Response:
        return self._context.noted(request, refusal(400, message))


def _number(text: str | None, default: int) -> int | None:
    """Read a number of a query; None for what is not one."""
    if text is None:
        return default
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _DIGITS else None


def _question(request: Request, element: Element) -> dict[str, str]:
    """Return the query of a provider's consent page."""
    return {
        "response_type": "code",
        "client_id": request.query_params["apiKey"],
        "redirect_uri": request.query_params["callbackUrl"],
        "state": request.query_params.get("state") or element.key,
    }
