"""What a plug-in can get wrong: none of it is a crash, and every message names the plug-in or the rule."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from instancelint import Settings, Severity, lint_text
from instancelint.cli.main import main
from instancelint.config.plugins import load_plugin
from instancelint.model.finding import Finding

_NUMBERS = itertools.count()

RULE = """\
from instancelint import Meta, Rule, Severity

class Mine(Rule):
    '''Says nothing.'''
    meta = Meta({code!r}, {name!r}, "1.0", Severity.INFO, {messages!r}, (), (), yields_to={yields_to!r})
    def check(self, doc):
        return ()
"""


def rule(
    code: str = "MINE1", name: str = "mine", messages: object = {"a": "b"}, yields_to: object = ("tags-type",)
) -> str:
    return RULE.format(code=code, name=name, messages=messages, yields_to=yields_to)


Install = Callable[..., str]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a package in place as an installer does; gives the name of its module."""

    def put(plugin: str, text: str, value: str = "Mine") -> str:
        number = next(_NUMBERS)
        module = f"scratch_{number}"
        site = tmp_path / f"site{number}"
        info = site / f"{module}-1.0.dist-info"
        info.mkdir(parents=True)
        (site / f"{module}.py").write_text(text)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
        points = f"[instancelint.rules]\n{plugin} = {module}:{value}\n"
        (info / "entry_points.txt").write_text(points)
        monkeypatch.syspath_prepend(str(site))
        return module

    return put


def complaint(capsys: pytest.CaptureFixture[str], *names: str) -> str:
    Path("instancelint.toml").write_text(f"\nplugins = {list(names)!r}\n")
    Path("box.yaml").write_text("element: {key: box}\n")
    assert main(["box.yaml"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err.removeprefix("instancelint: instancelint.toml:2:").rstrip("\n")


def test_a_plugin_that_is_not_installed(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    assert complaint(capsys, "acme") == "12: unknown plug-in 'acme'; no plug-ins are installed"
    install("mine", rule())
    assert complaint(capsys, "mine", "minne") == "20: unknown plug-in 'minne'; did you mean 'mine'?"
    assert complaint(capsys, "other") == "12: unknown plug-in 'other' (installed: 'mine')"


@pytest.mark.parametrize(
    ("text", "value", "message"),
    [
        ("import nowhere_at_all", "Mine", "cannot load: ModuleNotFoundError: No module named 'nowhere_at_all'"),
        ("raise ValueError('a\\nb\\x1b')", "Mine", "cannot load: ValueError: a b\\x1b"),
        ("raise SystemExit", "Mine", "cannot load: SystemExit"),
        ("x = (", "Mine", "cannot load: SyntaxError: '(' was never closed (MODULE.py, line 1)"),
        (rule(), "Other", "cannot load: AttributeError: module 'MODULE' has no attribute 'Other'"),
        ("Mine = 5", "Mine", "invalid: MODULE:Mine is not a rule or a list of rules"),
        ("Mine = []", "Mine", "invalid: MODULE:Mine is not a rule or a list of rules"),
        ("Mine = int", "Mine", "invalid: <class 'int'> is not a subclass of instancelint.Rule"),
        (rule() + "    meta = 5", "Mine", "invalid: class Mine has no 'meta' of type instancelint.Meta"),
        (
            rule("mine1"),
            "Mine",
            "invalid: invalid code 'mine1'; use two to twelve capital letters and a number, such as 'ACME101'",
        ),
        (
            rule("ILX1"),
            "Mine",
            "invalid: invalid code 'ILX1'; codes that start with IL are reserved for instancelint",
        ),
        (
            rule(name="My Rule"),
            "Mine",
            "invalid: invalid name 'My Rule'; use lower-case words joined by hyphens, such as 'region-required'",
        ),
        (rule(name="events"), "Mine", "invalid: invalid name 'events'; it selects several rules"),
        (rule(messages={}), "Mine", "invalid: mine has no messages"),
        (rule(yields_to="tags-type"), "Mine", "invalid: yields_to of mine is not a tuple of names"),
        (rule(yields_to=("mine",)), "Mine", "invalid: these rules yield to each other: mine"),
        (
            rule(yields_to=("tag-type",)),
            "Mine",
            "invalid: unknown rule 'tag-type' in yields_to of mine; did you mean 'tags-type'?",
        ),
    ],
)
def test_a_plugin_that_cannot_be_used(
    install: Install, capsys: pytest.CaptureFixture[str], text: str, value: str, message: str
) -> None:
    module = install("mine", text, value)
    what, _, why = message.replace("MODULE", module).partition(": ")
    assert complaint(capsys, "mine") == f"12: {what} plug-in 'mine' ({module} 1.0): {why}"


def test_rules_that_there_are_already(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    install("first", rule())
    install("second", rule("MINE2"))
    install("third", rule(name="name-required"))
    assert complaint(capsys, "first", "second") == (
        "21: duplicate rule 'mine' in the plug-in 'second' and the plug-in 'first'"
    )
    assert (
        complaint(capsys, "third")
        == "12: duplicate rule 'name-required' in the plug-in 'third' and instancelint itself"
    )


def test_two_packages_with_one_plugin(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = install("mine", rule()), install("mine", rule())
    assert complaint(capsys, "mine") == (
        f"12: several packages have a plug-in 'mine': {one} 1.0 and {two} 1.0; install only one of them"
    )


FAILING = """
from instancelint import Meta, Problem, Rule, Severity, value_of

class Mine(Rule):
    meta = Meta("MINE1", "mine", "1.0", Severity.INFO, {"a": "b {c}"}, (), ())
    def check(self, doc):
        BODY
"""


def findings(install: Install, body: str, **settings: object) -> list[Finding]:
    install("mine", FAILING.replace("BODY", body))
    text = "element: {key: box}\nname: [Contracts]\nconfiguration: {a.b: hunter2-hunter2}\n"
    report = lint_text(text, settings=Settings(plugins=("mine",), **settings))  # type: ignore[arg-type] # keyword by keyword
    return [finding for finding in report if finding.code in {"IL901", "MINE1"}]


@pytest.fixture(autouse=True)
def fresh() -> None:
    """Forget the plug-ins of the test before, which had the same name."""
    from instancelint.config import registry

    load_plugin.cache_clear()
    for plugins in [key for key in registry._REGISTRIES if key]:  # noqa: SLF001 - there is no other way to uninstall
        del registry._REGISTRIES[plugins]  # noqa: SLF001 - as above


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("raise ValueError(doc.data)", "ValueError"),
        ("return 5", "TypeError"),
        ("return ['x']", "TypeError"),
        ("yield Problem(value_of(), 'unknown')", "KeyError"),
        ("yield Problem(value_of(), 'a')", "KeyError"),
        ("return self.check(doc)", "RecursionError"),
        ("yield Problem(value_of(), 'a', {'c': 'x'}, severity=Severity.ERROR); raise OSError", "OSError"),
    ],
)
def test_a_rule_that_fails_is_a_finding_that_names_it(install: Install, body: str, error: str) -> None:
    (finding,) = findings(install, body)
    assert (finding.code, finding.name, finding.severity) == ("IL901", "rule-failed", Severity.ERROR)
    assert finding.message == f"rule mine failed on this payload with {error}; the other rules were still applied"
    assert finding.url == "https://instancelint.github.io/instancelint/rules/rule-failed.html"


def test_a_failure_is_told_whatever_is_selected_and_can_be_silenced_by_name(install: Install) -> None:
    body = "raise ValueError"
    (finding,) = findings(install, body, select=("MINE1",))
    assert finding.code == "IL901"
    assert findings(install, body, select=("MINE1",), ignore=("rule-failed",)) == []
    (finding,) = findings(install, body, severity={"rule-failed": Severity.INFO})
    assert finding.severity is Severity.INFO


def test_a_rule_that_points_nowhere_points_at_what_is_there(install: Install) -> None:
    (finding,) = findings(install, "yield Problem(value_of('x', 5, 'y'), 'a', {'c': 'z'})")
    assert (finding.code, finding.message, finding.url) == ("MINE1", "b z", "")


def test_secrets_in_arguments_are_masked(install: Install) -> None:
    text = "element: {key: box}\nconfiguration: {password: hunter2-hunter2}\n"
    install(
        "mine", FAILING.replace("BODY", "yield Problem(value_of(), 'a', {'c': doc.data['configuration']['password']})")
    )
    report = lint_text(text, settings=Settings(plugins=("mine",)))
    (finding,) = [finding for finding in report if finding.code == "MINE1"]
    assert "hunter2" not in finding.message
    assert finding.message.startswith("b ***")
