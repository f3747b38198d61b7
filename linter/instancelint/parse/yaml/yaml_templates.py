"""
Templates in YAML: `{{ var }}`, `{% if %}`, `{# note #}` and `${VAR}` outside quotes.

YAML reads `{{ var }}` as a mapping in a mapping. The file is not YAML before its template is filled in, but all that
surrounds the template can be linted. Only texts that YAML refuses come here.
"""

from __future__ import annotations

import re

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import Span
from instancelint.parse.yaml.covered_text import View

_EXPRESSION = r"\{\{(?:[^{}\n]|\{[^{}\n]*+\}|\}(?!\}))*+\}\}"
_STATEMENT = r"\{%(?:[^%{\n]|%(?!\})|\{(?!%))*+%\}|\{\#(?:[^\#{\n]|\#(?!\})|\{(?!\#))*+\#\}"
"""A tag does not hold the start of another one, so that text with many starts and no end takes linear time."""
_TOKENS = lazy_pattern(
    rf"""
      (?<![^\s,:\[\]{{}}-])(?: "(?:[^"\\\n]|\\.)*+" | '(?:[^'\n]|'')*+' )
    | (?<![^\s])\#[^\n]*+
    | (?P<line>^[ \t]*+(?:(?:{_STATEMENT})[ \t]*+)++\r?$)
    | (?P<only>^[ \t]*+{_EXPRESSION}[ \t]*+\r?$)
    | (?P<part>{_EXPRESSION}|{_STATEMENT}|\$\{{[^{{}}\n]*+\}})
    """,
    re.VERBOSE | re.MULTILINE,
)
_CONTROL = lazy_pattern(r"\{\{-?\s*(?:/\*|\$\w+\s*:?=|(?:if|else|end|range|with|define|block|template)\b)")
_MARKS = ("{{", "{%", "{#", "${")


def may_hold_templates(text: str) -> bool:
    """Check whether it is worth looking for templates."""
    return any(mark in text for mark in _MARKS)


def cover_templates(view: View) -> View:
    """Cover the templates of a text; lines that only steer the template language are blanked out."""
    covered: list[Span] = []
    blanks: list[Span] = []
    previous = 0
    ends_in_colon = False
    for token in _TOKENS.finditer(view.text):
        if token.lastgroup is None:
            continue
        ends_in_colon = _ends_in_colon(view.text, previous, token.start(), before=ends_in_colon)
        previous = token.end()
        is_value = token.lastgroup == "only" and ends_in_colon and not _CONTROL.match(token.group().strip())
        written = token.group()
        start = token.start() + len(written) - len(written.lstrip())
        span = Span(start, start + len(written.strip()))
        (covered if is_value or token.lastgroup == "part" else blanks).append(span)
        ends_in_colon = ends_in_colon and not is_value and token.lastgroup != "part"
    if not covered and not blanks:
        return view
    paints = [*((span, "") for span in covered), *((span, " ") for span in blanks)]
    return view.painted(paints, blanks=[span.start for span in blanks])


def _ends_in_colon(text: str, start: int, end: int, *, before: bool) -> bool:
    """Check whether the last thing written before a place is a colon; what was known before counts across spaces."""
    written = text[start:end].rstrip()
    return written.endswith(":") if written else before
