"""Settings: what a run was told, resolved to plain data that can be sent to a worker process."""

import os
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from instancelint.base.inside import is_inside
from instancelint.base.message import safe
from instancelint.model.terms import Kind, Limits, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from instancelint.rules.declared import Declaration


class Profile(Enum):
    """How strict to be."""

    DEFAULT = "default"
    """Payloads kept in a repository."""
    DOCS = "docs"
    """Documentation: placeholders, sample domains and sample keys are accepted."""
    DEPLOY = "deploy"
    """Payloads about to be sent: placeholders and insecure values are errors."""


BASELINE = ".instancelint-baseline.json"
"""Name of the baseline, beside the config file or in the current folder, where none is named."""


_NOTHING: Mapping[str, Any] = {}
"""The table that a file does not have; nobody writes to it."""


class Suppression(NamedTuple):
    """
    Suppresses the findings of a rule, in files that match a pattern, at or below places that match a pattern.

    `pointer` is a pattern of places (see `model/place_pattern.py`). Empty patterns match everything. `expires` is the
    last day on which the suppression applies, and `reason` is for readers.
    """

    rule: str
    files: str = ""
    pointer: str = ""
    reason: str = ""
    expires: "date | None" = None


class Settings(NamedTuple):
    """
    How files are linted; paths and patterns are already absolute or relative to `root`.

    Selectors are codes (`IL301`), prefixes (`IL3`), rule names, group names, `extra` or `ALL`. Patterns are those of
    `.gitignore`, relative to `root`. `options` holds each rule's options by rule name.
    """

    root: str = ""
    source: str | None = None
    """The config file these settings were read from, if any."""
    profile: Profile = Profile.DEFAULT
    profiles: tuple[tuple[str, Profile], ...] = ()
    """Patterns of files with their profiles, which override `profile`; the first match applies."""
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    """Suppressions; the findings stay in the report and are marked."""
    severity: Mapping[str, Severity] = _NOTHING
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    kinds: tuple[tuple[str, Kind], ...] = ()
    kind: Kind | None = None
    """Kind of every payload, whatever it looks like."""
    payloads: tuple[str, ...] = ()
    """Places of payloads in other documents: `$.instances[*].body`, `/spec/instance`."""
    elements: tuple[str, ...] = ()
    """Files and folders with exported element definitions, as absolute paths."""
    plugins: tuple[str, ...] = ()
    """Names of entry points with additional rules."""
    custom_rules: "tuple[Declaration, ...]" = ()
    """Custom rules that are schemas for values."""
    options: Mapping[str, Mapping[str, object]] = _NOTHING
    limits: Limits = Limits()
    baseline: str | None = None
    """Absolute path of the baseline; None for the one next to the config file, if any."""
    use_baseline: bool = True
    respect_gitignore: bool = True
    force_exclude: bool = False
    fail_on: Severity | None = Severity.WARNING
    """Lowest severity that fails a run; None never fails."""
    require_payloads: bool = False
    """Whether a run fails if it finds files but no payload in them."""
    preview: bool = False
    """Whether rules in preview are run."""

    def __hash__(self) -> int:
        """Hash what has a hash; settings that differ elsewhere are told apart by `==`."""
        return hash((self.root, self.source, self.profile, self.select, self.ignore, self.kind))

    def for_file(self, name: str) -> "FileSettings":
        """Resolve every pattern of file names for one file."""
        if not (self.profiles or self.kinds or self.include or self.per_file_ignores or self.suppressions):
            return FileSettings(self, self.kind, self.kind is not None)
        from instancelint.base.file_patterns import matching  # few settings have patterns

        def fitting(patterns: "Iterable[str]") -> "Iterator[int]":
            return matching(patterns, name, self.root)

        kinds, ignores, entries = self.kinds, self.per_file_ignores, self.suppressions
        profile = next((self.profiles[number][1] for number in fitting(key for key, _ in self.profiles)), self.profile)
        kind = self.kind or next((kinds[number][1] for number in fitting(key for key, _ in kinds)), None)
        patterns = tuple(dict.fromkeys(entry.files or "*" for entry in entries))  # thousands may be for all files
        here = {patterns[number] for number in fitting(patterns)}
        return FileSettings(
            self._replace(profile=profile, profiles=()) if self.profiles else self,
            kind,
            kind is not None or any(True for _ in fitting(self.include)),
            tuple(rule for number in fitting(key for key, _ in ignores) for rule in ignores[number][1]),
            tuple(entry for entry in entries if (entry.files or "*") in here),
        )

    @property
    def baseline_path(self) -> str:
        """Where the baseline is, or would be; raises ConfigError if a link leads out of its folder."""
        if self.baseline:
            return self.baseline
        path = os.path.join(os.path.abspath(self.root), BASELINE)
        if os.path.islink(path) and not is_inside(path, self.root or os.curdir, os.getcwd()):
            raise ConfigError(
                f"the baseline {safe(path)} is a link to a file outside its folder; name it with --baseline to use it"
            )
        return path

    @property
    def baseline_file(self) -> str | None:
        """The baseline to use; a named one is returned even if it does not exist."""
        if not self.use_baseline:
            return None
        return self.baseline_path if self.baseline or os.path.isfile(self.baseline_path) else None


class Overrides(NamedTuple):
    """
    Settings given on the command line or by a program; None and empty mean "not given".

    Patterns are relative to the current folder. `fails` is set where `fail_on` was given, as None means `never`.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = _NOTHING
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    profile: Profile | None = None
    kind: Kind | None = None
    elements: tuple[str, ...] = ()
    max_depth: int | None = None
    max_size: int | None = None
    respect_gitignore: bool | None = None
    force_exclude: bool = False
    baseline: str | None = None
    no_baseline: bool = False
    fails: bool = False
    fail_on: Severity | None = None
    require_payloads: bool = False
    preview: bool | None = None

    @property
    def selects(self) -> tuple[str, ...]:
        """Every selector that was given."""
        return (*self.select, *self.extend_select, *self.ignore)


class FileSettings(NamedTuple):
    """What settings say of one file; nothing in it depends on the file's name any more."""

    settings: Settings
    """With the profile of the file."""
    kind: Kind | None = None
    """Kind of every payload in the file, whatever it looks like."""
    is_payload: bool = False
    """Whether the file holds payloads, whatever it looks like."""
    ignored: tuple[str, ...] = ()
    """Selectors of rules that say nothing of the file."""
    suppressions: tuple[Suppression, ...] = ()


SettingsFor: TypeAlias = "Callable[[str], FileSettings]"
"""Gives what holds for a file by its name; raises ConfigError."""


class ConfigError(Exception):
    """Raised for a mistake in a config file or on the command line; the text says where, what, and how to fix it."""
