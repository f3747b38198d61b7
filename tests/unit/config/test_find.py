from __future__ import annotations

from pathlib import Path

import pytest

from instancelint.config.find import SettingsFinder
from instancelint.config.settings import ConfigError, Overrides, Profile, Settings
from instancelint.model.terms import Severity


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_without_a_config_file_the_current_folder_is_the_root() -> None:
    assert SettingsFinder().above("a.json") == Settings(root=str(Path.cwd()))


def test_the_closest_file_holds_and_nothing_is_merged() -> None:
    write("instancelint.toml", "profile = 'docs'\nselect = ['IL3']\n")
    write("sub/instancelint.toml", "ignore = ['IL301']\n")
    finder = SettingsFinder()
    assert finder.above("a.json").select == ("IL3",)
    inner = finder.above("sub/deep/down/a.json")
    assert (inner.select, inner.ignore, inner.profile) == ((), ("IL301",), Profile.DEFAULT)
    assert inner.root == str(Path.cwd() / "sub")


def test_files_in_one_folder_have_an_order() -> None:
    write("pyproject.toml", "[tool.instancelint]\nprofile = 'docs'\n")
    assert SettingsFinder().for_file("a").settings.profile is Profile.DOCS
    write("instancelint.toml", "profile = 'deploy'\n")
    assert SettingsFinder().for_file("a").settings.profile is Profile.DEPLOY
    write(".instancelint.toml", "profile = 'default'\n")
    assert SettingsFinder().for_file("a").settings.profile is Profile.DEFAULT


def test_a_pyproject_without_the_table_is_passed_over() -> None:
    write("instancelint.toml", "profile = 'docs'\n")
    write("sub/pyproject.toml", "[project]\nname = 'instancelint-user'\n")
    assert SettingsFinder().for_file("sub/a.json").settings.profile is Profile.DOCS


def test_one_file_for_everything_or_none() -> None:
    write("sub/instancelint.toml", "profile = 'docs'\n")
    write("other.toml", "profile = 'deploy'\n")
    assert SettingsFinder(config="other.toml").for_file("sub/a.json").settings.profile is Profile.DEPLOY
    assert SettingsFinder(isolated=True).for_file("sub/a.json").settings.profile is Profile.DEFAULT


def test_files_under_one_config_share_one_object() -> None:
    write("instancelint.toml", "profile = 'docs'\n")
    finder = SettingsFinder()
    assert finder.above("a/b/c.json") is finder.above("d/e.json")


def test_a_wrong_file_is_an_error() -> None:
    write("sub/instancelint.toml", "x = 1\n")
    finder = SettingsFinder()
    finder.above("a.json")
    with pytest.raises(
        ConfigError, match=r"^sub/instancelint\.toml:1:1: unknown key 'x'; 'instancelint config' lists all keys$"
    ):
        finder.above("sub/a.json")


FILE = """\
select = ["IL3"]
extend-select = ["extra"]
ignore = ["events-callback-url-missing", "IL302"]
exclude = ["vendor"]
fail-on = "error"
[severity]
name-required = "info"
[limits]
depth = 5
"""


def over(**given: object) -> Settings:
    write("instancelint.toml", FILE)
    return SettingsFinder(Overrides(**given)).above("a.json")  # type: ignore[arg-type] # keyword by keyword


def test_the_command_line_wins() -> None:
    settings = over(profile=Profile.DEPLOY, fails=True, fail_on=None, max_size=7, respect_gitignore=False)
    assert (settings.profile, settings.fail_on, settings.respect_gitignore) == (Profile.DEPLOY, None, False)
    assert (settings.limits.depth, settings.limits.size) == (5, 7)


def test_select_replaces_the_choice_of_rules() -> None:
    settings = over(select=("name-required",), ignore=("IL2",))
    assert (settings.select, settings.extend_select, settings.ignore) == (("name-required",), (), ("IL2",))


def test_other_lists_and_tables_are_added() -> None:
    settings = over(ignore=("IL2",), extend_select=("IL4",), exclude=("build",), severity={"IL301": Severity.INFO})
    assert settings.select == ("IL3",)
    assert settings.extend_select == ("extra", "IL4")
    assert settings.ignore == ("events-callback-url-missing", "IL302", "IL2")
    assert settings.exclude == ("vendor", "build")
    assert settings.severity == {"name-required": Severity.INFO, "events-callback-url-missing": Severity.INFO}


def test_a_rule_asked_for_is_no_longer_ignored_by_the_file() -> None:
    assert over(extend_select=("IL301",)).ignore == ("IL302",)


def test_patterns_of_the_command_line_are_relative_to_the_current_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    write("instancelint.toml", "exclude = ['vendor']\n")
    Path("sub").mkdir()
    monkeypatch.chdir("sub")
    settings = SettingsFinder(Overrides(exclude=("/a.json", "b/c.json", "d.json"))).above("x.json")
    assert settings.exclude == ("vendor", "/sub/a.json", "/sub/b/c.json", "d.json")
