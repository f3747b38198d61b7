"""
Fuzzes one target with atheris until something is found.

    python fuzz/start.py TARGET [options of libFuzzer] [folders]

`make fuzz` tries all targets, a while each.
"""

from __future__ import annotations

import pkgutil
import sys
from importlib import import_module
from pathlib import Path

import atheris

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE), str(HERE.parent / "tests" / "helpers")]

_WITH_EXTRAS = {"instancelint.__main__", "instancelint.arrow", "instancelint.spark", "instancelint.run.rows"}
"""What runs something when it is imported, or needs more than is installed."""


def main(target: str, options: list[str]) -> None:
    """Hand over to libFuzzer, which ends the process."""
    with atheris.instrument_imports(include=["instancelint"]):
        package = import_module("instancelint")
        for module in pkgutil.walk_packages(package.__path__, "instancelint."):
            if not any(module.name.startswith(name) for name in _WITH_EXTRAS):
                import_module(module.name)
    targets = import_module("targets")
    atheris.Setup([sys.argv[0], *options], targets.TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
