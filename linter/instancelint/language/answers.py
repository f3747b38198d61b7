"""
What the features of the language answer with: completions, hovers, hints, lenses, links and an outline.

All places are offsets in the file, and all texts are masked: none of them contains what a payload keeps secret.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from instancelint.base.source_text import Span
from instancelint.config.settings import FileSettings
from instancelint.domain.catalog import Catalog
from instancelint.embedded.payloads import Expectation
from instancelint.model.finding import Edit


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a file is read with: its settings, and the elements that these know."""

    settings: FileSettings
    catalog: Catalog

    def expected(self, name: str) -> Expectation:
        """Return what the settings say of the payloads of a file."""
        from instancelint.config.container_plugins import container_for

        settings = self.settings.settings
        container = container_for(name, settings)
        kind, is_payload = self.settings.kind, self.settings.is_payload
        return Expectation(kind, is_payload, settings.payloads, settings.limits, container)


class CompletionKind(Enum):
    """What a completion writes."""

    KEY = "key"
    VALUE = "value"
    ELEMENT = "element"
    REFERENCE = "reference"
    STARTER = "starter"


@dataclass(frozen=True, slots=True)
class Completion:
    r"""
    One thing to write at the cursor.

    `edit` replaces the range around the cursor; its text is already in the quoting of the place. `others` are edits
    elsewhere that belong to it, such as a comma after the member before. With `is_snippet`, the text has tab stops
    (`${1:word}`, with `$`, `}` and `\\` escaped). `filter` is what editors compare with what was typed, `sort` their
    order. `documentation` is Markdown.
    """

    label: str
    kind: CompletionKind
    edit: Edit
    detail: str = ""
    documentation: str = ""
    others: tuple[Edit, ...] = ()
    is_snippet: bool = False
    filter: str = ""
    sort: str = ""
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class Hover:
    """What is said of a place, in Markdown and as plain text."""

    span: Span
    markdown: str
    text: str


@dataclass(frozen=True, slots=True)
class Hint:
    """A few words to show at a place in the text, such as the default of a setting that a payload leaves out."""

    offset: int
    label: str
    tooltip: str = ""


class Filling(Enum):
    """What can be filled in at once in a payload."""

    REQUIRED = "required"
    """The settings that its element requires, as references."""
    SECRETS = "secrets"
    """References in place of its secrets."""


@dataclass(frozen=True, slots=True)
class Lens:
    """A few words above a payload: `box: 3 missing`; `fills` is what can be done about it there."""

    span: Span
    title: str
    payload: int
    fills: Filling | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A place that leads to an address, or to another file; `target` is a URL, or a path beside the file."""

    span: Span
    target: str
    tooltip: str
    is_file: bool = False


@dataclass(frozen=True, slots=True)
class Symbol:
    """A payload in the outline of a file: its name, its element, its whole range, and the range of its name."""

    name: str
    detail: str
    span: Span
    selection: Span
    payload: int
    children: tuple[Symbol, ...] = ()
