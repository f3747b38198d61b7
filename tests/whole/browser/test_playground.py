"""
The playground in a real browser: `make site` builds it.

What it finds is held against the command line, byte for byte, for every example of a rule and every file of our data.
"""

from __future__ import annotations

import json
import os
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from repository import DATA, EXAMPLES, ROOT
from site_server import SiteServer

from instancelint.base.file_kinds import SOURCE
from instancelint.cli.main import main
from instancelint.embedded.source_code import code_file
from instancelint.rules._generated import ENTRIES

SITE = ROOT / "build" / "site"
PHONE = {"width": 375, "height": 800}
DESKTOP = {"width": 1280, "height": 900}
SUFFIXES = {"yaml-only": "yaml", "json-only": "json", "shell": "sh", "markdown": "md"}
BAD = """{
  "element": {"key": "box"},
  "name": " Contracts",
  "configuration": {"event.notification.enabled": "true"}
}
"""
SECRET = "s3cr3tXyz9v8u7"
MOST_BYTES = 7_300_000
"""What a first visit may transfer until the first finding; with brotli in place of gzip it is a seventh less."""

pytestmark = pytest.mark.skipif(
    os.environ.get("INSTANCELINT_TEST_BROWSER") != "required", reason="make test-browser builds the site first"
)


@pytest.fixture(scope="module")
def site() -> Iterator[SiteServer]:
    server = SiteServer(SITE)
    yield server
    server.stop()


@pytest.fixture
def page(pages: Any, site: SiteServer) -> Any:
    return opened(pages, site)


def opened(pages: Any, site: SiteServer, fragment: str = "", **options: Any) -> Any:
    """Open the playground and wait for its linter; nothing may come from elsewhere."""
    page = pages.open(f"{site.url}playground/{fragment}", **options)
    page.wait_for_selector("body[data-state=ready]")
    return page


def write(page: Any, text: str) -> None:
    """Write a text into the editor in place of the one in it, as from the clipboard."""
    page.locator(".cm-content").focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def codes(page: Any, expected: list[str]) -> None:
    """Wait until the findings are of these rules."""
    page.wait_for_function(
        "expected => JSON.stringify([...document.querySelectorAll('.finding')].map(each => each.dataset.code)) === "
        "JSON.stringify(expected)",
        arg=expected,
    )


def text_of(page: Any) -> str:
    lines: list[str] = page.locator(".cm-line").all_inner_texts()
    return "".join("\n" if line == "\n" else f"{line}\n" for line in lines).removesuffix("\n")


def test_the_first_visit_transfers_little_and_shows_an_example(pages: Any) -> None:
    server = SiteServer(SITE)
    page = opened(pages, server)
    codes(page, ["IL101", "IL222", "IL224"])
    assert page.locator("#state").inner_text() == "2 errors and 1 info"
    assert [path for path, _ in server.asked if not path.startswith("/playground/")] == []
    assert sum(size for _, size in server.asked) <= MOST_BYTES
    server.stop()


@pytest.mark.smoke
def test_findings_follow_what_is_typed(page: Any) -> None:
    write(page, BAD)
    codes(page, ["IL223", "IL301", "IL222"])
    first = page.locator(".finding").first
    assert first.locator(".message").inner_text() == "leading whitespace; remove it"
    assert first.locator(".row").all_inner_texts() == [
        '2 | "element": {"key": "box"},',
        '3 | "name": " Contracts",',
        '4 | "configuration": {"event.notification.enabled": "true"}',
        '3 + "name": "Contracts",',
    ]
    assert page.locator("#detected").inner_text() == "JSON"
    write(page, "element: {key: boxx}\nname: Contracts\nconfiguration: {}\n")
    codes(page, ["IL701"])
    assert page.locator("#detected").inner_text() == "YAML"


def test_one_finding_is_fixed_and_the_fix_is_undone(page: Any) -> None:
    write(page, BAD)
    codes(page, ["IL223", "IL301", "IL222"])
    page.get_by_role("button", name="Fix: Remove the quotes").click()
    codes(page, ["IL223", "IL301"])
    assert text_of(page) == BAD.replace('"true"', "true")
    page.locator(".cm-content").focus()
    page.keyboard.press("Control+z")
    codes(page, ["IL223", "IL301", "IL222"])
    assert text_of(page) == BAD


@pytest.mark.smoke
def test_all_is_fixed(page: Any) -> None:
    write(page, BAD)
    codes(page, ["IL223", "IL301", "IL222"])
    page.get_by_role("button", name="Fix all (2)").click()
    codes(page, ["IL301"])
    assert text_of(page) == BAD.replace(" Contracts", "Contracts").replace('"true"', "true")
    assert page.locator("#notice").inner_text() == "Fixed 2 mistakes."


def test_a_kind_and_a_notation_are_chosen(page: Any) -> None:
    write(page, "name: Contracts\n")
    page.wait_for_function("() => document.querySelector('#state').textContent === 'Not a payload'")
    page.get_by_label("Kind").select_option("create")
    codes(page, ["IL201", "IL202"])
    page.locator("#notation").select_option("JSON")
    codes(page, ["IL111"])


def test_a_payload_is_started_for_an_element(page: Any) -> None:
    page.get_by_role("button", name="New payload").click()
    page.get_by_label("Element").fill("zendesk")
    page.get_by_label("Events").select_option("polling")
    page.locator("#start-notation").select_option("curl")
    page.get_by_role("button", name="Insert").click()
    page.wait_for_function("() => document.querySelector('#detected').textContent === 'curl'")
    assert text_of(page).startswith("curl -X POST")
    assert '"key": "zendesk"' in text_of(page)


def test_the_page_of_a_rule_is_beside(page: Any) -> None:
    page.get_by_role("button", name="IL101 json-missing-comma").click()
    assert page.locator("#rule-text h1").inner_text() == "IL101 json-missing-comma"
    link = page.get_by_role("link", name="Open the page").get_attribute("href")
    assert (SITE / "playground" / str(link)).resolve().is_file()
    page.get_by_role("button", name="Back to findings").click()
    assert page.locator(".finding:visible").count() == 3


def test_the_report_is_that_of_the_command_line(page: Any, tmp_path: Path, capsys: Any, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "payload.json").write_text(BAD)
    assert main(["check", "--isolated", "--output-format", "text", "payload.json"]) == 1
    write(page, BAD)
    codes(page, ["IL223", "IL301", "IL222"])
    page.get_by_role("button", name="Report").click()
    page.wait_for_function("() => document.querySelector('#report-text').textContent.includes('Found')")
    assert page.locator("#report-text").text_content() == capsys.readouterr().out


def test_a_file_is_opened_under_its_name(page: Any, tmp_path: Path) -> None:
    file = tmp_path / "create.http"
    file.write_text(f"POST https://api.cloud-elements.com/elements/api-v2/instances\n\n{BAD}")
    page.locator("#file").set_input_files(file)
    codes(page, ["IL121", "IL223", "IL301", "IL222"])
    assert page.locator("#detected").inner_text() == "create.http"


@pytest.mark.parametrize("with_values", [False, True])
def test_a_link_has_the_text_and_a_secret_only_on_request(pages: Any, site: SiteServer, with_values: bool) -> None:  # noqa: FBT001
    page = opened(pages, site)
    secret = BAD.replace('"true"', f'"true", "oauth.api.secret": "{SECRET}"')
    write(page, secret)
    page.get_by_label("Profile").select_option("deploy")
    page.get_by_role("button", name="Share").click()
    if with_values:
        page.get_by_label("Include the values").check()
    page.wait_for_function("() => document.querySelector('#share-link').value")
    link = urlsplit(page.locator("#share-link").input_value())
    assert (link.path, link.query) == ("/playground/", "")
    other = opened(pages, site, f"#{link.fragment}")
    other.wait_for_function("() => document.querySelector('.cm-content').textContent.includes('oauth.api.secret')")
    assert (text_of(other) == secret) is with_values
    assert (SECRET in text_of(other)) is with_values
    assert other.get_by_label("Profile").input_value() == "deploy"
    assert "#" not in other.url
    assert other.locator("#notice").is_visible() is not with_values
    assert [path for path, _ in site.asked if "text=" in path or SECRET in path] == []


def test_a_broken_link_shows_the_example(pages: Any, site: SiteServer) -> None:
    page = opened(pages, site, "#text=AAAA")
    codes(page, ["IL101", "IL222", "IL224"])


@pytest.mark.smoke
def test_the_page_works_offline(pages: Any) -> None:
    server = SiteServer(SITE)
    page = pages.open(f"{server.url}playground/")
    page.wait_for_selector("body[data-state=ready]")
    page.wait_for_function("() => navigator.serviceWorker.ready.then(found => found.active.state === 'activated')")
    server.stop()
    page.reload()
    codes(page, ["IL101", "IL222", "IL224"])
    page.get_by_role("button", name="IL101 json-missing-comma").click()
    assert page.locator("#rule-text h1").inner_text() == "IL101 json-missing-comma"


def test_neither_the_page_nor_its_worker_reaches_another_origin(pages: Any, page: Any) -> None:
    other = SiteServer(SITE)
    for place in (page, page.workers[0]):
        outcome = place.evaluate("url => fetch(url, {mode: 'no-cors'}).then(() => 'sent', () => 'refused')", other.url)
        assert outcome == "refused"
    assert other.asked == []
    other.stop()
    assert [line for line in pages.trouble if "Content Security Policy" not in line and other.url not in line] == []
    pages.trouble.clear()


def test_the_keyboard_goes_into_the_editor_and_out(page: Any) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('cm-content')")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "fix"
    page.keyboard.press("Enter")
    codes(page, [])
    assert page.locator("#state").inner_text() == "No problems in 1 payload"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing(pages: Any, site: SiteServer, scheme: str, viewport: dict[str, int]) -> None:
    page = opened(pages, site, color_scheme=scheme, viewport=viewport)
    codes(page, ["IL101", "IL222", "IL224"])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = faults(page)
    page.get_by_role("button", name="IL101 json-missing-comma").click()
    found += faults(page)
    for name in ("New payload", "Share"):
        page.get_by_role("button", name=name).click()
        found += faults(page, "dialog[open]")
        page.keyboard.press("Escape")
    assert found == []


def faults(page: Any, where: str | None = None) -> list[str]:
    """Return a line for each rule of axe that an element of the page, or of a part of it, violates."""
    from axe_playwright_python.sync_playwright import Axe

    violations = Axe().run(page, where, options={"preload": False}).response["violations"]
    return [f"{each['id']}: {node['html']}" for each in violations for node in each["nodes"]]


def test_the_reader_chooses_the_colours_and_keeps_them(pages: Any, site: SiteServer) -> None:
    page = opened(pages, site, color_scheme="light")
    page.get_by_role("button", name="Switch between light and dark").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.reload()
    assert page.locator("html").get_attribute("data-theme") == "dark"


def contents() -> Iterator[tuple[str, bytes]]:
    """Give every example of a rule, in YAML also as JSON, and our own files, each with a name to lint it under."""
    for entry in ENTRIES:
        meta = entry.load().meta
        for number, example in enumerate((*meta.bad, *meta.good)):
            name = f"{meta.name}-{number}"
            yield f"{name}.{SUFFIXES.get(example.notation, example.notation)}", example.text.encode()
            if example.notation == "yaml":
                try:
                    data = yaml.safe_load(example.text)
                    yield f"{name}-as.json", json.dumps(data, ensure_ascii=False, indent=1).encode()
                except (TypeError, yaml.YAMLError):
                    continue
    for folder in (DATA, EXAMPLES):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix not in SOURCE:
                yield path.relative_to(ROOT).as_posix().replace("/", "~"), path.read_bytes()


@pytest.mark.smoke
def test_findings_are_those_of_the_command_line(page: Any, tmp_path: Path, capsys: Any, monkeypatch: Any) -> None:
    """Source code needs a compiled parser, which the browser does not have, as most installations do not."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(code_file, "is_installed", lambda: False)
    different = []
    cases = dict(contents())
    for name, data in cases.items():
        (tmp_path / name).write_bytes(data)
        main(["check", "--isolated", "--output-format", "json", name])
        asked = {"name": name, "bytes": b64encode(data).decode(), "format": "json"}
        answer = page.evaluate("asked => playground.ask('report', asked)", asked)
        if answer["result"] != capsys.readouterr().out:
            different.append(name)
    assert different == []
    assert len(cases) > 600
