from __future__ import annotations

from pathlib import Path

import pytest

from instancelint.base.source_text import Span
from instancelint.config.find import SettingsFinder
from instancelint.edits.writer import apply
from instancelint.language.actions import Action, Actions
from instancelint.language.answers import Filling
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


@pytest.mark.parametrize(
    ("without", "title"),
    [
        ("name: ${NAME}\n", 'Add "name"'),
        ("providerData:\n  code: ${CODE}\n", 'Add "providerData"'),
        (
            "  event.notification.callback.url: ${EVENT_NOTIFICATION_CALLBACK_URL}\n",
            'Add "event.notification.callback.url"',
        ),
    ],
)
def test_what_is_missing_is_added(tmp_path: Path, without: str, title: str) -> None:
    rest = (
        "element:\n  key: box\nname: ${NAME}\nproviderData:\n  code: ${CODE}\n"
        "configuration:\n  oauth.api.key: ${K}\n  oauth.api.secret: ${S}\n  oauth.callback.url: https://acme.io/o\n"
        "  event.notification.enabled: true\n  event.notification.callback.url: ${EVENT_NOTIFICATION_CALLBACK_URL}\n"
    ).replace(without, "")
    assert _Text(tmp_path, "a.yaml", rest).fillings() == {title: rest + without}


def test_an_empty_grant_is_not_replaced(tmp_path: Path) -> None:
    assert _Text(tmp_path, "a.yaml", f"{BARE}{FILLED}providerData: {{}}\n").fillings() == {}


BARE = "element:\n  key: box\nname: Contracts\n"
FILLED = (
    "configuration:\n  oauth.api.key: ${OAUTH_API_KEY}\n  oauth.api.secret: ${OAUTH_API_SECRET}\n"
    "  oauth.callback.url: ${OAUTH_CALLBACK_URL}\n"
)
GRANT = "providerData:\n  code: ${CODE}\n"
JSON = '{\n  "element": {"key": "stripe"},\n  "name": "Payments"%s\n}\n'
JSON_FILLED = ',\n  "configuration": {\n    "api.key": "${API_KEY}"\n  }'


@pytest.mark.parametrize(
    ("name", "text", "title", "filled"),
    [
        ("a.yaml", BARE, "Add the 3 required settings, and providerData", BARE + FILLED + GRANT),
        ("a.yaml", f"{BARE}configuration:\n", "Add the 3 required settings, and providerData", BARE + FILLED + GRANT),
        (
            "a.yaml",
            f"{BARE}configuration: {{}}\n",
            "Add the 3 required settings, and providerData",
            BARE + FILLED + GRANT,
        ),
        (
            "a.yaml",
            f"configuration: ~ # now\n{BARE}{GRANT}",
            "Add the 3 required settings",
            FILLED.replace(":", ": # now", 1) + BARE + GRANT,
        ),
        ("a.json", JSON % "", 'Add "api.key"', JSON % JSON_FILLED),
        ("a.json", JSON % ',\n  "configuration": null', 'Add "api.key"', JSON % JSON_FILLED),
        ("a.json", JSON % ',\n  "configuration": {}', 'Add "api.key"', JSON % JSON_FILLED),
        (
            "a.md",
            f"```yaml\n{BARE}configuration:\n```\n",
            "Add the 3 required settings, and providerData",
            f"```yaml\n{BARE}{FILLED}{GRANT}```\n",
        ),
    ],
)
def test_an_empty_configuration_is_filled_in(tmp_path: Path, name: str, text: str, title: str, filled: str) -> None:
    opened = _Text(tmp_path, name, text)
    place = max(text.find("configuration"), text.find("element")) if name == "a.md" else text.find("configuration")
    at = Span(max(place, 0), len(text))
    found = opened.actions.fillings(opened.session.check(opened.name), [at])
    assert {action.title: opened.after(action) for action in found} == {title: filled}


@pytest.mark.parametrize("value", ["5", "[]", "text"])
def test_what_is_written_as_configuration_is_never_replaced(tmp_path: Path, value: str) -> None:
    assert _Text(tmp_path, "a.yaml", f"{BARE}configuration: {value}\n").fillings() == {}


def test_all_secrets_of_a_payload_become_references_at_once(tmp_path: Path) -> None:
    settings = FILLED.replace("${OAUTH_API_SECRET}", "Zk39fjQpXw72LmN0")
    first = f"{BARE}{settings}{GRANT}".replace("${CODE}", "4fHq81LmZx0aTs77")
    text = _Text(tmp_path, "a.yaml", f"{first}---\n{BARE}{settings}{GRANT}")
    action = text.actions.fill(text.session.texts[text.name], 0, Filling.SECRETS)
    assert action is not None
    assert action.title == "Replace 2 secrets with references"
    assert text.after(action) == f"{BARE}{FILLED}{GRANT}---\n{BARE}{settings}{GRANT}"
    action = text.actions.fill(text.session.texts[text.name], len(text.text) - 1, Filling.SECRETS)
    assert action is not None
    assert action.title == "Replace with ${OAUTH_API_SECRET}"


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
