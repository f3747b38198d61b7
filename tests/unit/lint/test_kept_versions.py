"""What is kept of a text does not grow with its edits, whatever kind of file it is."""

from __future__ import annotations

import json

import pytest

from instancelint.config.settings import Settings
from instancelint.lint import kept_versions
from instancelint.lint.lint_input import content_input
from instancelint.lint.linter import Linter
from instancelint.lint.payload_cache import PayloadCache

SENT = "https://api.cloud-elements.com/elements/api-v2/instances"


def body(number: int, secret: str) -> str:
    configuration = {"oauth.api.secret": secret, "event.vendor.type": "polling", "filter.response.nulls": "true"}
    return json.dumps({"element": {"key": "box"}, "name": f"Contracts {number}", "configuration": configuration})


TEXTS = {
    "a.md": ("", "# Page\n\n```json\n{}\n```\n\n", "", ""),
    "a.yaml": ("", "---\n{}\n", "", ""),
    "a.jsonl": ("", "{}\n", "", ""),
    "b.jsonl": ("", "{} // instancelint: ignore[IL501]\n", "", ""),
    "a.json": ("[", "{}", ",\n", "]\n"),
    "a.sh": ("", f"curl -X POST {SENT} -d '{{}}'\n", "", ""),
    "a.html": ("", '<pre><code class="language-json">{}</code></pre>\n', "", ""),
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_gone_from_a_text_is_forgotten_after_some_edits(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_versions, "_OLDER", 3)
    cache = PayloadCache()
    linter = Linter(cache=cache)
    first, each, between, last = TEXTS[name]
    secrets = [f"k9Zq27Lmw{number}" for number in range(4)]
    kept: list[int] = []
    for number in range(40):
        secrets[number % 4] = f"k9Zq27Lmw{100 + number}"
        bodies = (each.format(body(index, secret)) for index, secret in enumerate(secrets))
        given = content_input(name, Settings().for_file(name), (first + between.join(bodies) + last).encode())
        assert linter.lint(given).payloads == len(secrets)
        if not name.endswith(".jsonl"):
            linter.examine(given)  # type: ignore[arg-type] # only JSON Lines are not looked at in one go
        kept.append(len(vars(cache)["_kept"]))
    assert max(kept[30:]) <= max(kept[10:20])
    assert kept[-1] < 80


def test_of_what_edits_elsewhere_make_of_a_section_the_last_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_versions, "_OLDER", 3)
    cache = PayloadCache()
    linter = Linter(cache=cache)
    kept: list[int] = []
    for start in range(18):
        secret = "x.event.notification.enabled"[start : start + 9]  # of which messages on the others speak
        bodies = (body(0, secret), *(body(number, f"k9Zq27Lmw{number}") for number in range(1, 9)))
        text = "".join(f"---\n{each}\n" for each in bodies)
        given = content_input("a.yaml", Settings().for_file("a.yaml"), text.encode())
        report = linter.lint(given)
        assert report == Linter().lint(given)
        kept.append(len(vars(cache)["_kept"]))
    assert kept[-1] <= kept[8]
