"""One slip in a YAML payload is one finding: what follows from it is no second one."""

from __future__ import annotations

import pytest
from linting import lint

CLEAN = """\
# of the support team
element:
  key: zendesk
name: Support
configuration:
  zendesk.subdomain: acme
  oauth.callback.url: https://acme.io/cb
  oauth.api.key: ${K}
  oauth.api.secret: ${S}
providerData:
  code: ${C}
tags:
  - eu
  - support
"""


@pytest.mark.parametrize(
    ("written", "slip", "line", "message"),
    [
        ("acme\n", "[acme\n", 6, 'unclosed "["; add "]" where it ends'),
        ("acme\n", "{acme\n", 6, 'unclosed "{"; add "}" where it ends'),
        ("element:\n  key: zendesk", "element: {key:zendesk}", 2, "missing space after the colon"),
        (
            "element:\n  key: zendesk",
            "element: key: zendesk",
            2,
            "this belongs on the next line, indented",
        ),
        ("# of the", "of the", 1, "missing colon in this line; write it as key: value"),
        ("  - eu\n", "- eu\n", 13, "line is at the wrong level; align it with its siblings"),
        ("tags:\n  - eu\n  - support", "tags: - eu", 12, "this belongs on the next line, indented"),
    ],
)
def test_a_slip_is_one_finding(written: str, slip: str, line: int, message: str) -> None:
    assert lint(CLEAN, "a.yaml").findings == ()
    report = lint(CLEAN.replace(written, slip, 1), "a.yaml")
    assert report.source is not None
    places = [finding.span and report.source.position(finding.span.start).line for finding in report.findings]
    assert [*zip(places, [finding.message for finding in report.findings], strict=True)] == [(line, message)]
