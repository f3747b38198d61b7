"""Addresses of texts and names of files."""

from __future__ import annotations

import os

import pytest

from instancelint.server.names import name_of, uri_of

PATHS = ["/a/box.yaml", "/a b/ü#?;%/x:y.json", "/a/\udcff.json", "//host/share/box.yaml"]


@pytest.mark.parametrize("path", PATHS)
def test_the_address_of_a_file_leads_back_to_it(path: str) -> None:
    assert uri_of(path).isascii()
    assert name_of(uri_of(path)) == path


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("file:///C%3A/Users/box.yaml", "c:/Users/box.yaml"),
        ("file:///c:/Users/box.yaml", "c:/Users/box.yaml"),
        ("file:///a/b/../box.yaml", "/a/box.yaml"),
        ("file://host/share/box.yaml", "//host/share/box.yaml"),
        ("untitled:Untitled-1", os.path.join(os.getcwd(), "Untitled-1")),
        ("vscode-notebook-cell:/a/b.ipynb#x", os.path.join(os.getcwd(), "b.ipynb")),
        ("file:", os.path.join(os.getcwd(), "file")),
        ("", os.path.join(os.getcwd(), "text")),
        ("http://[", os.path.join(os.getcwd(), "text")),
    ],
)
def test_every_address_has_a_name(uri: str, name: str) -> None:
    assert name_of(uri) == name
