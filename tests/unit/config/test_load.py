from __future__ import annotations

from pathlib import Path

import pytest

from instancelint.config.merge import merged
from instancelint.config.settings import ConfigError, Profile, Settings
from instancelint.config.toml_file import read
from instancelint.model.terms import Kind, Limits, Severity

EVERYTHING = """\
select = ["IL3", "name-required"]
extend-select = ["extra"]
ignore = ["IL301", "structure"]
include = ["*.payload"]
exclude = ["vendor"]
profile = "deploy"
elements = ["elements/*.json"]
respect-gitignore = false
fail-on = "never"

[severity]
name-required = "info"
IL301 = "warning"

[per-file-ignores]
"docs/**" = ["placeholder-value"]

[kinds]
"updates/*.json" = "update"

[limits]
depth = 50
size = 1000
"""


def load(folder: Path, text: str, name: str = "instancelint.toml") -> Settings:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    file = read(str(path))
    assert file is not None
    return merged(file).settings()


def error(folder: Path, text: str, name: str = "instancelint.toml") -> str:
    with pytest.raises(ConfigError) as caught:
        load(folder, text, name)
    return str(caught.value).removeprefix(str(folder) + "/")


def test_every_key(tmp_path: Path) -> None:
    settings = load(tmp_path, EVERYTHING)
    assert settings == Settings(
        root=str(tmp_path),
        source=str(tmp_path / "instancelint.toml"),
        profile=Profile.DEPLOY,
        select=("IL3", "name-required"),
        extend_select=("extra",),
        ignore=("IL301", "structure"),
        severity={"name-required": Severity.INFO, "events-callback-url-missing": Severity.WARNING},
        include=("*.payload",),
        exclude=("vendor",),
        per_file_ignores=(("docs/**", ("placeholder-value",)),),
        kinds=(("updates/*.json", Kind.UPDATE),),
        elements=(str(tmp_path / "elements/*.json"),),
        limits=Limits(depth=50, size=1000),
        respect_gitignore=False,
        fail_on=None,
    )


def test_nothing_said_is_the_default(tmp_path: Path) -> None:
    assert load(tmp_path, "") == Settings(root=str(tmp_path), source=str(tmp_path / "instancelint.toml"))


def test_a_table_in_pyproject(tmp_path: Path) -> None:
    settings = load(tmp_path, "[project]\nname = 'x'\n[tool.instancelint]\nprofile = 'docs'\n", "pyproject.toml")
    assert settings.profile is Profile.DOCS


@pytest.mark.parametrize("text", ["[project]\n", "[tool.ruff]\n", "# instancelint\nno toml", "tool = 'instancelint'\n"])
def test_a_pyproject_without_the_table_says_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(text)
    assert read(str(path)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\nselct = []\n", "2:1: unknown key 'selct'; did you mean 'select'?"),
        (
            "[tool.instancelint]\n",
            "1:2: unknown key 'tool'; outside pyproject.toml, put keys at the top level, without [tool.instancelint]",
        ),
        ("select = 'IL3'", "1:1: 'select' must be a list of strings; use [\"IL3\"]"),
        ("select = ['IL3', 5]", "1:18: 'select' must be a list of strings; this item is not a string"),
        ("exclude = ['']", "1:12: 'exclude' must be a list of strings; this item is empty"),
        ("exclude = 5", "1:1: 'exclude' must be a list of strings"),
        ("select = ['name-requird']", "1:11: unknown rule 'name-requird'; did you mean 'name-required'?"),
        ("[severity]\nname-requird = 'info'", "2:1: unknown rule 'name-requird'; did you mean 'name-required'?"),
        (
            "[severity]\nIL3 = 'info'",
            "2:1: 'IL3' selects several rules, but this setting is for one rule; 'instancelint rule' lists all rules",
        ),
        (
            "[severity]\nname-required = 'eror'",
            "2:17: 'name-required' must be one of error, warning, info; did you mean 'error'?",
        ),
        ("severity = 'info'", "1:1: 'severity' must be a table, such as { url-insecure = \"error\" }"),
        (
            "[kinds]\n'*.json' = 'craete'",
            (
                "2:12: '*.json' must be one of create, create-for-element, update, response, poller-configuration; "
                "did you mean 'create'?"
            ),
        ),
        ("profile = 'dosc'", "1:11: 'profile' must be one of default, docs, deploy; did you mean 'docs'?"),
        ("profile = true", "1:1: 'profile' must be one of default, docs, deploy"),
        ("fail-on = 'nevr'", "1:11: 'fail-on' must be one of error, warning, info, never; did you mean 'never'?"),
        ("respect-gitignore = 'true'", "1:1: 'respect-gitignore' must be true or false; remove the quotes"),
        ("respect-gitignore = 'no'", "1:1: 'respect-gitignore' must be true or false"),
        ("[limits]\ndepht = 5", "2:1: unknown limit 'depht'; did you mean 'depth'?"),
        ("limits = { depth = 0 }", "1:12: limit 'depth' must be a whole number above zero"),
        ("limits.size = true", "1:8: limit 'size' must be a whole number above zero"),
        ("[per-file-ignores]\n'a' = ['IL3', 'x']", "2:15: unknown rule 'x'; 'instancelint rule' lists all rules"),
        ("[rules]\nnam-required.x = 1", "2:1: unknown rule 'nam-required'; did you mean 'name-required'?"),
        (
            "rules.placeholder-value.extra-patterns = ['x', '(a|b*)*c']",
            (
                "1:25: 'extra-patterns' must be a list of regular expressions,"
                " and '(a|b*)*c' repeats what can be empty, which can take forever; match it once"
            ),
        ),
        ("[rules.name-required]\nx = 1", "2:1: rule name-required has no option 'x'"),
        ("[rules]\nname-required = 1", "2:1: 'name-required' must be a table"),
        ('"sel\\u001bect" = []', "1:1: unknown key 'sel\\x1bect'; did you mean 'select'?"),
        ("select = [\n'IL3'\nx", "3:1: not valid TOML: unclosed array"),
        ("a = [", "1:6: not valid TOML: invalid value"),
        ("select = []\n  " + "a." * 100 + "a = 1", "2:3: a key has more than 100 parts"),
        ("[a]\n" + "b = { " + "a . 'b'.\"c\".d." * 25 + "a = 1 }", "2:7: a key has more than 100 parts"),
        ("a." * 99 + "a = 1", "1:1: unknown key 'a'; 'instancelint config' lists all keys"),
    ],
)
def test_mistakes_are_told_with_their_place(tmp_path: Path, text: str, expected: str) -> None:
    assert error(tmp_path, text) == f"instancelint.toml:{expected}"


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "instancelint.toml"
    path.write_bytes(b"select = []\n# \xff\n")
    with pytest.raises(ConfigError, match=r":2:3: the config file is not UTF-8$"):
        read(str(path))


def test_a_file_that_is_nested_too_deeply(tmp_path: Path) -> None:
    path = tmp_path / "instancelint.toml"
    path.write_text("select = " + "[" * 100_000)
    with pytest.raises(ConfigError, match=r"nested too deeply|not valid TOML"):
        read(str(path))


def test_a_byte_order_mark_is_forgiven(tmp_path: Path) -> None:
    assert load(tmp_path, "\ufeffprofile = 'docs'").profile is Profile.DOCS


def test_a_named_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^config file '.*/nowhere\.toml' not found$"):
        read(str(tmp_path / "nowhere.toml"), required=True)


def test_a_named_pyproject_without_the_table(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[project]\n")
    with pytest.raises(ConfigError, match=r"pyproject\.toml: no \[tool\.instancelint\] table$"):
        read(str(path), required=True)
