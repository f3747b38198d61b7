from __future__ import annotations

from pathlib import Path

import pytest

from instancelint.base.source_text import Span
from instancelint.config.find import SettingsFinder
from instancelint.edits.writer import apply
from instancelint.language.actions import Action, Actions
from instancelint.language.session import Session

BOX = "element:\n  key: box\nname: Contracts\nconfiguration:\n  filter.response.nulls: 'true'\n"
SECRET = "element:\n  key: stripe\nname: Payments\nconfiguration:\n  api.key: Zk39fjQpXw72LmN0\n"


class _Text:
    """A text that is open alone."""

    def __init__(self, folder: Path, name: str, text: str, language: str = "") -> None:
        self.session = Session(SettingsFinder)
        self.actions = Actions(self.session)
        self.folder = folder
        self.name = str(folder / name)
        self.text = text
        self.session.open(self.name, text, 1, language)

    @property
    def everywhere(self) -> list[Span]:
        return [Span(0, len(self.text))]

    def after(self, action: Action) -> str:
        return apply(self.text, action.edits[self.name])

    def fixes(self) -> dict[str, str]:
        found = self.actions.fixes(self.session.check(self.name), self.everywhere)
        return {action.title: self.after(action) for action in found}

    def fillings(self) -> dict[str, str]:
        found = self.actions.fillings(self.session.check(self.name), self.everywhere)
        return {action.title: self.after(action) for action in found}

    def suppressions(self) -> list[Action]:
        return self.actions.suppressions(self.session.check(self.name), self.everywhere, str(self.folder))


def test_a_fix_is_offered_for_each_finding(tmp_path: Path) -> None:
    text = '{"element": {"key": "box"}, "name": "A", "configuration": {"filter.response.nulls": "true",}}'
    assert _Text(tmp_path, "a.json", text).fixes() == {
        "Remove the quotes": text.replace('"true"', "true"),
        "Remove the comma": text.replace(",}", "}"),
    }


def test_a_fix_that_changes_what_is_sent_says_so(tmp_path: Path) -> None:
    text = BOX.replace("'true'", "true").replace("box", "boxx")
    assert _Text(tmp_path, "a.yaml", text).fixes() == {
        "Replace with box (unsafe: changes what is sent)": text.replace("boxx", "box")
    }


def test_places_count_without_the_byte_order_mark(tmp_path: Path) -> None:
    text = _Text(tmp_path, "a.yaml", "\ufeff" + BOX)
    (action,) = text.actions.fixes(text.session.check(text.name), text.everywhere)
    assert apply(BOX, action.edits[text.name]) == BOX.replace("'", "")


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_line_of_json_lines_is_fixed_alone(tmp_path: Path, ending: str) -> None:
    line = '{"element": {"key": "box"}, "name": "A", "configuration": {"filter.response.nulls": "true"}}' + ending
    text = _Text(tmp_path, "a.jsonl", line * 2)
    checked = text.session.check(text.name)
    place = len(line) + line.index('"true"')
    (action,) = text.actions.fixes(checked, [Span(place, place)])
    assert text.after(action) == line + line.replace('"true"', "true")


def test_what_is_required_is_filled_in_with_references(tmp_path: Path) -> None:
    text = "element:\n  key: bamboohr\nname: People\nconfiguration:\n  username: ${BAMBOO_USER}\n"
    (filled,) = _Text(tmp_path, "a.yaml", text).fillings().values()
    assert filled == text + "  company.name: ${COMPANY_NAME}\n"


def test_a_secret_becomes_a_reference(tmp_path: Path) -> None:
    assert _Text(tmp_path, "a.yaml", SECRET).fillings() == {
        "Replace with ${API_KEY}": SECRET.replace("Zk39fjQpXw72LmN0", "${API_KEY}")
    }


def test_a_finding_in_yaml_is_suppressed_by_a_comment(tmp_path: Path) -> None:
    text = _Text(tmp_path, "a.yaml", BOX)
    (action,) = text.suppressions()
    assert action.title == "Suppress boolean-as-string here"
    assert text.after(action) == BOX.replace("  filter", "  # instancelint: ignore[boolean-as-string]\n  filter")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("instancelint.toml", None, "[[ignore]]\n{}\n"),
        ("instancelint.toml", 'profile = "docs"\n', 'profile = "docs"\n\n[[ignore]]\n{}\n'),
        ("instancelint.toml", 'ignore = ["IL6"]', 'ignore = [{{ {}, }}"IL6"]'),
        ("pyproject.toml", "[tool.instancelint]\n", "[tool.instancelint]\n\n[[tool.instancelint.ignore]]\n{}\n"),
    ],
)
def test_a_finding_in_json_is_suppressed_in_the_config_file(
    tmp_path: Path, name: str, before: str | None, after: str
) -> None:
    if before is not None:
        (tmp_path / name).write_text(before)
    json = '{"element": {"key": "box"}, "name": "Contracts", "configuration": {"filter.response.nulls": "true"}}'
    text = _Text(tmp_path, "a.json", json)
    (action,) = text.suppressions()
    change = action.config
    assert change is not None
    assert action.title == f"Suppress boolean-as-string here, in {name}"
    assert (change.path, change.text) == (str(tmp_path / name), before)
    written = apply(change.text or "", (change.edit,))
    items = 'rule = "boolean-as-string"{0}files = "/a.json"{0}pointer = "/configuration/filter.response.nulls"'
    flat = "ignore = [{ " + items.format(", ") + ' }, "IL6"]'
    assert written == (flat if "IL6" in after else after.format(items.format("\n")))
    (tmp_path / name).write_text(written)
    text.session.reload()
    assert text.session.check(text.name).findings == ()


def test_all_safe_fixes_are_one_action(tmp_path: Path) -> None:
    json = '{"element": {"key": "boxx"}, "name": "A", "configuration": {"filter.response.nulls": "true",}}'
    text = _Text(tmp_path, "a.json", json)
    action = text.actions.fix_all(text.session.texts[text.name])
    assert action is not None
    assert text.after(action) == json.replace('"true",', "true")
    text = _Text(tmp_path, "b.json", text.after(action))
    assert text.actions.fix_all(text.session.texts[text.name]) is None
