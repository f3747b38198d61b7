"""
Counts which rules speak on a folder of payloads or documentation pages.

    python benchmarks/rule_hits.py FOLDER [--show RULE ...] [--profile docs]

Files that hold payloads are linted as they are; of Markdown pages, each fenced block that holds a payload, or a curl
command with one, is cut out and linted alone, after variables and relative includes were filled in as the site
generator Jekyll does. Prints, per rule, the hits, the payloads hit, and of those the ones that
parse; `--show` adds each hit with its place.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from instancelint.base.file_kinds import looks_relevant
from instancelint.config.settings import Profile, Settings
from instancelint.lint.lint_input import content_input
from instancelint.lint.linter import Linter

_FENCE = re.compile(
    r"^(?P<indent>[ \t]*)(?P<mark>```+|~~~+)(?P<info>[^\n`]*)\n(?P<body>.*?)^[ \t]*(?P=mark)",
    re.MULTILINE | re.DOTALL,
)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*\n", re.DOTALL)
_INCLUDE = re.compile(r"\{% *include_relative +([\w./-]+) *%\}")
_VARIABLE = re.compile(r"\{\{ *page\.([\w-]+) *\}\}")
_DATA = re.compile(r"(?:-d|--data(?:-raw|-binary|-ascii)?|--json)[ =]\s*'(?P<body>.*)'", re.DOTALL)


def filled(page: str, folder: Path) -> str:
    """Fill in the variables of a page that has front matter, and the files beside it that it includes."""
    page = _INCLUDE.sub(lambda include: _text(folder / include[1], include[0]), page)
    head = _FRONT_MATTER.match(page)
    if head is None:
        return page
    known = yaml.safe_load(head[1]) or {}
    return _VARIABLE.sub(lambda variable: str(known.get(variable[1], "")), page)


def _text(path: Path, otherwise: str) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else otherwise


def blocks(page: str) -> Iterator[tuple[int, str]]:
    """Give every fenced block that holds JSON, with its line; curl commands give their body."""
    for fence in _FENCE.finditer(page):
        body = textwrap.dedent(fence["body"].expandtabs(4))
        line = page.count("\n", 0, fence.start("body")) + 1
        data = _DATA.search(body)
        if data:
            line += body.count("\n", 0, data.start("body"))
            body = data["body"].replace("'\\''", "'")
        if body.lstrip().startswith(("{", "[")):
            yield line, body


def payloads(folder: Path) -> Iterator[tuple[str, str]]:
    """Give a name and a text for every payload below a folder, or for one file."""
    files = sorted(folder.rglob("*")) if folder.is_dir() else [folder]
    for path in files:
        if path.suffix == ".md" and path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            for line, body in blocks(filled(text, path.parent)):
                yield f"{path.relative_to(folder) if folder.is_dir() else path.name}:{line}.json", body
        elif path.suffix in {".json", ".yaml", ".yml"}:
            yield str(path), path.read_text(encoding="utf-8", errors="replace")


def parses(name: str, text: str) -> bool:
    """Tell whether a strict parser takes the text."""
    if not name.endswith(".json"):
        return True
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def main(arguments: list[str] | None = None) -> int:
    """Print the table; gives 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", nargs="*", default=[], metavar="RULE")
    parser.add_argument("--profile", default="default", choices=[profile.value for profile in Profile])
    parser.add_argument("--select", default="", help="selectors, separated by commas")
    options: Any = parser.parse_args(arguments)
    select = tuple(filter(None, options.select.split(",")))
    linter = Linter(Settings(profile=Profile(options.profile), extend_select=select))
    hits: Counter[str] = Counter()
    hit_payloads: Counter[str] = Counter()
    hit_valid: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for name, text in payloads(options.folder):
        data = text.encode("utf-8", "replace")
        if not looks_relevant(data):
            continue
        report = linter.lint(content_input(name, linter.settings.for_file(name), data))
        if report.skipped:
            kinds[report.skipped] += 1
            continue
        kinds["payload files"] += 1
        valid = parses(name, text)
        for finding in report.findings:
            hits[finding.name] += 1
            if finding.name in options.show or "ALL" in options.show:
                place = report.source.position(finding.span.start) if report.source and finding.span else "-"
                line = getattr(place, "line", 0)
                print(f"{name} +{line} {finding.severity.value} {finding.code} {finding.pointer} {finding.message}")
        for rule in {finding.name for finding in report.findings}:
            hit_payloads[rule] += 1
            hit_valid[rule] += valid
    print(dict(kinds))
    for rule, count in hits.most_common():
        print(f"{count:6} {hit_payloads[rule]:6} {hit_valid[rule]:6}  {rule}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
