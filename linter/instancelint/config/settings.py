"""Settings: what a run was told, resolved to plain data that can be sent to a worker process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from instancelint.document import Limits
from instancelint.finding import Kind, Severity


class Profile(Enum):
    """Who the payloads are for."""

    DEFAULT = "default"
    """Payloads kept in a repository."""
    DOCS = "docs"
    """Documentation: placeholders, sample domains and sample keys are what a reader expects."""
    DEPLOY = "deploy"
    """Payloads about to be sent: what is left open or insecure is an error."""


@dataclass(frozen=True, slots=True)
class Settings:
    """
    How files are linted; paths and patterns are already absolute or relative to `root`.

    Selectors are codes (`IL301`), prefixes (`IL3`), rule names, group names, `extra` or `ALL`. Patterns are those of
    `.gitignore`, relative to `root`. `options` holds each rule's options by rule name.
    """

    root: str = ""
    source: str | None = None
    """The config file these settings were read from, if any."""
    profile: Profile = Profile.DEFAULT
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    kinds: tuple[tuple[str, Kind], ...] = ()
    kind: Kind | None = None
    """Kind of every payload, whatever it looks like; set on the command line."""
    payloads: tuple[str, ...] = ()
    """Places of payloads in other documents: `$.instances[*].body`, `/spec/instance`."""
    elements: tuple[str, ...] = ()
    """Files and folders with exported element definitions, as absolute paths."""
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    respect_gitignore: bool = True
    force_exclude: bool = False
    fail_on: Severity | None = Severity.WARNING
    """The mildest severity that fails a run; None never fails."""


class ConfigError(Exception):
    """A mistake in a config file or on the command line; the text says where, what and what to write instead."""
