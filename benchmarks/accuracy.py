"""
Measures what the linter finds of mistakes that are known to be there, and what it says where there are none.

    make accuracy                             every kind: three minutes on two cores
    make accuracy ARGS=--tenth                a tenth of the cases
    make accuracy ARGS=--write                also write the tables into docs/accuracy.md
    make accuracy ARGS="--show 'comma lost'"  the cases of a kind that do not hold, to look into

The kinds, the payloads and the judging are those of the tests (tests/helpers/seeded). The same inputs go through
check-jsonschema with the published schema alone, where they are files that it reads.
"""

from __future__ import annotations

import argparse
import difflib
import json
import multiprocessing
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tables import table

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "helpers"))

from linting import lint
from seeded.cases import Case, cases
from seeded.figures import EACH, Alarms, Figures, alarmed, alarmed_by, measured, total
from seeded.kind import UNSAFE, Defect
from seeded.kinds import DEFECTS, GOOD
from seeded.no_payloads import OTHERS
from seeded.verdicts import LINTER, verdict

from instancelint.domain.schema_bundle import bundle

PAGE = Path(__file__).resolve().parent.parent / "docs" / "accuracy.md"
_MARKED = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end -->)", re.DOTALL)
_READ_BY_SCHEMA = (".json", ".yaml", ".yml")
_BATCH = 400
_HEADS = ("kind", "cases", "in place", "right", "alone", "fixed", "schema alone")


class Row(NamedTuple):
    """A kind with its figures; of the cases that check-jsonschema reads, those that it refuses."""

    name: str
    figures: Figures | Alarms
    read: int = 0
    refused: int = 0


def main(words: Sequence[str] | None = None) -> int:
    """Measure all kinds, or show those of one name."""
    options = _options(words)
    number = max(1, EACH // 10) if options.tenth else EACH
    if options.show:
        _show(options.show, number)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        defects = {title: _rows(_of_defect, kinds, number, folder, options) for title, kinds in DEFECTS.items()}
        good = {title: _rows(_of_good, kinds, number, folder, options) for title, kinds in GOOD.items()}
        good["No payloads"] = [Row(each.name, alarmed_by(each)) for each in OTHERS]
    note = ("Measured with `--tenth`, on a tenth of the cases.", "") if options.tenth else ()
    report = "\n".join((*note, *_report(defects, good, peer=not options.no_peer))) + "\n"
    sys.stdout.write(report)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(_MARKED.sub(lambda _: report, page), encoding="utf-8")
    return 0


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tenth", action="store_true", help="a tenth of the cases")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes; 2 if not given")
    parser.add_argument("--no-peer", action="store_true", help="without check-jsonschema")
    parser.add_argument("--write", action="store_true", help="write the tables into docs/accuracy.md")
    parser.add_argument("--show", metavar="NAME", help="show what does not hold in kinds with this in their names")
    return parser.parse_args(words)


def _rows(
    measure: Callable[[tuple[str, int]], Figures | Alarms],
    kinds: Sequence[Defect],
    number: int,
    folder: str,
    options: argparse.Namespace,
) -> list[Row]:
    print(f"{len(kinds)} kinds ...", file=sys.stderr, flush=True)
    work = [(kind.name, number) for kind in kinds]
    with multiprocessing.Pool(options.jobs) as pool:
        figures = pool.map(measure, work, chunksize=1)
    refusals = [(0, 0)] * len(kinds) if options.no_peer else _refused(kinds, number, Path(folder))
    return [Row(kind.name, each, *refusal) for kind, each, refusal in zip(kinds, figures, refusals, strict=True)]


def _of_defect(work: tuple[str, int]) -> Figures:
    name, number = work
    return measured(next(kind for kinds in DEFECTS.values() for kind in kinds if kind.name == name), number)


def _of_good(work: tuple[str, int]) -> Alarms:
    name, number = work
    return alarmed(next(kind for kinds in GOOD.values() for kind in kinds if kind.name == name), number)


def _refused(kinds: Sequence[Defect], number: int, folder: Path) -> list[tuple[int, int]]:
    """Count, for each kind, the cases that check-jsonschema reads and those that it refuses."""
    schema = folder / "schema.json"
    schema.write_text(json.dumps(bundle("instance")), encoding="utf-8")
    owners: dict[str, int] = {}
    for index, kind in enumerate(kinds):
        for notation in kind.notations:
            for case in cases(kind, notation, number):
                if case.name.endswith(_READ_BY_SCHEMA):
                    file = folder / f"{index}-{len(owners)}-{case.name}"
                    file.write_bytes(case.text.encode("utf-8", "surrogatepass"))
                    owners[str(file)] = index
    files = list(owners)
    wrong = {file for at in range(0, len(files), _BATCH) for file in _wrong_files(str(schema), files[at : at + _BATCH])}
    read, refused = [0] * len(kinds), [0] * len(kinds)
    for path, index in owners.items():
        read[index] += 1
        refused[index] += path in wrong
    return list(zip(read, refused, strict=True))


def _wrong_files(schema: str, files: list[str]) -> Iterator[str]:
    """Name the files that check-jsonschema refuses; one that it ends on without an answer is one of them."""
    words = (sys.executable, "-m", "check_jsonschema", "--schemafile", schema, "--output-format", "json", *files)
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    if done.stdout:
        said = json.loads(done.stdout)
        yield from (error["filename"] for part in ("errors", "parse_errors") for error in said.get(part, ()))
    elif len(files) == 1:
        yield files[0]
    else:
        half = len(files) // 2
        yield from _wrong_files(schema, files[:half])
        yield from _wrong_files(schema, files[half:])


def _report(defects: dict[str, list[Row]], good: dict[str, list[Row]], *, peer: bool) -> Iterator[str]:
    yield "### All in all"
    yield ""
    everything = [row for rows in defects.values() for row in rows]
    groups = {**defects, f"**all {len(everything)} kinds**": everything}
    yield from table(("", *_HEADS[1:]), ((title, *_sums(rows, peer=peer)) for title, rows in groups.items()))
    yield ""
    right = [row for rows in good.values() for row in rows]
    heads = ("right texts", "cases", "false alarms", "schema alone")
    yield from table(heads, _alarms({**good, f"**all {len(right)} kinds**": right}, peer=peer))
    for title, rows in defects.items():
        yield ""
        yield f"### {title}"
        yield ""
        yield from table(_HEADS, ((row.name, *_sums([row], peer=peer)) for row in rows))
    for title, rows in good.items():
        yield ""
        yield f"### {title}"
        yield ""
        yield from table(("kind", *heads[1:]), _alarms({row.name: [row] for row in rows}, peer=peer))


def _sums(rows: Sequence[Row], *, peer: bool) -> tuple[str, ...]:
    figures = total(row.figures for row in rows if isinstance(row.figures, Figures))
    read, refused = sum(row.read for row in rows), sum(row.refused for row in rows)
    return (
        str(figures.cases),
        *(_share(part, figures.cases) for part in (figures.found, figures.right, figures.alone)),
        _share(figures.mended, figures.due),
        _share(refused, read) if peer else "",
    )


def _alarms(groups: dict[str, list[Row]], *, peer: bool) -> Iterator[tuple[str, ...]]:
    for title, rows in groups.items():
        number = sum(row.figures.cases for row in rows)
        alarms = sum(row.figures.alarms for row in rows if isinstance(row.figures, Alarms))
        read, refused = sum(row.read for row in rows), sum(row.refused for row in rows)
        yield title, str(number), str(alarms), (f"{refused} of {read}" if read else "-") if peer else ""


def _share(part: int, whole: int) -> str:
    """Write a share in whole hundredths, rounded down, so that 100 % means all."""
    return f"{part * 100 // whole} %" if whole else "-"


def _show(name: str, number: int) -> None:
    """Print the cases that do not hold, of the kinds with this in their names."""
    for group in (DEFECTS, GOOD):
        for kind in (kind for kinds in group.values() for kind in kinds if name in kind.name):
            for case in (case for notation in kind.notations for case in cases(kind, notation, number)):
                for line in _complaints(case, right=group is GOOD):
                    print(line)


def _complaints(case: Case, *, right: bool) -> Iterator[str]:
    """Say what does not hold in a case: what was changed, what was found."""
    judged = verdict(case)
    if right:
        holds = not lint(case.text, case.name, LINTER).findings
    else:
        holds = judged.right and judged.alone and (judged.mended or case.kind.mended is None)
    if holds:
        return
    due = "" if case.kind.mended is None or judged.mended else f", not fixed by {_option(case.kind)}"
    yield f"{case.kind.name}: {case.name} of {case.title}{due}"
    changes = difflib.unified_diff(case.clean.splitlines(), case.text.splitlines(), lineterm="", n=0)
    yield from (f"    {line}" for line in changes if not line.startswith(("---", "+++")))
    yield from (f"  found in line {said}" for said in judged.said or ("none: nothing",))


def _option(kind: Defect) -> str:
    return "--fix --unsafe-fixes" if kind.mended is UNSAFE else "--fix"


if __name__ == "__main__":
    sys.exit(main())
