"""
What `build_catalog.py` adds to or takes back from the collected facts, each with its reason (maintainers only).

Facts are collected by reading many pages alike; these are the places where a page has to be read by a person.
"""

from __future__ import annotations

_OAUTH = ("oauth.api.key", "oauth.api.secret", "oauth.callback.url")
_HUBSPOT = {"apiKey": ("hubspot.authorization.apikey",), "oauth2": _OAUTH}
_NETSUITE = {
    "basic": ("user.password", "user.username"),
    "custom": ("consumer_key", "consumer_secret", "token_id", "token_secret"),
}

ALTERNATIVES: dict[str, dict[str, tuple[str, ...]]] = {
    # The tables say "this authentication only" of each.
    "campaignmonitor": {"basic": ("username",), "oauth2": _OAUTH},
    "hubspot": _HUBSPOT,
    "hubspotcrm": _HUBSPOT,
    # Two ways to sign in, each with examples of its own; custom stands for token-based authentication.
    "netsuitecrmv2": _NETSUITE,
    "netsuiteerpv2": _NETSUITE,
    "netsuitefinancev2": _NETSUITE,
    "netsuitehcv2": _NETSUITE,
    "zuorav2": {"basic": ("password", "username"), "custom": ("clientId", "clientSecret")},
}
"""By element key and value of `authentication.type`: the parameters that this way to authenticate needs."""

VALUES: dict[tuple[str, str], tuple[str, ...]] = {
    # Named in the text of the parameter table.
    ("campaignmonitor", "authentication.type"): ("oauth2", "basic"),
    # Used by the examples; the table describes the same two ways.
    ("zuorav2", "authentication.type"): ("basic", "custom"),
}
"""Values that a parameter takes, where the collected facts list none."""

SUSPECT = frozenset(
    {
        # The page's title was put in where a key's first word belongs.
        ("base", "BaseCRM.site.address"),
        ("freshbooks", "FreshBooks Classic.site.address"),
        # A slip for `event.vendor.type`.
        ("docusign", "vendor.event.type"),
    }
)
"""Parameters by element key that no real payload has."""

UNDEMANDED = frozenset(
    {
        # Half of the examples do without; the element has its own.
        ("marketo", "base.url"),
    }
)
"""Parameters by element key whose "required" does not stand up to the examples."""
