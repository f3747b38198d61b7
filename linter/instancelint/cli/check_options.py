"""The options of a check, as they were given."""

import os
from typing import TYPE_CHECKING, NamedTuple

from instancelint.cli.destinations import Output
from instancelint.config.settings import Overrides

if TYPE_CHECKING:
    from instancelint.lint.payload_cache import PayloadCache

STDIN = "-"
TABLE = "parquet"
"""A format of reports, and the end of the names of files, that only runs over records know."""

_MOST_JOBS = 8


class CheckOptions(NamedTuple):
    """The options of `instancelint check`; `jobs` 0 means as many as there are processors, within reason."""

    paths: tuple[str, ...]
    overrides: Overrides = Overrides()
    config: tuple[str, ...] = ()
    isolated: bool = False
    stdin_filename: str | None = None
    outputs: tuple[Output, ...] = (Output(),)
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False
    statistics: bool = False
    show_files: bool = False
    exit_zero: bool = False
    skip_others: bool = False
    """Whether nothing is said of files that were named and hold no payload."""
    jobs: int = 0
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    new_since: str | None = None
    report_suppressed: bool = False
    follow: bool = False
    max_findings: int | None = None
    column: str | None = None
    id_column: str | None = None
    checkpoint: str | None = None
    cache: "PayloadCache | None" = None
    """What checks that follow each other share."""

    @property
    def takes_records(self) -> bool:
        """Whether rows are to be linted, each on its own, and not files."""
        asked = self.column or self.id_column or self.checkpoint or any(out.format == TABLE for out in self.outputs)
        return bool(asked) or any(path.lower().endswith(f".{TABLE}") for path in self.paths)

    @property
    def fixes(self) -> bool:
        """Whether anything is to be fixed, be it only for show."""
        return self.fix or self.diff


def most_jobs(asked: int) -> int:
    """Return the number of processes to use; 0 asks for as many as there are processors, within reason."""
    return asked or min(os.cpu_count() or 1, _MOST_JOBS)
