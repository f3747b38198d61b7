"""Random payloads with mistakes, in random layouts: fixing changes what it declares, keeps the rest, and ends."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from instancelint.base.path import Path
from instancelint.config.settings import Settings
from instancelint.fix.content import FixedFile, fix_bytes
from instancelint.fix.proof import differences
from instancelint.lint.linter import Linter

Payload = dict[str, Any]

CLEAN: Payload = {
    "element": {"key": "box"},
    "providerData": {"code": "${CODE}"},
    "configuration": {
        "oauth.callback.url": "https://auth.acme.io/oauth",
        "oauth.api.key": "${KEY}",
        "oauth.api.secret": "${SECRET}",
        "filter.response.nulls": True,
        "event.notification.enabled": True,
        "event.vendor.type": "webhooks",
        "event.notification.callback.url": "https://events.acme.io/${TENANT}",
    },
    "tags": ["crm", "it's"],
    "name": "Contracts of 2024",
}


def into(*path: str | int, value: object) -> Callable[[Payload], None]:
    """Make a mistake: another value at a place."""

    def put(payload: Payload) -> None:
        parent: Any = payload
        for step in path[:-1]:
            parent = parent[step]
        parent[path[-1]] = copy.deepcopy(value)

    return put


def elsewhere(key: str) -> Callable[[Payload], None]:
    """Make a mistake: a setting stands outside of the configuration."""

    def move(payload: Payload) -> None:
        payload[key] = payload["configuration"].pop(key)

    return move


def renamed(key: str, wrong: str) -> Callable[[Payload], None]:
    def rename(payload: Payload) -> None:
        payload["configuration"] = {
            (wrong if name == key else name): value for name, value in payload["configuration"].items()
        }

    return rename


MISTAKES: list[Callable[[Payload], None]] = [
    into("configuration", "filter.response.nulls", value="true"),
    into("configuration", "event.notification.enabled", value="True"),
    into("configuration", "event.vendor.type", value="Webhook"),
    into("configuration", "event.poller.refresh_interval", value="15"),
    into("configuration", "bulk.attribute.created_time", value=None),
    into("configuration", "oauth.callback.url", value="http://auth.acme.io/oauth"),
    into("configuration", "event.notification.callback.url", value="https://events.acme.io//hooks"),
    into("configuration", "oauth.scope", value=""),
    elsewhere("filter.response.nulls"),
    elsewhere("event.vendor.type"),
    elsewhere("oauth.api.key"),
    renamed("oauth.callback.url", " oauth.callback.url"),
    renamed("oauth.api.secret", "oauth.api.secert"),
    into("tags", value="crm"),
    into("tags", value=["crm", "", "crm", " it's ", "crm"]),
    into("tags", value=[{"id": 7, "name": "crm"}, "a\tb"]),
    into("name", value="  Contracts of 2024 "),
    into("element", "key", value=" Box"),
    into("element", "key", value="BOX"),
    into("id", value=4711),
    into("createdDate", value="2020-01-01T00:00:00Z"),
    into("nam", value="x"),
    into("configuration", "oauth", value={"api": {"scope": "all"}, "proxy": "none"}),
]

WRONG = st.lists(st.sampled_from(MISTAKES), max_size=6, unique_by=id).map(
    lambda chosen: _with(sorted(chosen, key=MISTAKES.index))
)
LINTER = Linter(Settings())


def _with(mistakes: list[Callable[[Payload], None]]) -> Payload:
    payload = copy.deepcopy(CLEAN)
    for mistake in mistakes:
        try:
            mistake(payload)
        except KeyError:
            continue
    return payload


def check(text: bytes, name: str, load: Callable[[str], object], *, unsafe: bool) -> FixedFile:
    """Fix a text and demand what holds for every text; gives the outcome."""
    fixed = fix_bytes(text, name, LINTER, unsafe=unsafe)
    event(f"fixed: {len(fixed.applied)}, taken back: {len(fixed.rejected)}")
    again = fix_bytes(fixed.data, name, LINTER, unsafe=unsafe)
    assert (again.data, again.applied) == (fixed.data, ())
    before, after = (load(data.decode("utf-8-sig")) for data in (text, fixed.data))
    declared = set(_declared(fixed))
    assert not [path for path in differences(before, after) if not _is_declared(path, declared)]
    assert fixed.data.startswith(b"\xef\xbb\xbf") is text.startswith(b"\xef\xbb\xbf")
    if b"\r\n" in text:
        assert b"\n" not in fixed.data.replace(b"\r\n", b"")
    else:
        assert b"\r" not in fixed.data
    assert fixed.data.endswith(b"\n") or not text.endswith(b"\n")
    return fixed


def _declared(fixed: FixedFile) -> Iterator[Path]:
    """Give the places that fixes named; an item stands for its list, whose indices may shift."""
    for finding in fixed.applied:
        assert finding.fix is not None
        for path in finding.fix.paths:
            items = [index for index, step in enumerate(path) if isinstance(step, int)]
            yield path[: items[0]] if items else path


def _is_declared(path: Path, declared: set[Path]) -> bool:
    return any(path[:length] in declared for length in range(len(path) + 1))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    payload=WRONG,
    indent=st.sampled_from([None, 0, 1, 2, 4, "\t"]),
    newline=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from([b"", b"\xef\xbb\xbf"]),
    ends=st.booleans(),
    escaped=st.booleans(),
    unsafe=st.booleans(),
)
def test_json(  # noqa: PLR0913 - every one of them is a way to write JSON
    payload: Payload,
    indent: int | str | None,
    newline: str,
    mark: bytes,
    *,
    ends: bool,
    escaped: bool,
    unsafe: bool,
) -> None:
    text = (json.dumps(payload, indent=indent, ensure_ascii=escaped) + ("\n" if ends else "")).replace("\n", newline)
    fixed = check(mark + text.encode(), "payload.json", json.loads, unsafe=unsafe)
    assert fixed.data.endswith(b"\n") is ends


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(payloads=st.lists(WRONG, min_size=1, max_size=4), unsafe=st.booleans())
def test_json_lines(payloads: list[Payload], *, unsafe: bool) -> None:
    text = "".join(json.dumps(payload) + "\n" for payload in payloads).encode()
    fixed = fix_bytes(text, "payloads.jsonl", LINTER, unsafe=unsafe)
    single = [
        fix_bytes(json.dumps(payload).encode(), "payload.json", LINTER, unsafe=unsafe).data for payload in payloads
    ]
    assert fixed.data.splitlines() == single


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(payload=WRONG, windows=st.booleans(), unsafe=st.booleans(), data=st.data())
def test_yaml(payload: Payload, *, windows: bool, unsafe: bool, data: st.DataObject) -> None:
    writer = Writer(data)
    text = writer.block(payload, "", ())
    text = data.draw(st.sampled_from([text, text.rstrip("\n")]))
    text = text.replace("\n", "\r\n") if windows else text
    fixed = check(text.encode(), "payload.yaml", yaml.safe_load, unsafe=unsafe)
    declared = set(_declared(fixed))
    kept = {
        comment
        for comment, path in writer.comments.items()
        if not _is_declared(path, declared) and not any(place[: len(path)] == path for place in declared)
    }
    assert {comment for comment in kept if comment not in fixed.data.decode()} == set()


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(payload=WRONG, unsafe=st.booleans(), data=st.data())
def test_markdown(payload: Payload, *, unsafe: bool, data: st.DataObject) -> None:
    margin = data.draw(st.sampled_from(["", "   ", "> "]))
    inside = "\n".join(margin + line for line in json.dumps(payload, indent=2).splitlines())
    page = f"# Page  \n\nSome *text*\n\n{margin}```json\n{inside}\n{margin}```\n\ntail\t\n"
    if margin == "   ":
        page = page.replace("Some *text*", "1. Some *text*")
    fixed = fix_bytes(page.encode(), "page.md", LINTER, unsafe=unsafe)
    assert fix_bytes(fixed.data, "page.md", LINTER, unsafe=unsafe).data == fixed.data
    head, _, rest = fixed.data.decode().partition(f"{margin}```json\n")
    body, _, tail = rest.partition(f"{margin}```\n")
    assert (head, tail) == tuple(page.split(f"{margin}```json\n{inside}\n{margin}```\n"))
    after = json.loads("\n".join(line.removeprefix(margin) for line in body.splitlines()))
    declared = set(_declared(fixed))
    assert not [path for path in differences(payload, after) if not _is_declared(path, declared)]


class Writer:
    """Writes YAML, one choice of style at a time; every comment names the member that it stands at."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data
        self.comments: dict[str, Path] = {}

    def block(self, value: Payload | list[Any], margin: str, path: Path) -> str:
        items = value.items() if isinstance(value, dict) else enumerate(value)
        text = ""
        for key, item in items:
            here = (*path, key)
            head = self._scalar(key) + ":" if isinstance(value, dict) else "-"
            if self._choose(4) == 0:
                text += f"{margin}{self._comment(here)}\n"
            deeper = margin + "  "
            if isinstance(item, dict | list) and item and self._choose(3):
                text += f"{margin}{head}{self._tail(here)}\n{self.block(item, deeper, here)}"
            else:
                text += f"{margin}{head} {self._flow(item)}{self._tail(here)}\n"
        return text

    def _choose(self, number: int) -> int:
        return self._data.draw(st.integers(0, number - 1))

    def _comment(self, path: Path) -> str:
        text = f"# c{len(self.comments)}."
        self.comments[text] = path
        return text

    def _tail(self, path: Path) -> str:
        return f"  {self._comment(path)}" if self._choose(4) == 0 else ""

    def _flow(self, value: object) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{self._scalar(key)}: {self._flow(item)}" for key, item in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self._flow, value)) + "]"
        return self._scalar(value)

    def _scalar(self, value: object) -> str:
        if not isinstance(value, str):
            return json.dumps(value)
        style = self._choose(3)
        if style == 0 and re.fullmatch(r"[a-z][a-zA-Z._]*", value) and value not in {"true", "null", "none"}:
            return value
        if style == 1 and value.isprintable():
            return "'" + value.replace("'", "''") + "'"
        return json.dumps(value)
