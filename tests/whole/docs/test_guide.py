"""The guide names what there is, and nothing else."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest
from repository import ROOT

from instancelint.api import lint_text
from instancelint.cli.commands.check import command
from instancelint.config.keys import CUSTOM_RULE_HELP, KEYS, LIMIT_HELP, SUPPRESSION_HELP
from instancelint.config.merge import merged
from instancelint.config.settings import Profile, Settings
from instancelint.config.toml_file import read
from instancelint.model.terms import Kind, Limits
from instancelint.reporters.formats import FORMATS, REGISTRY
from instancelint.rules.groups import GROUPS

DOCS = ROOT / "docs"
pytestmark = pytest.mark.skipif(not DOCS.is_dir(), reason="the guide is not part of an installation")


def section(page: str, title: str) -> str:
    text = (DOCS / page).read_text(encoding="utf-8")
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def first_column(table: str) -> list[str]:
    return [name for row in re.findall(r"^\| (.*?) \|", table, re.MULTILINE) for name in re.findall(r"`([^`]+)`", row)]


def test_every_option_of_check_and_no_other() -> None:
    named = {word.split()[0] for word in first_column(section("cli.md", "check"))}
    known = {
        name
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for name in (*parameter.opts, *parameter.secondary_opts)
    }
    assert named == known


def test_every_format_and_no_other() -> None:
    page = (DOCS / "reports.md").read_text(encoding="utf-8").partition("\n## ")[0]
    assert sorted(first_column(page)) == sorted(FORMATS)


def test_every_format_that_names_files_from_the_root() -> None:
    named = re.findall(
        r"`([a-z]+)`", section("reports.md", "What all formats have in common").partition("The root is")[0]
    )
    assert set(named) & set(FORMATS) - {"rdjson"} == {name for name, form in REGISTRY.items() if form.paths}


def test_every_key_of_the_config_file_and_no_other() -> None:
    assert first_column(section("configuration.md", "Keys")) == [key.name for key in KEYS]


def test_every_limit_group_and_profile() -> None:
    assert first_column(section("configuration.md", "Limits")) == list(LIMIT_HELP) == list(Limits._fields)
    selectors = section("configuration.md", "Selectors")
    assert all(f"`{name}`" in selectors for name, _ in GROUPS.values())
    profiles = section("configuration.md", "Profiles")
    assert re.findall(r"`(\w+)`", profiles) == [profile.value for profile in Profile]


def test_the_example_is_a_config_file(tmp_path: Path) -> None:
    text = (DOCS / "configuration.md").read_text(encoding="utf-8")
    example = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)[0]
    assert len(tomllib.loads(example)) == 6
    (tmp_path / "instancelint.toml").write_text(example)
    file = read(str(tmp_path / "instancelint.toml"))
    assert file is not None
    assert merged(file).settings().exclude == ("vendor",)


def test_exit_codes() -> None:
    codes = re.findall(r"^\| (\d+) \|", section("cli.md", "Exit codes"), re.MULTILINE)
    assert codes == ["0", "1", "2", "3", "130"]


def test_the_suppression_of_the_guide_is_one(tmp_path: Path) -> None:
    text = (DOCS / "adoption.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    (tmp_path / "pyproject.toml").write_text(example)
    file = read(str(tmp_path / "pyproject.toml"))
    assert file is not None
    (suppression,) = merged(file).settings().suppressions
    assert (suppression.rule, suppression.files) == ("secret-in-url", "legacy/*.json")


def test_the_comments_of_the_guide_suppress() -> None:
    text = (DOCS / "adoption.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    settings = Settings(select=("IL301", "IL223", "IL91"), kind=Kind.CREATE)
    report = lint_text(example, settings=settings)
    assert [(finding.code, finding.suppressed_by) for finding in report] == [
        ("IL301", "comment"),
        ("IL223", "comment"),
    ]


def test_the_keys_of_suppressions_and_rules() -> None:
    assert first_column(section("configuration.md", "Tables")) == list(SUPPRESSION_HELP)
    assert first_column(section("writing-rules.md", "Rules in the config file")) == list(CUSTOM_RULE_HELP)


@pytest.mark.parametrize("page", ["configuration.md", "writing-rules.md"])
def test_every_config_file_that_is_shown_can_be_read(page: str, tmp_path: Path) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```toml[^\n]*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    shown = [
        block for block in blocks if "[project]" not in block and "extend =" not in block and "plugins =" not in block
    ]
    assert shown
    for block in shown:
        path = tmp_path / "instancelint.toml"
        path.write_text(block, encoding="utf-8")
        file = read(str(path))
        assert file is not None
        merged(file).settings()
