"""Extras: packages that are not installed with the linter, and are asked for where they are needed."""

from __future__ import annotations


class MissingExtraError(ImportError):
    """A package that an extra brings is not installed; the text names the extra."""


def require(extra: str, reason: str, *packages: str) -> None:
    """
    Check that the packages of an extra are installed, without importing them.

    Raises MissingExtraError, whose text begins with `reason`: what requires which packages.
    """
    from importlib.util import find_spec

    if any(find_spec(package) is None for package in packages):
        raise MissingExtraError(f"{reason}; run pip install 'instancelint[{extra}]'")
