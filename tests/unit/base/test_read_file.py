from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from instancelint.base.read_file import Content, NotRegularError, read, reason


def test_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"0123456789")
    assert read(str(path), 100) == Content(b"0123456789", 10)


def test_reads_no_more_than_asked_and_tells_the_whole_size(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"0123456789")
    assert read(str(path), 4) == Content(b"0123", 10)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in the file system")
def test_does_not_wait_on_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(NotRegularError):
        read(str(path), 100)


def test_reasons_are_plain_words(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nothing") as caught:
        read(str(tmp_path / "nothing"), 1)
    assert reason(caught.value) == "no such file or directory"
    assert reason(NotRegularError()) == "it is not a regular file"
    assert reason(ValueError("embedded null byte")) == "embedded null byte"
