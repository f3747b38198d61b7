"""
Template tags in YAML: `{{ var }}` and `{% tag %}` outside of quotes.

YAML takes `{{` for a mapping inside a mapping and refuses it. Templated files (Helm, Ansible, Jinja, Liquid) are common,
so tags are covered, character for character, by plain text before parsing; values keep the original text.
"""

from __future__ import annotations

import re

_TAG = re.compile(r"\{\{[^}\r\n]*\}\}|\{%[^\r\n]*?%\}")
_CONTROL = re.compile(r"\{\{-?\s*(?:if|else|end|range|with|define|block|/\*)\b.*|\{%.*")
COVER = "X"


def covered(text: str) -> str:
    """Give a text of the same length that YAML can read; the text itself where it has no template tags."""
    if "{{" not in text and "{%" not in text:
        return text
    lines = []
    before = ""
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if _TAG.fullmatch(bare):
            blank = _CONTROL.match(bare) is not None or not before.endswith((":", "-"))
            fill = " " if blank else COVER
            lines.append(line.replace(bare, fill * len(bare)))
        else:
            lines.append(_cover_line(line))
        if bare and not _CONTROL.match(bare):
            before = bare
    return "".join(lines)


def _cover_line(line: str) -> str:
    def cover(tag: re.Match[str]) -> str:
        head = line[: tag.start()]
        inside = head.count('"') % 2 == 1 or head.count("'") % 2 == 1 or re.search(r"(?:^|\s)#", head)
        if inside:
            return tag.group()
        return (" " if tag.group().startswith("{%") else COVER) * len(tag.group())

    return _TAG.sub(cover, line)
