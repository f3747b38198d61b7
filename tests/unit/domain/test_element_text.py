from __future__ import annotations

import json
from itertools import pairwise
from textwrap import dedent

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Basis, Element, Parameter
from instancelint.domain.element_text import describe, listing, to_json

CATALOG = Catalog.default()


def known(key: str) -> Element:
    element = CATALOG.get(key)
    assert element is not None
    return element


def test_describe() -> None:
    assert describe(known("box"), CATALOG) == dedent("""\
        box  Box

        Also called       boxv2
        Hub               documents (responses)
        Platform ID       22
        Authentication    oauth2 (examples)
        Grant             providerData.code (examples)
        Events            webhook (documented)

        PARAMETER                         TYPE     REQUIRED     KNOWN FROM  NOTES
        oauth.api.key                     string   yes*         documented  identifies the account or app
        oauth.api.secret                  string   yes*         documented  secret
        oauth.callback.url                string   yes*         documented  URL
        filter.response.nulls             boolean  unknown      examples    default true
        event.notification.callback.url   string   with events  documented  URL
        event.notification.enabled        boolean  no           documented
        event.notification.signature.key  string   no           documented  secret

        yes*: inferred; the documentation does not mark it, but every example of that kind has it.

        Seen only in responses, rarely sent:
          base.url, document.tagging, event.metadata, event.notification.subscription.id,
          oauth.subuser.email, oauth.user.id, oauth.user.refresh_interval, oauth.user.refresh_time,
          oauth.user.refresh_token, oauth.user.token, pagination.type

        events.list.ids is on this element's page, but appears to be copied from campaignmonitor; it is
        ignored.
        """)


def test_describe_an_element_of_which_only_the_key_is_known() -> None:
    assert describe(known("zuora"), CATALOG) == dedent("""\
        zuora

        Only the key is known: the element exists, but its parameters are not checked.
        """)


def test_describe_an_element_that_others_published() -> None:
    assert describe(known("discordbot"), CATALOG) == dedent("""\
        discordbot  Discord Bot

        Hub               collaboration (public definition)
        Authentication    oauth2 (public definition)
        Grant             providerData.code (public definition)
        Events            webhook (public definition)
        State             known from a public definition, which may be a variant
        Public definition https://github.com/CloudElementsOpenLabs/elements

        PARAMETER         TYPE    REQUIRED  KNOWN FROM         NOTES
        bot.token         string  likely    public definition
        oauth.api.key     string  likely    public definition  identifies the account or app
        oauth.api.secret  string  likely    public definition  secret

        likely: required by a public definition, but yours may be a variant.

        Set by the element itself, rarely sent:
          oauth.callback.url
        """)


def test_describe_what_has_ended() -> None:
    assert dedent("""\
        Polled resources  accounts (documented)

        HubSpot discontinued its API keys on 2022-11-30: authentication.type apiKey,
        hubspot.authorization.apikey.
          https://community.hubspot.com/t5/Developer-Announcements/Upcoming-API-Key-Sunset/td-p/642739

        PARAMETER""") in describe(known("hubspot"), CATALOG)


def test_values_from_public_code_may_not_be_all() -> None:
    assert "such as accessToken,\n" in describe(known("pipedrive"), CATALOG)


def test_describe_an_imported_definition() -> None:
    fields = [
        Parameter(
            "acme.pin",
            Basis.DEFINITION,
            "string",
            required=True,
            required_basis=Basis.DEFINITION,
            label="PIN",
            secret=True,
        ),
        Parameter(
            "acme.zone",
            Basis.DEFINITION,
            "string",
            required=True,
            required_basis=Basis.DEFINITION,
            enum=("eu", "us"),
            default="eu",
        ),
        Parameter(
            "acme.inner",
            Basis.DEFINITION,
            "string",
            required=True,
            required_basis=Basis.DEFINITION,
            hidden=True,
            default="x",
        ),
    ]
    element = Element(
        "acme",
        hub="crm",
        authentication=("basic",),
        parameters={field.key: field for field in fields},
        basis={"hub": Basis.DEFINITION, "authentication": Basis.DEFINITION},
        source="elements/acme.json",
    )
    assert describe(element, CATALOG) == dedent("""\
        acme

        Hub               crm
        Authentication    basic
        Defined in        elements/acme.json

        PARAMETER  TYPE    REQUIRED  KNOWN FROM       NOTES
        acme.pin   string  yes       your definition  PIN; secret
        acme.zone  string  default   your definition  one of eu, us; default eu

        Set by the element itself, rarely sent:
          acme.inner
        """)


def test_what_is_known_from_a_slip() -> None:
    assert describe(known("docusign"), CATALOG).endswith(
        "\n\nvendor.event.type is on this element's page, but appears to be a mistake; it is ignored.\n"
    )


def test_every_table_fits_the_width_and_names_every_parameter() -> None:
    for element in CATALOG.elements():
        text = describe(element, CATALOG)
        assert max(len(line) for line in text.splitlines() if "https://" not in line) <= 100, element.key
        assert not [key for key in element.parameters if key not in text], element.key


def test_listing() -> None:
    elements = CATALOG.search("dropbox")
    assert listing(elements) == dedent("""\
        ELEMENT            NAME              HUB        AUTHENTICATION  EVENTS
        dropbox            Dropbox           documents  oauth2          webhook
        dropboxbusiness    Dropbox Business  documents  oauth2          webhook
        dropboxbusinessv2
        dropboxv2
        """)


def test_the_whole_listing() -> None:
    lines = listing(CATALOG.elements()).splitlines()
    assert max(map(len, lines)) <= 100
    starts = [number for number, line in enumerate(lines) if line.endswith(":")]
    assert [lines[number] for number in starts] == [
        "Known from a public definition, which may be a variant:",
        "Known from public code:",
        "Named by the vendor; key inferred from the address of its page:",
    ]
    sections = [
        [line.split()[0] for line in lines[start:end] if line]
        for start, end in pairwise([1, *(number + 1 for number in starts), len(lines) + 2])
    ]
    sections = [section[:-1] for section in sections[:-1]] + sections[-1:]
    assert [len(section) for section in sections] == [194, 41, 15, 32]
    assert sorted(key for section in sections for key in section) == list(CATALOG.keys())
    assert all(section == sorted(section) for section in sections)


def test_to_json() -> None:
    data = to_json(known("hubspot"))
    assert list(data) == [
        "key", "name", "id", "hub", "authentication", "events", "provider_data", "poller_resources", "table", "retired",
        "basis", "parameters",
    ]  # fmt: skip
    assert data["basis"] == {
        "hub": "inferred",
        "authentication": "example",
        "events": "table",
        "provider_data": "example",
        "poller_resources": "table",
    }
    parameters = data["parameters"]
    assert isinstance(parameters, dict)
    assert parameters["authentication.type"] == {
        "basis": "table",
        "type": "string",
        "enum": ["oauth2", "apiKey"],
        "required": True,
        "required_basis": "inferred",
    }
    assert parameters["filter.response.nulls"] == {"basis": "example", "type": "boolean", "default": True}
    assert parameters["event.poller.configuration"] == {
        "basis": "table",
        "type": "object",
        "required_if": {"event.vendor.type": "polling"},
        "required": False,
        "required_basis": "table",
    }


def test_what_others_say_as_json() -> None:
    data = to_json(known("pipedrive"))
    assert data["said_by"] == {"public-code": "https://github.com/cloud-elements"}
    assert to_json(known("sfdc"))["aliases"][0] == "salesforce"  # type: ignore[index] # a list
    assert to_json(known("linkedin"))["retired"] == [
        {
            "date": "2019-05-01",
            "what": "LinkedIn shut down version 1 of its API",
            "source": "https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/migration-faq",
            "settings": {},
        }
    ]


def test_everything_is_json() -> None:
    for element in CATALOG.elements():
        assert json.loads(json.dumps(to_json(element)))["key"] == element.key
    assert to_json(known("zuora")) == {"key": "zuora", "basis": {}, "parameters": {}}
