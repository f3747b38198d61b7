"""Hosts that mean something to the linter: the platform's own, and those of documentation."""

from __future__ import annotations

SAMPLE_HOSTS = frozenset({
    "mycoolapp.com",
    "my_cool_app.com",
    "my-cool-app.com",
    "yourcallbackurl.com",
    "example.com",
    "example.org",
    "example.net",
    "httpbin.org",
    "requestb.in",
    "demonstrab.ly",
})  # fmt: skip
"""Hosts of documentation; a subdomain of one counts too."""

PLATFORM_HOSTS = (
    "api.cloud-elements.com",
    "staging.cloud-elements.com",
    "console.cloud-elements.com",
    "cloud-elements.com",
    "auth.cloudelements.io",
)
"""Hosts of the platform, for near misses."""
