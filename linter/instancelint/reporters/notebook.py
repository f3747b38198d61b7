"""A report as a notebook shows it: the frames of the text format as markup, which needs no script and no frame."""

from __future__ import annotations

import io
import re
from html import escape

from instancelint.model.report import Report
from instancelint.reporters import text
from instancelint.reporters.formats import Options

_MOST = 100
"""Findings that are shown; a page with more would slow its notebook down."""
_PAINTED = re.compile(r"\033\[([\d;]+)m([^\033]*+)\033\[0m")
_STYLES = {
    "1": "font-weight: bold",
    "1;4": "font-weight: bold; text-decoration: underline",
    "1;31": "font-weight: bold; color: #d1242f",
    "1;32": "font-weight: bold; color: #1a7f37",
    "1;33": "font-weight: bold; color: #9a6700",
    "1;34": "font-weight: bold; color: #0969da",
    "1;36": "font-weight: bold; color: #1b7c83",
}
"""The colors of the text format, in shades that are legible on white and on black."""
_PRE = {"font-family": "monospace", "overflow-x": "auto", "white-space": "pre", "line-height": "1.3"}
"""Says what notebooks do not leave as browsers have it: some show all of an output in a proportional font."""
_WIDTH = 100
"""Columns of an output."""


def notebook(report: Report) -> str:
    """Return a report as markup, with every secret masked."""
    stream = io.StringIO()
    text.render(report, stream, Options(color=True, most=_MOST, width=_WIDTH))
    painted = _PAINTED.sub(
        lambda match: f'<span style="{_STYLES[match[1]]}">{match[2]}</span>', escape(stream.getvalue().rstrip("\n"))
    )
    return f'<pre style="{"; ".join(map(": ".join, _PRE.items()))}">{painted}</pre>'
