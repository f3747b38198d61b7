"""What the command line says over a config file."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from instancelint.config.settings import Profile
from instancelint.model.terms import Kind, Severity


class Overrides(NamedTuple):
    """
    Settings given on the command line; None and empty mean "not given".

    Patterns are relative to the current folder. `fails` tells whether `fail_on` was given, as None means `never`.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = MappingProxyType({})
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    profile: Profile | None = None
    kind: Kind | None = None
    max_depth: int | None = None
    max_size: int | None = None
    respect_gitignore: bool | None = None
    force_exclude: bool = False
    baseline: str | None = None
    no_baseline: bool = False
    fails: bool = False
    fail_on: Severity | None = None

    @property
    def selects(self) -> tuple[str, ...]:
        """Every selector that was given."""
        return (*self.select, *self.extend_select, *self.ignore)
