"""Inputs: the content of a file, a line or a text of one, the lines of a file, or data in memory."""

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from instancelint.base.file_kinds import (
    CODE,
    LINES,
    NEEDS_CODE,
    NOT_A_PAYLOAD,
    NOT_READ,
    SOURCE,
    looks_relevant,
    suffix_of,
)
from instancelint.config.container_plugins import container_for
from instancelint.config.settings import FileSettings

if TYPE_CHECKING:
    from instancelint.base.source_text import SourceText
    from instancelint.model.document import SyntaxIssue


class BytesInput(NamedTuple):
    """The content of a file, whose name tells the notation; under the name of a file of JSON Lines, one line of it."""

    name: str
    settings: FileSettings
    data: bytes
    size: int
    """Bytes of the file; `data` is only its beginning where the file is larger than the limit."""
    is_relevant: bool = False
    """Whether it was found before that the content may hold a payload."""


class TextInput(NamedTuple):
    """A decoded text, with what was noticed while it was decoded."""

    source: "SourceText"
    settings: FileSettings
    issues: "tuple[SyntaxIssue, ...]" = ()

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.source.name


class LinesInput(NamedTuple):
    """A file of JSON Lines, read line by line; `part` is the range of bytes in which the lines begin that are meant."""

    name: str
    settings: FileSettings
    size: int
    data: bytes | None = None
    """The content, where it is not to be read from the file."""
    part: tuple[int, int] | None = None


class DataInput(NamedTuple):
    """A payload that is plain data in memory."""

    name: str
    settings: FileSettings
    data: object


SingleInput: TypeAlias = BytesInput | TextInput | DataInput
"""What is looked at in one go; the lines of a file are, one by one."""

Input: TypeAlias = SingleInput | LinesInput


def content_input(name: str, settings: FileSettings, data: bytes) -> BytesInput | LinesInput:
    """Return the whole content of a file as what its name says it is."""
    if suffix_of(name) in LINES:
        return LinesInput(name, settings, len(data), data)
    return BytesInput(name, settings, data, len(data))


def skip_reason(given: BytesInput) -> str | None:
    """Say why a content is not worth reading; None where it is."""
    own = given.settings
    if given.is_relevant or own.is_payload or (own.settings.plugins and container_for(given.name, own.settings)):
        return None
    suffix = suffix_of(given.name)
    if suffix in CODE:
        return NOT_READ
    if not looks_relevant(given.data, given.name):
        return NOT_A_PAYLOAD
    return NEEDS_CODE if suffix in SOURCE and not _reads_source() else None


def _reads_source() -> bool:
    from instancelint.embedded.source_code.code_file import is_installed  # few files are source code

    return is_installed()
