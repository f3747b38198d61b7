"""
Measures this linter beside others, and says which promises it keeps.

    python benchmarks/run.py                  everything; about 25 minutes
    python benchmarks/run.py --quick          the same on a tenth of the work; two minutes
    python benchmarks/run.py --only growth    one part; --list names them
    python benchmarks/run.py --write          also write docs/benchmarks.md

Corpora, peers and this checkout itself are made and installed below `build/bench`. Programs take turns, so that a busy
moment of the machine meets all of them; what counts is ratios. Each program's verdicts are counted, so that nobody is
measured who did not do the work.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import growth
import own_rows
import rows
import tables
from measure import interleave
from peers import FAST, OWN, ROOT, install, install_own, own_here
from time_spent import time_spent

_METHOD = Path(__file__).with_name("method.md")
_PAGE = ROOT / "docs" / "benchmarks.md"
_BUILD = ROOT / "build" / "bench"
_ROWS = {make.__name__.replace("_", "-"): make for make in (*rows.ROWS, *own_rows.ROWS)}
_PARTS = (*_ROWS, "library", "growth")


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line; gives 1 when a program did not do its work."""
    options = _options(words)
    if options.list:
        print("\n".join(_PARTS))
        return 0
    bench = _bench(options)
    kept = tables.show(("## Machine and programs", "", *tables.machine(bench.programs)))
    note = () if options.sizes == rows.FULL else ("", "Measured with `--quick`, on a tenth of the work.")
    kept += tables.show(("## Results", *note))
    failed: list[str] = []
    for name in options.only or _PARTS:
        tables.progress(name)
        kept += tables.show(_section(name, bench, failed))
    if options.write:
        _PAGE.write_text("\n".join((_METHOD.read_text(encoding="utf-8"), *kept)).rstrip() + "\n", encoding="utf-8")
    return 1 if failed else 0


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_const", dest="sizes", const=rows.QUICK, help="a tenth of the work")
    parser.add_argument("--tiny", action="store_const", dest="sizes", const=rows.TINY, help="only to see that all runs")
    parser.add_argument("--only", nargs="+", choices=list(_PARTS), metavar="PART", help="measure these parts")
    parser.add_argument("--rounds", type=int, metavar="N", help="how often each program runs; medians are shown")
    parser.add_argument("--no-peers", action="store_true", help="install no other programs")
    parser.add_argument("--here", action="store_true", help="measure the program of this environment as it is")
    parser.add_argument("--folder", type=Path, default=_BUILD, help="where corpora and programs go")
    parser.add_argument("--list", action="store_true", help="name the parts")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    parser.set_defaults(sizes=rows.FULL)
    return parser.parse_args(words)


def _bench(options: argparse.Namespace) -> rows.Bench:
    folder = options.folder.resolve()
    none: list[str] = []
    programs = {
        **(own_here() if options.here else install_own(folder / "own")),
        **install(folder / "peers", none if options.no_peers else None),
    }
    if not programs[OWN].path:
        sys.exit(f"this checkout cannot be installed: {programs[OWN].version}")
    sizes = replace(options.sizes, rounds=options.rounds) if options.rounds else options.sizes
    return rows.Bench(folder, programs, sizes)


def _section(name: str, bench: rows.Bench, failed: list[str]) -> Iterator[str]:
    """Measure a part, and lay it out; adds what failed."""
    if name == "library":
        yield from tables.of_library(_library(bench), bench.sizes.edited)
    elif name == "growth":
        grown = list(_grown(bench))
        failed += [each.growth.name for each in grown if each.failed]
        yield from tables.of_growth(grown)
    else:
        row = _ROWS[name](bench)
        results = interleave(row.commands, row.rounds, warm_up=row.warm_up)
        failed += [name for name, result in results.items() if isinstance(result, str)]
        yield from tables.of_row(row, results)
        scripts = {bench.programs[each].path for each in (OWN, FAST) if each in bench.programs}
        for slow in tables.missed(row, results):
            words = row.commands[slow].words
            if words[0] in scripts:
                yield f"- Profile of {slow}, on one core: {time_spent(words)}."


def _library(bench: rows.Bench) -> dict[str, dict[str, float]]:
    script = Path(__file__).with_name("library.py")
    python = Path(bench.script).with_name("python")
    sizes = bench.sizes
    words = (str(python), str(script), *map(str, (sizes.mistakes, sizes.rounds, sizes.edited)))
    result: dict[str, dict[str, float]] = json.loads(subprocess.run(words, check=True, stdout=subprocess.PIPE).stdout)
    return result


def _grown(bench: rows.Bench) -> Iterator[growth.Grown]:
    for each in growth.growths(bench):
        tables.progress(f"growth: {each.name}")
        is_tiny = bench.sizes == rows.TINY
        yield growth.tried(each) if is_tiny else growth.measured(each, bench.sizes.rounds)


if __name__ == "__main__":
    sys.exit(main())
