"""IL220 placeholder-value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from instancelint.base.path import Path
from instancelint.model.document import Document, Target
from instancelint.model.stand_ins import is_placeholder
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, Problem, Rule, option

_EMBEDDED = re.compile(r"<[A-Za-z][A-Za-z0-9 _.-]*>")
_WRAPPED_URL = re.compile(r"\s*<+https?:", re.IGNORECASE)
_PROSE = re.compile(r"[A-Za-z'-]+(?:\s+[A-Za-z'-]+){2,}[.!]?")
_CAPITALS = re.compile(r"(?!YOUR_|INSERT_|REPLACE_|ENTER_|CHANGE_)[A-Z]+(?:_[A-Z]+)+")
_MARKUP_PLACES = ("name", "tags")
"""Where `<b>` is more likely markup than a placeholder; markup-in-name-or-tag looks at what is embedded there."""


def regexes(patterns: Iterable[str]) -> str:
    """Say what is wrong with regular expressions."""
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            return f"a list of regular expressions, and {pattern!r} is none: {error}"
    return ""


@dataclass(frozen=True, slots=True)
class Options:
    """Options of placeholder-value."""

    extra_patterns: tuple[str, ...] = option(
        (), "Regular expressions; a value that one matches is a placeholder too.", regexes
    )


class PlaceholderValue(Rule[Options]):
    """
    A placeholder left in.

    `<CLIENT_ID>`, `xxxxxxxx`, `YOUR_KEY` or `UPPER_SNAKE` words come from a template and wait to be replaced; sent as
    they are, they create an instance that cannot log in. Write the value, or a reference that a tool fills in, such as
    `${CLIENT_ID}`: those are accepted everywhere. In documentation, use the profile `docs`.
    """

    Options = Options
    meta = Meta(
        code="IL220",
        name="placeholder-value",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "whole": "the placeholder {value!r} was left in; write the value or a reference such as ${{NAME}}",
            "part": "the placeholder {value!r} was left in this value; replace it",
            "prose": "this reads like an instruction, not like a grant code; write the code that the provider returned",
        },
        bad=(
            Example("""
                element:
                  key: zendesk
                name: <INSTANCE_NAME>
                      ~~~~~~~~~~~~~~~ whole
                providerData:
                  code: Code from the return URL
                        ~~~~~~~~~~~~~~~~~~~~~~~~ prose
                configuration:
                  oauth.api.key: xxxxxxxxxxxx
                                 ~~~~~~~~~~~~ whole
                  oauth.callback.url: https://<your-domain>/callback
                                              ~~~~~~~~~~~~~ part
            """),
            Example(
                """
                element:
                  key: zendesk
                name: to be named
                      ~~~~~~~~~~~ whole
                configuration: {}
                """,
                options={"extra_patterns": ("^to be ",)},
            ),
        ),
        good=(
            Example("""
                element:
                  key: zendesk
                name: Support (EU)
                providerData:
                  code: ${ZENDESK_CODE}
                configuration:
                  oauth.api.key: "{{ zendesk_key }}"
                  oauth.api.secret: $(ZENDESK_SECRET)
                  password: a<b>9&x
            """),
        ),
        profiles={"docs": None, "deploy": Severity.ERROR},
        conditions=("placeholder",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at every string value."""
        extra = [re.compile(pattern) for pattern in self.options.extra_patterns]
        for path, value in doc.strings():
            problem = _problem(path, value, extra) if path else None
            if problem is not None and path != ("element", "key"):
                yield problem


def _problem(path: Path, value: str, extra: list[re.Pattern[str]]) -> Problem | None:
    if _WRAPPED_URL.match(value) or (_is_scope(path) and _CAPITALS.fullmatch(value)):
        return None
    if is_placeholder(value) or any(pattern.search(value) for pattern in extra):
        return Problem(Target(path), "whole", {"value": value.strip()})
    if path == ("providerData", "code") and _PROSE.fullmatch(value):
        return Problem(Target(path), "prose")
    embedded = _EMBEDDED.search(value) if "://" in value and path[0] not in _MARKUP_PLACES else None
    if embedded is not None:
        return Problem(Target(path, within=embedded.span()), "part", {"value": embedded.group()})
    return None


def _is_scope(path: Path) -> bool:
    """Check whether a place holds permissions; some providers write theirs in capitals: `ORDERS_READ`."""
    return str(path[-1]).endswith("scope")
