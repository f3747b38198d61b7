"""What one input costs: each text is parsed once, each payload classified, gated and explained once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from types import ModuleType

import pytest
from linting import lint

from instancelint.embedded import payloads
from instancelint.lint import examiner, fast_path
from instancelint.parse.json import plain_json
from instancelint.parse.yaml import plain_yaml, read_yaml
from instancelint.rules.verdict import explainer, verdict

BODY = {"element": {"key": "box"}, "configuration": {"filter.response.nulls": "true"}, "name": "Box"}
JSON = json.dumps(BODY, indent=2)
YAML = "element: {key: box}\nconfiguration:\n  filter.response.nulls: 'true'\nname: Box\n"
CLEAN = json.dumps({**BODY, "configuration": {"filter.response.nulls": True}})
INPUTS = {
    "a.json": JSON,
    "broken.json": JSON.replace('"box"\n  }', '"box"\n  },,').replace('true"\n', 'true",\n'),
    "list.json": f"[{JSON}]",
    "a.yaml": YAML,
    "a.md": f"# Box\n\n```json\n{JSON}\n```\n",
    "a.jsonl": f"{CLEAN}\n{json.dumps(BODY)}\n",
}
"""Inputs with one payload in which the schema finds something."""


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count the calls that cost something."""
    counted: Counter[str] = Counter()

    def count(module: ModuleType, name: str, label: str, *, when: Callable[..., bool] = lambda *_: True) -> None:
        original = getattr(module, name)

        def counting(*args: object, **kwargs: object) -> object:
            counted[label] += when(*args)
            return original(*args, **kwargs)

        monkeypatch.setattr(module, name, counting)

    count(plain_json, "load", "parsed")
    count(plain_yaml, "events", "parsed")
    count(read_yaml, "events", "parsed")
    for module in (fast_path, examiner, payloads):
        count(module, "classify", "classified", when=lambda data: isinstance(data, dict))
    count(fast_path, "surely_valid", "gated")
    count(verdict, "surely_valid", "gated")
    count(explainer, "explain", "explained")
    return counted


@pytest.mark.parametrize("name", INPUTS)
def test_nothing_is_worked_out_twice(name: str, calls: Counter[str]) -> None:
    report = lint(INPUTS[name], name)
    assert "IL222" in [finding.code for finding in report.findings]
    held = 2 if name == "a.jsonl" else 1
    assert calls == {"parsed": held, "classified": held, "gated": held, "explained": 1}


def test_what_is_no_payload_is_parsed_and_classified_once(calls: Counter[str]) -> None:
    assert lint('{"configuration": {"a": 1}}', "a.json").skipped == "no instance payload in it"
    assert calls == {"parsed": 1, "classified": 1}
