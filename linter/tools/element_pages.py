"""
The pages of the site about the elements of the catalogue, and their index.

Everything on them is in `schema/elements.json`, and `instancelint element KEY` and `instancelint init` say the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Basis, Element, Parameter
from instancelint.domain.element_text import BASES
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE, EVENT_NOTIFICATION_ENABLED, EVENT_VENDOR_TYPE
from instancelint.domain.starter import Mechanism, starter, ways

WIDE = "---\nhide: [toc]\n---\n\n"
"""What a page begins with to give its tables the room of the table of contents."""
CURL = """\
curl -X POST https://api.cloud-elements.com/elements/api-v2/instances \\
  -H "Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET" \\
  -H "Content-Type: application/json" \\
  --data-binary @- <<'EOF'
{body}EOF
"""
_SOURCES = {
    Basis.TABLE: "a parameter table in the vendor's documentation",
    Basis.EXAMPLE: "example requests in the vendor's documentation",
    Basis.NOTE: "a release note of the vendor",
    Basis.RESPONSE: "example responses of the platform: valid, but rarely sent",
    Basis.PUBLIC_DEFINITION: "an element definition that someone published; yours may be a variant",
    Basis.PUBLIC_CODE: "code that someone published",
    Basis.INFERRED: "not stated anywhere, but everything known agrees",
    Basis.SUSPECT: "probably copied from another element's page; the linter ignores it",
}
_KEYS = {
    Basis.PUBLIC_DEFINITION: (
        "The vendor's documentation does not list this element. It is known only from an element definition that "
        "someone published, which may be a variant."
    ),
    Basis.PUBLIC_CODE: "The vendor's documentation does not list this element. It is known only from published code.",
    Basis.INFERRED: (
        "The vendor names this element but not its key. The key is inferred from the address of the element's page."
    ),
}
_KNOWN = {Basis.PUBLIC_DEFINITION: "a public definition", Basis.PUBLIC_CODE: "public code", Basis.INFERRED: "its page"}
_AUTHENTICATION = {
    "api_key": "API key",
    "basic": "basic (user name and password)",
    "custom": "custom",
    "oauth1": "OAuth 1",
    "oauth2": "OAuth 2",
    "oauth2Password": "OAuth 2 with user name and password",
}
_CONDITIONS = {EVENT_NOTIFICATION_ENABLED: "with events", EVENT_VENDOR_TYPE: "with polling"}
_MECHANISMS: tuple[Mechanism, ...] = ("webhook", "polling")


def pages(catalog: Catalog) -> dict[str, str]:
    """Return the text of every page by file name."""
    elements = list(catalog.elements())
    texts = {f"{element.key}.md": page(element, catalog) for element in elements}
    texts["index.md"] = index(elements)
    return texts


def index(elements: list[Element]) -> str:
    """Return the list of all elements; a script of the site puts a filter above it."""
    described = sum(element.described for element in elements)
    lines = [
        f"{WIDE}# Elements",
        "",
        f"The catalogue has {len(elements)} elements. For {described} of them it knows which settings they take, which",
        "they require and how they authenticate; of the others, little more than the key. Each page names the source",
        "of each fact. `instancelint element KEY` prints the same. Describe private elements with",
        "[their exported definitions](../configuration.md#private-elements).",
        "",
        '<div id="element-filter"></div>',
        "",
        "| Key | Name | Hub | Authentication | Events | Also written | Known from |",
        "|---|---|---|---|---|---|---|",
    ]
    for element in elements:
        cells = (
            f"[{element.key}]({element.key}.md)",
            _escaped(element.name),
            _escaped(element.hub),
            ", ".join(element.authentication),
            ", ".join(element.events),
            ", ".join(element.aliases),
            _KNOWN[element.basis["key"]] if "key" in element.basis else "the vendor",
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def page(element: Element, catalog: Catalog) -> str:
    """Return the page of one element in Markdown."""
    parts = [*_head(element), *_facts(element), *_retired(element)]
    parts += [*_parameters(element, catalog), *_others(element, catalog), *_starters(element), *_sources(element)]
    return "\n".join(parts) + "\n"


def _head(element: Element) -> Iterator[str]:
    yield f"{WIDE}# {_escaped(element.name)} ({element.key})" if element.name else f"{WIDE}# {element.key}"
    yield ""
    if "key" in element.basis:
        yield _KEYS[element.basis["key"]]
        yield ""
    if not element.described:
        yield "Only the key is known: the linter accepts the element and does not judge its settings."
        yield ""


def _facts(element: Element) -> Iterator[str]:
    """Yield the table of what is known of the element as a whole."""
    grant = (f"`providerData.{name}`" for name in element.grant_fields)
    resources = (f"`{name}`" for name in element.poller_resources)
    states = [*(["archived by the vendor"] if element.archived else []), *(["beta"] if element.beta else [])]
    facts = (
        ("Key", "key", f"`{element.key}`"),
        ("Also written", "", ", ".join(f"`{name}`" for name in element.aliases)),
        ("Hub", "hub", _escaped(element.hub)),
        ("Platform ID", "", str(element.id or "")),
        ("Authentication", "authentication", ", ".join(_AUTHENTICATION[way] for way in element.authentication)),
        ("Grant", "provider_data", ", ".join(grant)),
        ("Events", "events", ", ".join(element.events)),
        ("Polled resources", "poller_resources", ", ".join(resources)),
        ("State", "", ", ".join(states)),
    )
    yield from ("| Fact | Value | Known from |", "|---|---|---|")
    for label, name, value in facts:
        if value:
            basis = element.basis.get(name)
            yield f"| {label} | {value} | {BASES[basis] if basis else ''} |"
    yield ""


def _retired(element: Element) -> Iterator[str]:
    """Say what the provider has ended, which settings ask for it, and where that was announced."""
    if element.retired:
        yield from ("## Retired", "")
    for ended in element.retired:
        settings = [f"`{key}`" if value is None else f"`{key}: {value}`" for key, value in ended.settings.items()]
        affected = f" Affected settings: {', '.join(settings)}." if settings else ""
        yield f"- {_escaped(ended.what)} on {ended.date} ([source]({ended.source})).{affected}"
    if element.retired:
        yield ""


def _parameters(element: Element, catalog: Catalog) -> Iterator[str]:
    sent = sorted((found for found in element.parameters.values() if found.sent), key=_order)
    if not sent:
        return
    yield from ("## Settings", "", "| Setting | Type | Required | Meaning | Known from |")
    yield "|---|---|---|---|---|"
    for found in sent:
        meaning = " ".join(_meaning(found, catalog))
        yield f"| `{found.key}` | {found.type or ''} | {_required(found)} | {meaning} | {BASES[found.basis]} |"
    yield ""
    if any(_required(found) == "yes (inferred)" for found in sent):
        yield "*Inferred*: the documentation does not say whether the setting is required, but every example has it."
        yield ""
    if any(_required(found) == "likely" for found in sent):
        yield "*Likely*: a public definition requires the setting; yours may be a variant."
        yield ""


def _order(found: Parameter) -> tuple[bool, bool, str]:
    """Sort required ones first, event settings last."""
    return (found.key.startswith("event."), not found.required, found.key)


def _required(found: Parameter) -> str:
    if found.required and found.default is None:
        if found.required_basis is Basis.INFERRED:
            return "yes (inferred)"
        return "likely" if found.required_basis is Basis.PUBLIC_DEFINITION else "yes"
    if found.required_if and not found.required:
        return _CONDITIONS.get(found.required_if[0], "depends")
    return "unknown" if found.required is None else "no"


def _meaning(found: Parameter, catalog: Catalog) -> Iterator[str]:
    """Yield what a setting is for, in sentences."""
    told = (catalog.generic_schema(found.key) or {}).get("description", "")
    if told:
        yield _escaped(told)
    if found.authentication:
        yield f"Used with `{AUTHENTICATION_TYPE}: {found.authentication}`."
    if found.enum:
        values = ", ".join(f"`{value}`" for value in found.enum)
        yield f"Such as {values}." if found.basis.public else f"One of {values}."
    if found.default is not None:
        yield f"Default: `{_plain(found.default)}`."
    if found.secret:
        yield "Secret."
    elif found.identifier and not told:
        yield "Identifies the account or app."
    elif found.format == "uri" and not told:
        yield "A URL."


def _others(element: Element, catalog: Catalog) -> Iterator[str]:
    """Yield the settings that nobody is expected to send."""
    every = sorted(element.parameters.items())
    hidden = [key for key, found in every if found.hidden and not found.suspect]
    returned = [key for key, found in every if found.basis is Basis.RESPONSE and not found.hidden]
    suspect = [key for key, found in every if found.suspect]
    if not (hidden or returned or suspect):
        return
    yield from ("## Other settings", "")
    if hidden:
        yield from (f"- Set by the element itself, rarely sent: {_codes(hidden)}.",)
    if returned:
        yield from (f"- Seen only in responses, rarely sent: {_codes(returned)}.",)
    for key in suspect:
        owners = [f"[{owner}]({owner}.md)" for owner in catalog.owners(key)[:3]]
        whose = f"is probably copied from {', '.join(owners)}" if owners else "is probably a mistake"
        yield f"- `{key}` appears on this element's page but {whose}; the linter ignores it."
    yield ""


def _starters(element: Element) -> Iterator[str]:
    """Yield bodies to start from: those that `instancelint init` writes."""
    yield from ("## Start a payload", "", "Replace what is in `< >`. `instancelint init` writes the same:", "")
    yield from (f"    instancelint init --element {element.key}", "", *_tabs(element, None))
    for events in _MECHANISMS:
        if events in element.events:
            yield f"### With events by {events}"
            yield from ("", f"    instancelint init --element {element.key} --events {events}", "")
            yield from _tabs(element, events)
    others = ways(element)
    if len(others) > 1:
        known = " or ".join(f"`{way}`" for way in others)
        yield f"For another way to authenticate, add `--authentication` with {known}."
        yield ""


def snippets(element: Element, events: Mechanism | None) -> Iterator[tuple[str, str, str]]:
    """Yield what the tabs of a starter show: the title, the language and the text."""
    body = starter(element, notation="json", events=events)
    yield "YAML", "yaml", starter(element, notation="yaml", events=events)
    yield "JSON", "json", body
    yield "curl", "sh", CURL.replace("{body}", body)


def _tabs(element: Element, events: Mechanism | None) -> Iterator[str]:
    for title, language, text in snippets(element, events):
        yield f'=== "{title}"'
        yield ""
        yield from (f"    {line}".rstrip() for line in (f"```{language}", *text.splitlines(), "```"))
        yield ""


def _sources(element: Element) -> Iterator[str]:
    """Yield what the words in the columns *Known from* mean on this page, with the addresses of public sources."""
    found = {*element.basis.values(), *(each.basis for each in element.parameters.values())}
    used = [basis for basis in _SOURCES if basis in found]
    yield from ("## Sources", "")
    for basis in used:
        address = element.said_by.get(basis)
        yield f"- **{BASES[basis]}**: {_SOURCES[basis]}{f' ([source]({address}))' if address else ''}."
    yield from ("", "[All elements](index.md)")


def _codes(keys: list[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _escaped(text: str) -> str:
    """Return a text in which nothing is taken for Markdown, markup or the end of a cell."""
    for character in "\\`*_[]|<>":
        text = text.replace(character, f"\\{character}")
    return text
