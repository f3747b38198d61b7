"""Suppressions in a config file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from instancelint.config.layers import to_settings
from instancelint.config.settings import ConfigError, Settings, Suppression
from instancelint.config.toml_file import read


def load(folder: Path, text: str) -> Settings:
    path = folder / "instancelint.toml"
    path.write_text(text, encoding="utf-8")
    file = read(str(path))
    assert file is not None
    return to_settings(file)


TABLES = """\
[[ignore]]
files = "legacy/*.json"
pointer = "/configuration/*"
rule = "secret-in-url"
reason = "moves to the vault in May"
expires = 2030-05-31

[[ignore]]
rule = "IL301"
"""
FIRST = Suppression(
    rule="secret-in-url",
    files="legacy/*.json",
    pointer="/configuration/*",
    reason="moves to the vault in May",
    expires=date(2030, 5, 31),
)


def test_an_array_of_tables(tmp_path: Path) -> None:
    settings = load(tmp_path, TABLES)
    assert settings.ignore == ()
    assert settings.suppressions == (FIRST, Suppression("IL301"))


def test_selectors_and_tables_in_one_list(tmp_path: Path) -> None:
    settings = load(tmp_path, 'ignore = ["IL6", { rule = "IL301", files = "a.json" }, "name-generic"]')
    assert settings.ignore == ("IL6", "name-generic")
    assert settings.suppressions == (Suppression("IL301", "a.json"),)


def test_reasons_on_request(tmp_path: Path) -> None:
    reason = '[[ignore]]\nrule = "IL301"\nreason = "x"\n'
    settings = load(tmp_path, "require-reasons = true\n" + reason)
    assert settings.extend_select == ("suppression-reason-missing",)
    assert load(tmp_path, reason).extend_select == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('ignore = "IL3"', "1:1: 'ignore' must be a list of strings, or of tables with a 'rule'"),
        ("ignore = [1]", "1:1: 'ignore' must be a list of strings, or of tables with a 'rule'"),
        (TABLES + 'file = "x"\n', "10:1: unknown key 'file' of a suppression; did you mean 'files'?"),
        (TABLES + 'reason = ""\n', "10:1: 'reason' must be a text in quotes"),
        (TABLES + "files = ['x']\n", "10:1: 'files' must be a text in quotes"),
        (
            TABLES + 'pointer = "name"\n',
            "10:11: a place starts with '/' or '$', as in '/configuration/*' or '$.instances[*].body', not 'name'",
        ),
        (TABLES + 'expires = "2030-01-01"\n', "10:1: 'expires' must be a date without quotes, such as 2030-12-31"),
        (
            TABLES + "expires = 2030-01-01T00:00:00\n",
            "10:1: 'expires' must be a date without quotes, such as 2030-12-31",
        ),
        (TABLES + '[[ignore]]\nfiles = "x"\n', "10:3: a suppression names its 'rule'"),
        (
            TABLES.replace('"IL301"', '"name-genric"'),
            "9:8: there is no rule 'name-genric'; did you mean 'name-generic'?",
        ),
        (
            "require-reasons = true\n" + TABLES,
            "9:3: 'require-reasons' is on, and this suppression has no 'reason'",
        ),
        ("baseline = true", "1:1: 'baseline' must be a path in quotes"),
    ],
)
def test_mistakes(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    assert str(caught.value) == f"{tmp_path}/instancelint.toml:{message}"
