"""Every rule of the schemas, by small bodies: exactly which errors they give, in which order."""

from __future__ import annotations

import json
from typing import Any

import pytest
import reference_explainer
from repository import DATA

from instancelint.base.path import to_pointer
from instancelint.domain import schemas
from instancelint.model.document import SchemaError
from instancelint.model.terms import Kind
from instancelint.rules.verdict.explainer import explain, rule_names
from instancelint.rules.verdict.gate import surely_valid
from instancelint.rules.verdict.verdict import check

CASES: list[dict[str, Any]] = json.loads((DATA / "schema_cases.json").read_text(encoding="utf-8"))
CLEAN: list[dict[str, Any]] = json.loads((DATA / "clean_payloads.json").read_text(encoding="utf-8"))


def words(errors: tuple[SchemaError, ...]) -> list[str]:
    return [f"{error.rule} {error.keyword} {to_pointer(error.path)}" for error in errors]


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['rule'] or 'structure'}-{json.dumps(case['body'])[:60]}"
)
def test_a_body_gives_exactly_these_errors(case: dict[str, Any]) -> None:
    errors = check(case["body"], Kind(case["kind"]), extra=case.get("extra", False))

    assert words(errors) == case["errors"]


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['rule'] or 'structure'}-{json.dumps(case['body'])[:60]}"
)
def test_the_gate_doubts_what_a_rule_refuses(case: dict[str, Any]) -> None:
    kind = Kind(case["kind"])

    assert not (surely_valid(case["body"], kind) and explain(case["body"], kind, rule_names(kind)))


@pytest.mark.parametrize("payload", CLEAN, ids=lambda payload: payload["title"])
def test_a_clean_payload_has_no_errors(payload: dict[str, Any]) -> None:
    kind = Kind(payload["kind"])

    assert check(payload["body"], kind) == explain(payload["body"], kind, rule_names(kind)) == ()


@pytest.mark.parametrize("kind", Kind)
def test_every_rule_has_a_body_that_fails_and_one_that_passes(kind: Kind) -> None:
    cases = [case for case in CASES if case["kind"] == kind.value or kind is not Kind.RESPONSE]
    failing = {error.split(" ")[0] for case in cases for error in case["errors"]}
    passing = {case["rule"] for case in cases if not case["errors"]} | {""}

    wanted = set(rule_names(kind, extra=True))
    assert wanted - failing == set()
    assert wanted - passing - {"configuration-null-value", "empty-value"} == set()


def test_an_error_carries_the_keyword_its_value_and_the_refused_value() -> None:
    body = {"element": {"key": "zendesk"}, "configuration": {"event.vendor.type": "poll"}, "name": "Zendesk"}

    errors = check(body, Kind.UPDATE)

    assert errors == (
        SchemaError(
            rule="event-vendor-type-value",
            keyword="enum",
            path=("configuration", "event.vendor.type"),
            expected=["polling", "webhook", "webhooks"],
            value="poll",
        ),
    )


def test_a_required_error_names_the_object_and_all_that_it_needs() -> None:
    errors = check({}, Kind.CREATE)

    assert [(error.rule, error.path, error.expected, error.value) for error in errors] == [
        ("configuration-required", (), ["configuration"], {}),
        ("element-key-required", (), ["element"], {}),
        ("name-required", (), ["name"], {}),
    ]


def test_each_unexpected_member_is_an_error_of_its_own() -> None:
    errors = check({"color": "red", "tags": [], "size": 5}, Kind.UPDATE)

    assert [(error.path, error.value) for error in errors] == [(("color",), "red"), (("size",), 5)]


def test_a_wrong_structure_gives_way_to_a_rule_that_speaks_of_the_same_place() -> None:
    body = {"configuration": {"oauth.scope": ["read"]}}

    assert words(check(body, Kind.UPDATE)) == ["configuration-value-type type /configuration/oauth.scope"]


@pytest.mark.parametrize(
    "data",
    [
        None,
        float("nan"),
        [],
        {1: 2},
        {"configuration": {5: "x", None: " "}},
        {"element": {"key": "\ud800"}, "configuration": {"a": "\udfff "}, "name": "x"},
        {"tags": ("a", "b", "a")},
        {"configuration": {"pagination.max": 10**400, "event.poller.refresh_interval": float("inf")}},
        {"configuration": {"a": {1, 2}, "b": b"bytes", "c": ...}},
    ],
    ids=repr,
)
@pytest.mark.parametrize("kind", Kind)
def test_odd_data_is_judged_without_a_crash(data: object, kind: Kind) -> None:
    errors = explain(data, kind, rule_names(kind, extra=True))

    assert repr(errors) == repr(reference_explainer.explain(data, kind, rule_names(kind, extra=True)))
    assert not (surely_valid(data, kind) and explain(data, kind, rule_names(kind)))


def test_tuples_count_as_arrays() -> None:
    assert words(check({"tags": ("a", "a")}, Kind.UPDATE)) == ["tag-blank-or-duplicate uniqueItems /tags"]


def test_a_body_that_holds_itself_is_judged() -> None:
    body: dict[str, object] = {"name": "x"}
    body["configuration"] = body

    assert words(check(body, Kind.UPDATE)) == ["configuration-value-type type /configuration/configuration"]


def test_rule_names_are_those_of_the_schema() -> None:
    listed = [rule for _, rule, _ in schemas.rule_references(schemas.load("response"))]

    assert rule_names(Kind.RESPONSE) == ("", *listed) == ("", "tags-type")
