"""Requests and strings of PowerShell."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.powershell import regions
from instancelint.model.finding import Edit
from instancelint.model.region import Region

URL = "https://x.example/elements/api-v2/instances"


def read(script: str) -> list[Region]:
    return list(regions(SourceText("s.ps1", script)))


@pytest.mark.parametrize(
    ("string", "text"),
    [
        ("'{\"a\": \"it''s\"}'", '{"a": "it\'s"}'),
        ('"{`"a`": ""$X`n$env:Y ${z} $(Get-Date)""}"', '{"a": "${X}\n${Y} ${z} ${Get-Date}"}'),
        ("@'\n{\"a\": \"$X 'b'\"}\n'@", '{"a": "$X \'b\'"}'),
        ('@"\r\n{"a": "$X"}\r\n"@', '{"a": "${X}"}'),
        ('\'{"never": closed', '{"never": closed'),
    ],
)
def test_strings(string: str, text: str) -> None:
    for script in (f"$body = {string}", f"Invoke-RestMethod -Uri {URL} -Method Post -Body {string}"):
        (region,) = read(script)
        assert region.source.text == text


@pytest.mark.parametrize(
    ("script", "method"),
    [
        (f"Invoke-RestMethod -Uri '{URL}' -Method Post `\n  -Body '{{}}'", "POST"),
        (f"$r = Invoke-WebRequest {URL} -Method PUT -UseBasicParsing -Body '{{}}' | Select-Object Content", "PUT"),
        (f"try {{ irm -method patch -body '{{}}' -uri \"{URL}\" }} catch {{ }}", "PATCH"),
        (f"curl.exe -X POST {URL} `\n  -d '{{}}'", "POST"),
    ],
)
def test_requests(script: str, method: str) -> None:
    (region,) = read(script)
    assert region.source.text == "{}"
    assert region.request is not None
    assert (region.request.method, region.request.url, region.request.sends) == (method, URL, True)


@pytest.mark.parametrize(
    "script",
    [
        "$b = '{\"a\": \"' + $x + '\"}'",
        "$b = '{\"a\": \"'+$x+'\"}'",
        "$b = '{\"a\": \"' + (Get-X) + '\"}'",
        "$b += '{\"a\": 1}'",
        '$b = \'{{"a": "{0}"}}\' -f $x',
        '$p = @{ Body = \'{"a": "\' + $x }',
        "irm -Method Post -Body ('{\"a\": \"' + $x + '\"}')",
    ],
)
def test_a_part_of_a_string_is_no_payload(script: str) -> None:
    assert read(script) == []


@pytest.mark.parametrize("script", ["$b = '{}' -replace 'a', 'b'", "$b = '{}' | Out-File x", "$n + 1; $b = '{}'"])
def test_a_whole_string_may_be_one(script: str) -> None:
    assert [region.source.text for region in read(script)] == ["{}"]


def test_headers() -> None:
    script = (
        f'Invoke-RestMethod -Uri {URL} -Method Post -ContentType "application/json" '
        "-Headers @{ Authorization = 'User a, Organization b'; 'X-Y' = \"$z\" } -Body $body"
    )
    (region,) = read(script)
    assert region.request is not None
    assert [(header.name, header.value) for header in region.request.headers] == [
        ("Authorization", "User a, Organization b"),
        ("X-Y", "${z}"),
        ("Content-Type", "application/json"),
    ]
    span = region.request.headers[0].span
    assert script[span.start : span.end] == "User a, Organization b"
    assert (region.source.text, region.request.sends) == ("", True)


def test_a_quote_for_a_program_is_written_with_a_backslash() -> None:
    script = f'curl.exe {URL} -d \'{{\\"a\\": \\"b\\"}}\''
    (region,) = read(script)
    assert region.source.text == '{"a": "b"}'
    span = region.span(Span(6, 9))
    assert script[span.start : span.end] == '\\"b\\"'


def test_a_body_in_a_table_of_parameters() -> None:
    script = f"$p = @{{\n  Uri = '{URL}'\n  Body = '{{\"a\": 1}}'\n}}\nInvoke-RestMethod @p\n"
    assert [region.source.text for region in read(script)] == ['{"a": 1}']


@pytest.mark.parametrize("script", ["<# '{}' #> # '[]'", "$x = @{ a = 1 } | ConvertTo-Json", "Invoke-RestMethod"])
def test_nothing_to_lint(script: str) -> None:
    assert read(script) == []


@pytest.mark.parametrize(
    ("body", "text", "written"),
    [
        ("'{}'", "it's", "'it''s'"),
        ('"{}"', 'a "b"', '"a `"b`""'),
        ('"{}"', "$x", None),
        ("@'\n{}\n'@", "it's", "@'\nit's\n'@"),
    ],
)
def test_edits_in_the_quotes_of_the_place(body: str, text: str, written: str | None) -> None:
    script = f"$body = {body}"
    (region,) = read(script)
    edit = region.edit(Edit(Span(0, 2), text))
    result = script[: edit.span.start] + edit.text + script[edit.span.end :] if edit else None
    assert result == (written and f"$body = {written}")
