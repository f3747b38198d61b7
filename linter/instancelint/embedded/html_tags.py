"""Tags of HTML: which of them lie inside of shown code, what they mean there, and what language they say it is."""

from __future__ import annotations

import re

BREAKS = frozenset({"div", "p", "li", "tr", "ol", "ul", "table", "tbody"})
"""What begins and ends on a line of its own."""
LEFT_OUT = frozenset({"button", "svg", "style", "script", "select", "noscript", "template"})
"""What shows nothing that belongs to a text around it."""
KNOWN = frozenset(
    """
    a abbr b bdi bdo big br button cite code del details dfn div em figcaption figure font hr i img ins kbd label li
    mark nobr ol p pre q s samp script section select small span strike strong style sub summary sup svg table tbody
    td template textarea th thead tr tt u ul var wbr path g rect use noscript
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
"""What may lie in shown code. Any other name in brackets is a word for a reader, unless it is closed somewhere."""

_ATTRIBUTE = re.compile(
    r"(?<![\w-])(class|classname|lang|data-lang|data-language|language|type|ac:name)\s{0,9}=\s{0,9}"
    r"(?:\"([^\"]*)\"|'([^']*)'|\{[\"'`]([^\"'`]*)[\"'`]\}|([^\s\"'>]+))",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"(?:(?:lang(?:uage)?|highlight-source|highlight)-|brush: ?)([\w+#.-]+)")
_LABELS = frozenset(
    """
    json json5 jsonc javascript js typescript ts python ruby java kotlin csharp php go bash sh shell console curl http
    yaml yml xml powershell diff
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
_NO_LABELS = frozenset({"none", "default", "plain", "nohighlight", "source", "plaintext", "notranslate"})
_LINE_NUMBERS = re.compile(
    r"(?:^|\s)(?:linenos?|line-?numbers?|lnt?|gutter|hljs-ln-numbers|blob-num|linenodiv|lineno-container"
    r"|react-syntax-highlighter-line-number|copy[\w-]*|clipboard[\w-]*)(?:\s|$)",
    re.IGNORECASE,
)
_MOST = 2000
"""Characters of a tag that are looked at."""


def attributes_of(tag: str) -> dict[str, str]:
    """Return those attributes of a tag that say something here; names are in lower case."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag, 0, _MOST):
        found.setdefault(match[1].lower().replace("classname", "class"), next(filter(None, match.groups()[1:]), ""))
    return found


def language_of(attributes: dict[str, str]) -> str:
    """Return the language that a tag says code is in, in lower case; '' where it says none."""
    classes = attributes.get("class", "").lower()
    for name in ("data-lang", "data-language", "language"):
        if attributes.get(name):
            return attributes[name].lower()
    named = _LANGUAGE.search(classes)
    if named and named[1] not in _NO_LABELS:
        return named[1]
    if named is None and attributes.get("lang", "").lower() in _LABELS:
        return attributes["lang"].lower()
    return next((word for word in classes.split() if word in _LABELS), "")


def is_aside(attributes: dict[str, str]) -> bool:
    """Check whether an element holds the numbers of lines or what copies them, and nothing of the code."""
    return _LINE_NUMBERS.search(attributes.get("class", "")) is not None
