"""Tests of hosts that a hosted platform cannot reach."""

from __future__ import annotations

import pytest

from instancelint.domain.reachability import is_echo, is_internal_name, is_private_address, is_tunnel


@pytest.mark.parametrize(
    "host",
    [
        "10.0.4.7",
        "10.1",
        "0xA000407",
        "0x0a.0.0.7",
        "012.0.4.7",
        "167773191",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.20",
        "192.168.276",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.254",
        "127.1",
        "0.0.0.1",
        "[::1]",
        "[::]",
        "[fd12:3456::1]",
        "[fe80::1%25eth0]",
        "[::ffff:10.0.4.7]",
    ],
)
def test_addresses_that_are_private(host: str) -> None:
    assert is_private_address(host)
    assert not is_internal_name(host)


@pytest.mark.parametrize(
    "host",
    [
        "172.32.0.9",
        "172.15.0.1",
        "11.0.0.1",
        "100.128.0.1",
        "192.169.0.1",
        "8.8.8.8",
        "[2001:db8::1]",
        "10.0.4.7.acme.io",
        "10.256.0.1",
        "1.2.3.4.5",
        "[fe80",
        "acme.io",
    ],
)
def test_addresses_that_are_not(host: str) -> None:
    assert not is_private_address(host)


@pytest.mark.parametrize(
    ("host", "internal"),
    [
        ("jenkins", True),
        ("build-7.corp", True),
        ("hooks.svc.cluster.local", True),
        ("router.home.arpa", True),
        ("hooks.acme.io", False),
        ("local.acme.io", False),
        ("intranet.acme.com", False),
    ],
)
def test_names_inside_a_network(host: str, *, internal: bool) -> None:
    assert is_internal_name(host) is internal


@pytest.mark.parametrize(
    ("host", "tunnel", "echo"),
    [
        ("4f2a.eu.ngrok.io", True, False),
        ("quiet-dog-12.loca.lt", True, False),
        ("a-b-c.trycloudflare.com", True, False),
        ("webhook.site", False, True),
        ("eo4f2a.m.pipedream.net", False, True),
        ("httpbin.org", False, True),
        ("ngrok.acme.io", False, False),
        ("mywebhook.site", False, False),
    ],
)
def test_hosts_for_a_while(host: str, *, tunnel: bool, echo: bool) -> None:
    assert (is_tunnel(host), is_echo(host)) == (tunnel, echo)
