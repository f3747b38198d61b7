"""Containers of plug-ins: what is wrong with one is told in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import EntryPoint

import pytest

from instancelint import Container, Embedded, SourceText
from instancelint.config.container_plugins import container_for, containers_of
from instancelint.config.plugins import CONTAINERS
from instancelint.config.settings import ConfigError, Settings

Offer = Callable[[object], None]


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch) -> Offer:
    """Return what offers an object as the plug-in `x`."""

    def offered(found: object) -> None:
        def load(_: EntryPoint) -> object:
            if isinstance(found, BaseException):
                raise found
            return found

        monkeypatch.setattr(EntryPoint, "load", load)
        points = (EntryPoint("x", "a:b", CONTAINERS),)
        monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points if group == CONTAINERS else ())
        containers_of.cache_clear()

    return offered


def none(_: SourceText) -> list[Embedded]:
    return []


def test_a_container_reads_its_files(offer: Offer) -> None:
    container = Container((".cfm", ".cfc"), none)
    offer(container)
    assert container_for("a/b.CFC", Settings(plugins=("x",))) is container
    assert container_for("a.json", Settings(plugins=("x",))) is None
    assert container_for("a.cfm", Settings(plugins=("y",))) is None
    assert container_for("a.cfm", Settings()) is None


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (ValueError("no\nway"), "cannot load plug-in 'x': ValueError: no way"),
        (SystemExit(1), "cannot load plug-in 'x': SystemExit: 1"),
        (7, "invalid plug-in 'x': a:b is not a Container"),
        (
            Container(("cfm",), none),
            "invalid plug-in 'x': 'cfm' is not a lower-case suffix such as '.cfm'",
        ),
        (Container((".md",), none), "invalid plug-in 'x': files with the suffix .md are already read"),
        (Container((".json",), none), "invalid plug-in 'x': files with the suffix .json are already read"),
    ],
)
def test_what_is_wrong_with_a_plugin(offer: Offer, found: object, message: str) -> None:
    offer(found)
    with pytest.raises(ConfigError) as raised:
        containers_of(("x",))
    assert str(raised.value) == message
