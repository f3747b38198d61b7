"""
The content of `event.poller.configuration`: polled resources, and the templates in their URLs.

A resource's URL holds templates that the platform fills in with a time, such as `${gmtDate:yyyy-MM-dd}`. They look like
the templates of other tools, so the rules about poller URLs and date formats ask here what a template is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path
from instancelint.base.source_text import SourceText
from instancelint.base.suggest import nearest
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document
from instancelint.model.stand_ins import is_placeholder

RESOURCE_KEYS = (
    "url",
    "idField",
    "datesConfiguration",
    "filterByUpdatedDate",
    "createdCheckTolerance",
    "pageSize",
    "pollDelay",
    "filterByCurrentDate",
    "batchSize",
    "objectName",
    "useLastPollDate",
    "postHooks",
    "postHookPipelines",
    "useHydrationBeforePostHooks",
    "parameters",
)
DATE_KEYS = (
    "updatedDateField",
    "updatedDateFormat",
    "updatedDateTimezone",
    "createdDateField",
    "createdDateFormat",
    "createdDateTimezone",
)
DATE_TEMPLATES = ("gmtDate", "date")
ZONED_TEMPLATE = "dateTimeZone"
NUMBER_TEMPLATES = ("epoch", "milliseconds")
EPOCH_UNITS = ("s", "ms", "us")

_ZONE = lazy_pattern(r"(?:[A-Za-z]+)?[+-]\d{1,2}(?::?\d\d)?(?=:)|[^:]*")
_OTHER_TOOL = lazy_pattern(r"\$\([^()]*\)|\{\{[^{}]*\}\}|<%[^<>]*%>|\{%[^{}]*%\}")
_VARIABLE = lazy_pattern(r"!?[A-Z_][A-Z0-9_]*(?::?[-=?+].*)?|[A-Za-z_][\w-]*[.]\S*|![\w/!-]*|\s.*", re.DOTALL)
_BRACE = lazy_pattern(r"\$\{|[{}]")


class Resource(NamedTuple):
    """A polled resource: where it is, what it is called, and what it holds."""

    path: Path
    name: str
    data: Mapping[str, object]

    def text(self, *steps: str) -> str | None:
        """Return a string below the resource, or None where there is none."""
        value: object = self.data
        for step in steps:
            value = value.get(step) if isinstance(value, Mapping) else None
        return value if isinstance(value, str) else None


class UrlTemplate(NamedTuple):
    """
    A `${…}` in a poller URL, with offsets into the URL.

    `pattern` is the date pattern of a date template, else None; it starts at `pattern_start`. `closed` is False where
    the brace that closes it is missing.
    """

    start: int
    end: int
    name: str
    rest: str | None
    """What follows the first colon; None where there is no colon."""
    zone: str | None = None
    pattern: str | None = None
    pattern_start: int = 0
    closed: bool = True

    @property
    def text(self) -> str:
        """What is between the braces."""
        return self.name if self.rest is None else f"{self.name}:{self.rest}"

    @property
    def foreign(self) -> bool:
        """Check whether it looks like a variable that some other tool fills in before the platform sees the file."""
        return _VARIABLE.fullmatch(self.text) is not None

    @property
    def known(self) -> bool:
        """Check whether the platform fills it in."""
        if self.name in NUMBER_TEMPLATES:
            return self.rest is None or (self.name == "epoch" and self.rest in EPOCH_UNITS)
        if self.name == ZONED_TEMPLATE:
            return bool(self.zone and self.pattern)
        return self.name in DATE_TEMPLATES and self.pattern != ""


def resources(doc: Document) -> Iterator[Resource]:
    """Yield the polled resources that are objects, where the configuration of the poller is an object of them."""
    polled = doc.configuration.get(EVENT_POLLER_CONFIGURATION)
    if not isinstance(polled, dict) or is_bare_resource(polled):
        return
    for name, data in polled.items():
        if isinstance(data, dict):
            yield Resource(("configuration", EVENT_POLLER_CONFIGURATION, name), name, data)


def poller_urls(doc: Document) -> Iterator[tuple[Resource, str]]:
    """Yield the URLs of the polled resources, but for blank ones and those that are yet to be filled in."""
    for resource in resources(doc):
        url = resource.text("url")
        if url is not None and url.strip() and not is_pending(url):
            yield resource, url


def read_string(doc: Document) -> Document | None:
    """Read a poller configuration that is a string; what it holds may be anything. None where it is no string."""
    from instancelint.parse.json import read_json  # in most payloads there is no such string

    text = doc.configuration.get(EVENT_POLLER_CONFIGURATION)
    return read_json.parse(SourceText(doc.source.name, text)) if isinstance(text, str) else None


def is_bare_resource(polled: Mapping[str, object]) -> bool:
    """Check whether a poller configuration is one resource without its name instead of a table of resources."""
    return isinstance(polled.get("url"), str)


def is_pending(text: str) -> bool:
    """Check whether a whole value waits for a person or a tool; the platform's own templates do not count."""
    if is_placeholder(text):
        return True
    return not without_templates(text).strip() and all(template.foreign for template in url_templates(text))


def url_templates(url: str) -> tuple[UrlTemplate, ...]:
    """Return the `${…}` of a poller URL in order; braces inside one are paired, as in `${dateTimeZone:{Zone}:HH}`."""
    if "${" not in url:
        return ()
    found = []
    start, depth = -1, 0
    for brace in _BRACE.finditer(url):
        mark = brace.group()
        if mark == "${":
            if start >= 0:
                found.append(_template(url, start, brace.start(), closed=False))
            start, depth = brace.start(), 1
        elif start >= 0:
            depth += 1 if mark == "{" else -1
            if not depth:
                found.append(_template(url, start, brace.end(), closed=True))
                start = -1
    if start >= 0:
        found.append(_template(url, start, len(url), closed=False))
    return tuple(found)


def without_templates(url: str) -> str:
    """Blank out every template of a poller URL, those of other tools too; the length stays."""
    parts = []
    position = 0
    for template in url_templates(url):
        parts += [url[position : template.start], " " * (template.end - template.start)]
        position = template.end
    return _OTHER_TOOL.sub(lambda match: " " * len(match.group()), "".join((*parts, url[position:])))


def near_misses(data: Mapping[str, object], known: tuple[str, ...]) -> dict[str, str]:
    """Return the keys of an object that are misspelt, with the key each was surely meant to be, which is absent."""
    found: dict[str, str] = {}
    for key in data:
        if key not in RESOURCE_KEYS and key not in DATE_KEYS:
            near = [name for name in nearest(key, known) if name not in data]
            if len(near) == 1 and near[0] not in found.values():
                found[key] = near[0]
    return found


def _template(url: str, start: int, end: int, *, closed: bool) -> UrlTemplate:
    inside = url[start + 2 : end - 1 if closed else end]
    name, colon, rest = inside.partition(":")
    if not colon:
        return UrlTemplate(start, end, name, None, closed=closed)
    at = start + 2 + len(name) + 1
    lowered = name.lower()
    if lowered in {known.lower() for known in DATE_TEMPLATES}:
        return UrlTemplate(start, end, name, rest, pattern=rest, pattern_start=at, closed=closed)
    if lowered != ZONED_TEMPLATE.lower():
        return UrlTemplate(start, end, name, rest, closed=closed)
    zone = _ZONE.match(rest)
    zone_text = zone.group() if zone else ""
    pattern = rest[len(zone_text) + 1 :]
    at += len(zone_text) + 1
    return UrlTemplate(start, end, name, rest, zone_text, pattern, at, closed)
