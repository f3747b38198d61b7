"""The parts of URLs."""

from __future__ import annotations

import pytest

from instancelint.domain.urls import (
    end_of_user_info,
    is_loopback,
    is_platform_host,
    is_sample_host,
    parse_url,
    platform_callback,
)


@pytest.mark.parametrize(
    ("url", "key", "slashes"),
    [
        ("https://api.cloud-elements.com/elements/api-v2/events/box/", "box", "/"),
        ("https://api.cloud-elements.com/elements/api-v2/events/box?x=1", "box", "/"),
        ("https://api.cloud-elements.com/elements/api-v2/events//", "", "//"),
        ("https://api.cloud-elements.com/elements/api-v2/events", "", ""),
        ("https://api.cloud-elements.com/elements/api-v2/events?x=1", "", ""),
    ],
)
def test_platform_callback(url: str, key: str, slashes: str) -> None:
    found = platform_callback(url)
    assert found is not None
    assert (found.key, url[slice(*found.key_span)], url[slice(*found.slashes)]) == (key, key, slashes)
    assert url[found.events :].startswith("events")


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.io/events/box",
        "box",
        "https://acme.io/elements/api-v2/events-log/x",
        "https://acme.io/elements/api-v2/instances",
    ],
)
def test_other_addresses(url: str) -> None:
    assert platform_callback(url) is None


@pytest.mark.parametrize(
    ("url", "user", "host"),
    [
        ("https://me:pw@acme.io/x@y", "me:pw", "acme.io"),
        ("https://me:p@w@acme.io", "me:p@w", "acme.io"),
        ("https://@acme.io", "", "acme.io"),
        ("https://acme.io/me@x", "", "acme.io"),
        ("https://acme.io?me@x", "", "acme.io"),
        ("https://acme.io#me@x", "", "acme.io"),
    ],
)
def test_the_host_is_behind_the_last_at_sign_before_the_path(url: str, user: str, host: str) -> None:
    found = parse_url(url)
    assert found is not None
    assert (found.part("userinfo"), found.host) == (user, host)


@pytest.mark.parametrize(
    ("text", "user"),
    [
        ("acme.io/x", ""),
        ("me@acme.io", "me@"),
        ("me:p@w/@acme.io/x", "me:p@w/@"),
        ("me/pw@acme.io", "me/pw@"),
        ("acme.io/@x", ""),
        ("acme.io:80/@x", "acme.io:80/@"),
        ("a.b@c.d/e@f", "a.b@c.d/e@"),
    ],
)
def test_where_user_info_ends(text: str, user: str) -> None:
    for before, behind in (("", ""), ("https://", ""), ("@", "@")):
        start, end = len(before), len(before) + len(text)
        assert end_of_user_info(before + text + behind, start, end) == start + len(user)


def test_the_parts_of_a_url() -> None:
    found = parse_url(" HTTPS://Me@Acme.io:8080/x?a=b#c ")
    assert found is not None
    names = ("scheme", "userinfo", "host", "port", "path", "query", "fragment")
    assert [found.part(name) for name in names] == ["HTTPS", "Me", "Acme.io", "8080", "/x", "a=b", "c"]
    assert found.host == "acme.io"
    short = parse_url("http://a.io")
    assert short is not None
    assert short.spans == {"scheme": (0, 4), "host": (7, 11), "path": (11, 11)}
    assert short.part("query") == ""


@pytest.mark.parametrize(
    "text", ["", "a.io", "https://", "https:///x", "https://me@/x", "https://https://a.io", "ftp://a.io"]
)
def test_what_is_no_url(text: str) -> None:
    assert parse_url(text) is None


@pytest.mark.parametrize(
    ("host", "kinds"),
    [
        ("LOCALHOST", "loopback"),
        ("a.localhost", "loopback"),
        ("127.0.0.1", "loopback"),
        ("0.0.0.0", "loopback"),  # noqa: S104 - no address to listen at
        ("[::1]", "loopback"),
        ("localhost.io", ""),
        ("1127.0.0.1", ""),
        ("Example.com", "sample"),
        ("a.example.com", "sample"),
        ("aexample.com", ""),
        ("x.Changeme", "sample"),
        ("changeme", ""),
        ("changeme.io", ""),
        ("API.cloud-elements.com", "platform"),
        ("x.cloud-elements.com", "platform"),
        ("x.ext.hana.ondemand.com", "platform"),
        ("xcloud-elements.com", ""),
    ],
)
def test_kinds_of_hosts(host: str, kinds: str) -> None:
    tests = {"loopback": is_loopback, "sample": is_sample_host, "platform": is_platform_host}
    assert [name for name, test in tests.items() if test(host)] == kinds.split()
