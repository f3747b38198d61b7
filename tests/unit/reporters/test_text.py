from __future__ import annotations

import io
import re

from instancelint.base.source_text import Line, SourceText, Span, SparseText
from instancelint.model.finding import Fix, Related
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Safety, Severity
from instancelint.reporters.formats import Options, render


def shown(report: Report, options: Options | None = None, name: str = "text") -> str:
    stream = io.StringIO()
    render(name, report, stream, options)
    return stream.getvalue()


FINDINGS = """\
error IL301 events-callback-url-missing: events are on, but nothing says where to send them
 --> sub/box.yaml:4:3 /configuration/event.notification.enabled
  |
3 | configuration:
4 |   event.notification.enabled: true
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^
5 | tags: [a, a]

warning IL602 tag-blank-or-duplicate: the tag "a" is there twice
 --> sub/box.yaml:5:11 /tags/1
  |
4 |   event.notification.enabled: true
5 | tags: [a, a]
  |        -  ^ duplicate
  |        |
  |        first one here
  = fix: Remove it (unsafe: changes what is sent)
5 + tags: [a]

"""


def test_findings_and_summary(report: Report) -> None:
    summary = "Found 1 error and 1 warning in 1 of 3 payloads (3 files, 1 without a payload).\n"
    assert shown(report) == FINDINGS + summary + "1 can be fixed with --fix --unsafe-fixes.\n"


def test_quiet_shows_findings_only(report: Report) -> None:
    assert shown(report, Options(quiet=True)) == FINDINGS


def test_verbose_names_the_page_of_the_rule(report: Report) -> None:
    lines = shown(report, Options(verbose=True)).splitlines()
    assert "  = see: https://example.org/events-callback-url-missing/" in lines


def test_colours_change_nothing_but_the_colour(report: Report) -> None:
    coloured = shown(report, Options(color=True))
    assert coloured.startswith("\x1b[1;31merror IL301\x1b[0m \x1b[1mevents-callback-url-missing\x1b[0m: events")
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == shown(report)


def test_codes_lead_to_the_pages_of_rules_where_a_terminal_knows_links(report: Report) -> None:
    linked = shown(report, Options(links=True))
    address = "https://example.org/events-callback-url-missing/"
    assert linked.startswith(f"error \x1b]8;;{address}\x1b\\IL301\x1b]8;;\x1b\\ events-callback-url-missing: events")
    assert re.sub(r"\x1b]8;;[^\x1b]*\x1b\\", "", linked) == shown(report)


def test_long_messages_are_broken_between_words_on_a_narrow_terminal(report: Report) -> None:
    lines = shown(report, Options(width=60)).splitlines()
    assert lines[:3] == [
        "error IL301 events-callback-url-missing: events are on, but",
        "  nothing says where to send them",
        " --> sub/box.yaml:4:3 /configuration/event.notification.enabled",
    ]
    assert shown(report, Options(width=30)).startswith("error IL301 events-callback-url-missing: events are on, but\n")


def test_source_lines_are_cut_to_the_terminal(report: Report) -> None:
    box = report.files[2]
    long = box._replace(source=SourceText(box.name, "x" * 90 + "y" * 5 + "x" * 90))
    finding = box.findings[0]._replace(span=Span(90, 95))
    text = shown(Report((long._replace(findings=(finding,)),)), Options(width=60, quiet=True))
    assert text.splitlines()[4:6] == ["1 | …" + "x" * 18 + "yyyyy" + "x" * 31 + "…", "  | " + " " * 19 + "^^^^^"]


def test_several_files_have_a_head_each(report: Report) -> None:
    box = report.files[2]
    again = box._replace(name="too.yaml", findings=box.findings[:1])
    text = shown(Report((box, report.files[0], again)))
    assert text.startswith("sub/box.yaml: 1 error and 1 warning\n\nerror IL301")
    assert "\n\ntoo.yaml: 1 error\n\nerror IL301" in text
    assert "clean.json" not in text


def test_a_line_of_json_lines_is_shown(report: Report) -> None:
    source = SparseText("a.jsonl", [Line(7, 600, '{"tags": "x"}'), Line(8, 614, "{}")])
    finding = report.files[2].findings[0]._replace(file="a.jsonl", span=Span(609, 612), payload=6)
    text = shown(Report((FileReport("a.jsonl", (finding,), 9, source),)), Options(quiet=True))
    assert text.splitlines()[1:] == [
        " --> a.jsonl:7:10 payload 7 /configuration/event.notification.enabled",
        "  |",
        '7 | {"tags": "x"}',
        "  |          ^^^",
        "",
    ]


def test_only_some_findings_are_shown_the_most_severe_ones(report: Report) -> None:
    box = report.files[2]
    mild = box._replace(name="a.yaml", findings=box.findings[1:])
    both = Report((mild, box))
    assert shown(both, Options(most=1, quiet=True)) == FINDINGS.partition("\nwarning")[0] + "\n"
    assert shown(both, Options(most=1)).splitlines()[-3:] == [
        "Found 1 error and 2 warnings in 1 of 2 payloads (2 files).",
        "2 findings not shown because of --max-findings.",
        "2 can be fixed with --fix --unsafe-fixes.",
    ]
    assert shown(both, Options(most=2), name="concise") == (
        'a.yaml:5:11: warning IL602 the tag "a" is there twice\n'
        "sub/box.yaml:4:3: error IL301 events are on, but nothing says where to send them\n"
        "1 finding not shown because of --max-findings.\n"
    )
    assert shown(both, Options(most=0, quiet=True), name="concise") == ""
    assert shown(both, Options(most=3)) == shown(both)


def test_a_payload_in_memory_has_no_frame(in_memory: Report) -> None:
    assert shown(in_memory, Options(quiet=True)) == (
        "error IL301 events-callback-url-missing: events are on, but nothing says where to send them\n"
        " --> <payload> /configuration/event.notification.enabled\n\n"
    )


def test_suppressed_findings_are_counted_and_not_shown(suppressed: Report) -> None:
    assert shown(suppressed) == (
        "No problems in 1 payload (1 file).\n1 suppressed (use --report-suppressed to show them).\n"
    )


def test_suppressed_findings_are_shown_on_request(suppressed: Report) -> None:
    text = shown(suppressed, Options(suppressed=True))
    assert "\n  = suppressed: comment\n" in text
    assert text.endswith("No problems in 1 payload (1 file).\n1 suppressed.\n")


def test_findings_about_a_baseline_are_in_no_payload(suppressed: Report) -> None:
    (box,) = suppressed.files
    stale = box.findings[0]._replace(file="known.json", severity=Severity.WARNING, suppressed_by=None)
    baseline = FileReport("known.json", (stale,), source=box.source, aside=True)
    both = Report((baseline, box._replace(findings=())))
    found = "Found 1 warning in the baseline and none in"
    assert shown(both).endswith(f"{found} 1 payload (1 file).\n")
    assert shown(Report((baseline,))).endswith(f"{found} 0 payloads (0 files).\n")


def test_summaries() -> None:
    none = FileReport("a.json", skipped="no instance payload in it")
    assert shown(Report((none, none._replace(name="b.json")))) == "No payloads found (2 files).\n"
    assert shown(Report((FileReport("a.json", payloads=2),))) == "No problems in 2 payloads (1 file).\n"
    assert shown(Report()) == ""


def test_named_files_that_are_no_payloads_are_told_with_the_way_out() -> None:
    files = tuple(FileReport(f"{number}.json", skipped="no instance payload in it") for number in range(7))
    named = frozenset(file.name for file in files)
    assert shown(Report(files[:1]), Options(named=named)).splitlines()[1] == (
        "Skipped (not a payload): 0.json. Use --kind to lint it anyway."
    )
    assert shown(Report(files), Options(named=named)).splitlines()[1] == (
        "Skipped (not payloads): 0.json, 1.json, 2.json, 3.json, 4.json and 2 more. Use --kind to lint them anyway."
    )
    assert len(shown(Report(files), Options(named=frozenset({"x"}))).splitlines()) == 1


def test_names_and_keys_cannot_move_the_cursor(report: Report) -> None:
    finding = report.files[2].findings[0]._replace(path=("a\x1b[2J\n",), file="b\x1b.json")
    file = FileReport("b\x1b.json", (finding,), 1, SourceText("b\x1b.json", "\x1b[2Jtext " * 9))
    for name in ("text", "concise"):
        assert "\x1b" not in shown(Report((file,)), name=name)


def test_a_second_payload_of_a_file_is_counted_for_people(report: Report) -> None:
    finding = report.files[2].findings[0]._replace(payload=1)
    text = shown(Report((report.files[2]._replace(findings=(finding,), payloads=2),)))
    assert " --> sub/box.yaml:4:3 payload 2 /configuration/event.notification.enabled\n" in text


def test_a_place_in_another_file(report: Report) -> None:
    there = FileReport("there.yaml", payloads=1, source=SourceText("there.yaml", "a: 1\nname: Box\n"))
    related = Related("also here", ("name",), Span(11, 14), "there.yaml")
    finding = report.files[2].findings[0]._replace(related=(related,), fix=Fix("Do it", (), Safety.MANUAL))
    text = shown(Report((report.files[2]._replace(findings=(finding,)), there)), Options(quiet=True))
    assert text.splitlines()[-6:-1] == [
        "  = note: also here: there.yaml:2:7 /name",
        "  |",
        "2 | name: Box",
        "  |       ---",
        "  = fix: Do it (suggestion)",
    ]


def test_concise(report: Report, in_memory: Report, suppressed: Report) -> None:
    assert shown(report, name="concise") == (
        "sub/box.yaml:4:3: error IL301 events are on, but nothing says where to send them\n"
        'sub/box.yaml:5:11: warning IL602 the tag "a" is there twice\n'
    )
    assert (
        shown(in_memory, name="concise")
        == "<payload>: error IL301 events are on, but nothing says where to send them\n"
    )
    assert shown(suppressed, name="concise") == ""


def test_statistics(report: Report) -> None:
    box = report.files[2]
    twice = Report((box, box._replace(name="again.yaml", findings=box.findings[1:] * 11)))
    expected = """\
rule                         code   severity  count  fixable
------------------------------------------------------------
tag-blank-or-duplicate       IL602  warning      12       12
events-callback-url-missing  IL301  error         1        0
------------------------------------------------------------
total                                            13       12
"""
    assert shown(twice, Options(statistics=True, quiet=True)) == expected
    assert shown(twice, Options(statistics=True, quiet=True), name="concise") == expected
    assert shown(twice, Options(statistics=True)) == expected + (
        "\nFound 1 error and 12 warnings in 1 of 2 payloads (2 files).\n12 can be fixed with --fix --unsafe-fixes.\n"
    )
    assert shown(Report(report.files[:1]), Options(statistics=True)).startswith("No problems in 2 payloads")
    assert shown(Report(), Options(statistics=True)) == ""
