"""IL220 placeholder-value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word, shorten
from instancelint.base.path import Path
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document, Target
from instancelint.model.stand_ins import is_half_reference, is_placeholder, is_public, is_slot, is_template
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Head, Meta, Problem, Rule, option

_IN_URL = lazy_pattern(r"<[A-Za-z][A-Za-z0-9 _.-]*>")
_IN_TEXT = lazy_pattern(
    r"<[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+>|<your[a-z_ -]*>"
    r"|(?<![A-Za-z0-9_])(?:YOUR|INSERT)[_-][A-Z0-9][A-Z0-9_-]*|(?<![A-Za-z0-9_])(?:[A-Z0-9]+_)+HERE(?![A-Za-z0-9_])"
)
_WORD = lazy_pattern(r"\s*(?P<word><+[^<>]*>+)")
_WRAPPED_URL = lazy_pattern(r"\s*<+https?:", re.IGNORECASE)
_PROSE = lazy_pattern(r"[A-Za-z'-]+(?:\s+[A-Za-z'-]+){2,}[.!]?")
_CAPITALS = lazy_pattern(r"[A-Z]+(?:_[A-Z]+)*")
_VALUE_PLACES = lazy_pattern(
    r"scope$|user|login|account|(?:^|[._])(?:db|database|schema|table|catalog)(?:[._]|$)", re.IGNORECASE
)
"""Settings whose values are words of somebody's own, often in capitals: permissions, users, names of databases."""
_SHORTEST_WORD = 5
_MARKUP_PLACES = ("name", "tags")
"""Where `<b>` is more likely markup than a placeholder; markup-in-name-or-tag looks at what is embedded there."""


def regexes(patterns: Iterable[str]) -> str:
    """Return what is wrong with regular expressions."""
    from instancelint.base.linear_pattern import objection  # few config files have any

    for pattern in patterns:
        wrong = objection(pattern)
        if wrong:
            return f"a list of regular expressions, and {pattern!r} {wrong}"
    return ""


@dataclass(frozen=True, slots=True)
class Options:
    """Options of placeholder-value."""

    extra_patterns: tuple[str, ...] = option((), "Regular expressions of additional placeholders.", regexes)


class PlaceholderValue(Rule[Options]):
    """
    Placeholder that was not replaced.

    `<CLIENT_ID>`, `xxxxxxxx`, `YOUR_KEY`, `API_KEY` or the name of the setting itself come from a sample and must be
    replaced; sent as they are, they create an instance that cannot log in. Use the real value, or a reference that a
    tool fills in, such as `${CLIENT_ID}`: references are accepted everywhere, but nothing fills in one that lost a
    bracket. Other words in capitals, such as `SALES_DWH`, count as values. In documentation, use the profile `docs`.
    """

    Options = Options
    meta = Meta(
        code="IL220",
        name="placeholder-value",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "whole": "placeholder {value!r} was not replaced; use a real value or a reference such as ${{NAME}}",
            "part": "placeholder {value!r} in this value was not replaced; use a real value",
            "half": "reference without one of its brackets, so nothing fills it in; write it as ${{NAME}}",
            "prose": "this looks like an instruction, not a grant code; use the code returned by the provider",
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
            Head("sagecrm", "Customers").configured("""
                subdomain: crm-0.<YOUR_TENANT>.com
                                 ~~~~~~~~~~~~~ part
                username: USERNAME
                          ~~~~~~~~ whole
                password: <<password
                          ~~~~~~~~~~ whole
                event.poller.refresh_interval: <MINUTES> (default is 15)
                                               ~~~~~~~~~~~~~~~~~~~~~~~~~ whole
            """),
            Head("zendesk", "Support").configured("""
                oauth.api.key: ${KEY
                               ~~~~~ half
                oauth.callback.url: https://${HOST/callback
                                    ~~~~~~~~~~~~~~~~~~~~~~~ half
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
            Example("""
                element:
                  key: sqlserver
                name: PROD_EU
                tags:
                  - CUSTOMER_ID
                configuration:
                  db.name: SALES_DWH
                  username: SVC_CE_READ
            """),
        ),
        profiles={"docs": None, "deploy": Severity.ERROR},
        conditions=("placeholder",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at every string value."""
        is_extra = _search(self.options.extra_patterns)
        tags = set()
        for path, value in doc.strings():
            if not path or _WRAPPED_URL.match(value):
                continue
            problem = Problem(Target(path), "half") if is_half_reference(value) else _problem(path, value, is_extra)
            if problem is None or path == ("element", "key") or value in tags:
                continue
            if path[0] == "tags":
                tags.add(value)  # the same slot, left open once
            yield problem


def _search(patterns: tuple[str, ...]) -> Callable[[str], bool]:
    """Return whether one of the configured expressions matches a value; they are safe to try, as `regexes` has seen."""
    if not patterns:
        return lambda _: False
    from instancelint.base.linear_pattern import is_tried  # few config files have any

    compiled = [re.compile(pattern) for pattern in patterns]
    return lambda value: any(is_tried(pattern, value) and pattern.search(value) for pattern in compiled)


def _problem(path: Path, value: str, is_extra: Callable[[str], bool]) -> Problem | None:
    if _names_itself(path, value):
        return Problem(Target(path), "whole", {"value": Word(value)})
    is_left_in = is_placeholder(value) and not (is_slot(value) and _holds_own_words(path))
    if is_left_in or is_extra(value):
        word = _WORD.match(value)
        return Problem(Target(path), "whole", {"value": _shown(word["word"] if word else value.strip())})
    if path == ("providerData", "code") and _PROSE.fullmatch(value):
        return Problem(Target(path), "prose")
    embedded = (_IN_URL if "://" in value and path[0] not in _MARKUP_PLACES else _IN_TEXT).search(value)
    if embedded is None or is_template(value[: embedded.end() + 1]):
        return None
    if not value[embedded.end() : embedded.end() + 1].islower():  # half a word is no placeholder
        return Problem(Target(path, within=embedded.span()), "part", {"value": _shown(embedded.group())})
    return None


def _shown(placeholder: str) -> str:
    """Return a placeholder for a message: one of a closed form tells nothing of the value around it."""
    return Word(shorten(placeholder)) if is_public(placeholder) else placeholder


def _holds_own_words(path: Path) -> bool:
    """Check whether a place holds words of somebody's own, which may look like those of the vendor's pages."""
    if path[0] in _MARKUP_PLACES or EVENT_POLLER_CONFIGURATION in path:
        return True
    return _VALUE_PLACES.search(str(path[-1])) is not None


def _names_itself(path: Path, value: str) -> bool:
    """Check whether a value in capitals is the name of its setting, perhaps with more words before it."""
    if len(path) != len(("configuration", "key")) or path[0] in _MARKUP_PLACES or not _CAPITALS.fullmatch(value):
        return False
    word, key = value.replace("_", "").lower(), re.sub(r"[^a-z]", "", str(path[-1]).lower())
    if "_" not in value:
        return word == str(path[-1]).rpartition(".")[2].lower() and len(word) >= _SHORTEST_WORD
    return (key.endswith(word) or word.endswith(key)) and min(len(key), len(word)) >= _SHORTEST_WORD
