"""What the fixture promises to the tests that use it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_a_page_without_trouble(pages: Any, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<title>A</title><link rel=icon href=data:,><script>document.title += 'B'</script>"
    )
    assert pages.open(tmp_path / "a.html").title() == "AB"
    assert pages.trouble == []


@pytest.mark.parametrize(
    ("markup", "trouble"),
    [
        ("<script>console.error('bad')</script>", ["console: bad"]),
        ("<script>throw new Error('bad')</script>", ["exception: bad"]),
        (
            "<img src=gone.png>",
            ["console: Failed to load resource: net::ERR_FILE_NOT_FOUND", "not loaded: {folder}/gone.png"],
        ),
        (
            "<img src=http://127.0.0.1:9/x.png>",
            [
                "console: Failed to load resource: net::ERR_UNSAFE_PORT",
                "from a network: http://127.0.0.1:9/x.png",
                "not loaded: http://127.0.0.1:9/x.png",
            ],
        ),
    ],
)
def test_trouble_is_noticed(pages: Any, tmp_path: Path, markup: str, trouble: list[str]) -> None:
    (tmp_path / "a.html").write_text(f"<link rel=icon href=data:,>{markup}")
    pages.open(tmp_path / "a.html")
    assert sorted(pages.trouble) == [line.format(folder=tmp_path.as_uri()) for line in trouble]
    pages.trouble.clear()
