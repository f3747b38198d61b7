"""Config files that build on others, and keys that the command line sets."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from instancelint.base.file_patterns import matches
from instancelint.config.find import SettingsFinder
from instancelint.config.settings import ConfigError, Overrides, Profile, Settings, Suppression
from instancelint.model.terms import Kind, Limits, Severity


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def settings(name: str = "a.json", *arguments: str, overrides: Overrides | None = None) -> Settings:
    return SettingsFinder(overrides, arguments=arguments).above(name)


def error(name: str = "a.json", *arguments: str) -> str:
    with pytest.raises(ConfigError) as caught:
        settings(name, *arguments)
    return str(caught.value)


BASE = """\
profile = "docs"
fail-on = "error"
select = ["IL3", "IL4"]
extend-select = ["extra"]
ignore = ["IL301", "IL401", { rule = "IL5", files = "old/*.json" }]
exclude = ["vendor"]
baseline = "known.json"
elements = ["e/*.json"]
payloads = ["/spec"]
severity = { IL301 = "info", IL302 = "info" }
kinds = { "*.x.json" = "update", "*.y.json" = "update" }
limits = { depth = 5, size = 6 }
rules.placeholder-value.extra-patterns = ["^x$"]
"""


def test_single_values_are_replaced_and_lists_and_tables_are_added() -> None:
    write("shared/base.toml", BASE)
    write(
        "instancelint.toml",
        """\
extend = "shared/base.toml"
fail-on = "never"
extend-select = ["IL6"]
ignore = ["IL402"]
exclude = ["build"]
payloads = ["/more"]
severity = { IL302 = "error" }
kinds = { "*.y.json" = "response", "*.z.json" = "create" }
limits = { size = 7 }
""",
    )
    root = os.getcwd()
    assert settings() == Settings(
        root=root,
        source="instancelint.toml",
        profile=Profile.DOCS,
        select=("IL3", "IL4"),
        extend_select=("extra", "IL6"),
        ignore=("IL301", "IL401", "IL402"),
        suppressions=(Suppression("IL5", "/shared/old/*.json"),),
        exclude=("vendor", "build"),
        baseline=f"{root}/shared/known.json",
        elements=(f"{root}/shared/e/*.json",),
        payloads=("/spec", "/more"),
        severity={"events-callback-url-missing": Severity.INFO, "events-not-enabled": Severity.ERROR},
        kinds=(("*.y.json", Kind.RESPONSE), ("*.z.json", Kind.CREATE), ("*.x.json", Kind.UPDATE)),
        limits=Limits(depth=5, size=7),
        options={"placeholder-value": {"extra_patterns": ("^x$",)}},
        fail_on=None,
    )


def test_select_replaces_the_whole_choice_of_rules() -> None:
    write("base.toml", BASE)
    write("instancelint.toml", 'extend = "base.toml"\nselect = ["IL5"]\n')
    found = settings()
    assert (found.select, found.extend_select, found.ignore) == (("IL5",), (), ())
    write("instancelint.toml", 'extend = "base.toml"\nselect = []\n')
    assert (settings().select, settings().ignore) == ((), ())


def test_a_rule_asked_for_is_no_longer_ignored_by_the_base() -> None:
    write("base.toml", BASE)
    write("instancelint.toml", 'extend = "base.toml"\nextend-select = ["events-callback-url-missing"]\n')
    assert settings().ignore == ("IL401",)


def test_files_extend_in_a_chain_and_pyproject_can_be_one() -> None:
    write("c/pyproject.toml", '[tool.instancelint]\nprofile = "deploy"\nexclude = ["c"]\n')
    write("b/b.toml", 'extend = "../c/pyproject.toml"\nexclude = ["b"]\n')
    write("a/pyproject.toml", '[tool.instancelint]\nextend = "../b/b.toml"\nexclude = ["a"]\n')
    found = settings("a/x.json")
    assert (found.profile, found.exclude, found.source) == (Profile.DEPLOY, ("c", "b", "a"), "a/pyproject.toml")


def test_patterns_of_a_base_are_those_of_its_folder() -> None:
    write("base.toml", 'exclude = ["sub/gen/*.json", "**/deep/*.json", "vendor"]\n')
    write("sub/instancelint.toml", 'extend = "../base.toml"\n')
    found = settings("sub/x.json")

    def excluded(name: str) -> bool:
        return any(matches(pattern, name, found.root) for pattern in found.exclude)

    assert excluded("sub/gen/a.json")
    assert excluded("sub/a/deep/a.json")
    assert excluded("sub/vendor/a.json")
    assert not excluded("sub/sub/gen/a.json")
    assert not excluded("sub/a.json")


def test_reasons_of_a_base() -> None:
    write("base.toml", 'require-reasons = true\n[[ignore]]\nrule = "IL301"\nreason = "x"\n')
    write("instancelint.toml", 'extend = "base.toml"\n')
    assert settings().extend_select == ("suppression-reason-missing",)
    write("instancelint.toml", 'extend = "base.toml"\nrequire-reasons = false\n')
    assert settings().extend_select == ()
    write("instancelint.toml", 'extend = "base.toml"\nignore = [{ rule = "IL302" }]\n')
    assert error() == "instancelint.toml:2:11: missing 'reason' in this suppression ('require-reasons' is set)"


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (
            {"instancelint.toml": 'extend = "b.toml"', "b.toml": '\nextend = "./instancelint.toml"'},
            "b.toml:2:10: circular 'extend': instancelint.toml -> b.toml -> instancelint.toml",
        ),
        (
            {"instancelint.toml": 'extend = "instancelint.toml"'},
            ("instancelint.toml:1:10: circular 'extend': instancelint.toml -> instancelint.toml"),
        ),
        (
            {"instancelint.toml": 'extend = "shared/bse.toml"', "shared/base.toml": ""},
            "instancelint.toml:1:10: file 'shared/bse.toml' not found; did you mean 'shared/base.toml'?",
        ),
        ({"instancelint.toml": 'extend = "x.toml"'}, "instancelint.toml:1:10: file 'x.toml' not found"),
        ({"instancelint.toml": 'extend = ["x.toml"]'}, "instancelint.toml:1:1: 'extend' must be a quoted path"),
        (
            {"instancelint.toml": 'extend = "x"', "x/instancelint.toml": ""},
            "instancelint.toml:1:10: 'x' is a folder; name the config file in it",
        ),
        (
            {"instancelint.toml": 'extend = "x/pyproject.toml"', "x/pyproject.toml": "[project]"},
            "instancelint.toml:1:10: no [tool.instancelint] table in 'x/pyproject.toml'",
        ),
        (
            {"instancelint.toml": 'extend = "b.toml"', "b.toml": "\nselct = []"},
            "b.toml:2:1: unknown key 'selct'; did you mean 'select'?",
        ),
        ({"instancelint.toml": 'extend = "b.toml"', "b.toml": "x ="}, "b.toml:1:4: not valid TOML: invalid value"),
    ],
)
def test_mistakes(files: dict[str, str], message: str) -> None:
    for name, text in files.items():
        write(name, text)
    assert error() == message


def test_keys_on_the_command_line_come_over_files_and_below_options() -> None:
    write("instancelint.toml", 'profile = "docs"\nexclude = ["a"]\nlimits = { depth = 3, size = 4 }\n')
    found = settings(
        "x.json",
        'profile = "deploy"',
        'exclude = ["b/c"]',
        "limits.depth = 5",
        overrides=Overrides(max_size=9, exclude=("d",)),
    )
    assert (found.profile, found.exclude) == (Profile.DEPLOY, ("a", "b/c", "d"))
    assert (found.limits.depth, found.limits.size) == (5, 9)
    assert SettingsFinder(isolated=True, arguments=['fail-on = "info"']).above("x").fail_on is Severity.INFO


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("selct = []", "--config 'selct = []':1:1: unknown key 'selct'; did you mean 'select'?"),
        ('select = ["IL3", "x"]', "--config 'select = [\"IL3\", \"x\"]':1:18: unknown rule 'x'"),
        (
            "profile=docs",
            "--config 'profile=docs':1:9: not valid TOML: invalid value; quote strings: profile = \"docs\"",
        ),
        ("limits = {", "--config 'limits = {':1:11: not valid TOML: unclosed inline table"),
        (
            'extend = "b.toml"',
            ("--config 'extend = \"b.toml\"':1:1: 'extend' is only valid in config files; use --config FILE instead"),
        ),
    ],
)
def test_mistakes_in_keys_on_the_command_line(argument: str, message: str) -> None:
    assert error("a.json", argument).startswith(message.partition(": unclosed")[0])


def test_a_profile_for_the_files_of_a_pattern() -> None:
    write("instancelint.toml", 'profile = "deploy"\n[profiles]\n"docs/**" = "docs"\n"*.md" = "default"\n')
    finder = SettingsFinder()
    assert finder.for_file("docs/a.md").settings.profile is Profile.DOCS
    assert finder.for_file("a.md").settings.profile is Profile.DEFAULT
    assert finder.for_file("a.json").settings.profile is Profile.DEPLOY
    assert finder.for_file("docs/a.md") == finder.for_file("docs/b.md")
    overridden = SettingsFinder(Overrides(profile=Profile.DEPLOY))
    assert overridden.for_file("docs/a.md").settings.profile is Profile.DEPLOY


def test_the_users_own_file_holds_where_there_is_no_other() -> None:
    write("home/instancelint.toml", 'profile = "docs"\nexclude = ["a/b"]\n')
    write("sub/instancelint.toml", 'fail-on = "never"\n')
    finder = SettingsFinder(fallback=os.path.abspath("home/instancelint.toml"))
    found = finder.above("x.json")
    assert (found.profile, found.exclude, found.root) == (Profile.DOCS, ("a/b",), os.getcwd())
    assert finder.for_file("sub/x.json").settings.profile is Profile.DEFAULT
    alone = SettingsFinder(fallback=os.path.abspath("home/instancelint.toml"), isolated=True)
    assert alone.for_file("x.json").settings.profile is Profile.DEFAULT
