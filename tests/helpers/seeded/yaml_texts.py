"""Mistakes in the text of YAML: slips of the keyboard, values that YAML reads as something else, odd characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import yaml
from defects import texts
from slips import KINDS

from instancelint.model.terms import Safety
from seeded.json_texts import chained, changed_line
from seeded.kind import SAFE, UNSAFE, Defect, slipped
from seeded.notations import Notation, read_yaml

Spoilt = Iterator[tuple[int, str]]
Make = Callable[[list[str]], Iterable[tuple[int, str]]]


def in_yaml(name: str, rules: str, make: Make, *, mended: Safety | None = None) -> Defect:
    """Declare a mistake in YAML."""
    return slipped(f"YAML: {name}", rules, make, mended=mended, notations=(Notation.YAML,))


def _says(text: str, meant: object) -> bool:
    try:
        return bool(read_yaml(text) == meant)
    except (yaml.YAMLError, ValueError):
        return False


def _each_line(kind: str) -> Make:
    """Make a slip in each line where it can happen; one that changes nothing of what is read is none."""
    slip = KINDS[kind]

    def make(lines: list[str]) -> Spoilt:
        meant = read_yaml("\n".join(lines))
        for index, line in enumerate(lines):
            slipped_line = slip(line, index)
            if slipped_line is None:
                continue
            text = texts.with_line(lines, index, slipped_line)
            if not _says(text, meant):
                yield index + 1, text

    return make


_OF_SLIPS = {
    "indent-more": "yaml-syntax misplaced-property unknown-top-level-property",
    "indent-less": "yaml-syntax misplaced-property unknown-top-level-property",
    "level-more": "yaml-syntax misplaced-property unknown-top-level-property",
    "level-less": "yaml-syntax misplaced-property unknown-top-level-property",
    "tab": "yaml-syntax",
    "colon-lost": "yaml-syntax",
    "space-lost": "yaml-syntax",
    "opening-quote-lost": "yaml-syntax yaml-mark-in-value",
    "closing-quote-lost": "yaml-syntax",
    "quote-doubled": "yaml-syntax",
    "stray-quote": "yaml-syntax yaml-mark-in-value",
    "comma-at-end": "yaml-mark-in-value yaml-syntax",
    "semicolon-at-end": "yaml-mark-in-value yaml-syntax",
    "dash-lost": "yaml-syntax tags-type",
    "dash-doubled": "yaml-syntax tags-type yaml-mark-in-value",
    "header-stray": "yaml-syntax yaml-mark-in-value",
    "mixed": "yaml-syntax tags-type",
}
SLIPS = tuple(
    in_yaml(kind.replace("-", " "), rules, _each_line(kind), mended=UNSAFE if kind == "closing-quote-lost" else SAFE)
    for kind, rules in _OF_SLIPS.items()
)

_PLAIN_VALUE = r"^(\s*[\w.]+:) ([A-Za-z0-9$][^\"']*)$"
_SWITCH_ON = r"^(\s*[\w.]+:) true$"
_OWN_TEXT = r"^(\s*(?:username|oauth\.scope|code|name)):.*$"


def _tags_in_one_line(form: str) -> Make:
    """Write the tags in one line, wrongly; the form has a place for them."""

    def make(lines: list[str]) -> Spoilt:
        at = lines.index("tags:")
        items = [line.strip()[2:] for line in lines[at + 1 :] if line.startswith("  - ")]
        yield (
            at + 1,
            "\n".join((*lines[:at], f"tags: {form.format(', '.join(items))}", *lines[at + 1 + len(items) :])) + "\n",
        )

    return make


def _element_in_one_line(form: str) -> Make:
    """Write the element in one line, wrongly; the form has a place for its key."""

    def make(lines: list[str]) -> Spoilt:
        at = lines.index("element:")
        key = lines[at + 1].partition(": ")[2]
        yield at + 1, "\n".join((*lines[:at], f"element: {form.format(key)}", *lines[at + 2 :])) + "\n"

    return make


SIGNS = (
    in_yaml("equals sign for a colon", "yaml-syntax", changed_line(r"^(\s*[\w.]+):(?= )", r"\1 ="), mended=SAFE),
    in_yaml("semicolon for a colon", "yaml-syntax", changed_line(r"^(\s*[\w.]+):(?= )", r"\1;"), mended=SAFE),
    in_yaml(
        "colon doubled",
        "yaml-syntax yaml-mark-in-value configuration-key-typo unknown-top-level-property poller-resource-unknown-key",
        changed_line(r"^(\s*[\w.]+):(?= )", r"\1::"),
        mended=SAFE,
    ),
    in_yaml("colon of another script", "yaml-syntax", changed_line(r"^(\s*[\w.]+):(?= )", "\\1\uff1a"), mended=SAFE),
    in_yaml("asterisk for a dash", "yaml-syntax", changed_line(r"^(\s*)- ", r"\1* "), mended=SAFE),
    in_yaml("dash of a typesetter", "yaml-syntax tags-type", changed_line(r"^(\s*)- ", "\\1\u2013 "), mended=SAFE),
    in_yaml("space behind a dash lost", "yaml-syntax tags-type", changed_line(r"^(\s*)- ", r"\1-"), mended=SAFE),
    in_yaml("brackets of JSON left in", "yaml-syntax", changed_line(r"^(configuration:)$", r"\1 {")),
    in_yaml(
        "typographic quotes",
        "yaml-syntax yaml-mark-in-value json-smart-quotes url-malformed",
        changed_line(r'(: )"([^"]*)"$', "\\1\u201c\\2\u201d"),
        mended=SAFE,
    ),
    in_yaml(
        "comment of another language",
        "yaml-syntax json-comment",
        changed_line(r"^(configuration:)$", r"\1 // settings of the pilot"),
    ),
    in_yaml(
        "merge of an anchor that is not there",
        "yaml-syntax",
        changed_line(r"^(configuration:)$", r"\1\n  <<: *defaults"),
    ),
    in_yaml("reference to an anchor that is not there", "yaml-syntax", changed_line(_PLAIN_VALUE, r"\1 *shared")),
    in_yaml("percent sign at the beginning of a value", "yaml-syntax", changed_line(_OWN_TEXT, r"\1: %sync")),
    in_yaml("at sign at the beginning of a value", "yaml-syntax", changed_line(_OWN_TEXT, r"\1: @northgate-sync")),
    in_yaml(
        "colon and blank inside a value without quotes",
        "yaml-syntax",
        changed_line(r"^(name:) .*$", r"\1 Invoices: EU and UK"),
    ),
    in_yaml("value cut by a hash", "yaml-syntax yaml-mark-in-value", changed_line(r"^(name:) .*$", r"\1 Invoices #2")),
    in_yaml(
        "list in one line: bracket lost", "yaml-syntax json-unbalanced-brackets", _tags_in_one_line("[{}"), mended=SAFE
    ),
    in_yaml("list in one line: comma doubled", "yaml-syntax json-syntax", _tags_in_one_line("[{},, night shift]")),
    in_yaml(
        "table in one line: bracket lost",
        "yaml-syntax json-unbalanced-brackets",
        _element_in_one_line("{{key: {}"),
        mended=SAFE,
    ),
    in_yaml(
        "table in one line: comma lost", "yaml-syntax json-missing-comma", _element_in_one_line("{{key: {} id: 39}}")
    ),
    in_yaml("key twice", "duplicate-key", texts.repeated_key, mended=SAFE),
)

READ = (
    in_yaml(
        "switch as a word of old YAML",
        "yaml-implicit-type",
        chained(changed_line(_SWITCH_ON, r"\1 yes"), changed_line(_SWITCH_ON, r"\1 on")),
        mended=SAFE,
    ),
    in_yaml("date without quotes", "yaml-implicit-type", changed_line(_OWN_TEXT, r"\1: 2024-05-02")),
    in_yaml(
        "number without quotes for a text",
        "property-type name-required yaml-implicit-type",
        changed_line(_OWN_TEXT, r"\1: 48213907"),
    ),
    in_yaml(
        "number with leading zeros for a text",
        "property-type name-required yaml-implicit-type",
        changed_line(_OWN_TEXT, r"\1: 0042"),
    ),
    in_yaml("tag that is read as a number", "tags-type yaml-implicit-type", changed_line(r"^(\s*-) .*$", r"\1 2024")),
    in_yaml("tag that is read as a switch", "tags-type yaml-implicit-type", changed_line(r"^(\s*-) .*$", r"\1 yes")),
    in_yaml(
        "tag that is read as a table", "tags-type yaml-syntax", changed_line(r"^(\s*-) .*$", r"\1 owner: platform")
    ),
    in_yaml("date pattern without its inner quotes", "yaml-quoting-date-pattern poller-date-format", texts.date_quotes),
    in_yaml("number with its unit", "poller-interval-value", changed_line(r"(refresh_interval:) 15", r"\1 15m")),
)

ODD = (
    in_yaml(
        "no-break space behind a colon", "yaml-syntax", changed_line(r"^(\s*[\w.]+:) (?=\S)", "\\1\u00a0"), mended=SAFE
    ),
    in_yaml("no-break space in the indentation", "yaml-syntax", changed_line(r"^  (?=\w)", "\u00a0 "), mended=SAFE),
    in_yaml(
        "wide space behind a colon", "yaml-syntax", changed_line(r"^(\s*[\w.]+:) (?=\S)", "\\1\u3000"), mended=SAFE
    ),
    in_yaml(
        "zero-width space behind a value",
        "surrounding-whitespace yaml-syntax invisible-character",
        changed_line(r"^(\s*(?:name|username|oauth\.callback\.url):.*[\w)])$", "\\1\u200b"),
        mended=SAFE,
    ),
    in_yaml(
        "line separator behind a value",
        "yaml-syntax surrounding-whitespace invisible-character",
        changed_line(r"^(name:.*[\w)])$", "\\1\u2028"),
        mended=SAFE,
    ),
    in_yaml("letter in two halves", "yaml-syntax", changed_line(r"^name: .*$", r'name: "Sync \\ud83d\\ude00"')),
    in_yaml("tab behind a dash", "yaml-syntax", changed_line(r"^(\s+)- ", "\t- "), mended=SAFE),
)

DEFECTS: tuple[Defect, ...] = (*SLIPS, *SIGNS, *READ, *ODD)
