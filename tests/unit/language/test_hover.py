"""What is said of a place."""

from __future__ import annotations

from cursors import at_cursor, surroundings

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.language.answers import Hover
from instancelint.language.hover import hover_at
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter


def hover(marked: str, name: str = "a.yaml") -> Hover | None:
    text, offset = at_cursor(marked)
    source = SourceText(name, text)
    report = Linter().lint(TextInput(source, Settings().for_file(name)))
    return hover_at(source, offset, surroundings(name), report.findings)


def test_a_setting_its_type_and_who_says_so() -> None:
    found = hover(
        "element:\n  key: box\nname: Contracts\nconfiguration:\n  oauth.callb¦ack.url: https://apps.acme.io/cb\n"
    )
    assert found is not None
    assert found.text == (
        "oauth.callback.url (OAuth callback URL)\n"
        "URL to which the provider redirects its user after consent; the one registered for the client.\n"
        "Type: URL\nRequired: yes (inferred)\nSaid by: the vendor's documentation"
    )


def test_an_element() -> None:
    found = hover("element:\n  key: bo¦x\nname: Contracts\nconfiguration: {}\n")
    assert found is not None
    assert found.text.startswith("Box (box)\nHub: documents\nAuthentication: oauth2\n")
    assert "https://instancelint.github.io/instancelint/elements/box.html" in found.markdown


def test_a_finding_comes_with_its_rule_and_page() -> None:
    found = hover('element:\n  key: box\nname: Contracts\nconfiguration:\n  event.notification.enabled: "y¦es"\n')
    assert found is not None
    assert found.markdown.startswith(
        "error [IL210 property-type](https://instancelint.github.io/instancelint/rules/property-type.html): "
    )
    assert "Fix: Replace with true" in found.text


def test_no_secret_is_shown() -> None:
    secret = "Zx9kQ2vLr8TnW4"
    found = hover(
        f"element:\n  key: box\nname: Contracts\nconfiguration:\n  oauth.api.secret: {secret[:4]}¦{secret[4:]}\n"
    )
    assert found is not None
    assert "Secret: yes" in found.text
    assert not any(secret[at : at + 6] in found.markdown + found.text for at in range(len(secret) - 5))


def test_what_is_unknown_has_no_hover() -> None:
    text, offset = at_cursor("element:\n  key: box\nname: Contracts\nconfiguration:\n  my.own.sett¦ing: a\n")
    assert hover_at(SourceText("a.yaml", text), offset, surroundings("a.yaml")) is None
    assert hover('{"scr¦ipts": {}}', "package.json") is None
