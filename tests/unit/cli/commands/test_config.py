"""`instancelint config`, `--config`, `--isolated`, and what the environment says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from instancelint.config.find import SettingsFinder

Cli = Callable[..., Any]

BASE = """\
fail-on = "error"
ignore = ["IL6", "name-generic"]
exclude = ["vendor", "old/*.json"]
payloads = ["$.a[*].b"]

[severity]
url-insecure = "error"
"""
NEAR = """\
required-version = ">=0.1"
extend = "base.toml"
extend-select = ["IL6", "extra"]
ignore = ["IL5", { rule = "IL301", files = "u/*.json", reason = "say \\"so\\"\\u001b", expires = 2099-01-31 }]
require-reasons = true
include = ["u/*.json", "a\\tb"]

[profiles]
"u/*.json" = "docs"
[kinds]
"u/*.json" = "update"
[limits]
depth = 7
[rules.placeholder-value]
extra-patterns = ["^x$"]
[per-file-ignores]
"u/*.json" = ["IL4", "IL301"]
"""


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_it_reads_well(cli: Cli) -> None:
    write("base.toml", BASE)
    write("instancelint.toml", NEAR)
    done = cli("config", "u/a.json", "--exclude", "u", "--max-size", "9")
    assert (done.code, done.err) == (0, "")
    head, _, body = done.out.partition("\n\n")
    lines = head.splitlines()
    assert lines[:-1] == [
        "# Settings for u/a.json",
        "# Config file: instancelint.toml",
        "#   which extends base.toml",
        "# Kind of its payloads: update (instancelint.toml:11:1)",
        "# Profile: docs (instancelint.toml:9:1)",
        "# Always treated as payloads (instancelint.toml:6:12)",
        "# Skipped when a folder is searched (--exclude)",
        "# Ignored rules: IL4, IL301 (instancelint.toml:17:1)",
    ]
    assert lines[-1].startswith("# Rules that are on: ")
    expected = """\
required-version = ">=0.1"  # instancelint.toml:1:1
select = []  # default
extend-select = [
    "IL6",    # instancelint.toml:3:18
    "extra",  # instancelint.toml:3:25
]
ignore = [
    "name-generic",  # base.toml:2:18
    "IL5",           # instancelint.toml:4:11
    { rule = "IL301", files = "u/*.json", reason = "say \\"so\\"\\u001b", expires = 2099-01-31 },  # PLACE
]
preview = false  # default
require-reasons = true  # instancelint.toml:5:1
# baseline = ".instancelint-baseline.json"  # default, if the file exists
include = [
    "u/*.json",  # instancelint.toml:6:12
    "a\\tb",      # instancelint.toml:6:24
]
payloads = [
    "$.a[*].b",  # base.toml:4:13
]
exclude = [
    "vendor",      # base.toml:3:12
    "old/*.json",  # base.toml:3:22
    "u",           # --exclude
]
profile = "default"  # default
elements = []  # default
respect-gitignore = true  # default
fail-on = "error"  # base.toml:1:1
require-payloads = false  # default
plugins = []  # default
custom-rules = []  # default

[severity]
url-insecure = "error"  # base.toml:7:1

[per-file-ignores]
"u/*.json" = ["IL4", "IL301"]  # instancelint.toml:17:1

[kinds]
"u/*.json" = "update"  # instancelint.toml:11:1

[profiles]
"u/*.json" = "docs"  # instancelint.toml:9:1

[limits]
depth = 7        # instancelint.toml:13:1
size = 9         # --max-size
nodes = 200000   # default
findings = 1000  # default
total = 10000    # default

[rules.placeholder-value]
extra-patterns = ["^x$"]  # instancelint.toml:15:1
"""
    assert body.replace("instancelint.toml:4:18", "PLACE") == expected


@pytest.mark.parametrize("options", [(), ("--select", "IL3"), ("--config", 'profile="deploy"', "--ignore", "IL301")])
def test_what_it_says_is_what_holds(cli: Cli, options: tuple[str, ...]) -> None:
    write("base.toml", 'baseline = "known.json"\nelements = ["e/*.json"]\n' + BASE)
    write("sub/instancelint.toml", NEAR.replace("base.toml", "../base.toml"))
    said = cli("config", "sub/u/a.json", *options)
    assert said.code == 0
    write("sub/said.toml", said.out)
    again = cli("config", "sub/u/a.json", "--config", "sub/said.toml")
    strip = [line.partition("  #")[0].rstrip() for line in said.out.splitlines() if not line.startswith("#")]
    assert [line.partition("  #")[0].rstrip() for line in again.out.splitlines() if not line.startswith("#")] == strip
    if not options:
        first = SettingsFinder().for_folder(str(Path("sub").absolute()))
        second = SettingsFinder(config="sub/said.toml").for_folder(str(Path("sub").absolute()))
        assert {**_fields(first), "source": None} == {**_fields(second), "source": None}


def _fields(settings: Any) -> dict[str, Any]:  # noqa: ANN401 - a named tuple
    return dict(settings._asdict())


def test_as_data(cli: Cli) -> None:
    write("base.toml", BASE)
    write("instancelint.toml", NEAR)
    data = json.loads(cli("config", "u/a.json", "--output-format", "json", "--select", "IL3,IL5,IL205").out)
    assert data["config_files"] == ["instancelint.toml", "base.toml"]
    settings = data["settings"]
    assert settings["fail-on"] == {"value": "error", "from": "base.toml:1:1"}
    assert settings["select"] == {"value": ["IL3", "IL5", "IL205"], "from": ["--select"] * 3}
    assert settings["ignore"]["value"] == [
        {"rule": "IL301", "files": "u/*.json", "reason": 'say "so"\x1b', "expires": "2099-01-31"}
    ]
    assert settings["limits"] == {
        "value": {"depth": 7, "size": 20000000, "nodes": 200000, "findings": 1000, "total": 10000},
        "from": {"depth": "instancelint.toml:13:1"} | dict.fromkeys(("size", "nodes", "findings", "total"), "default"),
    }
    assert settings["rules"] == {
        "value": {"placeholder-value": {"extra-patterns": ["^x$"]}},
        "from": {"placeholder-value": {"extra-patterns": "instancelint.toml:15:1"}},
    }
    assert settings["elements"] == {"value": [], "from": "default"}
    assert data["for_file"]["kind"] == {"value": "update", "from": "instancelint.toml:11:1"}
    assert data["for_file"]["profile"] == {"value": "docs", "from": "instancelint.toml:9:1"}
    assert data["for_file"]["excluded"] == {"value": False, "from": "default"}
    codes = [rule["code"] for rule in data["for_file"]["rules"]]
    assert "IL302" in codes
    assert "IL205" in codes
    assert "IL301" not in codes


def test_the_rules_that_it_names_are_those_that_speak(cli: Cli, bad: str) -> None:
    write("instancelint.toml", '[per-file-ignores]\n"b*.json" = ["IL301"]\n')
    rules = json.loads(cli("config", bad, "--output-format", "json").out)["for_file"]["rules"]
    assert "IL301" not in {rule["code"] for rule in rules}
    assert "IL301" not in cli("check", "--output-format", "concise", bad).out
    rules = json.loads(cli("config", "other.json", "--output-format", "json").out)["for_file"]["rules"]
    assert {"code": "IL301", "name": "events-callback-url-missing", "severity": "error"} in rules


def test_where_the_config_file_comes_from(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert cli("config").out.splitlines()[1] == "# Config file: none"
    write("home/instancelint/instancelint.toml", 'fail-on = "info"\n')
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    assert cli("config").out.splitlines()[1] == "# Config file: home/instancelint/instancelint.toml, the user's"
    assert 'fail-on = "info"  # home/instancelint/instancelint.toml:1:1' in cli("config").out
    assert cli("config", "--isolated").out.splitlines()[1] == "# Config file: none (--isolated)"
    write("x.toml", 'fail-on = "never"\n')
    assert cli("config", "--config", "x.toml").out.splitlines()[1] == "# Config file: x.toml, named by --config"
    monkeypatch.setenv("INSTANCELINT_CONFIG", "x.toml")
    assert cli("config").out.splitlines()[1] == "# Config file: x.toml, named by INSTANCELINT_CONFIG"
    assert cli("config", "--isolated").out.splitlines()[1] == "# Config file: none (--isolated)"


def test_the_users_own_file_holds_for_check_and_not_for_the_hook_of_a_configured_repository(
    cli: Cli, bad: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write("home/instancelint/instancelint.toml", 'fail-on = "never"\n')
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    assert cli("check", bad).code == 0
    assert cli(bad).code == 0
    write("instancelint.toml", "")
    assert cli("check", bad).code == 1


def test_keys_are_set_on_the_command_line(cli: Cli, bad: str) -> None:
    assert cli("check", bad).code == 1
    assert cli("check", "--config", 'fail-on = "never"', bad).code == 0
    assert cli("check", "--config", "ignore=['IL301', 'IL2']", "--config", "fail-on='info'", bad).code == 0
    assert cli("check", "--isolated", "--config", "severity.IL6='info'", bad).err == (
        "instancelint: --config \"severity.IL6='info'\":1:10: 'IL6' selects several rules, but this setting is for one "
        "rule; 'instancelint rule' lists all rules\n"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ("--isolated", "--config", "a.toml"),
            "--isolated and --config a.toml cannot be combined",
        ),
        (
            ("--config", "a.toml", "--config", "b.toml"),
            "--config names two files, a.toml and b.toml; let one of them extend the other",
        ),
        (
            ("--config", "instancelnt.toml"),
            "config file 'instancelnt.toml' not found; did you mean 'instancelint.toml'?",
        ),
        (("--config", 'fail-on="eror"'), None),
    ],
)
def test_mistakes(cli: Cli, bad: str, options: tuple[str, ...], message: str | None) -> None:
    write("instancelint.toml", "")
    done = cli("check", *options, bad)
    message = message or (
        "--config 'fail-on=\"eror\"':1:9: 'fail-on' must be one of error, warning, info, never; did you mean 'error'?"
    )
    assert done == (2, "", f"instancelint: {message}\n")
