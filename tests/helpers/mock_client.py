"""A client of the mock, in the process of the test."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from starlette.applications import Starlette

SECRETS = {"Authorization": "User u9Vb3kQz71xTn5=, Organization o4Lm8sRw2cYp6d="}


class Client:
    """Sends requests to an application in this process, each in a loop of its own."""

    def __init__(self, served: Starlette) -> None:
        self._served = served

    def request(self, method: str, url: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - those of httpx
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(self._served)
            async with httpx.AsyncClient(
                transport=transport, base_url="http://127.0.0.1:8000", headers=SECRETS
            ) as client:
                return await client.request(method, url, **options)

        return asyncio.run(send())

    def get(self, url: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - as above
        return self.request("GET", url, **options)

    def post(self, url: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - as above
        return self.request("POST", url, **options)

    def put(self, url: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - as above
        return self.request("PUT", url, **options)

    def patch(self, url: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - as above
        return self.request("PATCH", url, **options)

    def delete(self, url: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - as above
        return self.request("DELETE", url, **options)
