"""Scalars as YAML and JSON text."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from instancelint.edits.plan import UnsafeError
from instancelint.edits.scalar_text import json_scalar, yaml_key, yaml_scalar

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("value", "block", "flow"),
    [
        ("crm", "crm", "crm"),
        ("https://example.com/a?b=c", "https://example.com/a?b=c", '"https://example.com/a?b=c"'),
        ("${KEY}", "${KEY}", '"${KEY}"'),
        ("{{ key }}", '"{{ key }}"', '"{{ key }}"'),
        ("<KEY>", "<KEY>", "<KEY>"),
        ("it's", "it's", "it's"),
        ("a, b", "a, b", '"a, b"'),
        ("a: b", '"a: b"', '"a: b"'),
        ("a:", '"a:"', '"a:"'),
        ("a #b", '"a #b"', '"a #b"'),
        ("a#b", "a#b", "a#b"),
        ("", '""', '""'),
        (" a", '" a"', '" a"'),
        ("yes", '"yes"', '"yes"'),
        ("Off", '"Off"', '"Off"'),
        ("y", '"y"', '"y"'),
        ("null", '"null"', '"null"'),
        ("~", '"~"', '"~"'),
        ("0123", '"0123"', '"0123"'),
        ("0o17", '"0o17"', '"0o17"'),
        ("1:30", '"1:30"', '"1:30"'),
        ("1e3", '"1e3"', '"1e3"'),
        ("2024-01-01", '"2024-01-01"', '"2024-01-01"'),
        (".inf", '".inf"', '".inf"'),
        ("<<", '"<<"', '"<<"'),
        ("...", '"..."', '"..."'),
        ("- a", '"- a"', '"- a"'),
        ("@a", '"@a"', '"@a"'),
        ("a\nb\t", '"a\\nb\\t"', '"a\\nb\\t"'),
        ("\x07\x85\U000e0001", '"\\u0007\\u0085\\U000e0001"', '"\\u0007\\u0085\\U000e0001"'),
        ("Zürich", "Zürich", "Zürich"),
        (None, "null", "null"),
        (True, "true", "true"),
        (1e20, "1.0e+20", "1.0e+20"),
        (1.5e-7, "1.5e-07", "1.5e-07"),
    ],
)
def test_yaml_scalars_are_plain_only_where_that_is_safe(value: object, block: str, flow: str) -> None:
    assert yaml_scalar(value, flow=False) == block
    assert yaml_scalar(value, flow=True) == flow
    assert yaml.safe_load(f"k: {block}") == {"k": value}
    assert yaml.safe_load(f"[{flow}]") == [value]


def test_quotes_are_kept_where_they_can_hold_the_text() -> None:
    assert yaml_scalar("crm", flow=False, quote="'") == "'crm'"
    assert yaml_scalar("it's", flow=False, quote="'") == "'it''s'"
    assert yaml_scalar("a\nb", flow=False, quote="'") == '"a\\nb"'
    assert yaml_scalar('"q"', flow=False, quote='"') == '"\\"q\\""'
    assert yaml_scalar(5, flow=False, quote='"') == "5"


@given(TEXT, st.booleans(), st.sampled_from(["", '"', "'"]))
@example("0x_", False, "")  # noqa: FBT003 - in the order of the arguments
def test_a_string_stays_the_same_string(text: str, flow: bool, quote: str) -> None:  # noqa: FBT001 - drawn
    written = yaml_scalar(text, flow=flow, quote=quote)
    assert "\n" not in written
    assert yaml.safe_load(f"[{written}, x]" if flow else f"- {written}") == ([text, "x"] if flow else [text])
    assert json.loads(json_scalar(text)) == text


def test_a_key_too_long_for_yaml_is_refused() -> None:
    assert yaml_key("k" * 1000, flow=False) == "k" * 1000
    with pytest.raises(UnsafeError, match="too long"):
        yaml_key("k" * 1001, flow=False)


def test_what_a_notation_cannot_say_is_refused() -> None:
    with pytest.raises(UnsafeError, match="NaN"):
        json_scalar(float("nan"))
    with pytest.raises(UnsafeError, match="surrogates"):
        yaml_scalar("\ud800", flow=False)
    assert json_scalar("\ud800é") == '"\\ud800\\u00e9"'
