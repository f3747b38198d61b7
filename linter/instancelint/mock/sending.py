"""Deliveries to receivers on this machine."""

from __future__ import annotations

import asyncio
import urllib.error
import urllib.request
from http.client import HTTPException

from instancelint.domain.urls import is_loopback, parse_url

_PATIENCE = 10
"""Seconds that a receiver may take."""


async def send(url: str, body: bytes, headers: dict[str, str]) -> int | str:
    """
    Post a delivery to a receiver on this machine; the status that it answers, or why it was not sent.

    An address that leads elsewhere is refused, and no redirect is followed.
    """
    parsed = parse_url(url)
    if parsed is None or not is_loopback(parsed.host):
        return "the callback URL is not on this machine; the mock sends events nowhere else"
    return await asyncio.to_thread(_post, url, body, headers)


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """Follow no redirect: it could lead to another machine."""


def _post(url: str, body: bytes, headers: dict[str, str]) -> int | str:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirects())
    request = urllib.request.Request(url, body, headers, method="POST")  # noqa: S310 - its scheme was looked at
    try:
        with opener.open(request, timeout=_PATIENCE) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        return error.code
    except HTTPException:
        return "the receiver has no valid address, or gives no valid answer"
    except (OSError, ValueError) as error:
        return f"the receiver cannot be reached: {getattr(error, 'reason', error)}"
