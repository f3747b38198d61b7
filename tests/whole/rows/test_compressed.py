"""Compressed lines: what is in them is found as in plain ones, and what is wrong with them is said in a sentence."""

from __future__ import annotations

import bz2
import gzip
import io
import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from instancelint.api import InputError, lint_text
from instancelint.base.file_kinds import compression_of, suffix_of
from instancelint.base.unpack import PackedError, open_lines
from instancelint.cli.main import main
from instancelint.config.settings import Settings
from instancelint.run.discover import Candidate, discover
from instancelint.run.runner import Run, run

zstandard = pytest.importorskip("zstandard", reason="the extra [zst] is not installed")

GOOD = '{"element": {"key": "box"}, "name": "Box", "configuration": {"filter.response.nulls": true}}'
BAD = GOOD.replace("true}", '"true"}').replace('"Box"', '"Crate"')
BROKEN = GOOD.replace('"Box",', '"Case"')
TEXT = f"{GOOD}\n\n{BAD}\n{BROKEN}\n".encode()


def frames(data: bytes) -> bytes:
    """Give zstd frames of 100 bytes each."""
    return b"".join(zstandard.compress(data[start : start + 100]) for start in range(0, len(data), 100))


PACKERS: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".zst": zstandard.compress}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run_on(name: str) -> Run:
    return run([Candidate(name)], Settings().for_file)


@pytest.mark.parametrize("suffix", PACKERS)
def test_the_same_as_in_a_plain_file(suffix: str) -> None:
    Path("a.jsonl").write_bytes(TEXT)
    name = f"a.jsonl{suffix}"
    Path(name).write_bytes(PACKERS[suffix](TEXT))
    (plain,) = run_on("a.jsonl").report.files
    (packed,) = run_on(name).report.files
    assert [(f.code, f.pointer, f.span, f.payload) for f in packed.findings] == [
        (f.code, f.pointer, f.span, f.payload) for f in plain.findings
    ]
    assert {finding.file for finding in packed.findings} == {name}
    assert packed.source is not None
    assert plain.source is not None
    assert packed.source.line_span(3) == plain.source.line_span(3)
    assert packed.payloads == 3


@pytest.mark.parametrize(
    ("suffix", "packed"),
    [(".gz", gzip.compress(TEXT[:200]) + gzip.compress(TEXT[200:])), (".zst", frames(TEXT)), (".GZ", None)],
)
def test_several_parts_after_each_other(suffix: str, packed: bytes | None) -> None:
    name = f"a.ndjson{suffix}"
    Path(name).write_bytes(packed or gzip.compress(TEXT))
    with open_lines(name) as stream:
        assert stream.read() == TEXT


def test_nothing_in_it() -> None:
    for suffix, pack in PACKERS.items():
        Path(f"a.jsonl{suffix}").write_bytes(pack(b""))
        Path(f"b.jsonl{suffix}").write_bytes(b"")
        for letter in "ab":
            assert run_on(f"{letter}.jsonl{suffix}").report.files[0].skipped == "no instance payload in it"


GZIP, ZSTD = gzip.compress(TEXT), zstandard.compress(TEXT)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        pytest.param("a.jsonl.gz", GZIP[:-20], "it is a truncated gzip file", id="gz-cut"),
        pytest.param("a.jsonl.gz", GZIP[:-3], "it is a truncated gzip file", id="gz-cut-in-its-end"),
        pytest.param("a.jsonl.gz", TEXT, "it is not a valid gzip file", id="gz-plain"),
        pytest.param("a.jsonl.gz", bz2.compress(TEXT), "it is not a valid gzip file", id="gz-other"),
        pytest.param("a.jsonl.gz", GZIP[:40] + b"?????" + GZIP[45:], "it is not a valid gzip file", id="gz-broken"),
        pytest.param("a.jsonl.gz", GZIP[:-8] + b"\0" * 8, "it is not a valid gzip file", id="gz-sum"),
        pytest.param("a.jsonl.zst", ZSTD[:-20], "it is a truncated zstd file", id="zst-cut"),
        pytest.param("a.jsonl.zst", ZSTD[:3], "it is a truncated zstd file", id="zst-cut-in-its-head"),
        pytest.param("a.jsonl.zst", TEXT, "it is not a valid zstd file, or takes", id="zst-plain"),
        pytest.param("a.jsonl.zst", ZSTD + b"garbage", "it is not a valid zstd file, or takes", id="zst-more"),
    ],
)
def test_a_damaged_file_is_an_error_of_one_sentence(
    name: str, data: bytes, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(name).write_bytes(data)
    assert main([name]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"instancelint: cannot read {name}: {reason}")
    assert err.count("\n") == 1


BOMB = """
import sys
from instancelint.cli.main import main
code = main([sys.argv[1]])
status = open("/proc/self/status").read() if sys.platform == "linux" else "VmHWM: 0 kB"
print(code, status.partition("VmHWM:")[2].split()[0])
"""


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_line_that_never_ends_takes_no_memory(suffix: str) -> None:
    packer = zlib.compressobj(wbits=31) if suffix == ".gz" else zstandard.ZstdCompressor().compressobj()
    with open(f"bomb.jsonl{suffix}", "wb") as file:
        file.writelines(packer.compress(b" " * 990_000 + os.urandom(5_000).hex().encode()) for _ in range(300))
        file.write(packer.flush())
    done = subprocess.run(
        [sys.executable, "-c", BOMB, f"bomb.jsonl{suffix}"], capture_output=True, text=True, check=True
    )
    assert done.stderr == (
        f"instancelint: cannot read bomb.jsonl{suffix}: it contains a line of more than 268435456 bytes, "
        "which no payload has\n"
    )
    code, peak = done.stdout.split()[-2:]
    assert code == "2"
    assert int(peak) < 150_000


WITHOUT = """
import sys
sys.modules["zstandard"] = None
from instancelint.cli.main import main
sys.exit(main(["a.jsonl.zst"]))
"""


def test_without_the_package_the_message_names_the_extra() -> None:
    Path("a.jsonl.zst").write_bytes(zstandard.compress(TEXT))
    done = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False)
    reason = "reading it needs the package zstandard; run: pip install 'instancelint[zst]'"
    assert (done.returncode, done.stderr) == (2, f"instancelint: cannot read a.jsonl.zst: {reason}\n")


def test_folders_are_searched_for_compressed_lines() -> None:
    for name in ("a.jsonl.gz", "b.ndjson.zst", "c.json.gz", "d.gz"):
        Path(name).write_bytes(gzip.compress(TEXT))
    assert [found.name for found in discover(["."], lambda _: Settings()).candidates] == ["a.jsonl.gz", "b.ndjson.zst"]


def test_a_compressed_file_is_never_fixed(capsys: pytest.CaptureFixture[str]) -> None:
    data = gzip.compress(f"{BAD}\n".encode())
    Path("a.jsonl.gz").write_bytes(data)
    sentence = "instancelint: cannot fix a.jsonl.gz: it is compressed; unpack it and fix its contents\n"
    for arguments in (["check", "--fix"], ["fix"], ["check", "--diff"]):
        assert main([*arguments, "a.jsonl.gz"]) == 2
        assert capsys.readouterr().err == sentence
        assert Path("a.jsonl.gz").read_bytes() == data
    assert os.listdir() == ["a.jsonl.gz"]


def test_standard_input_and_texts_may_be_compressed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = gzip.compress(TEXT)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["-", "--stdin-filename", "a.jsonl.gz", "--output-format", "concise"]) == 1
    assert "a.jsonl.gz:3:" in capsys.readouterr().out
    assert [f.code for f in lint_text(data, "a.jsonl.gz")] == [f.code for f in lint_text(TEXT, "a.jsonl")]
    with pytest.raises(InputError, match=r"^cannot read a\.jsonl\.gz: it is a truncated gzip file$"):
        lint_text(data[:-9], "a.jsonl.gz")


def test_names() -> None:
    assert [suffix_of(name) for name in ("a.JSONL.gz", "b.ndjson.zst", "c.json.gz", "d.gz", "e.jsonl")] == [
        ".jsonl",
        ".ndjson",
        ".gz",
        ".gz",
        ".jsonl",
    ]
    assert [compression_of(name) for name in ("a.JSONL.GZ", "b.ndjson.zst", "c.json.gz")] == [".gz", ".zst", ""]


def test_blank_lines_are_passed_over_together(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(gzip.compress(f"{GOOD}\n".encode() + b"\r\n" * 300_000 + b"\n" * 5_000_000 + BAD.encode() + b"\n"))
    report = run_on(str(file)).report.files[0]
    assert report.source is not None
    places = [report.source.position(finding.span.start).line for finding in report.findings if finding.span]
    assert places == [5_300_002]


@pytest.mark.parametrize("packer", PACKERS)
def test_a_file_that_unpacks_to_far_more_than_it_is_is_not_read_on(packer: str, tmp_path: Path) -> None:
    file = tmp_path / f"a.jsonl{packer}"
    file.write_bytes(PACKERS[packer](b"\n" * 80_000_000))
    with open_lines(str(file)) as lines, pytest.raises(PackedError) as raised:
        lines.read()
    assert str(raised.value) == "it unpacks to more than 500 times its size; unpack it yourself to lint it"
