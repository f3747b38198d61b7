from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from instancelint.base.read_file import NotRegularError
from instancelint.base.write_file import ChangedError, ReadOnlyError, remove_left_over, replacing, rewrite

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and signals are other things there")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    return path


def test_the_content_is_replaced_and_nothing_is_left_beside_it(file: Path) -> None:
    rewrite(str(file), b"new", b"old")
    assert file.read_bytes() == b"new"
    assert os.listdir(file.parent) == ["a.json"]


def test_a_file_that_was_changed_is_not_overwritten(file: Path) -> None:
    for other in (b"someone else's", b"ol", b"old and more"):
        file.write_bytes(other)
        with pytest.raises(ChangedError, match=r"^it was changed in the meantime; run the command again$"):
            rewrite(str(file), b"new", b"old")
        assert file.read_bytes() == other
    assert os.listdir(file.parent) == ["a.json"]


@posix
@pytest.mark.parametrize("mode", [0o644, 0o600, 0o755, 0o664])
def test_the_mode_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    rewrite(str(file), b"new", b"old")
    assert stat.S_IMODE(file.stat().st_mode) == mode


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_stays(file: Path) -> None:
    os.chown(file, 12, 34)
    rewrite(str(file), b"new", b"old")
    assert (file.stat().st_uid, file.stat().st_gid) == (12, 34)


@posix
def test_another_owner_is_kept_where_that_is_allowed_only(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("instancelint.base.write_file._owner", lambda _: (-5, -5))
    monkeypatch.setattr(os, "fchown", refuse)
    rewrite(str(file), b"new", b"old")
    assert file.read_bytes() == b"new"


@posix
def test_a_link_stays_and_its_target_is_written(file: Path) -> None:
    folder = file.parent / "links"
    folder.mkdir()
    link = folder / "link.json"
    link.symlink_to("../a.json")
    rewrite(str(link), b"new", b"old")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert os.listdir(folder) == ["link.json"]


def test_a_file_that_the_system_would_not_let_us_write_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)  # root may write whatever the mode says
    with pytest.raises(ReadOnlyError, match=r"^it is read-only$"):
        rewrite(str(file), b"new", b"old")
    assert file.read_bytes() == b"old"


@posix
def test_only_regular_files_are_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "."):
        with pytest.raises(NotRegularError):
            rewrite(str(tmp_path / name), b"new", b"old")


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod", "open"])
def test_a_failure_leaves_the_old_file_and_nothing_else(file: Path, call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(OSError, match="No space left on device"):
            rewrite(str(file), b"new", b"old")
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == ["a.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean little there")
def test_a_new_content_is_for_its_owner_alone_until_it_has_the_mode_of_the_old(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.chmod(0o640)
    modes: list[int] = []
    chmod = os.chmod

    def noted(path: str, mode: int) -> None:
        modes.extend((os.stat(path).st_mode & 0o777, mode))
        chmod(path, mode)

    monkeypatch.setattr(os, "chmod", noted)
    rewrite(str(file), b"new", b"old")
    assert modes == [0o600, 0o640]


def test_an_interruption_leaves_the_old_file_and_nothing_else(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", interrupt)
        with pytest.raises(KeyboardInterrupt):
            rewrite(str(file), b"new", b"old")
    assert (file.read_bytes(), os.listdir(file.parent)) == (b"old", ["a.json"])


WRITER = """
import sys
from instancelint.base.write_file import rewrite
path, size = sys.argv[1], int(sys.argv[2])
texts = [letter * size for letter in (b"a", b"b")]
print("ready", flush=True)
while True:
    rewrite(path, texts[1], texts[0])
    texts.reverse()
"""


@posix
def test_a_kill_at_any_moment_leaves_one_of_the_two_contents(tmp_path: Path) -> None:
    size = 3_000_000
    whole = {b"a" * size, b"b" * size}
    for number in range(12):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = folder / "a.json"
        path.write_bytes(b"a" * size)
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(size)], stdout=subprocess.PIPE, start_new_session=True
        ) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(number * 0.005)
            writer.send_signal(signal.SIGKILL)
        content = path.read_bytes()
        assert content in whole, f"a mixture of {len(content)} bytes"


@posix
def test_what_a_killed_run_left_is_removed_by_the_next_one(file: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as done:
        pass
    own, other = os.getpid(), os.getppid()
    kept = [
        f".a.json.{own}.0123abcd.tmp",
        f".a.json.{other}.0123abcd.tmp",
        f".b.json.{done.pid}.0123abcd.tmp",
        ".a.json.x.tmp",
    ]
    for name in (*kept, f".a.json.{done.pid}.0123abcd.tmp"):
        (file.parent / name).write_bytes(b"left")
    rewrite(str(file), b"new", b"old")
    assert sorted(os.listdir(file.parent)) == sorted(["a.json", *kept])


@posix
def test_another_name_of_the_file_keeps_the_old_content(file: Path) -> None:
    os.link(file, file.parent / "other")
    rewrite(str(file), b"new", b"old")
    assert (file.read_bytes(), (file.parent / "other").read_bytes()) == (b"new", b"old")


def test_a_file_that_is_written_anew_replaces_the_old_one_at_the_end(file: Path) -> None:
    with replacing(str(file)) as name:
        assert os.path.dirname(name) == str(file.parent)
        assert Path(name).read_bytes() == b""
        Path(name).write_bytes(b"new")
        assert file.read_bytes() == b"old"
    assert file.read_bytes() == b"new"
    assert os.listdir(file.parent) == ["a.json"]


def test_there_need_be_no_file_yet(tmp_path: Path) -> None:
    with replacing(str(tmp_path / "b")) as name:
        Path(name).write_bytes(b"new")
    assert (tmp_path / "b").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["b"]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_a_file_that_is_written_anew_keeps_its_mode(file: Path, mode: int) -> None:
    file.chmod(mode)
    with replacing(str(file)):
        pass
    assert stat.S_IMODE(file.stat().st_mode) == mode


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_a_file_that_could_not_be_written_anew_stays(file: Path, error: type[BaseException]) -> None:
    def write_half() -> None:
        with replacing(str(file)) as name:
            Path(name).write_bytes(b"half")
            raise error

    with pytest.raises(error):
        write_half()
    assert (file.read_bytes(), os.listdir(file.parent)) == (b"old", ["a.json"])


@posix
def test_the_target_of_a_link_is_written_anew(file: Path) -> None:
    folder = file.parent / "links"
    folder.mkdir()
    (folder / "link").symlink_to("../a.json")
    with replacing(str(folder / "link")) as name:
        Path(name).write_bytes(b"new")
    assert (folder / "link").is_symlink()
    assert file.read_bytes() == b"new"


@posix
def test_a_pipe_is_written_as_it_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with replacing(str(tmp_path / "pipe")) as name:
        assert name == str(tmp_path / "pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert os.listdir(tmp_path) == ["pipe"]


@posix
def test_the_name_of_what_is_written_stays_within_what_the_system_allows(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 255)
    with replacing(str(path)) as name:
        start, process, letters, end = os.path.basename(name).rsplit(".", 3)
    assert (start, process, len(letters), end) == (f".{'x' * 40}", str(os.getpid()), 8, "tmp")
    assert os.listdir(tmp_path) == [path.name]


@posix
def test_a_folder_that_a_killed_run_left_is_removed_too(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as done:
        pass
    left = tmp_path / f".a.json.{done.pid}.01_3abcd.tmp"
    left.mkdir()
    (left / "part").write_bytes(b"left")
    (tmp_path / f".a.json.{done.pid}.01_3abcde.tmp").mkdir()
    remove_left_over(str(tmp_path), "a.json")
    assert os.listdir(tmp_path) == [f".a.json.{done.pid}.01_3abcde.tmp"]
    remove_left_over(str(tmp_path / "nowhere"), "a.json")


@posix
def test_the_folder_is_synchronised_where_that_can_be_done(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    rewrite(str(file), b"new", b"old")
    assert synced == [False, True]
