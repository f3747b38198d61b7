"""Which files are worth parsing, told from their bytes: most files of a repository end here."""

from __future__ import annotations

NOT_A_PAYLOAD = "no instance payload in it"
BINARY = "not a text file"

_HEAD = 8192
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_WORDS = ((b"element", b"key"), (b"element", b"id"), (b"configuration",))


def looks_relevant(data: bytes) -> bool:
    """Tell whether a file can hold a payload."""
    if data.startswith(_UTF16_MARKS):
        data = data.replace(b"\0", b"")
    return any(all(word in data for word in words) for words in _WORDS)


def is_binary(data: bytes) -> bool:
    """Tell whether a file is no text; one that speaks of payloads is a text with a flaw."""
    return b"\0" in data[:_HEAD] and not data.startswith(_UTF16_MARKS) and not looks_relevant(data)
