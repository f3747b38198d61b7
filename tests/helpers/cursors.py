"""What is surely true of places in a text: a word is written there, and the parsers say where it comes out."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText
from instancelint.config.registry import all_entries
from instancelint.config.settings import Settings
from instancelint.domain.catalog import Catalog
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.embedded.payloads import Expectation, payloads_in
from instancelint.language.answers import Completion, Surroundings
from instancelint.language.tab_stops import plain_text
from instancelint.model.document import Data

WORD = "Zqcursorqz"
_WRITTEN = {
    "json": (WORD, f'"{WORD}":0,', f',"{WORD}":0', f'"{WORD}":0', f'"{WORD}",', f',"{WORD}"', f'"{WORD}"'),
    "yaml": (WORD, f"{WORD}: 0", f'"{WORD}",', f',"{WORD}"', f'"{WORD}":0,', f',"{WORD}":0'),
}
"""What may be written at a place of each notation, so that the text is still as well-formed as it was."""
_MARK = re.compile(r"(?:^[ \t]*-|:)\Z", re.MULTILINE)
_CURL = "curl -X POST https://api.cloud-elements.com/elements/api-v2/instances \\\n  -d '{}'\n"


class Text(NamedTuple):
    """A text with payloads: its kind, its file's name, and the notation of the payloads."""

    kind: str
    name: str
    text: str
    notation: str


def at_cursor(marked: str) -> tuple[str, int]:
    """Return a text without the mark of a cursor, and where that was."""
    return marked.replace("¦", "", 1), marked.index("¦")


def surroundings(name: str, catalog: Catalog | None = None) -> Surroundings:
    """Return the default settings for a file."""
    return Surroundings(Settings().for_file(name), catalog or Catalog.default())


def container(text: Text, offset: int) -> Path | None:
    """
    Return the path of the object or list that an offset is in; None where no well-formed text tells.

    Right behind the mark of an item or a member, a word is written with the space that completion writes as well.
    """
    is_behind = (
        text.notation == "yaml" and _MARK.search(text.text, 0, offset) and text.text[offset : offset + 1].isspace()
    )
    lead = " " if is_behind else ""
    for each in _WRITTEN[text.notation]:
        written = lead + each
        source = SourceText(text.name, text.text[:offset] + written + text.text[offset:])
        for document in payloads_in(source, Expectation()):
            found = None if document.recovered or document.issues else _holder(document.data, ())
            if found is not None:
                return found
    return None


def _holder(data: Data, path: Path) -> Path | None:
    if isinstance(data, dict):
        if any(WORD in str(key) for key in data):
            return path
        members: list[tuple[str | int, Data]] = list(data.items())
    else:
        members = list(enumerate(data)) if isinstance(data, list) else []
    for step, value in members:
        if isinstance(value, str) and WORD in value:
            return path if step != EVENT_POLLER_CONFIGURATION else _in_string(value, path, (*path, step))
        found = _holder(value, (*path, step))
        if found is not None:
            return found
    return None


def _in_string(value: str, outer: Path, inner: Path) -> Path | None:
    """Return the place in a setting that is an object in a string; one that is none is a value like any other."""
    try:
        data = json.loads(value)
    except ValueError:
        return None if "{" in value else outer
    return _holder(data, inner) if isinstance(data, dict) else outer


def example_texts(*, good: bool = False) -> Iterator[Text]:
    """Yield the examples of all rules; with `good`, only those in which nothing is found."""
    names = {"shell": ("sh", "json"), "markdown": ("md", "json"), "http": ("http", "json")}
    for entry in all_entries():
        meta = entry.load().meta
        for example in meta.good if good else (*meta.good, *meta.bad):
            lines = [line for line in example.text.split("\n") if not line.strip().startswith("~~~~")]
            text = textwrap.dedent("\n".join(lines)).strip("\n") + "\n"
            if example.notation in names:
                suffix, notation = names[example.notation]
                yield Text(example.notation, f"a.{suffix}", text, notation)
            else:
                notation = "json" if text.lstrip()[:1] in {"{", "["} else "yaml"
                yield Text(notation, f"a.{notation}", text, notation)


def json_texts() -> Iterator[Text]:
    """Yield the payloads of the examples in YAML as JSON, on several lines and on one in turn."""
    for number, text in enumerate(text for text in example_texts() if text.kind == "yaml"):
        source = SourceText(text.name, text.text)
        for document in payloads_in(source, Expectation())[:1]:
            if isinstance(document.data, dict) and not document.issues and document.region is None:
                written = json.dumps(document.data, indent=2 if number % 2 else None, ensure_ascii=False)
                yield Text("json", "a.json", written + "\n", "json")


def embedded(text: str) -> Iterator[Text]:
    """Yield a payload of JSON inside other texts."""
    shell = _CURL.format(text.replace("'", "'\\''"))
    listed = "".join(f"  {line}\n" for line in text.strip("\n").split("\n"))
    yield Text("curl in Markdown", "a.md", f"# Box\n\nCreate it:\n\n```bash\n{shell}```\n\nDone.\n", "json")
    yield Text("Markdown", "a.md", f"# Box\n\n- Create it:\n\n  ```json\n{listed}  ```\n\nDone.\n", "json")
    yield Text("shell", "a.sh", shell, "json")
    yield Text("http", "a.http", f"POST https://api.cloud-elements.com/elements/api-v2/instances\n\n{text}\n", "json")
    yield Text("array", "a.json", f"[{text.strip()}, {text.strip()}]", "json")


def is_json(text: str) -> bool:
    """Check whether a text is an object in JSON."""
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def applied(text: str, completion: Completion) -> str:
    """Return a text with a completion written into it."""
    edit = completion.edit
    written = plain_text(edit.text) if completion.is_snippet else edit.text
    edits = [(edit.span.start, edit.span.end, written)]
    edits += [(other.span.start, other.span.end, other.text) for other in completion.others]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text
