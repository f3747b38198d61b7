"""What a request is about, by its method and address."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import Span
from instancelint.model.request import Header, Request
from instancelint.model.terms import Kind

API = "https://api.cloud-elements.com/elements/api-v2"
NOWHERE = Span(0, 0)


def request(method: str, url: str) -> Request:
    return Request(method, url, NOWHERE, NOWHERE, sends=True)


@pytest.mark.parametrize(
    ("method", "url", "kind"),
    [
        ("POST", f"{API}/instances", Kind.CREATE),
        ("POST", f"{API}/instances?x=1", Kind.CREATE),
        ("POST", f"{API}/elements/box/instances", Kind.CREATE_FOR_ELEMENT),
        ("POST", "$BASE/instances", Kind.CREATE),
        ("POST", "/instances", Kind.CREATE),
        ("POST", "{{host}}/elements/api-v2/elements/{{key}}/instances", Kind.CREATE_FOR_ELEMENT),
        ("POST", "https://proxy.acme.io/elements/api-v2/instances", Kind.CREATE),
        ("PATCH", f"{API}/instances/12", Kind.UPDATE),
        ("PUT", f"{API}/instances/12", Kind.UPDATE),
        ("PUT", f"{API}/instances", Kind.UPDATE),
        ("PATCH", "$BASE/instances?x=1", Kind.UPDATE),
        ("PUT", f"{API}/elements/box/instances", None),
        ("GET", f"{API}/instances", None),
        ("POST", "https://proxy.acme.io/instances", Kind.CREATE),
        ("POST", "https://compute.acme.io/v1/instances", None),
        ("POST", "http://localhost:8080/instances", Kind.CREATE),
        ("POST", "http://localhost:8080/elements/api-v2/instances", Kind.CREATE),
        ("POST", "http://localhost:8080/v1/instances", None),
        ("POST", "$BASE/projects/p/instances", None),
        ("POST", "{{url}}/api/{{version}}/instances", Kind.CREATE),
        ("POST", f"{API}/formulas/12/instances", None),
        ("PUT", f"{API}/formulas/12/instances/13", None),
        ("POST", "$BASE/formulas/$ID/instances", None),
        ("POST", f"{API}/instances/12/transformations/contacts", None),
    ],
)
def test_kind(method: str, url: str, kind: Kind | None) -> None:
    assert request(method, url).kind is kind


@pytest.mark.parametrize(
    ("url", "elsewhere"),
    [
        (f"{API}/instances", False),
        (f"{API}/elements/box/instances", False),
        ("https://x.acme.io/anything", False),
        (f"{API}/formulas/12/instances", True),
        (f"{API}/formulas/instances/12", True),
        ("/formulas/12/instances", True),
        (f"{API}/hubs/crm/contacts", True),
        (f"{API}/elements/box/contacts", True),
        ("{{url}}/elements/{{key}}/objects?x=1", True),
        (f"{API}/elements/box/instance", False),
        (f"{API}/elements/box", False),
        (f"{API}/organizations/objects/contacts/transformations/box", True),
    ],
)
def test_bodies_of_other_calls(url: str, *, elsewhere: bool) -> None:
    assert request("POST", url).is_elsewhere is elsewhere


def test_host() -> None:
    assert request("POST", f"{API}/instances").host == ("api.cloud-elements.com", Span(8, 30))
    assert request("POST", "https://{{host}}/instances").host is None


@pytest.mark.parametrize(
    ("url", "authorization", "truth"),
    [
        (f"{API}/instances", "", True),
        ("https://api.openconnectors.ext.hana.ondemand.com/instances", "", True),
        ("{{url}}/elements/api-v2/instances", "", True),
        ("{{url}}/instances", "User {{user}}, Organization {{organization}}", True),
        ("{{url}}/instances", "Bearer {{token}}", False),
        ("{{url}}/instances", "", False),
        ("https://compute.acme.io/v1/instances", "", False),
    ],
)
def test_what_says_that_an_address_is_one_of_the_platform(url: str, authorization: str, *, truth: bool) -> None:
    headers = (Header("authorization", authorization, NOWHERE),) if authorization else ()
    assert Request("POST", url, NOWHERE, NOWHERE, headers).is_plainly_for_platform is truth
