"""The rules that can be named: those of this package, and whatever plug-ins and a config file add."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.suggest import did_you_mean
from instancelint.config.settings import ConfigError, Settings
from instancelint.rules import removed
from instancelint.rules._generated import ENTRIES
from instancelint.rules.entry import Entry
from instancelint.rules.groups import CUSTOM, GROUPS

if TYPE_CHECKING:
    from instancelint.rules.declared import Declaration

EVERY, EXTRA = "ALL", "extra"

_LISTED = "; 'instancelint rule' lists all rules"

GROUP_NAMES = (*(name for name, _ in GROUPS.values()), CUSTOM)


class Registry(NamedTuple):
    """Every rule that may be named, in the order in which they are asked."""

    entries: tuple[Entry, ...]

    def name_of(self, word: str) -> str:
        """Return the name of the rule with a code or name; raises ConfigError when there is none."""
        for entry in self.entries:
            if word in {entry.code, entry.name}:
                return entry.name
        gone = self.removed_rule(word)
        if gone:
            return gone.name
        if self.knows(word):
            raise ConfigError(f"{word!r} selects several rules, but this setting is for one rule{_LISTED}")
        raise ConfigError(f"unknown rule {word!r}{did_you_mean(word, self.words()) or _LISTED}")

    def entry(self, word: str) -> Entry:
        """Return the entry of the rule with a code or name; raises ConfigError when there is none."""
        name = self.name_of(word)
        found = next((entry for entry in self.entries if entry.name == name), None)
        if found is None:
            raise ConfigError(f"rule {name} was removed")
        return found

    def removed_rule(self, word: str) -> removed.RemovedRule | None:
        """Return the rule that once had a code or name, if it was removed."""
        return next((rule for rule in removed.REMOVED if word in {rule.code, rule.name}), None)

    def canonical(self, selector: str) -> str:
        """Return a rule's name for its code; other selectors stay."""
        return next((entry.name for entry in self.entries if entry.code == selector), selector)

    def knows(self, selector: str) -> bool:
        """Check whether a selector names anything."""
        return (
            selector in {EVERY, EXTRA, *GROUP_NAMES}
            or any(selector == entry.name or is_prefix(selector, entry.code) for entry in self.entries)
            or self.removed_rule(selector) is not None
        )

    def check_selector(self, selector: str) -> None:
        """Raise ConfigError when a selector names nothing, with the nearest name that exists."""
        if not self.knows(selector):
            hint = self.hint(selector)
            raise ConfigError(f"unknown rule {selector!r}{hint}")

    def hint(self, selector: str) -> str:
        """Return a hint at the selector that may have been meant."""
        return did_you_mean(selector, (*self.words(), *GROUP_NAMES, EXTRA, EVERY)) or _LISTED

    def words(self) -> list[str]:
        """Return the code and the name of every rule."""
        return [word for entry in self.entries for word in (entry.code, entry.name)]


def is_prefix(selector: str, code: str) -> bool:
    """Check whether a selector is a code or begins one, with all of its letters."""
    letters = code.rstrip("0123456789")
    return len(selector) >= len(letters) and code.startswith(selector)


OWN = Registry(ENTRIES)


def registry_for(settings: Settings) -> Registry:
    """Return the rules that can be named under some settings; raises ConfigError when a plug-in cannot be loaded."""
    return with_more(settings.plugins, settings.custom_rules)


def with_more(plugins: tuple[str, ...], declared: tuple[Declaration, ...] = ()) -> Registry:
    """Return the rules of this package, of plug-ins and of config files; raises ConfigError when one cannot be used."""
    key = (plugins, declared)
    if key not in _REGISTRIES:
        _REGISTRIES[key] = Registry((*ENTRIES, *_more(plugins, declared)))
    return _REGISTRIES[key]


def _more(plugins: tuple[str, ...], declared: tuple[Declaration, ...]) -> Iterator[Entry]:
    owners = {word: "instancelint itself" for entry in ENTRIES for word in (entry.code, entry.name)}
    for entry, owner in (*_from_plugins(plugins), *_from_declarations(declared)):
        for word in dict.fromkeys((entry.code, entry.name)):
            if word in owners:
                raise ConfigError(f"duplicate rule {word!r} in {owner} and {owners[word]}")
            owners[word] = owner
        yield entry


def _from_plugins(plugins: tuple[str, ...]) -> Iterator[tuple[Entry, str]]:
    for plugin in plugins:
        from instancelint.config.plugins import load_plugin  # few settings name plug-ins

        yield from ((entry, f"the plug-in {plugin!r}") for entry in load_plugin(plugin))


def _from_declarations(declared: tuple[Declaration, ...]) -> Iterator[tuple[Entry, str]]:
    for each in declared:
        from instancelint.rules.declared import rule_of  # few settings declare rules
        from instancelint.rules.registration import entry_of

        yield entry_of(rule_of(each)), each.origin or "the settings"


def all_entries() -> Iterator[Entry]:
    """Yield every rule that settings have named so far in this process."""
    seen: set[str] = set()
    for registry in _REGISTRIES.values():
        yield from (entry for entry in registry.entries if entry.name not in seen)
        seen.update(entry.name for entry in registry.entries)


_REGISTRIES: dict[tuple[tuple[str, ...], tuple[Declaration, ...]], Registry] = {((), ()): OWN}
"""The rules by what settings add to those of this package."""
