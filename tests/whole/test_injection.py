"""Keys, values and names of files that would be commands or markup somewhere, from the file to every report."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from report_records import RECORDS, speaks_elsewhere

from instancelint.cli.main import main
from instancelint.reporters.formats import FORMATS, REGISTRY

NAMES = (
    "::error::a.json",
    "##vso[task.complete]b.json",
    "##[add-mask]c.json",
    "d\n::error::.json",
    "e\r\u202e\u2028\x85.json",
    "f\x1b[31m.json",
    "]]><g.json",
    "h`|<img src=pwned>`.json",
    "# SKIP i.json",
    "j%0A,col=1;type=error.json",
)
HOSTILE = (
    "x\n::add-mask::y",
    "\r\n::error::y",
    "##vso[task.setvariable variable=a]b",
    "##[add-mask]x",
    "\x1b[2J\u202e\u2066",
    "]]></failure><failure/>",
    "</script><script>alert(1)</script><img src=pwned>",
    "` | `` |\n|---|",
    "# TODO\n  ...\nok 99",
    "\ud800",
    "\x00\ufffe\uffff",
    "\x85\u2028\u2029",
)


def payload(text: str) -> dict[str, object]:
    """Give a payload with a text in every place that rules speak about."""
    return {
        "element": {"key": text},
        "name": text,
        "tags": [text, text, {"a": text}],
        "providerData": {"code": "a", text: text},
        "configuration": {
            "oauth.callback.url": f"http://{text}",
            "event.vendor.type": text,
            "event.notification.enabled": text,
            f"event.notification.{text}": text,
            text: {text: text},
        },
        text: text,
    }


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Lint hostile files with hostile names; gives the report in each format."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, text in enumerate(HOSTILE):
        (folder / f"{number}.json").write_text(json.dumps(payload(text)))
        (folder / f"{number}.yaml").write_text(json.dumps(payload(text)), encoding="utf-8")
        raw = json.dumps(payload(text), ensure_ascii=False).replace(",", "", 2)
        (folder / f"broken-{number}.json").write_bytes(raw.encode("utf-8", "surrogatepass"))
    (folder / "block.yaml").write_text(
        "element: {key: box}\nname: x\nconfiguration:\n  a.b: |\n    ::error::x\n    ##vso[task.complete]\n  c: yes\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name in NAMES if sys.platform != "win32" else ():
            Path(name).write_text(json.dumps(payload("x")), encoding="utf-8")
        outputs = [word for name in FORMATS for word in ("--output-format", name, "-o", f"report.{name}")]
        assert main(["check", "--isolated", "--select", "ALL", "--verbose", *outputs]) == 1
    return {name: (folder / f"report.{name}").read_text(encoding="utf-8") for name in FORMATS}


@pytest.mark.parametrize("name", FORMATS)
def test_every_finding_is_one_record(shown: dict[str, str], name: str) -> None:
    if name in RECORDS:  # another format has a test of its own
        assert RECORDS[name](shown[name]) == RECORDS["jsonl"](shown["jsonl"]) > 300


@pytest.mark.parametrize("name", FORMATS)
def test_no_line_is_a_command_or_moves_the_cursor(shown: dict[str, str], name: str) -> None:
    assert speaks_elsewhere(shown[name], name) == ""


@pytest.mark.parametrize("name", [name for name in FORMATS if not REGISTRY[name].plain])
def test_no_markup_is_formed(shown: dict[str, str], name: str) -> None:
    if shown[name].lower().startswith(("<?xml", "<!doctype")):
        assert "<img src=pwned" not in shown[name]
        assert "<script>alert" not in shown[name]
        assert "]]></failure>" not in shown[name]
