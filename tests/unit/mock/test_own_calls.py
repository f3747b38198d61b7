"""The mock's own calls: events, the list of requests, reset, consent, the page."""

from __future__ import annotations

import asyncio
import base64
import hmac
import json
import socket
import threading
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from mock_client import Client

from instancelint.mock.context import MockContext
from instancelint.mock.sending import send

BASE = "/elements/api-v2"
KEY = "signature-key-16"


@pytest.fixture
def receiver() -> Iterator[tuple[str, list[tuple[dict[str, str], bytes]]]]:
    """A receiver of events: its address, and what it was sent."""
    received: list[tuple[dict[str, str], bytes]] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.append((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(302 if self.path == "/moved" else 204)
            self.send_header("Location", "/events")
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Receiver)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/events", received
    server.shutdown()
    server.server_close()


def body(**configuration: object) -> dict[str, Any]:
    known = {"username": "agent@acme.example", "password": "s3cr3tXyz9v8u7", "zendesk.subdomain": "acme"}
    return {"element": {"key": "zendesk"}, "name": "Support", "configuration": {**known, **configuration}}


def with_events(url: str, **more: object) -> dict[str, Any]:
    return body(**{"event.notification.enabled": True, "event.notification.callback.url": url, **more})


def test_a_signed_event_is_sent(client: Client, receiver: tuple[str, list[tuple[dict[str, str], bytes]]]) -> None:
    url, received = receiver
    client.post(f"{BASE}/instances", json=with_events(url, **{"event.notification.signature.key": KEY}))
    answer = client.post("/_mock/instances/1/events")
    assert (answer.status_code, answer.json()["status"]) == (200, 204)
    ((headers, sent),) = received
    assert json.loads(sent) == answer.json()["sent"]
    event = json.loads(sent)["response"]["events"][0]
    assert event.keys() == {"date", "elementKey", "eventType", "objectId", "objectType"}
    wanted = base64.b64encode(hmac.new(KEY.encode(), sent, sha256).digest()).decode()
    assert headers["Elements-Webhook-Signature"] == f"sha256={wanted}"


def test_an_event_without_a_key_is_not_signed(
    client: Client, receiver: tuple[str, list[tuple[dict[str, str], bytes]]]
) -> None:
    url, received = receiver
    client.post(f"{BASE}/instances", json=with_events(url))
    client.post("/_mock/instances/1/events")
    assert "Elements-Webhook-Signature" not in received[0][0]


def test_an_event_goes_nowhere_else(client: Client) -> None:
    client.post(f"{BASE}/instances", json=with_events("https://events.acme.example/hook"))
    client.post(f"{BASE}/instances", json=body())
    elsewhere, off = client.post("/_mock/instances/1/events"), client.post("/_mock/instances/2/events")
    assert (elsewhere.status_code, off.status_code) == (400, 400)
    assert elsewhere.json()["message"] == "the callback URL is not on this machine; the mock sends events nowhere else"
    assert off.json()["message"] == "the instance has no events, or no callback URL"
    assert client.post("/_mock/instances/7/events").status_code == 404


def test_no_redirect_is_followed(client: Client, receiver: tuple[str, list[tuple[dict[str, str], bytes]]]) -> None:
    """It could lead to another machine."""
    url, received = receiver
    client.post(f"{BASE}/instances", json=with_events(url.replace("/events", "/moved")))
    assert client.post("/_mock/instances/1/events").json()["status"] == 302
    assert len(received) == 1


def test_a_receiver_that_is_not_there_is_named(client: Client) -> None:
    client.post(f"{BASE}/instances", json=with_events("http://127.0.0.1:9/hook"))
    answer = client.post("/_mock/instances/1/events")
    assert answer.status_code == 400
    assert answer.json()["message"].startswith("the receiver cannot be reached: ")


def test_requests_are_listed_with_findings_and_no_secret(client: Client) -> None:
    client.post(f"{BASE}/instances", json=with_events(""))
    client.get(f"{BASE}/instances", headers={"Authorization": "Basic dTp3"})
    listed = client.get("/_mock/requests")
    first, second = listed.json()
    assert (first["number"], first["method"], first["status"], second["status"]) == (1, "POST", 400, 401)
    assert [finding["code"] for finding in first["findings"]] == ["IL301"]
    assert "s3cr3tXyz9v8u7" not in listed.text
    shown = json.loads(first["body"])
    assert (shown["element"], shown["configuration"]["event.notification.enabled"]) == ({"key": "zendesk"}, True)


def test_reset_forgets_instances_and_requests(client: Client) -> None:
    client.post(f"{BASE}/instances", json=body())
    assert client.post("/_mock/reset").json() == {"reset": True}
    assert client.get("/_mock/requests").json() == []
    assert client.post(f"{BASE}/instances", json=body()).json()["id"] == 1


def test_pages_of_other_sites_may_not_change_anything(client: Client) -> None:
    client.post(f"{BASE}/instances", json=body())
    for path in ("/_mock/reset", "/_mock/instances/1/events"):
        assert client.post(path, headers={"Origin": "https://evil.example"}).status_code == 403
    assert client.post("/_mock/reset", headers={"Origin": "http://127.0.0.1:8000"}).status_code == 200


def test_consent_leads_back_with_a_code(client: Client) -> None:
    query = {"apiKey": "k", "apiSecret": "s", "callbackUrl": "https://app.acme.example/oauth"}
    answer = client.get(f"{BASE}/elements/box/oauth/url", params=query).json()
    assert answer.keys() == {"element", "oauthUrl"}
    assert (
        "response_type=code&client_id=k&redirect_uri=https%3A%2F%2Fapp.acme.example%2Foauth&state=box"
        in answer["oauthUrl"]
    )
    assert "apiSecret" not in answer["oauthUrl"]
    back = client.get(answer["oauthUrl"])
    assert back.status_code == 302
    assert back.headers["location"].startswith("https://app.acme.example/oauth?code=")
    assert back.headers["location"].endswith("&state=box")
    assert client.get("/_mock/oauth/authorize?redirect_uri=javascript:x").status_code == 400


@pytest.mark.parametrize(
    ("path", "status"),
    [("box/oauth/url", 400), ("box/oauth/url?apiKey=k", 400), ("zzz/oauth/url", 404), ("box/oauth/token", 400)],
)
def test_oauth_asks_for_what_it_needs(client: Client, path: str, status: int) -> None:
    assert client.get(f"{BASE}/elements/{path}").status_code == status


def test_elements_are_those_of_the_catalogue(client: Client) -> None:
    keys = client.get(f"{BASE}/elements/keys").json()
    first = client.get(f"{BASE}/elements")
    second = client.get(f"{BASE}/elements", params={"nextPage": first.headers["Elements-Next-Page-Token"]})
    assert "Elements-Next-Page-Token" not in second.headers
    assert len(first.json()) == 200
    assert [element["key"] for element in (*first.json(), *second.json())] == keys
    assert client.get(f"{BASE}/elements/box").json()["name"] == "Box"
    assert client.get(f"{BASE}/elements/nosuch").status_code == 404


@pytest.mark.parametrize(("query", "keys"), [("pageSize=2", 2), ("pageSize=2&nextPage=281", 1), ("nextPage=9999", 0)])
def test_pages_of_elements_have_a_size(client: Client, query: str, keys: int) -> None:
    assert len(client.get(f"{BASE}/elements?{query}").json()) == keys


@pytest.mark.parametrize("query", ["pageSize=0", "pageSize=201", "pageSize=x", "nextPage=-1", "nextPage=%C2%B9"])
def test_what_names_no_page_is_refused(client: Client, query: str) -> None:
    response = client.get(f"{BASE}/elements?{query}")
    assert response.status_code == 400
    assert response.json()["message"].startswith(query.partition("=")[0])


def test_the_page_is_served_with_a_policy(client: Client) -> None:
    for path, kind in (
        ("/", "text/html"),
        ("/_mock/page/page.js", "text/javascript"),
        ("/_mock/page/page.css", "text/css"),
    ):
        response = client.get(path)
        assert response.status_code == 200
        assert response.headers["content-type"].startswith(kind)
        assert "default-src 'none'" in response.headers["content-security-policy"]
    for path in ("/_mock/page/app.py", "/_mock/page/..%2fapp.py"):
        assert client.get(path).status_code in {404, 501}


def test_a_receiver_without_a_valid_address_or_answer_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as receiver:
        thread = threading.Thread(target=_answer_nonsense, args=(receiver,))
        thread.start()
        address = f"http://127.0.0.1:{receiver.getsockname()[1]}/"
        outcomes = [asyncio.run(send(url, b"{}", {})) for url in (address, "http://127.0.0.1:abc/")]
        thread.join()
    assert outcomes == ["the receiver has no valid address, or gives no valid answer"] * 2


def _answer_nonsense(receiver: socket.socket) -> None:
    with receiver.accept()[0] as connection:
        connection.recv(1000)
        connection.sendall(b"SSH-2.0-server\r\n")


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/a%0Ab", 404), ("OPTIONS", f"{BASE}/instances", 405)])
def test_what_no_route_answers_is_refused_and_noted(
    client: Client, context: MockContext, method: str, path: str, status: int
) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.json().keys() == {"requestId", "message"}
    assert [entry.status for entry in context.journal.entries] == [status]
