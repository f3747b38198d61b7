"""The gate, the explainer and the published files say the same about payloads that no one thought of."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator
from repository import DATA

from instancelint.domain import schemas
from instancelint.domain.schema_bundle import Draft, bundle
from instancelint.model.terms import Kind
from instancelint.rules.verdict.explainer import explain, rule_names
from instancelint.rules.verdict.gate import surely_valid
from instancelint.rules.verdict.verdict import check

CLEAN: list[dict[str, Any]] = json.loads((DATA / "clean_payloads.json").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = json.loads((DATA / "schema_cases.json").read_text(encoding="utf-8"))
DRAFTS: dict[Draft, type[Draft7Validator | Draft202012Validator]] = {
    "2020-12": Draft202012Validator,
    "7": Draft7Validator,
}
KEYS = sorted(
    {
        *schemas.load("parameters")["properties"],
        *schemas.load("instance")["$defs"]["body"]["properties"],
        *schemas.load("instance")["$defs"]["unknown-top-level-property"]["properties"],
        *(
            "oauth",
            "event",
            "key",
            "code",
            "oauth_token",
            "secret",
            "url",
            "idField",
            "datesConfiguration",
            "a b",
            "x",
            "subdomain",
            "",
        ),
    }
)
NASTY: list[Any] = [
    *(None, True, False, 0, 1, -1, 1.0, 1.5, 10**30, float("nan"), float("inf")),
    *(
        "",
        " ",
        "\n",
        "\u00a0",
        "x",
        "x ",
        "X",
        "true",
        "false",
        "yes",
        "5",
        "0",
        " 5\n",
        "***",
        "***\n",
        "********",
        "polling",
    ),
    *(
        "webhook",
        "webhooks",
        "initial",
        "none",
        "TODO",
        "TODO\n",
        "<X>",
        "${X}",
        "{{ x }}",
        "xxx",
        "A_B",
        "key",
        "Box",
        "box\n",
    ),
    *(
        "http://x.com",
        "https://x.com ",
        "http://localhost",
        "https;//x",
        "{a}",
        "\ud800",
        "a\u0000b",
        "/",
        "0123456789abcdef",
    ),
    *(
        [],
        ["a"],
        ["a", "a"],
        [""],
        [1],
        [None, "a"],
        {},
        {"key": "box"},
        {"id": 5},
        {"url": "u"},
        {"url": "u", "idField": "i"},
    ),
    *({"r": {"url": "u", "idField": "i"}}, {"r": {}}, {"r": None}, {"code": "c"}, {"event.notification.enabled": True}),
    *({"oauth.api.key": "", "oauth": {}}, {"isOauthProxy": True, "oauthProxyName": "p"}),
]


@st.composite
def payloads(draw: st.DrawFn) -> tuple[Any, Kind]:
    """Take a payload and drop, replace or add values at some places."""
    start = draw(st.sampled_from([*CLEAN, *CASES]))
    body = copy.deepcopy(start["body"])
    for _ in range(draw(st.integers(1, 4))):
        holder = body
        while isinstance(holder, dict | list) and holder and draw(st.booleans()):
            inner = [
                value
                for value in (holder.values() if isinstance(holder, dict) else holder)
                if isinstance(value, dict | list)
            ]
            if not inner:
                break
            holder = draw(st.sampled_from(inner))
        value = copy.deepcopy(draw(st.sampled_from(NASTY)))
        if isinstance(holder, list):
            holder.append(value)
        elif isinstance(holder, dict) and holder and draw(st.booleans()):
            holder.pop(draw(st.sampled_from(list(holder))))
        elif isinstance(holder, dict):
            holder[draw(st.sampled_from([*holder, *KEYS]))] = value
    return body, draw(st.sampled_from([Kind(start["kind"]), *Kind]))


@settings(max_examples=400, deadline=None)
@given(payloads())
def test_what_passes_the_gate_has_no_error(payload: tuple[Any, Kind]) -> None:
    body, kind = payload
    errors = explain(body, kind, rule_names(kind))

    assert not (surely_valid(body, kind) and errors)
    assert repr(check(body, kind)) == repr(errors)  # NaN equals itself only there


VALIDATORS = {
    (kind, draft, strict): validator(bundle(schemas.for_kind(kind), draft=draft, strict=strict))
    for kind in Kind
    for draft, validator in DRAFTS.items()
    for strict in (False, True)
}


@settings(max_examples=200, deadline=None)
@given(payloads())
def test_every_published_form_gives_the_verdict_of_the_explainer(payload: tuple[Any, Kind]) -> None:
    body, kind = payload
    errors = {error.rule for error in explain(body, kind, rule_names(kind))}
    hard = {
        rule for group, rule, _ in schemas.rule_references(schemas.load(schemas.for_kind(kind))) if group == "error"
    }
    valid = {False: not errors & {"", *hard}, True: not errors}

    for (of, draft, strict), validator in VALIDATORS.items():
        if of is kind:
            assert validator.is_valid(body) == valid[strict], (draft, strict)


@pytest.mark.parametrize("case", CASES, ids=lambda case: json.dumps(case["body"])[:60])
def test_drafts_agree_on_every_case(case: dict[str, Any]) -> None:
    kind = Kind(case["kind"])
    for strict in (False, True):
        newer, older = VALIDATORS[kind, "2020-12", strict], VALIDATORS[kind, "7", strict]
        assert newer.is_valid(case["body"]) == older.is_valid(case["body"])
