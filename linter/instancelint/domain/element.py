"""
One element of the platform: what is known of it, and how well.

Every fact has a `Basis`. A fact whose basis is `SUSPECT` is kept so that it can be recognised, never to judge by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from instancelint.domain.retirement import Retirement
from instancelint.domain.settings_generated import (
    AUTHENTICATION_TYPE,
    EVENT_OBJECTS,
    EVENT_POLLER_CONFIGURATION,
    EVENT_POLLER_URLS,
    OAUTH_API_KEY,
    OAUTH_API_SECRET,
    OAUTH_CALLBACK_URL,
)

OAUTH_KEYS = (OAUTH_API_KEY, OAUTH_API_SECRET, OAUTH_CALLBACK_URL)
"""What an OAuth payload holds besides its grant."""
GRANTS = {"oauth1": ("oauth_token", "oauth_verifier", "secret"), "oauth2": ("code",)}
"""What a grant holds, by the version of OAuth."""
INSTEAD_OF_GRANT = ("oauth.user.refresh_token", "oauth.user.token", "username", "providerData")
"""Settings that may take the place of a grant."""


class Basis(Enum):
    """How well a fact is founded, the best first."""

    DEFINITION = "definition"
    """The element's own exported definition says so."""
    TABLE = "table"
    """A parameter table of the vendor's documentation says so."""
    EXAMPLE = "example"
    """Requests in the documentation show it."""
    NOTE = "release-note"
    """A release note of the vendor mentions it."""
    RESPONSE = "response"
    """Only what the platform returned shows it: legal, rarely sent."""
    PUBLIC_DEFINITION = "public-definition"
    """A definition that somebody published says so, and theirs may be a variant: nothing surely follows from it."""
    PUBLIC_CODE = "public-code"
    """A program that somebody published shows it."""
    INFERRED = "inferred"
    """Nobody says so, but everything seen agrees."""
    SUSPECT = "suspect"
    """It looks copied from another element's page; nothing is judged by it."""

    @property
    def documented(self) -> bool:
        """Check whether a definition or a parameter table says so."""
        return self in {Basis.DEFINITION, Basis.TABLE}

    @property
    def public(self) -> bool:
        """Check whether it is not the vendor who says so, but what others published."""
        return self in {Basis.PUBLIC_DEFINITION, Basis.PUBLIC_CODE}


class Parameter(NamedTuple):
    """
    A configuration key of an element.

    `type` is string, boolean, number, object or None (unknown); it is as well founded as `basis`. `required` is None
    where nothing is known. `required_if` names a key and the value that makes this one required. `authentication` is
    the one value of `authentication.type` that this key belongs to; empty when it belongs to all.
    """

    key: str
    basis: Basis
    type: str | None = None
    required: bool | None = None
    required_basis: Basis | None = None
    required_if: tuple[str, object] | None = None
    authentication: str = ""
    default: object = None
    enum: tuple[str, ...] = ()
    format: str = ""
    secret: bool = False
    identifier: bool = False
    """Names an account or an app at the provider: not secret, but not for everyone either."""
    hidden: bool = False
    """The platform does not show it to a person: the element itself fills it in."""
    label: str = ""

    @property
    def suspect(self) -> bool:
        """Check whether nothing may be judged by this entry."""
        return self.basis is Basis.SUSPECT

    @property
    def sent(self) -> bool:
        """Check whether it belongs into a request, as opposed to what only the platform writes."""
        return self.basis not in {Basis.RESPONSE, Basis.SUSPECT} and not self.hidden

    @property
    def demanded(self) -> bool:
        """
        Check whether a payload without it is surely incomplete.

        A switch that a table leaves unmarked has some position by itself, and the element fills in what it hides.
        """
        if not self.required or self.suspect or self.required_basis is None or self.required_basis.public:
            return False
        if self.default is not None or self.hidden:
            return False
        return self.required_basis.documented or self.type != "boolean"

    @property
    def likely(self) -> bool:
        """Check whether a definition that somebody published requires it, of which theirs may be a variant."""
        return self.required_basis is Basis.PUBLIC_DEFINITION and self.required is True and self.default is None

    @property
    def is_said_to_be_required(self) -> bool:
        """Check whether somebody says that it is required."""
        return self.required_if is not None or (self.required_basis is not None and self.required_basis.documented)

    def is_needed_with(self, configuration: Mapping[str, object]) -> bool:
        """Check whether another setting has the value that makes this one required; booleans may be in quotes."""
        if self.required_if is None or not self.basis.documented:
            return False
        key, value = self.required_if
        found = configuration.get(key)
        return found == value or (isinstance(value, bool) and found == str(value).lower())


class Element(NamedTuple):
    """
    An element of the catalogue, or one that the user defined.

    `authentication` holds oauth2, oauth1, basic, api_key or custom; `events` holds webhook or polling;
    `provider_data` the fields that `providerData` takes. `table` tells that a parameter table lists what the element
    takes, so that what it does not list is not required. `source` is the file of an imported definition. `basis`
    holds how well `hub`, `authentication`, `events`, `provider_data` and `poller_resources` are founded, and `key`
    where it is not the vendor who names the element. `said_by` holds the addresses of what others published.
    """

    key: str
    name: str = ""
    hub: str = ""
    id: int | None = None
    authentication: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    provider_data: tuple[str, ...] = ()
    poller_resources: tuple[str, ...] = ()
    poller_dates: bool = False
    """Every polled resource in the documentation has a `datesConfiguration`."""
    grant_required: bool = False
    """The platform is known to refuse a body without a grant."""
    alternatives: tuple[tuple[str, ...], ...] = ()
    """Sets of settings; every documented body holds at least one of them."""
    parameters: Mapping[str, Parameter] = {}
    basis: Mapping[str, Basis] = {}
    table: bool = False
    archived: bool = False
    beta: bool = False
    source: str | None = None
    aliases: tuple[str, ...] = ()
    retired: tuple[Retirement, ...] = ()
    said_by: Mapping[Basis, str] = {}

    @property
    def described(self) -> bool:
        """Check whether more than the key is known."""
        return bool(self.parameters) or self.source is not None

    def parameter(self, key: str) -> Parameter | None:
        """Return what is known of a configuration key here; None also for suspect entries."""
        found = self.parameters.get(key)
        return None if found is None or found.suspect else found

    @property
    def authentication_values(self) -> tuple[str, ...]:
        """Values that `authentication.type` takes; empty when the element has no such key or not all are known."""
        found = self.parameter(AUTHENTICATION_TYPE)
        return found.enum if found and not found.basis.public else ()

    def is_of_grant(self, key: str) -> bool:
        """Check whether a setting is needed to redeem a grant, and only for that."""
        return key in OAUTH_KEYS and self.takes_grant is not False

    @property
    def polls_alone(self) -> bool:
        """Check whether the element is documented to report changes by polling alone, and has no default of its own."""
        basis = self.basis.get("events")
        resources = self.parameter(EVENT_POLLER_CONFIGURATION)
        if basis is None or not basis.documented or resources is None:
            return False
        return self.events == ("polling",) and resources.default is None

    @property
    def polls_by_objects(self) -> bool:
        """Check whether the element is told what to poll by a list of objects, and in no other way."""
        others = (EVENT_POLLER_CONFIGURATION, EVENT_POLLER_URLS)
        return self.parameter(EVENT_OBJECTS) is not None and not any(map(self.parameter, others))

    @property
    def uses_oauth(self) -> bool | None:
        """Check whether the element authenticates by OAuth 1 or 2 at least as one of its ways; None: unknown."""
        ways = (*self.authentication, *self.authentication_values)
        if ways:
            return any(way.lower().startswith("oauth") for way in ways)
        return True if self.grant_fields else None

    @property
    def grant_fields(self) -> tuple[str, ...]:
        """Fields of `providerData` that carry the element's grant; empty when none are known."""
        return () if self.basis.get("provider_data") is Basis.SUSPECT else self.provider_data

    @property
    def takes_grant(self) -> bool | None:
        """Check whether a create body carries `providerData`; None: unknown."""
        if not self.described:
            return None
        if self.uses_oauth is False or self.authentication == ("oauth2Password",):
            return False
        if self.grant_fields:
            return True
        return bool(self.uses_oauth) and self.parameter(OAUTH_API_KEY) is not None

    @property
    def oauth_versions(self) -> frozenset[int]:
        """The versions of OAuth by which the element authenticates, 1 and 2; empty where nothing sure is known."""
        if self.basis.get("authentication") in {Basis.SUSPECT, Basis.INFERRED}:
            return frozenset()
        ways = {way.lower() for way in (*self.authentication, *self.authentication_values)}
        versions = {version for version in (1, 2) if f"oauth{version}" in ways}
        if "oauth_token" in self.grant_fields:
            versions.add(1)
        if "code" in self.grant_fields:
            versions.add(2)
        return frozenset() if "oauth" in ways else frozenset(versions)

    def oauth_requirements(self, authentication: str | None = None) -> dict[str, Basis] | None:
        """
        Return which of `OAUTH_KEYS` a body must hold, each with how well that is founded.

        `authentication` is the payload's `authentication.type`, if any. None means that nothing is known of the
        element; an empty answer that it does not use OAuth, or brings its own keys.
        """
        if not self.described:
            return None
        if self.uses_oauth is False:
            return {}
        if authentication and self.authentication_values and not authentication.lower().startswith("oauth"):
            return {}
        return {key: basis for key in OAUTH_KEYS if (basis := self._oauth_basis(key))}

    def _oauth_basis(self, key: str) -> Basis | None:
        found = self.parameter(key)
        if found is None or found.required is False or not found.sent:
            return None
        if self.source is not None:
            return Basis.DEFINITION if found.demanded else None
        if self.table and not found.basis.documented:
            return None
        if found.required and found.required_basis:
            return found.required_basis
        return Basis.INFERRED if found.basis is Basis.TABLE else found.basis

    def required(self, configuration: Mapping[str, object]) -> tuple[Parameter, ...]:
        """
        Return the parameters without which a payload is surely incomplete, sorted by key.

        The payload's own `authentication.type` decides between alternatives; where it is absent or not one of the
        known values, only what every alternative needs is required.
        """
        return tuple(self._required(configuration))

    def _required(self, configuration: Mapping[str, object]) -> Iterator[Parameter]:
        chosen = configuration.get(AUTHENTICATION_TYPE)
        for key in sorted(self.parameters):
            found = self.parameters[key]
            alternative = found.authentication.lower()
            is_called_for = not alternative or (isinstance(chosen, str) and chosen.lower() == alternative)
            if (found.demanded and is_called_for) or found.is_needed_with(configuration):
                yield found

    def lacks_all_alternatives(self, configuration: Mapping[str, object]) -> bool:
        """Check whether a configuration holds none of the sets of settings of which every documented body has one."""
        return bool(self.alternatives) and not any(
            all(key in configuration for key in keys) for keys in self.alternatives
        )

    def missing(self, configuration: Mapping[str, object]) -> tuple[Parameter, ...]:
        """Return the required parameters whose key a configuration does not hold at all, sorted by key."""
        return tuple(found for found in self._required(configuration) if found.key not in configuration)
