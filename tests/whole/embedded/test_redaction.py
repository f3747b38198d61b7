"""What is masked in pages, scripts and request files."""

from __future__ import annotations

from linting import lint

from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter

LINTER = Linter(Settings(ignore=("IL5",)))
PAYLOAD = (
    '{"element": {"key": "box"}, "name": "x", "configuration": {"password": "%s", "filter.response.nulls": "true"}}'
)


def shown(name: str, text: str) -> str:
    source = lint(text, name, LINTER).source
    assert source is not None
    assert len(source.text) == len(text)
    return source.text


def test_the_mask_stands_at_the_place_in_the_page() -> None:
    text = f"Some prose.\n\n> ```json\n> {PAYLOAD % 'hunter2hunter2'}\n> ```\n"
    assert shown("a.md", text) == text.replace("hunter2hunter2", "*" * 14).replace("Some prose.", "**** ******")


def test_prose_is_masked() -> None:
    text = f"The password hunter2hunter2 is a sample.\n\n```json\n{PAYLOAD % 'hunter2hunter2'}\n```\n"
    assert "hunter" not in shown("a.md", text)
    assert shown("a.md", text).startswith("*** password ************** ** * *******")


def test_the_mask_leads_through_the_quotes_of_a_shell() -> None:
    secret = "hunter'\\''two2"
    text = f"curl https://x.io/instances -d '{PAYLOAD % secret}'"
    assert "hunter" not in shown("a.sh", text)
    assert "two2" not in shown("a.sh", text)
    assert shown("a.sh", text).startswith('curl https://x.io/instances -d \'{"element"')


def test_credentials_of_requests_are_masked_and_placeholders_are_not() -> None:
    text = (
        "curl -H 'Authorization: User abcdef123=, Organization 987fed' -u me:pw https://x.io/instances "
        f"-d '{PAYLOAD % '<PASSWORD>'}'\n"
        "curl -H 'Authorization: User <USER_SECRET>, Organization $ORG' https://x.io/instances -d @x\n"
        "curl -H 'Authorization: secret-token-1' https://x.io\n"
    )
    masked = shown("a.sh", text)
    assert masked.splitlines()[0].startswith(
        "curl -H 'Authorization: User **********, Organization ******' -u **:** https://x.io/instances -d"
    )
    assert masked.splitlines()[1] == text.splitlines()[1].replace("@x", "**")
    assert masked.splitlines()[2] == "curl -H 'Authorization: **************' https://x.io"


def test_a_broken_block_does_not_hide_the_next_one() -> None:
    broken = (PAYLOAD % "hunter2hunter2").replace('"x",', '"x"')
    text = f"Readable prose.\n\n```json\n{broken}\n```\n\nMore prose.\n\n```json\n{PAYLOAD % '<PASSWORD>'}\n```\n"
    masked = shown("a.md", text)
    assert f"{PAYLOAD % '<PASSWORD>'}" in masked
    assert "hunter" not in masked
    messages = [
        finding.message for finding in lint(text, "a.md", LINTER).findings if finding.name == "boolean-as-string"
    ]
    assert messages[1] == '"filter.response.nulls" is a boolean; remove the quotes'


def test_the_document_around_a_configured_place_is_masked() -> None:
    text = f'{{"database": {{"password": "letmein99"}}, "body": {PAYLOAD % "hunter2hunter2"}}}'
    settings = Settings(payloads=("/body",))
    source = lint(text, "a.json", Linter(settings)).source
    assert source is not None
    assert "letmein" not in source.text
    assert "hunter" not in source.text


def test_the_names_of_headers_are_our_own_words_and_stay_readable_where_the_body_is_broken() -> None:
    broken = (PAYLOAD % "hunter2hunter2").replace('"x",', '"x"')
    found = lint(f"curl https://x.io/instances -d '{broken}'", "a.sh", LINTER).findings
    (finding,) = [each for each in found if each.code == "IL121"]
    assert finding.message == 'missing headers "Authorization" and "Content-Type"'
