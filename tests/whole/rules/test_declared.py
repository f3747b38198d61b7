"""Rules that a config file declares, as those see them who use them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from instancelint import Finding, Kind, Settings, Severity, lint_payload, lint_text
from instancelint.base.linear_pattern import LONGEST
from instancelint.cli.main import main
from instancelint.rules.declared import Declaration

REGION = Declaration(
    name="region-known",
    code="ACME1",
    pointer="/configuration/region",
    message="the region {value!r} is none of ours",
    schema='{"enum": ["eu", "us"]}',
)


def found(text: str, declared: Declaration = REGION, **settings: object) -> list[Finding]:
    given = Settings(select=("custom",), custom_rules=(declared,), **settings)  # type: ignore[arg-type] # by keyword
    return list(lint_text(text, "box.yaml", settings=given))


def box(configuration: str) -> str:
    return f"element: {{key: box}}\nname: Contracts\nconfiguration: {configuration}\n"


def test_a_value_that_does_not_meet_the_schema() -> None:
    (finding,) = found(box("{region: asia}"))
    assert (finding.code, finding.name, finding.severity) == ("ACME1", "region-known", Severity.WARNING)
    assert finding.message == 'the region "****" is none of ours'
    assert (finding.pointer, finding.url) == ("/configuration/region", "")
    assert finding.span is not None
    assert box("{region: asia}")[finding.span.start : finding.span.end] == "asia"
    (finding,) = found(box('{"r\\u0065gion": asia}'))
    assert finding.pointer == "/configuration/region"


@pytest.mark.parametrize("configuration", ["{region: eu}", "{}", "{region: '${REGION}'}", "[]", "{other: asia}"])
def test_nothing_to_say(configuration: str) -> None:
    assert found(box(configuration)) == []


@pytest.mark.parametrize(
    ("value", "shown"),
    [("[1]", '"an array"'), ("{a: 1}", '"an object"'), ("null", "null"), ("5", "5"), ("true", "true")],
)
def test_values_of_every_type(value: str, shown: str) -> None:
    (finding,) = found(box(f"{{region: {value}}}"))
    assert finding.message == f"the region {shown} is none of ours"


@pytest.mark.parametrize("keyword", ["pattern", "patternProperties"])
def test_a_long_string_is_tried_only_on_an_expression_that_begins_where_it_does(keyword: str) -> None:
    def spoken(pattern: str, size: int) -> list[str]:
        schema = {"pattern": pattern} if keyword == "pattern" else {"not": {"patternProperties": {pattern: True}}}
        declared = REGION._replace(schema=json.dumps(schema))
        value = "a" * size if keyword == "pattern" else {"a" * size: 1}
        return [each.code for each in found(box(json.dumps({"region": value})), declared)]

    assert spoken("b", LONGEST) == spoken("^b", LONGEST) == ["ACME1"]
    assert spoken("b", LONGEST + 1) == []
    assert spoken("^b", LONGEST + 1) == ["ACME1"]


def test_a_rule_is_silent_where_its_condition_may_not_be_tried() -> None:
    when = {"properties": {"name": {"pattern": "o"}}}
    declared = REGION._replace(when=json.dumps(when))
    assert [each.code for each in found(box("{region: asia}"), declared)] == ["ACME1"]
    assert found(box(f"{{region: asia, other: {'x' * (LONGEST + 1)}}}"), declared) == []


def test_a_payload_in_memory() -> None:
    settings = Settings(select=("custom",), custom_rules=(REGION,))
    payload = {"element": {"key": "box"}, "configuration": {"region": "asia"}}
    assert [finding.pointer for finding in lint_payload(payload, settings=settings)] == ["/configuration/region"]


def test_secrets_are_masked() -> None:
    declared = REGION._replace(pointer="/**", schema='{"not": {"type": "string", "minLength": 12}}')
    (finding,) = found(box("{password: hunter2-hunter2}"), declared)
    assert finding.message == 'the region "***************" is none of ours'


def test_only_some_payloads() -> None:
    declared = REGION._replace(when='{"properties": {"element": {"properties": {"key": {"const": "box"}}}}}')
    text = box("{region: asia}")
    assert len(found(text, declared)) == 1
    assert found(text.replace("key: box", "key: sfdc"), declared) == []


@pytest.mark.parametrize(
    ("text", "pointer", "message"),
    [
        (box("{a: b}"), "/configuration", 'missing "/configuration/region"'),
        ("element: {key: box}\nname: x\n", "", 'missing "/configuration/region"'),
        (box("{region: eu}"), None, ""),
        (box("5"), "/configuration", 'missing "/configuration/region"'),
    ],
)
def test_absence_counts_where_it_is_asked_for(text: str, pointer: str | None, message: str) -> None:
    findings = found(text, REGION._replace(required=True))
    assert [(finding.pointer, finding.message) for finding in findings] == (
        [] if pointer is None else [(pointer, message)]
    )
    assert found(text, REGION) == []


def test_absence_counts_in_complete_payloads_alone() -> None:
    declared = REGION._replace(required=True, schema="", message="ask the platform team")
    (finding,) = found(box("{}"), declared)
    assert finding.message == 'missing "/configuration/region": ask the platform team'
    assert found(box("{}"), declared, kind=Kind.UPDATE) == []
    assert found(box("{region: asia}"), declared) == []


def test_a_pattern_of_places() -> None:
    declared = REGION._replace(pointer="/configuration/*", schema='{"type": "string"}', message="{key} at {pointer}")
    findings = found(box("{a: 1, 'b/c': x, d: [2]}"), declared)
    assert [finding.message for finding in findings] == ["a at /configuration/a", "d at /configuration/d"]


CONFIG = """\
[[custom-rules]]
name = "region-known"
code = "ACME1"
pointer = "/configuration/region"
message = "the region {value!r} is none of ours"
schema.enum = ["eu", "us"]
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    Path("instancelint.toml").write_text(CONFIG)
    Path("box.yaml").write_text(box("{region: asia}"))


@pytest.mark.usefixtures("here")
def test_it_is_a_rule_like_any_other(capsys: pytest.CaptureFixture[str]) -> None:
    check = ["check", "--output-format", "concise", "--select"]
    assert main([*check, "ACME1", "box.yaml"]) == 1
    assert capsys.readouterr().out == ('box.yaml:3:25: warning ACME1 the region "****" is none of ours\n')
    assert main([*check, "custom", "--severity", "region-known=info", "box.yaml"]) == 0
    assert main([*check, "ALL", "--ignore", "ACME", "--exit-zero", "box.yaml"]) == 0
    assert "ACME1" not in capsys.readouterr().out.splitlines()[-1]
    Path("box.yaml").write_text(box("{region: asia}  # instancelint: ignore[region-known] moves to eu in May"))
    assert main([*check, "ACME1", "box.yaml"]) == 0
    assert main(["rule", "ACME1"]) == 0
    assert capsys.readouterr().out.startswith(
        "ACME1 region-known (warning)\n\nValue of `/configuration/region` that breaks a rule of the config file.\n\n"
        "This custom rule is declared in instancelint.toml:1:3, with the message: "
        "the region {value!r} is none of ours.\n"
    )


@pytest.mark.usefixtures("here")
def test_a_baseline_knows_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("instancelint.toml").write_text('select = ["custom"]\n' + CONFIG)
    assert main(["baseline", "box.yaml"]) == 0
    assert main(["check", "box.yaml"]) == 0
    Path("box.yaml").write_text(box("{region: far from here}"))  # of what may be secret, only the length is known
    assert main(["check", "box.yaml"]) == 1
    capsys.readouterr()


@pytest.mark.usefixtures("here")
def test_what_config_says_is_what_holds(capsys: pytest.CaptureFixture[str]) -> None:
    Path("instancelint.toml").write_text(CONFIG + 'when = { required = ["element"] }\nrequired = true\n')
    assert main(["config"]) == 0
    said = capsys.readouterr().out
    Path("said.toml").write_text(said)
    assert main(["config", "--config", "said.toml"]) == 0
    assert capsys.readouterr().out.replace("said.toml", "instancelint.toml").partition("[[")[0].count("region-known")
    from instancelint.config.find import SettingsFinder

    first, second = (SettingsFinder(config=name).above("x").custom_rules for name in ("instancelint.toml", "said.toml"))
    assert [each._replace(origin="") for each in first] == [each._replace(origin="") for each in second]


@pytest.mark.usefixtures("here")
def test_the_validator_is_loaded_only_for_something_to_look_at() -> None:
    program = (
        "import sys\nfrom instancelint.cli.main import main\nmain(['--select', 'ACME1', 'box.yaml'])\n"
        "print('jsonschema' in sys.modules)\n"
    )

    def loads(text: str) -> str:
        Path("box.yaml").write_text(text)
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        return done.stdout.splitlines()[-1]

    clean = "element: {key: box}\nname: Contracts\nconfiguration: {box.account: x}\n"
    assert loads(clean) == "False"
    assert loads(clean.replace("box.account: x", "region: eu")) == "True"


def doubling(steps: int) -> dict[str, object]:
    """Return a schema whose references lead to twice as many with each step."""
    twice = {f"s{step}": {"allOf": [{"$ref": f"#/$defs/s{step + 1}"}] * 2} for step in range(steps)}
    return {"$ref": "#/$defs/s0", "$defs": {**twice, f"s{steps}": {"type": "string"}}}


HALVES = {"anyOf": [{"properties": {"a": {"$ref": "#/$defs/half"}}, "required": ["z"]}] * 2}
TOO_LONG = {
    "references": (doubling(60), "x"),
    "a value that nests": (
        {"$ref": "#/$defs/half", "$defs": {"half": HALVES}},
        "{a: " * 60 + "1" + "}" * 60,
    ),
    "unevaluated properties": (
        {"unevaluatedProperties": False, **doubling(60)},
        "x",
    ),
}


@pytest.mark.parametrize(("schema", "value"), TOO_LONG.values(), ids=TOO_LONG)
def test_a_schema_that_would_take_too_long(schema: dict[str, object], value: str) -> None:
    (finding,) = found(box(f"{{region: {value}}}"), REGION._replace(schema=json.dumps(schema)))
    assert finding.code == "IL901"
    assert "rule region-known failed on this payload with TooManyStepsError" in finding.message


def test_a_schema_that_doubles_a_little_is_tried_to_its_end() -> None:
    (finding,) = found(box("{region: 5}"), REGION._replace(schema=json.dumps(doubling(8))))
    assert finding.message == "the region 5 is none of ours"


@pytest.mark.parametrize(
    ("items", "is_unique"),
    [
        ("[1, true, 0, false, '1', null, [], {}]", True),
        ("[1, 1.0]", False),
        ("[[1], [true]]", True),
        ("[{a: [1, {b: 2}], c: 3}, {c: 3, a: [1, {b: 2.0}]}]", False),
        ("[{a: 1}, {a: 2}, {b: 1}]", True),
        ("[x, null, null]", False),
    ],
)
def test_items_that_are_equal(items: str, *, is_unique: bool) -> None:
    unique = REGION._replace(schema='{"uniqueItems": true}')
    assert [finding.code for finding in found(box(f"{{region: {items}}}"), unique)] == ([] if is_unique else ["ACME1"])
    assert found(box(f"{{region: {items}}}"), REGION._replace(schema='{"uniqueItems": false}')) == []
