from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.embedded.bruno import texts
from instancelint.model.terms import Kind

FILE = """\
meta {
  name: Create
  seq: 1
}

post {
  url: https://api.cloud-elements.com/elements/api-v2/instances
  body: json
  auth: inherit
}

headers {
  Authorization: User {{user}}, Organization {{organization}}
  ~Accept: text/plain
}

body:json {
  {
    "name": "A"
  }
}

body:xml {
  <a/>
}

script:pre-request {
  if (x) {
    y();
  }
}
"""


def test_the_request_and_its_body() -> None:
    (found,) = texts(SourceText("a.bru", FILE))
    assert found.region.source.text.strip() == '{\n    "name": "A"\n  }'
    request = found.region.request
    assert request is not None
    assert (request.method, request.opaque, request.kind, found.region.role.kind) == (
        "POST",
        True,
        Kind.CREATE,
        Kind.CREATE,
    )
    assert [(name, value) for name, value, _ in request.headers] == [
        ("Authorization", "User {{user}}, Organization {{organization}}")
    ]
    shown = [FILE[span.start : span.end] for span in (request.span, request.url_span, request.headers[0].span)]
    assert shown == ["post", request.url, "User {{user}}, Organization {{organization}}"]


@pytest.mark.parametrize("kind", ["xml", "formUrlEncoded", "multipartForm", "graphql", "sparql"])
def test_other_bodies(kind: str) -> None:
    assert list(texts(SourceText("a.bru", FILE.replace("body: json", f"body: {kind}")))) == []


@pytest.mark.parametrize("kind", ["none", "file"])
def test_without_a_body(kind: str) -> None:
    (found,) = texts(SourceText("a.bru", FILE.replace("body: json", f"body: {kind}")))
    assert (found.region.source.text, found.notation) == ("", None)
    assert found.region.request is not None
    assert found.region.request.sends == (kind == "file")


@pytest.mark.parametrize("text", ["", "post {", "post {\n}\n", "post {\n  url: \n", "}\n}\n", "meta {\n  a: 1\n}\n"])
def test_what_is_no_request(text: str) -> None:
    assert list(texts(SourceText("a.bru", text))) == []


def test_a_block_that_does_not_end() -> None:
    cut = FILE[: FILE.index('"name"')]
    (found,) = texts(SourceText("a.bru", cut))
    assert found.region.source.text == ""
