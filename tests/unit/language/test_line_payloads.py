from __future__ import annotations

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.domain.catalog import Catalog
from instancelint.embedded.payloads import Expectation
from instancelint.language.answers import Surroundings
from instancelint.language.lens import lenses
from instancelint.language.line_payloads import LinePayloads

LINE = '{"element": {"key": "%s"}, "name": "x", "configuration": {"oauth.api.key": "${K}"}}\n'


def titles(known: LinePayloads, text: str) -> list[tuple[str, int, int]]:
    source = SourceText("a.jsonl", text)
    around = Surroundings(Settings().for_file("a.jsonl"), Catalog.default())
    found = lenses(known.read(source, around.expected("a.jsonl")), around)
    return [(lens.title.partition(":")[0], lens.payload, source.position(lens.span.start).line) for lens in found]


def test_each_line_has_its_payload() -> None:
    known = LinePayloads()
    text = LINE % "box" + "\n" + LINE % "slack" + '{"a": 1}\n' + LINE % "gmail"
    assert titles(known, text) == [("box", 0, 1), ("slack", 1, 3), ("gmail", 2, 5)]
    text = LINE % "hubspot" + text
    assert titles(known, text) == [("hubspot", 0, 1), ("box", 1, 2), ("slack", 2, 4), ("gmail", 3, 6)]


def test_a_line_that_has_not_changed_is_not_read_again() -> None:
    known = LinePayloads()
    lines = [(LINE % key) for key in ("box", "slack", "gmail")]
    first = known.read(SourceText("a.jsonl", "".join(lines)), Expectation())
    second = known.read(SourceText("a.jsonl", "".join([lines[0], LINE % "hubspot", lines[2]])), Expectation())
    assert [one.data is other.data for one, other in zip(first, second, strict=True)] == [True, False, True]
