from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

from instancelint.domain.catalog import Catalog, Standing
from instancelint.domain.element import OAUTH_KEYS, Basis, Element, Parameter


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog.default()


def element(catalog: Catalog, key: str) -> Element:
    found = catalog.get(key)
    assert found is not None
    return found


def test_an_element(catalog: Catalog) -> None:
    box = element(catalog, "box")
    assert (box.key, box.name, box.hub, box.id) == ("box", "Box", "documents", 22)
    assert box.authentication == ("oauth2",)
    assert box.events == ("webhook",)
    assert box.provider_data == box.grant_fields == ("code",)
    assert box.poller_resources == ()
    assert (box.table, box.described, box.archived, box.beta, box.source) == (True, True, False, False, None)
    assert box.basis == {
        "hub": Basis.RESPONSE,
        "authentication": Basis.EXAMPLE,
        "events": Basis.TABLE,
        "provider_data": Basis.EXAMPLE,
    }
    assert box.parameter("oauth.api.secret") == Parameter(
        key="oauth.api.secret",
        basis=Basis.TABLE,
        type="string",
        required=True,
        required_basis=Basis.INFERRED,
        secret=True,
    )
    assert box.parameter("event.notification.callback.url") == Parameter(
        key="event.notification.callback.url",
        basis=Basis.TABLE,
        type="string",
        format="uri",
        required_if=("event.notification.enabled", True),
    )


def test_an_element_of_which_only_the_key_is_known(catalog: Catalog) -> None:
    assert catalog.known("zuora")
    assert element(catalog, "zuora") == Element("zuora")
    assert not element(catalog, "zuora").described


def test_an_unknown_element(catalog: Catalog) -> None:
    assert not catalog.known("nosuch")
    assert catalog.get("nosuch") is None
    assert catalog.get("") is None


def test_keys(catalog: Catalog) -> None:
    keys = catalog.keys()
    assert len(keys) == 282
    assert list(keys) == sorted(keys)
    assert keys[:3] == ("abbyy", "acimodelbank", "actessentials")
    assert [found.key for found in catalog.elements()] == list(keys)


def test_near(catalog: Catalog) -> None:
    assert catalog.near("sfcd") == ("sfdc",)
    assert catalog.near("Box") == ("box",)
    assert catalog.near("something-private") == ()
    assert catalog.near("salesforce") == ("sfdc",)
    assert catalog.near("Salesforce Sales Cloud") == ("sfdc",)
    assert catalog.near("autotask") == ("autotaskcrm", "autotaskfinance", "autotaskhelpdesk")


def test_named(catalog: Catalog) -> None:
    assert catalog.named("QuickBooks Online") == ("quickbooks",)
    assert catalog.named("quickbook") == ()
    ours = catalog.with_elements([Element("ourcrm", name="Salesforce", source="ours.json")])
    assert ours.named("salesforce") == ("ourcrm",)  # a name comes before an alias


def test_title(catalog: Catalog) -> None:
    assert catalog.title("sfdc") == "Salesforce Sales Cloud"
    assert catalog.title("box") == ""  # says no more than the key
    assert catalog.title("zuora") == ""
    assert catalog.title("nosuch") == ""


def test_an_element_that_others_published(catalog: Catalog) -> None:
    asana = element(catalog, "asana")
    assert asana.basis["key"] is Basis.PUBLIC_DEFINITION
    assert asana.said_by == {Basis.PUBLIC_DEFINITION: "https://github.com/CloudElementsOpenLabs/elements"}
    assert (asana.table, asana.source, asana.id) == (False, None, None)
    assert element(catalog, "bazaarvoice").parameter("api.key") == Parameter(
        "api.key", Basis.PUBLIC_DEFINITION, "string", required=True, required_basis=Basis.PUBLIC_DEFINITION
    )
    assert element(catalog, "bazaarvoice").missing({}) == ()  # it may be a variant
    assert element(catalog, "bazaarvoice").parameters["api.version"].hidden


def test_what_others_say_belongs_to_nobody(catalog: Catalog) -> None:
    assert catalog.owners("epages.access.token") == ("epages",)
    assert catalog.owners("bot.token") == ()
    assert catalog.standing(element(catalog, "box"), "bot.token") is Standing.UNKNOWN
    assert catalog.standing(element(catalog, "discordbot"), "bot.token") is Standing.DOCUMENTED


def test_retired(catalog: Catalog) -> None:
    (ended,) = element(catalog, "hubspot").retired
    assert (ended.date, ended.what) == ("2022-11-30", "HubSpot discontinued its API keys")
    assert [found.key for found in catalog.elements() if found.retired] == [
        "googleadwords",
        "hubspot",
        "hubspotcrm",
        "instagram",
        "linkedin",
        "quickbooks",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dropbox", ["dropbox", "dropboxbusiness", "dropboxbusinessv2", "dropboxv2"]),
        ("netsuite crm", ["netsuitecrm", "netsuitecrmv2", "netsuitefinance", "netsuitehc"]),
        ("eSignature", ["adobe-esign", "docusign"]),
        ("echosign", ["adobe-esign"]),
        ("no such thing", []),
    ],
)
def test_search(catalog: Catalog, text: str, expected: list[str]) -> None:
    assert [found.key for found in catalog.search(text)] == expected


def test_an_empty_search_finds_all(catalog: Catalog) -> None:
    assert len(catalog.search(" ")) == 282


def test_owners(catalog: Catalog) -> None:
    assert catalog.owners("create.bulk.properties") == ("hubspot", "hubspotcrm")
    assert catalog.owners("events.list.ids") == ("campaignmonitor",)  # the entry of box is suspect
    assert catalog.owners("nosuch") == ()


def test_parameter_names(catalog: Catalog) -> None:
    names = catalog.parameter_names()
    assert "create.bulk.properties" in names
    assert "vendor.event.type" not in names  # a slip on one page
    assert len(names) == 320


def test_secret_keys(catalog: Catalog) -> None:
    secrets = catalog.declared_secrets
    assert {"password", "oauth.api.secret", "api.key", "filemanagement.provider.access_key"} <= secrets
    assert not {"username", "subdomain"} & secrets


def test_generic(catalog: Catalog) -> None:
    assert catalog.generic("event.notification.enabled")
    assert catalog.generic("aws.region")  # reserved by the platform
    assert not catalog.generic("event.notification.enable")
    assert not catalog.generic("subdomain")
    assert {"oauth.api.key", "aws.region"} <= catalog.generic_keys()
    described = catalog.generic_schema("event.notification.enabled")
    assert described is not None
    assert described["default"] is False
    assert catalog.generic_schema("aws.region") is None


@pytest.mark.parametrize(
    ("key", "parameter", "expected"),
    [
        ("box", "oauth.api.key", Standing.DOCUMENTED),
        ("box", "base.url", Standing.DOCUMENTED),  # only in responses, yet legal
        ("box", "event.vendor.type", Standing.GENERIC),
        ("box", "events.list.ids", Standing.SUSPECT),
        ("box", "servicenow.subdomain", Standing.FOREIGN),
        ("box", "event.vendor.tpye", Standing.UNKNOWN),
        ("docusign", "vendor.event.type", Standing.SUSPECT),
        ("bamboohr", "oauth.api.key", Standing.SUSPECT),  # generic, but this element has no OAuth
        ("freshbooks", "FreshBooks Classic.site.address", Standing.SUSPECT),
    ],
)
def test_standing(catalog: Catalog, key: str, parameter: str, expected: Standing) -> None:
    assert catalog.standing(element(catalog, key), parameter) is expected


def test_definitions_add_and_override(catalog: Catalog) -> None:
    ours = Element(
        "box",
        name="Our Box",
        parameters={"our.pin": Parameter("our.pin", Basis.DEFINITION, type="string", secret=True)},
        source="box.json",
    )
    private = Element("private", source="private.json")
    both = catalog.with_elements([ours, private])
    assert both.get("box") is ours
    assert both.get("private") is private
    assert both.get("sfdc") == catalog.get("sfdc")
    assert len(both.keys()) == 283
    assert both.near("privat") == ("private",)
    assert both.owners("our.pin") == ("box",)
    assert "our.pin" in both.declared_secrets
    assert "our.pin" in both.parameter_names()
    assert "box" not in both.owners("oauth.api.key")
    assert both.with_elements([Element("third")]).known("private")
    assert element(catalog, "box").name == "Box"
    assert "our.pin" not in catalog.declared_secrets


def test_a_catalogue_travels_to_another_process(catalog: Catalog) -> None:
    sent = catalog.with_elements([Element("private", source="private.json")])
    sent.keys()
    received = pickle.loads(pickle.dumps(sent))  # noqa: S301 - our own bytes
    assert received.get("private") == Element("private", source="private.json")
    assert received.get("box") == catalog.get("box")
    assert len(pickle.dumps(sent)) < 2_000


def test_catalogues_are_hashed_by_identity() -> None:
    assert Catalog.default() is Catalog.default()
    assert len({Catalog(), Catalog()}) == 2


def test_nothing_is_read_before_the_first_question() -> None:
    code = (
        "from instancelint.domain import catalog, element_facts, schemas\n"
        "c = catalog.Catalog.default().with_elements([])\n"
        "assert element_facts._text.cache_info().currsize == 0\n"
        "assert c.known('box') and c.get('box') and c.parameter_names()\n"
        "assert element_facts._text.cache_info().currsize == 1\n"
        "assert schemas.load.cache_info().currsize == 0, 'one element takes no parsing of all'\n"
        "import sys\n"
        "assert 'instancelint.domain.definitions' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("key", "uses_oauth", "takes_grant"),
    [
        ("box", True, True),
        ("etsy", True, True),
        ("bigcommerce", True, True),  # no example shows the grant, but there is OAuth
        ("zuorav2", True, False),  # client credentials: nobody is asked for consent
        ("sugarcrmv2", False, False),  # sends OAuth credentials with a password
        ("greenhouse", False, False),  # the grant on its page is copied
        ("actessentialsoauth", None, False),
        ("zuora", None, None),
        ("dice", True, False),  # a password takes the place of the consent
    ],
)
def test_oauth(catalog: Catalog, key: str, uses_oauth: object, takes_grant: object) -> None:
    found = element(catalog, key)
    assert (found.uses_oauth, found.takes_grant) == (uses_oauth, takes_grant)


@pytest.mark.parametrize(
    ("key", "authentication", "expected"),
    [
        ("box", None, dict.fromkeys(OAUTH_KEYS, Basis.INFERRED)),
        ("sharepoint", None, dict.fromkeys(OAUTH_KEYS, Basis.EXAMPLE)),
        ("concur", None, dict.fromkeys(OAUTH_KEYS[:2], Basis.INFERRED)),  # its table has no callback URL
        ("weebly", None, dict.fromkeys(OAUTH_KEYS[:2], Basis.EXAMPLE)),
        ("freshbooks", None, dict.fromkeys(OAUTH_KEYS[:2], Basis.EXAMPLE)),  # the callback URL: only in a response
        ("hubspot", "oauth2", dict.fromkeys(OAUTH_KEYS, Basis.INFERRED)),
        ("hubspot", None, dict.fromkeys(OAUTH_KEYS, Basis.INFERRED)),
        ("hubspot", "apiKey", {}),
        ("bamboohr", None, {}),
        ("sugarcrmv2", None, {}),
        ("woocommercerest", None, {}),
        ("zuorav2", "custom", {}),
        ("zuora", None, None),
    ],
)
def test_oauth_requirements(catalog: Catalog, key: str, authentication: str | None, expected: object) -> None:
    assert element(catalog, key).oauth_requirements(authentication) == expected


@pytest.mark.parametrize(
    ("key", "configuration", "expected"),
    [
        ("bamboohr", {}, ["company.name", "username"]),
        ("bamboohr", {"company.name": None, "username": ""}, []),  # absent is not the same as blank
        ("hubspot", {}, ["authentication.type"]),
        ("hubspot", {"authentication.type": "apiKey"}, ["hubspot.authorization.apikey"]),
        ("hubspot", {"authentication.type": "OAuth2"}, list(OAUTH_KEYS)),
        ("hubspot", {"authentication.type": "${WAY}"}, []),
        ("hubspot", {"authentication.type": ["oauth2"]}, []),
        ("netsuitecrmv2", {"authentication.type": "basic", "netsuite.accountId": "1", "netsuite.sandbox": False},
         ["user.password", "user.username"]),
        ("netsuitecrmv2", {"authentication.type": "custom", "netsuite.accountId": "1"},
         ["consumer_key", "consumer_secret", "netsuite.sandbox", "token_id", "token_secret"]),
        ("onedrivev2", dict.fromkeys(OAUTH_KEYS, "x"), []),  # an unmarked switch is off
        ("marketo", {"oauth.api.key": "k", "oauth.api.secret": "s", "marketo.identity.url": "u"}, []),
        ("stripe", {}, []),  # no table: nothing is surely required
        ("zuora", {}, []),
    ],
)  # fmt: skip
def test_missing(catalog: Catalog, key: str, configuration: dict[str, object], expected: list[str]) -> None:
    assert [found.key for found in element(catalog, key).missing(configuration)] == expected


def test_required_does_not_ask_what_is_there(catalog: Catalog) -> None:
    given = {"authentication.type": "basic", "password": "x"}
    assert [found.key for found in element(catalog, "zuorav2").required(given)] == [
        "authentication.type",
        "password",
        "username",
    ]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("hubspot", ("oauth2", "apiKey")),
        ("campaignmonitor", ("oauth2", "basic")),
        ("netsuitehcv2", ("basic", "custom")),
        ("bigcommerce", ()),
        ("box", ()),
    ],
)
def test_authentication_values(catalog: Catalog, key: str, expected: tuple[str, ...]) -> None:
    assert element(catalog, key).authentication_values == expected


def test_suspect_facts_are_never_given(catalog: Catalog) -> None:
    linkedin = element(catalog, "linkedin")
    assert linkedin.parameters["private.key"].suspect
    assert linkedin.parameter("private.key") is None
    assert element(catalog, "greenhouse").provider_data == ("code",)
    assert element(catalog, "greenhouse").grant_fields == ()
    suspects = [(e.key, p.key) for e in catalog.elements() for p in e.parameters.values() if p.suspect]
    assert len(suspects) == 22
    assert not [found for found in suspects if catalog.get(found[0]).parameter(found[1])]  # type: ignore[union-attr] # each is in the catalogue


def test_what_is_sent(catalog: Catalog) -> None:
    box = element(catalog, "box")
    assert [key for key, found in box.parameters.items() if found.sent] == [
        "event.notification.callback.url",
        "event.notification.enabled",
        "event.notification.signature.key",
        "filter.response.nulls",
        "oauth.api.key",
        "oauth.api.secret",
        "oauth.callback.url",
    ]


def test_basis_documented() -> None:
    assert [basis for basis in Basis if basis.documented] == [Basis.DEFINITION, Basis.TABLE]
