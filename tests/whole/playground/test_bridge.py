"""What the page asks of the linter, without the page: in any Python, and in whole code points and UTF-16 units."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from bridge import MOST_SHOWN, Units, call
from repository import ROOT

BAD = '{"element": {"key": "box"}, "name": "👍 ok", "configuration": {"event.notification.enabled": "true"}}'
SECRET = "s3cr3tXyz9v8u7"


def ask(method: str, **asked: object) -> Any:  # noqa: ANN401 - data as JSON has it
    """Return the result of a method, as the page gets it."""
    answer = json.loads(call(json.dumps([method, asked])))
    assert set(answer) == {"result"}
    return answer["result"]


@pytest.mark.parametrize("text", ["", "abc", "a👍b", "👍👍", "é👍\n日本"])
def test_offsets_lead_there_and_back(text: str) -> None:
    units = Units(text)
    for offset in range(len(text) + 1):
        unit = len(text[:offset].encode("utf-16-le")) // 2
        assert (units.of(offset), units.points(unit)) == (unit, offset)


def test_a_byte_order_mark_counts_on_the_page_alone() -> None:
    units = Units("\ufeffa👍b")
    assert [units.of(offset) for offset in range(4)] == [1, 2, 4, 5]
    assert [units.points(unit) for unit in (0, 1, 2, 4, 5)] == [0, 0, 1, 2, 3]


def test_findings_have_their_place_and_frame() -> None:
    result = ask("lint", text=BAD, name="payload.json")
    (first, second) = result["findings"]
    assert [first["code"], second["code"]] == ["IL301", "IL222"]
    wide = BAD.encode("utf-16-le")
    assert wide[2 * second["from"] : 2 * second["to"]].decode("utf-16-le") == '"true"'
    assert second["fix"]["title"] == "Remove the quotes"
    ((_, row, marks),) = second["rows"]
    ((start, end, is_primary, _),) = marks
    assert (row.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le"), is_primary) == ('"true"', True)
    assert (result["counts"], result["payloads"], result["safe"]) == ("1 error and 1 info", 1, 1)


def test_what_is_no_payload_is_skipped_until_a_kind_is_chosen() -> None:
    assert ask("lint", text="{}", name="payload.json")["skipped"] == "no instance payload in it"
    chosen = ask("lint", text="{}", name="payload.json", kind="create")
    assert [each["code"] for each in chosen["findings"]] == ["IL201", "IL202", "IL203"]


def test_a_profile_is_followed() -> None:
    text = 'element: {key: box}\nname: Box\nconfiguration: {oauth.api.key: "<CLIENT_ID>"}\n'
    codes = {
        profile: {each["code"] for each in ask("lint", text=text, name="payload.yaml", profile=profile)["findings"]}
        for profile in ("docs", "deploy")
    }
    assert "IL220" in codes["deploy"] - codes["docs"]


def test_many_findings_are_counted_and_some_are_shown() -> None:
    tags = ", ".join(["1"] * (MOST_SHOWN + 7))
    text = f'{{"element": {{"key": "box"}}, "name": "Box", "configuration": {{}}, "tags": [{tags}]}}'
    result = ask("lint", text=text, name="payload.json")
    assert len(result["findings"]) == MOST_SHOWN
    assert result["more"] > 0


def test_one_fix_leaves_the_rest_alone() -> None:
    text = BAD.replace("👍 ok", " ok")
    found = ask("lint", text=text, name="payload.json")["findings"]
    index = next(number for number, each in enumerate(found) if each["code"] == "IL222")
    assert ask("fix", text=text, name="payload.json", only=index) == {
        "text": text.replace('"true"', "true"),
        "fixed": 1,
        "rejected": [],
    }


def test_one_fix_brings_along_what_lets_the_text_parse() -> None:
    text = BAD.replace('"key": "box"},', '"key": "box"}').replace("👍 ok", " ok")
    found = ask("lint", text=text, name="payload.json")["findings"]
    index = next(number for number, each in enumerate(found) if each["code"] == "IL222")
    done = ask("fix", text=text, name="payload.json", only=index)
    assert done == {"text": BAD.replace("👍 ok", " ok").replace('"true"', "true"), "fixed": 2, "rejected": []}


def test_all_safe_fixes_are_applied_and_unsafe_ones_on_request() -> None:
    text = '{"element": {"key": "boxx"}, "name": " ok", "configuration": {"event.notification.enabled": false}}'
    safe = text.replace(" ok", "ok")
    assert ask("fix", text=text, name="payload.json")["text"] == safe
    assert ask("fix", text=text, name="payload.json", unsafe=True)["text"] == safe.replace("boxx", "box")


def test_a_masked_text_has_its_shape_and_no_secret() -> None:
    text = BAD.replace('"true"', f'true, "oauth.api.secret": "{SECRET}"')
    masked = ask("masked", text=text, name="payload.json")
    assert (len(masked), SECRET in masked, '"oauth.api.secret"' in masked) == (len(text), False, True)
    assert SECRET not in ask("masked", text=f"some notes, {SECRET}", name="payload.md")


def test_a_clean_payload_is_masked_too() -> None:
    text = json.dumps({"element": {"key": "box"}, "name": "Box", "configuration": {"oauth.api.secret": SECRET}})
    assert SECRET not in ask("masked", text=text, name="payload.json")


def test_elements_start_payloads() -> None:
    known = {each["key"]: each for each in ask("elements")}
    assert known["box"]["title"] == "Box"
    assert "webhook" in known["box"]["events"]
    for notation, begin in (("json", "{\n"), ("yaml", "# Box"), ("curl", "curl -X POST"), ("markdown", "# Box\n")):
        assert ask("start", key="box", notation=notation, way="", events="webhook").startswith(begin)


def test_a_failure_names_no_text() -> None:
    asked = {"key": SECRET, "notation": "json"}
    assert json.loads(call(json.dumps(["start", asked]))) == {"error": "ValueError"}


def test_a_start_loads_what_linting_needs_and_the_rest_follows_in_steps() -> None:
    script = (
        "import json, sys; from bridge import call\n"
        "late = ['markdown_it', 'instancelint.fix', 'instancelint.language.hover']\n"
        "def loaded(): return [name for name in late if name in sys.modules]\n"
        "call('[\"about\", {}]'); first = loaded(); step = 0\n"
        "while json.loads(call(json.dumps(['prepare', {'step': step}])))['result']: step += 1\n"
        "print(json.dumps([first, step, loaded()]))"
    )
    paths = [str(ROOT / "playground"), *sys.path]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {paths!r}\n{script}"], capture_output=True, check=True
    )
    assert json.loads(done.stdout) == [[], 2, ["markdown_it", "instancelint.fix", "instancelint.language.hover"]]
