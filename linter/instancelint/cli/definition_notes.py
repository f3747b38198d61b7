"""Notes about definitions that the settings name: the files beside them that were skipped."""

from __future__ import annotations

from collections.abc import Sequence

from instancelint.cli.terminal import note
from instancelint.config.find import SettingsFinder

_SHOWN = 3


def report_others(others: Sequence[str]) -> None:
    """Name the files of a folder or a pattern that are no exported elements, if there are any."""
    if not others:
        return
    shown = [*others[:_SHOWN], *([f"{len(others) - _SHOWN} more"] if len(others) > _SHOWN else [])]
    listed = " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
    files = "1 file that is not an exported element" if len(others) == 1 else f"{len(others)} files"
    which = "" if len(others) == 1 else " that are not exported elements"
    note(f"skipped {files}{which}: {listed}")


def report_settings(finder: SettingsFinder) -> None:
    """Name those of all settings that were used; what is wrong with definitions was said where they were needed."""
    paths = dict.fromkeys(path for settings in finder.in_use() for path in settings.elements)
    if paths:
        from instancelint.domain.definitions import DefinitionError, read_all  # few settings name definitions

        try:
            report_others(read_all(paths).others)
        except DefinitionError:
            return
