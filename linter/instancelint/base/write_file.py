"""Replacing a file in one step: whatever happens, it holds the old content or the new one, never a part of it."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import time
from collections.abc import Iterator

from instancelint.base.read_file import NotRegularError, read

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_SECRET = 0o600
_PAUSES = (0.01, 0.05, 0.1, 0.2)
"""Seconds to wait for a virus scanner, an indexer or an editor that has a file open."""
_LONGEST_NAME = 40
"""Characters of a file's name in that of the new one beside it, which may not be longer than the system allows."""


class ChangedError(OSError):
    """The file no longer holds what was read from it, so that a new content would undo somebody's work."""

    def __init__(self) -> None:
        super().__init__("it was changed in the meantime; run the command again")


class ReadOnlyError(OSError):
    """The file may not be written, although its folder would let it be replaced."""

    def __init__(self) -> None:
        super().__init__("it is read-only")


@contextlib.contextmanager
def replacing(path: str) -> Iterator[str]:
    """
    Yield the name of a file to write, which replaces the one at `path` in one step, with its mode, or is new there.

    Pipes and devices are written as they are. Whatever fails leaves the old file, and no other; raises OSError.
    """
    target = os.path.realpath(path)
    mode = os.stat(target).st_mode if os.path.exists(target) else None
    if mode is not None and not stat.S_ISREG(mode):
        yield target
        return
    beside = _beside(target)
    try:
        with open(beside, "xb"):
            pass  # nobody else's file, and no link, is written to
        yield beside
        if mode is not None:
            os.chmod(beside, stat.S_IMODE(mode))
        _replace(beside, target)
    except BaseException:
        _discard(beside)
        raise


def rewrite(path: str, data: bytes, expected: bytes) -> None:
    """
    Replace the content of a regular file that holds `expected`; a link leads to the file that is replaced.

    The new file keeps the mode of the old one, and its owner where that is allowed. Raises OSError, also (as
    `ChangedError`, `ReadOnlyError`, `NotRegularError`) where the file is not what it was or must not be replaced; the
    old file is untouched then.
    """
    target = os.path.realpath(path)
    status = os.stat(target)
    if not stat.S_ISREG(status.st_mode):
        raise NotRegularError
    if not os.access(target, os.W_OK):  # to replace it asks for no right to the file itself
        raise ReadOnlyError
    beside = _beside(target)
    try:
        _write(beside, data, status)
        _demand(target, expected)
        _replace(beside, target)
    except BaseException:
        _discard(beside)
        raise
    _sync_folder(os.path.dirname(target))


def _replace(beside: str, target: str) -> None:
    """Put a file in the place of another; on Windows, whoever has that open for a moment is waited for."""
    for pause in _PAUSES if os.name == "nt" else ():
        try:
            os.replace(beside, target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    os.replace(beside, target)


def _discard(beside: str) -> None:
    """Remove a new file that is not to be put in place; on Windows, a read-only one cannot be removed."""
    with contextlib.suppress(OSError):
        os.chmod(beside, _SECRET)
    with contextlib.suppress(OSError):
        os.unlink(beside)


def _beside(target: str) -> str:
    """Return a name for a new file beside another one, whose left-overs of runs that were killed are removed."""
    folder, name = os.path.split(target)
    remove_left_over(folder, name[:_LONGEST_NAME])
    return os.path.join(folder, f".{name[:_LONGEST_NAME]}.{os.getpid()}.{os.urandom(4).hex()}.tmp")


def remove_left_over(folder: str, name: str) -> None:
    """Remove the files and folders `.NAME.PID.….tmp` of killed runs, where one can ask whether a run is on."""
    if not hasattr(os, "fork"):
        return  # elsewhere, to ask for a process may end it
    written = re.compile(rf"\.{re.escape(name)}\.([0-9]{{1,9}})\.[a-z0-9_]{{8}}\.tmp")
    with contextlib.suppress(OSError), os.scandir(folder or os.curdir) as entries:
        for entry in entries:
            found = written.fullmatch(entry.name)
            if found and not _is_running(int(found[1])):
                with contextlib.suppress(OSError):
                    _remove(entry)


def _remove(entry: os.DirEntry[str]) -> None:
    if entry.is_dir(follow_symlinks=False):
        import shutil  # few runs are killed

        shutil.rmtree(entry.path, ignore_errors=True)
    else:
        os.unlink(entry.path)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _demand(path: str, expected: bytes) -> None:
    if read(path, len(expected) + 1).data != expected:
        raise ChangedError


def _write(path: str, data: bytes, like: os.stat_result) -> None:
    """Write a new file down to the disk, with the mode and owner of another one."""
    descriptor = os.open(path, _FLAGS, _SECRET)
    with open(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        if hasattr(os, "fchown") and (like.st_uid, like.st_gid) != _owner(descriptor):
            with contextlib.suppress(PermissionError):
                os.fchown(descriptor, like.st_uid, like.st_gid)
        os.chmod(path, stat.S_IMODE(like.st_mode))
        os.fsync(descriptor)


def _owner(descriptor: int) -> tuple[int, int]:
    status = os.fstat(descriptor)
    return status.st_uid, status.st_gid


def _sync_folder(folder: str) -> None:
    """Have the new name survive a power cut, where the system lets folders be synchronised."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
