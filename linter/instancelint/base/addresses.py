"""Where the guide and the schemas are published. The linter fetches nothing; people and editors do."""

from typing import Final

SITE: Final = "https://instancelint.github.io/instancelint/"
"""Where `make docs` is published; the same as `site_url` in zensical.toml."""
RULE: Final = SITE + "rules/{name}.html"
ELEMENT: Final = SITE + "elements/{key}.html"
SCHEMAS: Final = SITE + "schema/v1/"
"""The published schemas; a change that refuses what was valid for another reason than a new rule gets a new number."""
