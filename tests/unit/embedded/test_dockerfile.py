from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.dockerfile import texts


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("FROM a\nRUN curl x.io -d '{}'\n", ["{}"]),
        ("RUN a && \\\n  # no\n  curl x.io \\\n# no\n  -d '{}' \\\n  -X POST\n", ["{}"]),
        ("run [ -f x ] || curl x.io --data '{}'", ["{}"]),
        ("ENV BODY='{}'\n", ["{}"]),
        ("COPY <<EOF /a.json\n{}\nEOF\nRUN x\n", ["{}\n"]),
        ("RUN <<EOF\ncurl\nEOF\n", []),
        ('SHELL ["powershell", "-c"]\nRUN Invoke-RestMethod https://x.io -Method Post -Body \'{}\'\n', ["{}"]),
        ("# RUN curl x.io -d '{}'\n", []),
        ("", []),
    ],
)
def test_what_instructions_hold(file: str, expected: list[str]) -> None:
    found = list(texts(SourceText("Dockerfile", file)))
    assert [each.region.source.text for each in found] == expected
    for each in found:
        place = each.region.span(Span(0, len(each.region.source.text)))
        assert file[place.start : place.end] == each.region.source.text
