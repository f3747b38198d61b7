"""Lays the results out, as Markdown that also reads well in a terminal."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

from growth import MOST, TIMES, Grown
from library import JSON_LOADS, JSONSCHEMA, LIBRARY
from measure import Command, Sample
from peers import Installed
from rows import Bar, MemoryBar, Row

_LIBRARY_MOST = 1 / 8

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


def _of_bar(bar: Bar | MemoryBar, results: Results) -> str:
    result = results.get(bar.name)
    if isinstance(bar, MemoryBar):
        if not isinstance(result, Sample):
            return f"- not measured: {bar.name} in at most {bar.most} MiB"
        return (
            f"- {_verdict(result.memory <= bar.most)}: {bar.name} took {result.memory:.0f} MiB of at most {bar.most:g}"
        )
    other = results.get(bar.other)
    least = results.get(bar.without) if bar.without else Sample(0, 0, 0)
    if not (isinstance(result, Sample) and isinstance(other, Sample) and isinstance(least, Sample)):
        return f"- not measured: {bar.name} at most {bar.most:g} of {bar.other}"
    wall = _ratio(result.wall - least.wall, other.wall - least.wall)
    processor = _ratio(result.processor - least.processor, other.processor - least.processor)
    kind = "" if bar.of == "wall" else " of CPU time"
    kind += f", each without {bar.without}" if bar.without else ""
    met = _verdict((wall if bar.of == "wall" else processor) <= bar.most)
    return f"- {met}: {bar.name} to {bar.other} is wall {wall:.3g}, CPU {processor:.3g}; at most {bar.most:g}{kind}"


def _ratio(one: float, other: float) -> float:
    return one / other if other > 0 else float("inf")


def _verdict(met: bool) -> str:  # noqa: FBT001 - it has nothing else to say
    return "met" if met else "**missed**"


def of_library(measured: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Give the section of the library."""
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
    ratio = measured["clean"][LIBRARY] / measured["clean"][JSONSCHEMA]
    yield ""
    met = _verdict(ratio <= _LIBRARY_MOST)
    yield f"- {met}: a clean payload takes {ratio:.3f} of jsonschema; at most {_LIBRARY_MOST:g}"


def of_growth(grown: Iterable[Grown]) -> Iterator[str]:
    """Give the section of growth."""
    yield f"### Growth: {TIMES} times as much costs at most {MOST} times"
    yield ""
    yield "Seconds of CPU time on one core, without what does not grow, such as the start."
    yield ""
    heads = ("what there is more of", "number", "CPU s", f"CPU s of {TIMES} times", "growth", "")
    yield from table(heads, map(_grown, grown))


def _grown(each: Grown) -> list[str]:
    growth = each.growth
    if each.failed:
        return [growth.name, f"{growth.number:,}", "", "", "", each.failed]
    factor = f"{each.factor:.1f}" if each.few > 0 else "-"
    return [growth.name, f"{growth.number:,}", f"{each.few:.3f}", f"{each.many:.3f}", factor, _verdict(each.met)]


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
