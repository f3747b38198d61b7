"""
An adapter for requests that lints what is about to be sent. It needs requests: `pip install 'instancelint[requests]'`.

    session = requests.Session()
    session.mount("https://", LintingAdapter(RequestLinter()))
"""

from __future__ import annotations

from typing import Any

import requests
from requests.adapters import HTTPAdapter

from instancelint.clients.request_linter import RequestLinter

__all__ = ["LintingAdapter", "RequestLinter"]


class LintingAdapter(HTTPAdapter):
    """Shows each request to a linter before it is sent."""

    def __init__(self, linter: RequestLinter, **options: Any) -> None:  # noqa: ANN401 - those of HTTPAdapter
        self._linter = linter
        super().__init__(**options)

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:  # noqa: ANN401 - those of HTTPAdapter
        """Send a request; raises FindingsError where the linter does. A body that is a stream is not looked at."""
        body = request.body.encode() if isinstance(request.body, str) else request.body
        if request.method and request.url and isinstance(body, bytes | None):
            self._linter.check(request.method, request.url, dict(request.headers), body or b"")
        return super().send(request, *args, **options)
