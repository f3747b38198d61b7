"""Payloads that nobody would write: those of the rules' examples and others, changed at random places."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

from repository import DATA

from instancelint.base.source_text import SourceText
from instancelint.domain.catalog import Catalog
from instancelint.embedded.payloads import Expectation, payloads_in
from instancelint.model.document import Format
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.example_text import split

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 1.5, 10**30, "", " ", "\n", "x ", "true", "false", "yes", "5", "0123", "***", "xxx"),
    *(
        "<X>",
        "${X}",
        "${X}${Y}",
        "{{ x }}",
        "$(X)",
        "YOUR_KEY",
        "A_B",
        "TODO",
        "key",
        "Box",
        "a or b",
        "q<b>w</b>&amp;",
    ),
    *("http://x.com/a", "https;//x.com", "https:/x.com", "https://a_b.com", "https://api.cloud-element.com/a"),
    *(
        "https://acme.io//a",
        "https://acme.io/page.elementKey",
        "https://u:p4ss@acme.io",
        "https://acme.io/?token=q1w2e3r4",
    ),
    *(
        "https://example.com",
        "http://localhost:80",
        "https://127.0.0.1/x",
        "<https://acme.io>",
        "https://acme.io/box/a",
    ),
    *("https://api.cloud-elements.com/elements/api-v2/events/box", "https://acme.io/hubspot/events", "1e10", "12:30"),
    *(
        "hK3jd93Jsk20dkEk39dk2",
        "4f1c2a9b0d3e5f67",
        "password1",
        "Code from the return URL",
        "yyyy-MM-ddTHH:mm",
        "webhook",
    ),
    *([], ["a", "A "], [""], [1], {}, {"key": "box"}, {"id": 5}, {"url": "u"}, {"r": {"url": "/u", "idField": "i"}}),
    *(
        '{"r": {"url": "/u"}}',
        {"code": "hK3jd93Jsk20dkEk39dk2"},
        {"event.notification.enabled": True},
        ["https://a.io//x"],
    ),
)


def starts() -> list[dict[str, Any]]:
    """Give payloads to begin with: clean ones, cases of the schemas, and what the rules' examples show."""
    found = [entry["body"] for name in ("clean_payloads", "schema_cases") for entry in _read(f"{name}.json")]
    for rule in ALL_RULES:
        for example in (*rule.meta.bad, *rule.meta.good):
            if example.notation.startswith("yaml"):
                source = SourceText("a.yaml", split(example.text)[0])
                found += [
                    doc.data for doc in payloads_in(source, Expectation(included=True)) if doc.format is Format.YAML
                ]
    return [body for body in found if isinstance(body, dict)]


def _read(name: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads((DATA / name).read_text(encoding="utf-8"))
    return entries


def mutated(number: int, seed: int) -> Iterator[Any]:
    """Give payloads with up to four changes each, the same for the same seed."""
    random_ = random.Random(seed)  # noqa: S311 - repeatable on purpose
    bodies = starts()
    values = [*ODD, *(value for body in bodies for value in _values(body))]
    catalog = Catalog.default()
    keys = [*sorted(catalog.generic_keys()), *sorted(catalog.parameter_names()), *catalog.keys()]
    keys += [key for body in bodies for key in _keys(body)]
    for _ in range(number):
        body = copy.deepcopy(random_.choice(bodies))
        for _ in range(random_.randrange(5)):
            _change(body, random_, keys, values)
        yield body


def _change(body: dict[str, Any], random_: random.Random, keys: list[str], values: list[Any]) -> None:
    table: Any = body
    while random_.random() < 0.6:
        inner = [value for value in table.values() if isinstance(value, dict)]
        if not inner:
            break
        table = random_.choice(inner)
    present = list(table)
    kind = random_.randrange(5)
    if kind == 0 and present:
        del table[random_.choice(present)]
    elif kind == 1 and present:
        table[_slip(random_.choice(present), random_)] = table.pop(random_.choice(present))
    elif kind == 2 and present:
        table[random_.choice(present)] = copy.deepcopy(random_.choice(values))
    elif kind == 3 and present:
        key = random_.choice(present)
        if isinstance(table[key], str):
            table[key] = _slip(table[key], random_)
    else:
        table[random_.choice(keys)] = copy.deepcopy(random_.choice(values))


def _slip(word: str, random_: random.Random) -> str:
    place = random_.randrange(len(word) + 1)
    letter = random_.choice("aeX_./:-@?#=<>&$ {}1\n'\"")
    return random_.choice((word[:place] + word[place + 1 :], word[:place] + letter + word[place:]))


def _values(value: object) -> Iterator[Any]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield item
            yield from _values(item)


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        for item in value.values():
            yield from _keys(item)
