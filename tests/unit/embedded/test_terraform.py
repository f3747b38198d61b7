from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.embedded.terraform import texts


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("a = <<EOT\n{}\nEOT\n", ["{}\n"]),
        ("  a = <<-EOT\n    {\n      1\n    }\n  EOT\nb = <<X\n[]\nX", ["{\n  1\n}\n", "[]\n"]),
        ("a = <<EOT\n<<B\n{}\nB\nEOT\n", ["<<B\n{}\nB\n"]),
        ("command = <<EOT\ncurl x.io -d '{}'\nEOT\n", ["{}"]),
        ("a = <<EOT\n\nEOT\n", []),
        ("a = <<EOT\n{}\n", []),
        ("a = <<EOT + b\n{}\nEOT\n", []),
        ("a = jsonencode({ b = 1 })\n", []),
        ("", []),
    ],
)
def test_what_here_documents_hold(file: str, expected: list[str]) -> None:
    assert [each.region.source.text for each in texts(SourceText("a.tf", file))] == expected
