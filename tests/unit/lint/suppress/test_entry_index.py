"""The index of suppressions covers what each of them covers alone, in their order."""

from __future__ import annotations

import random

from instancelint.config.select import selects
from instancelint.config.settings import Suppression
from instancelint.lint.suppress.entry_index import index_of
from instancelint.model.finding import Finding
from instancelint.model.place_pattern import leads_to
from instancelint.model.terms import Severity

RULES = ("IL301", "IL3", "ALL", "events", "url-insecure", "IL501")
POINTERS = ("", "/", "/a", "/a/0", "/a/*", "/**/b", "$.a[0]", "$..b", "/a~1b", "$['a/b']", "/a/0/b", "/x.y", "/a/b")
PATHS = ((), ("",), ("a",), ("a", 0), ("a", 0, "b"), ("a/b",), ("a/b", "b"), ("x.y",), ("a", "0"), ("c", "b", 1))
CODES = (("IL301", "events-callback-url-missing"), ("IL501", "url-insecure"), ("IL223", "surrounding-whitespace"))


def test_an_index_finds_what_covers_a_finding() -> None:
    choice = random.Random(3)  # noqa: S311 - the same examples each time
    for _ in range(50):
        count = choice.randint(0, 30)
        entries = tuple(
            Suppression(choice.choice(RULES), pointer=choice.choice(POINTERS), reason=str(number))
            for number in range(count)
        )
        for code, name in CODES:
            for path in PATHS:
                finding = Finding(code, name, None, Severity.ERROR, "", "a.json", None, path)
                expected = [each for each in entries if selects(each.rule, code, name) and leads_to(each.pointer, path)]
                assert list(index_of(entries).covering(finding)) == expected


def test_only_entries_for_one_file_can_be_unused() -> None:
    entries = tuple(Suppression("IL301", files) for files in ("", "a.json", "*.json", "a/", "b/[a].json", "b/c.json"))
    assert [entry.files for entry in index_of(entries).for_one_file] == ["a.json", "b/c.json"]
