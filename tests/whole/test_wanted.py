"""A format gets all that it shows: with what it wants alone, its report is what it is with everything."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.lint.lint_input import BytesInput
from instancelint.lint.linter import Linter
from instancelint.lint.masked_text import only_lines
from instancelint.model.report import EVERYTHING, FileReport, Report, Wanted
from instancelint.reporters.formats import FORMATS, REGISTRY, Options, render

BAD = Path(__file__).parents[2] / "examples" / "bad"
NOTHING = Wanted(fixes=False, identities=False, text=False)


def linted(wanted: Wanted, settings: Settings | None = None) -> Report:
    settings = settings or Settings()
    linter = Linter(settings, wanted=wanted)
    files = [
        linter.lint(BytesInput(path.name, settings.for_file(path.name), path.read_bytes(), path.stat().st_size))
        for path in sorted(BAD.iterdir())
    ]
    return Report(tuple(files))


def rendered(name: str, report: Report, options: Options) -> str:
    stream = io.StringIO()
    render(name, report, stream, options)
    return stream.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_holds_what_it_holds_with_everything(name: str) -> None:
    everything = linted(EVERYTHING)
    assert len(everything) > len(everything.files) > 4
    for options in (Options(), Options(verbose=True, color=True, suppressed=True)):
        assert rendered(name, linted(REGISTRY[name].wanted), options) == rendered(name, everything, options)


def test_findings_lack_what_is_not_wanted() -> None:
    bare = tuple(finding for finding in linted(NOTHING))
    full = tuple(finding for finding in linted(EVERYTHING))
    assert {(finding.fix, finding.identity) for finding in bare} == {(None, None)}
    assert any(finding.fix for finding in full)
    assert all(finding.identity for finding in full)
    assert [(each.code, each.place, each.message) for each in bare] == [
        (each.code, each.place, each.message) for each in full
    ]


def test_a_baseline_asks_for_identities() -> None:
    report = linted(NOTHING, Settings(baseline="known.json"))
    assert all(finding.identity for finding in report)
    assert not any(finding.fix for finding in report)


@pytest.mark.parametrize("text", ["a\n\tb c\r\n\rd\n", "\ufeff\u2028é\U0001f511\n", ""])
def test_places_are_the_same_where_nobody_wants_the_text(text: str) -> None:
    full = SourceText("a.json", text, bom=True)
    bare = only_lines(full)
    assert set(bare.text) <= {*"*\r\n"}
    assert (bare.name, bare.bom, bare.newline, bare.line_starts) == ("a.json", True, full.newline, full.line_starts)
    assert [bare.position(at) for at in range(len(text) + 2)] == [full.position(at) for at in range(len(text) + 2)]


def test_nothing_of_a_text_is_shown_where_nobody_wants_it() -> None:
    def bare(file: FileReport) -> SourceText | None:
        return file.source and only_lines(file.source)

    assert [file.source for file in linted(NOTHING).files] == [bare(file) for file in linted(EVERYTHING).files]
