"""What the command line says over a config file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from instancelint.config.settings import Profile, Settings
from instancelint.finding import Kind, Severity


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

    def over(self, settings: Settings) -> Settings:
        """
        Give settings with what was said on the command line in place of what the file says.

        `select` replaces the file's whole choice of rules; the other lists and tables are added to the file's, and a
        rule asked for by name is no longer ignored.
        """
        limits = settings.limits
        limits = replace(limits, depth=self.max_depth or limits.depth, size=self.max_size or limits.size)
        gitignore = settings.respect_gitignore if self.respect_gitignore is None else self.respect_gitignore
        return replace(
            settings,
            select=self.select or settings.select,
            extend_select=(*(() if self.select else settings.extend_select), *self.extend_select),
            ignore=(*self._still_ignored(settings.ignore), *self.ignore),
            severity={**settings.severity, **self.severity},
            include=(*settings.include, *_rebased(self.include, settings.root)),
            exclude=(*settings.exclude, *_rebased(self.exclude, settings.root)),
            profile=self.profile or settings.profile,
            kind=self.kind or settings.kind,
            limits=limits,
            respect_gitignore=gitignore,
            force_exclude=self.force_exclude or settings.force_exclude,
            baseline=os.path.abspath(self.baseline) if self.baseline else settings.baseline,
            use_baseline=settings.use_baseline and not self.no_baseline,
            fail_on=self.fail_on if self.fails else settings.fail_on,
        )

    def _still_ignored(self, ignored: tuple[str, ...]) -> tuple[str, ...]:
        if self.select:
            return ()
        if not self.extend_select:
            return ignored
        asked = {_canonical(selector) for selector in self.extend_select}
        return tuple(selector for selector in ignored if _canonical(selector) not in asked)


def _canonical(selector: str) -> str:
    """Give a rule's name for its code; other selectors stay."""
    from instancelint.rules import ENTRIES

    return next((rule.name for rule in ENTRIES if rule.code == selector), selector)


def _rebased(patterns: tuple[str, ...], root: str) -> tuple[str, ...]:
    """Write patterns that are relative to the current folder as patterns relative to `root`."""
    here = os.getcwd()
    if not patterns or os.path.abspath(root or here) == here:
        return patterns
    return tuple(_rebase(pattern, here, root) for pattern in patterns)


def _rebase(pattern: str, here: str, root: str) -> str:
    anchored = "/" in pattern.rstrip("/")
    if not anchored:
        return pattern
    return "/" + os.path.relpath(os.path.join(here, pattern.lstrip("/")), root).replace(os.sep, "/")
