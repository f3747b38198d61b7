"""The HTML report in a real browser: what a reader sees, clicks and types."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Edit, Finding, Fix, Related
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Kind, Severity
from instancelint.reporters.formats import Options, RuleFacts, render

TEXT = """\
element:
  key: box
configuration:
  event.notification.enabled: true
tags: [a, a]
name: 日本 </script><b>x</b>
"""
URL = "https://example.org/rules/{}.html"


def finding(file: str, code: str, name: str, severity: Severity, part: str, **more: Any) -> Finding:
    start = TEXT.index(part)
    return Finding(
        code=code,
        name=name,
        kind=Kind.CREATE,
        severity=severity,
        message=f"what {name} says of {part}",
        file=file,
        span=Span(start, start + len(part)),
        path=("somewhere",),
        url=URL.format(name),
        **more,
    )


def small() -> Report:
    first = TEXT.index("[a") + 1
    fix = Fix("Remove it", (Edit(Span(first + 1, first + 4), ""),))
    tag = finding(
        "b.yaml",
        "IL602",
        "tag-duplicate",
        Severity.WARNING,
        "a]",
        related=(Related("the first", (), Span(first, first + 1)),),
        fix=fix,
        label="again",
    )
    found = {
        "a.yaml": (finding("a.yaml", "IL301", "url-missing", Severity.ERROR, "event.notification.enabled"),),
        "b.yaml": (
            finding("b.yaml", "IL301", "url-missing", Severity.ERROR, "event.notification.enabled"),
            tag,
            finding("b.yaml", "IL230", "name-odd", Severity.INFO, "日本 </script><b>x</b>"),
        ),
    }
    files = [FileReport(name, findings, 1, SourceText(name, TEXT)) for name, findings in found.items()]
    return Report(tuple(files))


def large() -> Report:
    files = []
    for number in range(2_000):
        name = f"folder/payload-{number:04}.yaml"
        findings = (
            finding(name, "IL301", "url-missing", Severity.ERROR, "event.notification.enabled"),
            *(finding(name, f"IL60{kind}", f"tag-{kind}", Severity.WARNING, "[a, a]") for kind in range(4)),
        )
        files.append(FileReport(name, findings, 1, SourceText(name, TEXT)))
    return Report(tuple(files))


def write(report: Report, folder: Path) -> Path:
    stream = io.StringIO()
    facts = RuleFacts("IL602", "tag-duplicate", "warning", "A tag twice.", "", "", "", "", (), "high")
    render("html", report, stream, Options(rules={"tag-duplicate": facts}))
    path = folder / "report.html"
    path.write_text(stream.getvalue(), encoding="ascii")
    return path


@pytest.fixture
def page(pages: Any, tmp_path: Path) -> Any:
    return pages.open(write(small(), tmp_path))


def titles(page: Any) -> list[str]:
    return [re.sub(r" what.*", "", text) for text in page.locator("article h3").all_inner_texts()]


def wait_for_count(page: Any, text: str) -> None:
    page.wait_for_function("text => document.getElementById('count').textContent === text", arg=text)


ALL = ["error IL301 url-missing:", "error IL301 url-missing:", "warning IL602 tag-duplicate:", "info IL230 name-odd:"]


def test_findings_stand_under_their_files(page: Any) -> None:
    assert page.locator("h2").all_inner_texts() == ["a.yaml 1 finding", "b.yaml 3 findings"]
    assert titles(page) == ALL
    assert page.locator("#count").inner_text() == "4 findings"


@pytest.mark.smoke
def test_frames_show_both_places_and_the_fix(page: Any) -> None:
    article = page.locator("article.warning")
    assert article.locator("mark.primary").all_inner_texts()[0] == "a]"
    assert article.locator("mark.secondary").all_inner_texts() == ["a"]
    assert article.locator(".label").all_inner_texts() == ["again", "the first"]
    assert article.locator(".row.added .text").all_inner_texts() == ["tags: [a]"]
    assert article.locator(".note").all_inner_texts() == ["fix: Remove it"]


def test_markup_in_a_payload_is_text(page: Any) -> None:
    assert page.locator("article.info mark").inner_text() == "日本 </script><b>x</b>"
    assert page.locator("article b").count() == 1, "the word 'fix'"


def test_links_lead_to_the_pages_of_the_rules_and_to_the_findings(page: Any) -> None:
    assert page.locator("article.warning h3 a").get_attribute("href") == URL.format("tag-duplicate")
    page.locator("article.warning .place a").click()
    assert page.url.endswith("report.html#finding-3")
    assert page.evaluate("document.activeElement.id") == "finding-3"


@pytest.mark.smoke
def test_severities_filter(page: Any) -> None:
    assert page.locator("#severities label").all_inner_texts() == ["error (2)", "warning (1)", "info (1)"]
    page.get_by_label("error (2)").uncheck()
    wait_for_count(page, "2 of 4 findings")
    assert titles(page) == ALL[2:]
    assert page.url.endswith("#severity=warning%2Cinfo")


def test_rules_files_and_fixes_filter(page: Any) -> None:
    page.get_by_label("Rule", exact=True).select_option("IL301 url-missing (2)")
    wait_for_count(page, "2 of 4 findings")
    page.get_by_label("File", exact=True).select_option("b.yaml (3)")
    wait_for_count(page, "1 of 4 findings")
    page.get_by_label("Only fixable").check()
    wait_for_count(page, "0 of 4 findings")
    assert page.locator("main").inner_text() == "No findings match these filters."
    page.get_by_role("button", name="Clear filters").click()
    wait_for_count(page, "4 findings")
    page.get_by_label("Only fixable").check()
    wait_for_count(page, "1 of 4 findings")
    assert titles(page) == [ALL[2]]


def test_search_looks_at_messages_places_and_lines(page: Any) -> None:
    for words, number in (
        ("URL-missing b.yaml", 1),
        ("configuration:", 2),
        ("il602", 1),
        ("日本", 2),
        ("a.yaml:4:3", 1),
        ("remove it", 1),
        ("the first", 1),
    ):
        page.get_by_label("Search").fill(words)
        wait_for_count(page, f"{number} of 4 findings")


def test_groups_of_rules(page: Any) -> None:
    page.get_by_label("Group by").select_option("rule")
    page.wait_for_selector("h2:has-text('IL230')")
    assert page.locator("h2").all_inner_texts() == [
        "IL230 name-odd 1 finding",
        "IL301 url-missing 2 findings",
        "IL602 tag-duplicate 1 finding",
    ]
    assert page.locator(".explanation").all_inner_texts() == ["A tag twice."]


def test_a_view_can_be_linked_to(pages: Any, tmp_path: Path) -> None:
    address = write(small(), tmp_path).resolve().as_uri()
    page = pages.open(f"{address}#severity=warning%2Cinfo&q=b.yaml&group=rule&file=b.yaml")
    assert titles(page) == [ALL[3], ALL[2]]
    assert page.get_by_label("Search").input_value() == "b.yaml"
    page.evaluate("location.hash = 'rule=IL301'")
    wait_for_count(page, "2 of 4 findings")


@pytest.mark.smoke
def test_keys(page: Any) -> None:
    active = "document.activeElement.id"
    page.keyboard.press("/")
    assert page.evaluate(active) == "text"
    page.keyboard.type("j/k")
    assert page.get_by_label("Search").input_value() == "j/k"
    wait_for_count(page, "0 of 4 findings")
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    wait_for_count(page, "4 findings")
    page.keyboard.press("Escape")
    assert page.evaluate(active) == "findings"
    visited = []
    for key in "jjkjjjj":
        page.keyboard.press(key)
        visited.append(page.evaluate(active))
    numbers = (1, 2, 1, 2, 3, 4, 4)
    assert visited == [f"finding-{number}" for number in numbers]


def test_the_order_of_focus(pages: Any, tmp_path: Path) -> None:
    page = pages.open(write(small(), tmp_path))
    seen = []
    for _ in range(21):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("(document.activeElement.id || document.activeElement.textContent)"))
    table = ["IL301", "url-missing", "IL230", "name-odd", "IL602", "tag-duplicate"]
    form = ["text", "", "", "", "rule", "file", "group", "fixable", "Clear filters"]
    assert seen == ["Skip to the findings", "theme", "By rule (3)", *table, *form, "IL301", "a.yaml:4:3", "IL301"]
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "findings"


def test_everything_has_a_name(page: Any) -> None:
    unnamed = page.evaluate(
        "[...document.querySelectorAll('input, select, button')]"
        ".filter(each => !each.labels?.length && !each.textContent.trim()).map(each => each.outerHTML)"
    )
    assert unnamed == []
    assert page.locator("svg[role=img]").get_attribute("aria-label") == "Findings: 2 error, 1 warning, 1 info"
    assert page.locator("[role=status]").count() == 1


@pytest.mark.parametrize(("scheme", "back"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(20, 23, 28)")])
def test_light_and_dark(pages: Any, tmp_path: Path, scheme: str, back: str) -> None:
    page = pages.open(write(small(), tmp_path), color_scheme=scheme)
    color = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(color) == back
    seen = []
    for _ in range(3):
        page.locator("#theme").click()
        seen.append((page.locator("#theme").inner_text(), page.evaluate(color)))
    assert seen == [
        ("Theme: light", "rgb(255, 255, 255)"),
        ("Theme: dark", "rgb(20, 23, 28)"),
        ("Theme: automatic", back),
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_background(pages: Any, tmp_path: Path, scheme: str) -> None:
    page = pages.open(write(small(), tmp_path), color_scheme=scheme)
    assert [found for found in page.evaluate(CONTRASTS) if found[1] < 4.5] == []


CONTRASTS = """() => {
  const light = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const color = getComputedStyle(each).backgroundColor;
      if (!/, 0\\)$/.test(color)) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const texts = [...document.body.querySelectorAll("*")].filter(
    (each) => !/SCRIPT|STYLE/.test(each.tagName) && [...each.childNodes].some(
      (node) => node.nodeType === 3 && node.data.trim()) && each.checkVisibility() && !each.closest("svg"));
  return texts.map((each) => {
    const [one, other] = [light(getComputedStyle(each).color), light(behind(each))].sort((x, y) => y - x);
    return [each.outerHTML.slice(0, 80), (one + 0.05) / (other + 0.05)];
  });
}"""


def test_without_scripts_there_is_a_list(pages: Any, tmp_path: Path) -> None:
    page = pages.open(write(small(), tmp_path), java_script_enabled=False)
    assert page.locator("li").count() == 4
    assert page.locator("li").first.inner_text() == (
        "error IL301 url-missing: what url-missing says of event.notification.enabled a.yaml:4:3 /somewhere"
    )
    assert page.locator("form").is_hidden()


def test_nothing_found(pages: Any, tmp_path: Path) -> None:
    page = pages.open(write(Report((FileReport("a.yaml", payloads=1),)), tmp_path))
    assert page.locator("main").inner_text() == "No findings."


def test_a_narrow_window_does_not_scroll_sideways(pages: Any, tmp_path: Path) -> None:
    page = pages.open(write(small(), tmp_path), viewport={"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_table_counts_rules_and_leads_to_their_findings(page: Any) -> None:
    rows = [row.strip().split("\t") for row in page.locator("table tr").all_inner_texts()]
    assert rows == [
        ["Code", "Findings", "Files", "Fixable", "Severity", "Rule"],
        ["IL301", "2", "2", "0", "error", "url-missing"],
        ["IL230", "1", "1", "0", "info", "name-odd"],
        ["IL602", "1", "1", "1", "warning", "tag-duplicate A tag twice."],
    ]
    page.locator("table").get_by_text("IL602").click()
    wait_for_count(page, "1 of 4 findings")
    assert titles(page) == [ALL[2]]


def test_show_all_draws_all(pages: Any, tmp_path: Path) -> None:
    page = pages.open(write(Report(large().files[:100]), tmp_path))
    assert page.locator("article").count() == 60
    assert page.locator("#next").inner_text() == "Show 60 more"
    page.get_by_role("button", name="Show all 500").click()
    assert page.locator("article").count() == 500
    assert page.locator("#more").is_hidden()
    assert page.evaluate("document.activeElement.tagName") == "ARTICLE", "the first one that was not drawn before"


def test_few_findings_are_printed_with_frames_and_without_the_form(page: Any) -> None:
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("article .frame").first.is_visible()
    assert page.locator("#printed").is_hidden()
    for hidden in ("form", "#theme", "#more"):
        assert page.locator(hidden).is_hidden()


def test_many_findings_are_printed_a_line_each_on_a_few_pages(pages: Any, tmp_path: Path) -> None:
    page = pages.open(write(large(), tmp_path))
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("main").is_hidden()
    lines = page.locator("#printed p").all_inner_texts()
    assert lines[0] == ("error IL301 folder/payload-0000.yaml:4:3: what url-missing says of event.notification.enabled")
    assert lines[400:] == ["9600 more findings are not printed; filter the page to choose which are."]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#printed p").count() == 0
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf())) <= 20


def test_ten_thousand_findings_stay_usable(pages: Any, tmp_path: Path) -> None:
    page = pages.open(write(large(), tmp_path))
    assert page.locator("#count").inner_text() == "10000 findings"
    assert page.locator("article").count() < 200
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_function("() => document.querySelectorAll('article').length >= 100")
    page.get_by_label("Search").fill("payload-1234 tag-2")
    wait_for_count(page, "1 of 10000 findings")
    assert page.locator("article .place").inner_text() == "folder/payload-1234.yaml:5:7 /somewhere"
    page.get_by_role("button", name="Clear filters").click()
    wait_for_count(page, "10000 findings")
    page.get_by_label("Group by").select_option("rule")
    page.wait_for_selector("h2:has-text('IL301')")
    assert page.locator("h2").first.inner_text() == "IL301 url-missing 2000 findings"
    page.evaluate("location.hash = 'finding-10000'")
    page.wait_for_function("() => document.activeElement.id === 'finding-10000'")
    assert page.locator("article").count() <= 10_000
