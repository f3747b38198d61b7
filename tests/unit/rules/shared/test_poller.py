"""The templates and resources of poller configurations."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document, Format
from instancelint.rules.shared.poller import (
    is_pending,
    near_misses,
    read_string,
    resources,
    url_templates,
    without_templates,
)


def _document(polled: object) -> Document:
    return Document(SourceText("f", ""), {"configuration": {EVENT_POLLER_CONFIGURATION: polled}}, Format.MEMORY)


@pytest.mark.parametrize(
    ("url", "known", "pattern"),
    [
        ("x>'${gmtDate:yyyy-MM-dd'T'HH:mm}'", True, "yyyy-MM-dd'T'HH:mm"),
        ("x>'${date:yyyy}'", True, "yyyy"),
        ("x>${dateTimeZone:PST:yyyy HH:mm}", True, "yyyy HH:mm"),
        ("x>${dateTimeZone:{Zone}:yyyy HH:mm}", True, "yyyy HH:mm"),
        ("x>${dateTimeZone:GMT+05:30:yyyy HH:mm}", True, "yyyy HH:mm"),
        ("x>${dateTimeZone:+0530:yyyy}", True, "yyyy"),
        ("x>${DateTimeZone:PST:yyyy}", False, "yyyy"),
        ("x>${epoch}", True, None),
        ("x>${epoch:s}", True, None),
        ("x>${epoch:m}", False, None),
        ("x>${milliseconds}", True, None),
        ("x>${date}", True, None),
        ("x>${date:}", False, ""),
        ("x>${518862600}", False, None),
        ("x>${}", False, None),
    ],
)
def test_templates(url: str, known: bool, pattern: str | None) -> None:  # noqa: FBT001 - a table
    (template,) = url_templates(url)
    assert (template.known, template.pattern, template.closed) == (known, pattern, True)
    assert template.start == url.index("${")
    assert url[template.start : template.end] == "${" + template.text + "}"
    if pattern is not None:
        assert url[template.pattern_start :].startswith(pattern)


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("${BASE_URL}", True),
        ("${BASE_URL:-/hubs}", True),
        ("${var.base}", True),
        ("${!vault}", True),
        ("${ BASE }", True),
        ("${gmtdate:yyyy}", False),
        ("${timestamp}", False),
        ("${518862600}", False),
        ("${yyyy-MM-dd}", False),
    ],
)
def test_variables_of_other_tools(text: str, foreign: bool) -> None:  # noqa: FBT001 - a table
    assert url_templates(text)[0].foreign is foreign


def test_an_open_template_ends_where_the_next_one_starts() -> None:
    first, second = url_templates("a>'${date:yyyy and b>'${gmtDate:HH}'")
    assert (first.closed, first.end) == (False, second.start)
    assert (second.closed, second.pattern) == (True, "HH")


def test_templates_are_blanked_out_in_place() -> None:
    url = "/a/$(B)?x='${date:'T'}' and y={{ 'z' }}"
    bare = without_templates(url)
    assert bare == "/a/    ?x='           ' and y=         "
    assert len(bare) == len(url)


@pytest.mark.parametrize(
    ("text", "pending"),
    [
        ("<URL>", True),
        ("${URL}", True),
        ("{{ url }}", True),
        (" ${A}${B} ", True),
        ("${epoch}", False),
        ("${BASE}/users", False),
        ("/hubs/crm/users", False),
    ],
)
def test_pending(text: str, pending: bool) -> None:  # noqa: FBT001 - a table
    assert is_pending(text) is pending


def test_resources_are_the_objects_of_a_table() -> None:
    found = list(resources(_document({"a": {"url": "/x", "n": {"m": "t"}}, "b": 1, "c": "${C}"})))
    assert [(resource.path, resource.name) for resource in found] == [
        (("configuration", EVENT_POLLER_CONFIGURATION, "a"), "a")
    ]
    assert (found[0].text("url"), found[0].text("n", "m"), found[0].text("n"), found[0].text("q")) == (
        "/x",
        "t",
        None,
        None,
    )


@pytest.mark.parametrize("polled", ["text", None, 5, ["a"], {"url": "/x", "idField": "id"}])
def test_what_holds_no_resources(polled: object) -> None:
    assert list(resources(_document(polled))) == []


def test_a_string_is_read_as_json() -> None:
    inner = read_string(_document('{"a": {"url": "/x"}}'))
    assert inner is not None
    assert (inner.recovered, inner.data) == (False, {"a": {"url": "/x"}})
    broken = read_string(_document("a: b"))
    assert broken is not None
    assert broken.recovered
    assert read_string(_document({})) is None


def test_near_misses_name_what_is_absent() -> None:
    known = ("url", "idField", "pageSize")
    assert near_misses({"idFeild": 1, "pagesize": 2, "other": 3}, known) == {
        "idFeild": "idField",
        "pagesize": "pageSize",
    }
    assert near_misses({"idFeild": 1, "idField": 2}, known) == {}


@pytest.mark.parametrize("piece", ["${", "${a}", "${{", "}", "$(a)", "{{a}}", "{% a"])
def test_long_urls_take_linear_time(piece: str) -> None:
    url = piece * 20_000
    assert len(without_templates(url)) == len(url)
