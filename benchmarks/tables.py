"""Lays the results out, as Markdown that also reads well in a terminal."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

from growth import MOST, TIMES, Grown
from library import EDIT, JSON_LOADS, JSONSCHEMA, LIBRARY, WHOLE
from measure import Command, Sample
from peers import Installed
from rows import Bar, MemoryBar, Row

_CLEAN_MOST = 1 / 8
_DIRTY_MOST = 1 / 4
_EDIT_MOST = 1 / 10

Results = Mapping[str, Sample | str]


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Lay out a table: the first column to the left, the others to the right."""
    lines = [list(heads), *map(list, rows)]
    widths = [max(len(line[index]) for line in lines) for index in range(len(heads))]
    for number, line in enumerate(lines):
        cells = [
            cell.rjust(width) if index else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        yield f"| {' | '.join(cells)} |"
        if not number:
            yield f"|{'|'.join('-' * (width + 1) + (':' if index else '-') for index, width in enumerate(widths))}|"


def machine(programs: Mapping[str, Installed]) -> Iterator[str]:
    """Say what was measured, on what."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = f"Python {platform.python_version()}"
    yield f"{platform.system()} on {platform.machine()}, {cores} cores, {memory:.0f} GB, {python}."
    load = os.getloadavg()[0]
    busy = " The machine was busy: read the ratios of CPU time." if load > 1 else ""
    yield f"Load when the run began: {load:.1f}.{busy}"
    yield ""
    yield from table(("program", "version"), ((each.name, each.version) for each in programs.values()))


def of_row(row: Row, results: Results) -> Iterator[str]:
    """Give the section of a row: everybody's figures, their ratios to the base, and the bars."""
    yield f"### {row.title}"
    yield ""
    yield (
        f"Payloads with a mistake: {row.dirty}. Ratios are to {row.base}; the median of {row.rounds}."
        if row.rounds > 1
        else (f"Payloads with a mistake: {row.dirty}. Ratios are to {row.base}; one run.")
    )
    yield ""
    heads = ("program", "wall s", "CPU s", "MiB", "wall ratio", "CPU ratio")
    base = results.get(row.base)
    yield from table(heads, (_line(name, row.commands[name], result, base) for name, result in results.items()))
    yield from _notes(row, results)
    if row.bars:
        yield ""
    for bar in row.bars:
        yield _of_bar(bar, results)


def _line(name: str, command: Command, result: Sample | str, base: Sample | str | None) -> list[str]:
    if isinstance(result, str):
        return [name, "failed", "", "", "", ""]
    ratios = [
        f"{result.wall / base.wall:.2f}" if isinstance(base, Sample) else "",
        f"{result.processor / base.processor:.2f}" if isinstance(base, Sample) and base.processor else "",
    ]
    mark = f" ({command.scale} x {1 / command.scale:g})" if command.scale > 1 else ""
    return [f"{name}{mark}", f"{result.wall:.3f}", f"{result.processor:.3f}", f"{result.memory:.0f}", *ratios]


def _notes(row: Row, results: Results) -> Iterator[str]:
    scales = {command.scale for command in row.commands.values() if command.scale > 1}
    for scale in scales:
        yield ""
        yield f"`({scale} x {1 / scale:g})`: ran once, on that part of the files, and is multiplied, its start with it."
    for name, result in results.items():
        if isinstance(result, str):
            yield ""
            yield f"Failed: {name} {result}."


def missed(row: Row, results: Results) -> list[str]:
    """Name the programs of a row that took more than was promised."""
    names = [bar.name for bar in row.bars if (measured := _measured(bar, results)) and not measured[0]]
    return list(dict.fromkeys(names))


def _of_bar(bar: Bar | MemoryBar, results: Results) -> str:
    measured = _measured(bar, results)
    if measured is None:
        unit = "MiB" if isinstance(bar, MemoryBar) else f"of {bar.other}"
        return f"- not measured: {bar.name} takes at most {bar.most:g} {unit}"
    met, told = measured
    return f"- {_verdict(met)}: {told}"


def _measured(bar: Bar | MemoryBar, results: Results) -> tuple[bool, str] | None:
    """Say whether a promise was kept, and what was measured; None where that could not be."""
    result = results.get(bar.name)
    if not isinstance(result, Sample):
        return None
    if isinstance(bar, MemoryBar):
        return result.memory <= bar.most, f"{bar.name} took {result.memory:.0f} MiB of at most {bar.most:g}"
    other = results.get(bar.other)
    least = results.get(bar.without) if bar.without else Sample(0, 0, 0)
    if not (isinstance(other, Sample) and isinstance(least, Sample)):
        return None
    wall = _ratio(result.wall - least.wall, other.wall - least.wall)
    processor = _ratio(result.processor - least.processor, other.processor - least.processor)
    kind = "" if bar.of == "wall" else " of CPU time"
    kind += f", each without {bar.without}" if bar.without else ""
    told = f"{bar.name} to {bar.other} is wall {wall:.3g}, CPU {processor:.3g}; at most {bar.most:g}{kind}"
    return (wall if bar.of == "wall" else processor) <= bar.most, told


def _ratio(one: float, other: float) -> float:
    return one / other if other > 0 else float("inf")


def _verdict(met: bool) -> str:  # noqa: FBT001 - it has nothing else to say
    return "met" if met else "**missed**"


def of_library(measured: Mapping[str, Mapping[str, float]], number: int) -> Iterator[str]:
    """Give the section of the library; `number` is how many payloads are in the text that is edited."""
    yield "### The library: `lint_payload` beside validation by jsonschema alone"
    yield ""
    yield "Microseconds of CPU time a payload, in one process; ratios are to jsonschema."
    yield ""
    heads = ("", "clean", "ratio", "with a mistake", "ratio")
    rows = []
    for name in (LIBRARY, JSONSCHEMA, JSON_LOADS):
        cells = [name]
        for share in ("clean", "dirty"):
            each = measured[share]
            cells += [f"{each[name]:.0f}", f"{each[name] / each[JSONSCHEMA]:.3f}"]
        rows.append(cells)
    yield from table(heads, rows)
    yield ""
    for share, most in (("clean", _CLEAN_MOST), ("dirty", _DIRTY_MOST)):
        ratio = measured[share][LIBRARY] / measured[share][JSONSCHEMA]
        what = "a clean payload" if share == "clean" else "a payload with a mistake"
        yield f"- {_verdict(ratio <= most)}: {what} takes {ratio:.3f} of jsonschema; at most {most:g}"
    for name in sorted(measured.keys() - {"clean", "dirty"}):
        whole, edited = measured[name][WHOLE], measured[name][EDIT]
        met = _verdict(edited <= _EDIT_MOST * whole)
        yield (
            f"- {met}: {name}, linted again with a cache after an edit in one of its {number} broken payloads, takes "
            f"{edited / 1000:.1f} ms, {edited / whole:.3f} of the first time ({whole / 1000:.0f} ms); at most "
            f"{_EDIT_MOST:g}"
        )


def of_growth(grown: Iterable[Grown]) -> Iterator[str]:
    """Give the section of growth."""
    yield f"### Growth: {TIMES} times as much costs at most {MOST} times"
    yield ""
    yield "Seconds of CPU time on one core, without what does not grow, such as the start; and the peak of memory."
    yield ""
    many = f"of {TIMES} times"
    heads = ("what there is more of", "number", "CPU s", f"CPU s {many}", "MiB", f"MiB {many}", "growth", "")
    yield from table(heads, map(_grown, grown))


def _grown(each: Grown) -> list[str]:
    growth = each.growth
    if each.failed:
        return [growth.name, f"{growth.number:,}", "", "", "", "", "", each.failed]
    factor = f"{each.factor:.1f}" if each.few > 0 else "-"
    memory = [f"{mebibytes:.0f}" for mebibytes in each.memory]
    times = [f"{max(each.few, 0):.3f}", f"{max(each.many, 0):.3f}"]
    return [growth.name, f"{growth.number:,}", *times, *memory, factor, _verdict(each.met)]


def show(lines: Iterable[str]) -> list[str]:
    """Print lines at once, and keep them."""
    kept = []
    for line in lines:
        print(line, flush=True)
        kept.append(line)
    print(flush=True)
    return [*kept, ""]


def progress(text: str) -> None:
    """Say what is going on, beside the result."""
    print(f"{text} ...", file=sys.stderr, flush=True)
