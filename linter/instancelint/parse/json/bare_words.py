"""Values and keys without quotes: numbers, literals, templates, and what should have had quotes."""

from __future__ import annotations

import re
from typing import NamedTuple

from instancelint.base.message import Word
from instancelint.base.source_text import Span
from instancelint.model.document import Data
from instancelint.model.finding import Edit
from instancelint.model.stand_ins import is_template
from instancelint.parse.json.escapes import Flaw
from instancelint.parse.json.json_issues import shown_key
from instancelint.parse.json.plain_json import parse_float, parse_int
from instancelint.parse.json.string_end_patterns import ARRAY, LATER

"""Digits of an integer; longer ones do not fit a floating-point number, and Python refuses to read the longest."""

_TAG_WORD = r"\s*+[\"{}]|[#/^!>]|[-~]?\s*+(?:else|end)\b"
_TEMPLATE = (
    r"\$\{[^}\r\n]{0,1000}+\}|\$\([^)\r\n]{0,1000}+\)"
    rf"|\{{\{{(?!{_TAG_WORD})[^\r\n]{{1,1000}}?\}}\}}|<%[^\r\n]{{0,1000}}?%>"
)
_BARE = re.compile(
    rf"""(?: {_TEMPLATE}
      | <[^<>"\r\n]{{1,200}}+>
      | [ \t]++(?!//|/\*|\#|[,{{}}\[\]"\r\n]|\Z|\\[ \t]*+[\r\n])
      | [^\s,{{}}\[\]"]
    )*+""",
    re.VERBOSE,
)
_ATOM = re.compile(r"(?:-?\d[\d.eE+-]*+|true|false|null|True|False|None)(?![\w:/@-])")
_NEXT_ATOM = re.compile(r"[ \t]++(?:-?\d[\d.eE+-]*+|true|false|null)(?=[ \t,\]\r\n]|\Z)")
_NEXT_KEY = re.compile(r"[ \t]++[A-Za-z_][\w.]{0,200}+[ \t]*+:")
_WRONG_COMMA = re.compile(r"[.;|](?=\s{0,1000}+(?:\"|\Z)|[ \t]*+[\r\n]\s{0,1000}+[^\s}\]])")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][+-]?\d++)?")
_FOREIGN = {"true": "true", "false": "false", "null": "null", "none": "null", "nil": "null", "undefined": None}
_YAML_WORDS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
"""Booleans of YAML: most likely meant as such, though a text may lack its quotes."""
_LITERALS: dict[str | None, Data] = {"true": True, "false": False, "null": None}
_NON_FINITE = re.compile(r"[+-]?(?:NaN|Infinity)")
_LONE = re.compile("[\ud800-\udfff]")
_NEEDS_ESCAPE = re.compile("[\\\\\x00-\x1f\ud800-\udfff]")

_TEMPLATE_KEY = re.compile(rf"(?:[\w.-]{{0,64}}+(?:{_TEMPLATE}))++[\w.-]{{0,64}}+(?=\s{{0,1000}}+:)")
_BARE_KEY = re.compile(r"[^\s\"'`{}\[\],:=<>](?:[^\"'`{}\[\],:=\r\n]{0,200}?[^\s\"'`{}\[\],:=])?(?=\s{0,200}+(?:[:=]))")
_UNOPENED_KEY = re.compile(r"[\w$.-]{1,200}+(?=\"\s{0,1000}+[:=])")


class Bare(NamedTuple):
    """A value or key without an opening quote, the offset after it, and what is wrong with it."""

    value: Data
    end: int
    flaws: tuple[Flaw, ...] = ()
    is_template: bool = False


def starts_template(text: str, start: int) -> bool:
    """Check whether braces at an offset belong to a template and not to an object."""
    return _START.match(text, start) is not None


_START = re.compile(_TEMPLATE)


def read_key(text: str, start: int) -> Bare | None:
    """Read a key that does not begin with a quote; None when there is none."""
    return _readable(_read_key(text, start))


def _readable(bare: Bare | None) -> Bare | None:
    """Return what was read without lone surrogates, which no text can hold."""
    if bare is None or not isinstance(bare.value, str) or not _LONE.search(bare.value):
        return bare
    return bare._replace(value=_LONE.sub("\ufffd", bare.value))


def _read_key(text: str, start: int) -> Bare | None:
    unopened = _UNOPENED_KEY.match(text, start)
    if unopened:
        edit = Edit(Span(start, start), '"')
        flaw = Flaw("unopened-string", start, start, {}, (edit,), safe=False)
        return Bare(unopened.group(), unopened.end() + 1, (flaw,))
    template = _TEMPLATE_KEY.match(text, start)
    if template:
        return Bare(template.group(), template.end(), is_template=True)
    key = _BARE_KEY.match(text, start)
    if key is None:
        return None
    edits = () if _NEEDS_ESCAPE.search(key.group()) else _quoted(start, key.end())
    return Bare(
        key.group(),
        key.end(),
        (Flaw("unquoted-key", start, key.end(), {"key": shown_key(key.group())}, edits),),
    )


def read_value(text: str, start: int, place: str) -> Bare | None:
    """Read a value that begins with neither a quote nor a bracket; None when there is none."""
    return _readable(_read_value(text, start, place))


def _read_value(text: str, start: int, place: str) -> Bare | None:
    bare = _BARE.match(text, start)
    if bare is None or not bare.group():
        return None
    end = bare.end()
    if text[end : end + 1] == '"' and LATER[place].match(text, end + 1):
        edit = Edit(Span(start, start), '"')
        flaw = Flaw("unopened-string", start, start, {}, (edit,), safe=False)
        return Bare(bare.group(), end + 1, (flaw,))
    end = _first_of_several(text, start, end, place)
    return _classify(text[start:end], start)


def _first_of_several(text: str, start: int, end: int, place: str) -> int:
    """Return the end of the first value where no comma, or something in place of one, is before the next."""
    wrong = _WRONG_COMMA.match(text, end - 1)
    if wrong and _is_plain(text[start : end - 1]):
        return end - 1
    atom = _ATOM.match(text, start, end)
    following = _NEXT_ATOM if place == ARRAY else _NEXT_KEY
    return atom.end() if atom and following.match(text, atom.end()) else end


def _is_plain(written: str) -> bool:
    return written in _LITERALS or _NUMBER.fullmatch(written) is not None


def _classify(written: str, start: int) -> Bare:
    """Say what a bare word is."""
    end = start + len(written)
    if written in _LITERALS:
        return Bare(_LITERALS[written], end)
    if _NUMBER.fullmatch(written):
        return _number(written, start)
    if _NON_FINITE.fullmatch(written):
        return Bare(written, end, (Flaw("non-finite-number", start, end, {"found": Word(written)}),))
    lowered = written.lower()
    if lowered in _FOREIGN or lowered in _YAML_WORDS:
        meant = _FOREIGN.get(lowered) or _YAML_WORDS.get(lowered)
        edits = (Edit(Span(start, end), meant),) if meant and written != "nil" else ()
        args: dict[str, object] = {"found": Word(written), "expected": Word(meant or "null")}
        flaw = Flaw("foreign-literal", start, end, args, edits, safe=lowered in _FOREIGN)
        return Bare(_LITERALS.get(meant), end, (flaw,))
    if is_template(written):
        return Bare(written, end, is_template=True)
    return _bad_number(written, start) or _unquoted(written, start)


def _number(written: str, start: int) -> Bare:
    value = parse_int(written) if written.lstrip("-").isdigit() else parse_float(written)
    if value is None:
        end = start + len(written)
        return Bare(written, end, (Flaw("number-out-of-range", start, end, {}),))
    return Bare(value, start + len(written))


_BAD_NUMBERS = (
    (re.compile(r"\+\d[\d.eE+-]*+"), "a plus sign before a number"),
    (re.compile(r"-?\.\d[\d.eE+-]*+"), "a number without a digit before the decimal point"),
    (re.compile(r"-?\d++\.(?:[eE][+-]?\d++)?"), "a number without a digit after the decimal point"),
    (re.compile(r"-?0\d++(?:\.\d++)?"), "leading zeros"),
    (re.compile(r"-?0[xX][0-9a-fA-F]++"), "hexadecimal numbers"),
    (re.compile(r"-?\d++(?:_\d++)++"), "underscores between digits"),
)


def _bad_number(written: str, start: int) -> Bare | None:
    """Recognise a number in a form that JSON does not support, and read it where it can mean only one thing."""
    reason = next((reason for pattern, reason in _BAD_NUMBERS if pattern.fullmatch(written)), None)
    if reason is None:
        return None
    end = start + len(written)
    edit = None
    meant = written
    if written[0] == "+":
        edit, meant = Edit(Span(start, start + 1), ""), written[1:]
    elif written.lstrip("-")[0] == ".":
        point = start + written.index(".")
        edit, meant = Edit(Span(point, point), "0"), written.replace(".", "0.", 1)
    elif "." in written and not written.partition(".")[2][:1].isdigit():
        point = start + written.index(".")
        edit, meant = Edit(Span(point, point + 1), ""), written.replace(".", "", 1)
    is_number = _NUMBER.fullmatch(meant) is not None
    value = _number(meant, start).value if is_number else written
    edits = (edit,) if edit and is_number else ()
    return Bare(value, end, (Flaw("bad-number", start, end, {"reason": Word(reason)}, edits),))


def _unquoted(written: str, start: int) -> Bare:
    end = start + len(written)
    edits = () if _NEEDS_ESCAPE.search(written) else _quoted(start, end)
    return Bare(written, end, (Flaw("unquoted-value", start, end, {}, edits, safe=False),))


def _quoted(start: int, end: int) -> tuple[Edit, Edit]:
    return (Edit(Span(start, start), '"'), Edit(Span(end, end), '"'))
