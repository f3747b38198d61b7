"""Words, commands and bodies as the shell sees them, and as they were meant where no shell would run them."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.shell import regions
from instancelint.embedded.shell_word import ShellWord
from instancelint.embedded.shell_words import WordReader
from instancelint.model.finding import Edit
from instancelint.model.region import OffsetMap, Region
from instancelint.model.request import Request

URL = "https://x.example/elements/api-v2/instances"


def word(script: str) -> ShellWord:
    return WordReader(script).read(0)


def read(script: str, *, whole: bool = True) -> list[Region]:
    return list(regions(SourceText("s.sh", script), script=whole))


def command(script: str) -> Request:
    (region,) = read(script)
    assert region.request is not None
    return region.request


@pytest.mark.parametrize(
    ("script", "text"),
    [
        ("plain next", "plain"),
        ("'a b' c", "a b"),
        (r"'it'\''s'", "it's"),
        ("""'it'"'"'s'""", "it's"),
        (r'"say \"hi\" \\ \n"', r'say "hi" \ \n'),
        ('"$NAME ${OTHER} $(date) `id`"', "${NAME} ${OTHER} $(date) $(id)"),
        ('"a\\\nb"', "ab"),
        (r"$'it\'s\n\x41\u00e9\101\q'", "it's\nAéAq"),
        ("""'{"k": "'"$KEY"'"}'""", '{"k": "${KEY}"}'),
        ("""'{"k": "'$KEY'"}'""", '{"k": "${KEY}"}'),
        ("""a'b'"c"$'d'""", "abcd"),
        ("a\\ b c", "a b"),
        ("{{ base url }}/instances x", "{{ base url }}/instances"),
        ("<USER SECRET> x", "<USER SECRET>"),
        ("don't stop", "don't"),
        ("$ x", "$"),
        ("'never closed", "never closed"),
    ],
)
def test_what_the_shell_passes_on(script: str, text: str) -> None:
    assert word(script).text == text


def test_places_lead_through_the_quotes() -> None:
    script = r"""'it'\''s "'"$NAME"'"'"""
    read_word = word(script)
    offsets = OffsetMap(tuple(read_word.pieces))
    assert read_word.text == 'it\'s "${NAME}"'
    span = offsets.span(Span(6, 13))
    assert script[span.start : span.end] == "$NAME"
    span = offsets.span(Span(2, 3))
    assert script[span.start : span.end] == r"'\''"


def test_apostrophes_of_a_payload_do_not_end_it() -> None:
    script = """'{"a": "yyyy'T'HH'", "b": "x"}' next"""
    read_word = word(script)
    assert read_word.text == """{"a": "yyyy'T'HH'", "b": "x"}"""
    assert [span.start for span in read_word.apostrophes] == [12, 14, 17]
    assert script[read_word.end :] == " next"


@pytest.mark.parametrize("script", ["""'{"a": "b'\n}' x""", """'{"a": 1}' "'b'" """])
def test_quotes_that_end_where_they_should(script: str) -> None:
    assert word(script).apostrophes == []


@pytest.mark.parametrize(
    ("script", "text", "quotes"),
    [
        ('"{"a": "b c"}" next', '{"a": "b c"}', [2, 4, 7, 11]),
        ('"{\n  "a": {"b.c": "$D"}\n}" next', '{\n  "a": {"b.c": "${D}"}\n}', [5, 7, 11, 15, 18, 21]),
        ('"[{"a": 1}]" next', '[{"a": 1}]', [3, 5]),
        (r'"{"a": "say \\\"b\\\" }"}" next', r'{"a": "say \"b\" }"}', [2, 4, 7, 23]),
        (r'"{"a": \"b\"}" next', '{"a": "b"}', [2, 4]),
    ],
)
def test_double_quotes_of_a_payload_do_not_end_it(script: str, text: str, quotes: list[int]) -> None:
    read_word = word(script)
    assert read_word.text == text
    assert [span.start for span in read_word.unescaped_quotes] == quotes
    assert script[read_word.end :] == " next"


@pytest.mark.parametrize(
    ("script", "text"),
    [
        (r'"{\"a\": \"b\"}"', '{"a": "b"}'),
        (r'"{\"a\": \""$B"\"}"', '{"a": "${B}"}'),
        (r'"{\"a\": "1"}"', '{"a": 1}'),
        ('"{"\'"a": 1}\'', '{"a": 1}'),
        ('"{"$A": 1}"', "{${A}: 1}"),
        ('"{"a": [1}" next', "{a: [1}"),
        ('"{"a": 1} next', "{a: 1} next"),
        ('"x {"a": 1}" next', "x {a: 1}"),
    ],
)
def test_double_quotes_that_are_those_of_the_shell(script: str, text: str) -> None:
    read_word = word(script)
    assert read_word.unescaped_quotes == []
    assert read_word.text == text


def test_unclosed_quotes_end_with_the_json_in_them_or_before_the_next_command() -> None:
    first, second, third = read(f"""curl -d '{{"a": 1}} {URL}\ncurl -d "{{}}" {URL}\ncurl {URL} -d 'x: 1\ncurl y.io""")[
        :3
    ]
    assert first.source.text == '{"a": 1}'
    assert first.request is not None
    assert first.request.url == URL
    assert second.source.text == "{}"
    assert third.source.text == "x: 1\n"


@pytest.mark.parametrize(
    ("script", "method", "url"),
    [
        (f"curl -X PATCH {URL}/1 -d '{{}}'", "PATCH", URL + "/1"),
        (f"curl -sSXPUT {URL}/1 --json '{{}}'", "PUT", URL + "/1"),
        (f"curl --request post --url {URL} -d '{{}}'", "POST", URL),
        (f"curl {URL} -d @instance.json", "POST", URL),
        (f"curl -G {URL} -d '{{}}'", "GET", URL),
        (f'curl "{URL}?x=1&y=2"', "GET", URL + "?x=1&y=2"),
        (f"A=1 time curl -o out.json -w '%{{http_code}}' {URL} --data='{{}}'", "POST", URL),
        (f"$ curl \u2013d '{{}}' {URL}", "POST", URL),
    ],
)
def test_requests(script: str, method: str, url: str) -> None:
    found = command(script)
    assert (found.method, found.url) == (method, url)


def test_headers_and_their_places() -> None:
    script = f"curl -H 'Authorization: User a, Organization b' --header \"Content-Type: x\" -u me:pw {URL}"
    found = command(script)
    assert [(header.name, header.value) for header in found.headers] == [
        ("Authorization", "User a, Organization b"),
        ("Content-Type", "x"),
        ("Authorization", ""),
    ]
    span = found.headers[0].span
    assert script[span.start : span.end] == "User a, Organization b"


@pytest.mark.parametrize("option", ["-K config", "-H @headers.txt", '"${OPTIONS[@]}"'])
def test_options_from_elsewhere(option: str) -> None:
    assert command(f"curl {option} {URL} -d @x").opaque


def test_lines_without_a_backslash() -> None:
    script = f"curl -X POST\n  {URL}\n\n-H 'A: b' \\ \n  -d\n'{{}}'\n\nNext"
    (region,) = read(script)
    assert region.source.text == "{}"
    assert region.request is not None
    assert [script[: span.start].count("\n") for span in region.request.broken_lines] == [0, 1, 3, 4]


def test_a_body_without_quotes() -> None:
    (region,) = read(f'curl {URL} -d {{"a": "}}", "b": [1]}} -H "A: b"')
    assert region.source.text == '{"a": "}", "b": [1]}'


def test_payloads_beside_commands() -> None:
    script = (
        'cat <<A <<\'B\'\n{"a": "$X"}\nA\n{"b": "$Y"}\nB\nBODY=\'{"c": 1}\'\n# \'{"d": 1}\'\necho \'{"e": 1}\' | jq\n'
    )
    assert [region.source.text for region in read(script)] == [
        '{"a": "${X}"}\n',
        '{"b": "$Y"}\n',
        '{"c": 1}',
        '{"e": 1}',
    ]


def test_bodies_that_the_client_joins_are_no_payloads() -> None:
    assert [region.source.text for region in read(f"curl {URL} -d '{{\"a\": 1,' -d '\"b\": 2}}'")] == [""]
    assert [region.source.text for region in read(f"curl {URL} -d 'a=b' -d '{{\"a\": 1}}'")] == ["a=b", '{"a": 1}']


def test_only_commands_count_in_prose() -> None:
    script = f"Don't use '{{\"a\": 1}}', but:\n\ncurl {URL} -d '{{\"b\": 1}}'\n\nIt's done."
    assert [region.source.text for region in read(script, whole=False)] == ['{"b": 1}']


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("'{}'", "'it'\\''s ${X}'"),
        ('"{}"', None),
        ("$'{}'", "$'it\\'s ${X}'"),
    ],
)
def test_edits_in_the_quotes_of_the_place(body: str, written: str | None) -> None:
    script = f"curl {URL} -d {body}"
    (region,) = read(script)
    edit = region.edit(Edit(Span(0, 2), "it's ${X}"))
    result = script[: edit.span.start] + edit.text + script[edit.span.end :] if edit else None
    assert result == (written and f"curl {URL} -d {written}")


BODY = '{"a": "(b)"}'


@pytest.mark.parametrize(
    "script",
    [
        f"ID=$(curl {URL} -d '{BODY}' | jq -r '.id')",
        f"export ID=\"$(curl -s {URL} -d '{BODY}')\" NEXT=1",
        f"ID=`curl {URL} -d '{BODY}'`",
        f"if ! ID=$(curl {URL} \\\n  -d '{BODY}'); then exit 1; fi",
        f"echo \"made $(curl {URL} -d '{BODY}' | tr -d '\\n') now\"",
        f"A=$(echo $(curl {URL} -d '{BODY}'))",
        f"A=$(curl {URL} -d @- <<'END'\n{BODY}\nEND\n)",
        f"diff <(curl {URL} -d '{BODY}') other.json",
    ],
)
def test_commands_inside_substitutions(script: str) -> None:
    (region,) = read(script)
    assert region.source.text.strip() == BODY
    assert region.request is not None
    assert region.request.method == "POST"
    assert script[region.offsets.start(0) :].startswith(BODY)


def test_a_substitution_in_a_body_is_a_template_without_quotes() -> None:
    (region,) = read(f"""curl {URL} -d "{{\\"a\\": \\"$(jq -r '.b' <<< "$X")\\"}}" """)
    assert region.source.text == '{"a": "$(jq -r .b X)"}'


def test_a_substitution_that_never_ends_hides_nothing() -> None:
    assert [region.source.text for region in read(f"A=$(echo \"x\"\ncurl {URL} -d '{BODY}'")] == [BODY]


@pytest.mark.parametrize(
    ("script", "method", "text"),
    [
        (f"wget --post-data='{BODY}' {URL}", "POST", BODY),
        (f"wget -qO- --post-data '{BODY}' --header 'A: b' {URL}", "POST", BODY),
        (f"wget --method=PUT -O out.json --body-data='{BODY}' {URL}/1", "PUT", BODY),
        (f"http POST {URL} <<< '{BODY}'", "POST", BODY),
        (f"http --raw '{BODY}' {URL} 'A: b'", "POST", BODY),
        (f"X=1 https PUT {URL}/1 <<'END'\n{BODY}\nEND\n", "PUT", BODY + "\n"),
    ],
)
def test_other_clients(script: str, method: str, text: str) -> None:
    (region,) = read(script)
    assert region.source.text == text
    assert region.request is not None
    assert (region.request.method, region.request.opaque, region.request.sends) == (method, True, True)


def test_a_body_that_lies_in_a_file() -> None:
    found = command(f"wget --post-file=instance.json --header='A: b' {URL}")
    assert (found.method, found.files, found.sends) == ("POST", ("instance.json",), True)
    assert [(header.name, header.value) for header in found.headers] == [("A", "b")]


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ("name=Box 'note=a \"b\"'", '{"name":"Box","note":"a \\"b\\""}'),
        ("""element:='{"key": "box"}' tags:='["a"]' q==1""", '{"element":{"key": "box"},"tags":["a"]}'),
        (
            "element[key]=box configuration[a.b]:=true element[id]:=1",
            '{"element":{"key":"box","id":1},"configuration":{"a.b":true}}',
        ),
        ("configuration:=@c.json name=@n.txt", '{"configuration":"${c.json}","name":"${n.txt}"}'),
        ("name=$NAME", '{"name":"${NAME}"}'),
    ],
)
def test_a_body_of_items(items: str, text: str) -> None:
    script = f'http POST {URL} Authorization:"User $A, Organization $B" {items}'
    (region,) = read(script)
    assert region.source.text == text
    assert region.request is not None
    (header,) = region.request.headers
    assert (header.name, header.value) == ("Authorization", "User ${A}, Organization ${B}")
    assert region.edit(Edit(Span(1, 2), "x")) is None


def test_places_in_a_body_of_items() -> None:
    script = f'http POST {URL} name=Box element:=\'{{"key": "b"}}\''
    (region,) = read(script)
    for value in ('"Box"', '"b"'):
        start = region.source.text.index(value)
        span = region.span(Span(start, start + len(value)))
        assert script[span.start : span.end].strip('"') == value.strip('"')


@pytest.mark.parametrize("script", [f"http -f POST {URL} a=b", "http POST", "the http POST request", "https"])
def test_no_request_of_that_client(script: str) -> None:
    assert read(script) == []


@pytest.mark.parametrize(
    "script",
    [
        'jq -n --arg k "$K" \'{"element": {"key": $k}}\' > x.json',
        "python3 -c '{\"element\": 1}'",
        "echo x | node -e '[1].map(x => x)'",
        "/usr/bin/yq '{\"name\": .a}' x.yaml",
    ],
)
def test_programs_are_no_payloads(script: str) -> None:
    assert read(script) == []


def test_what_a_program_reads_may_be_one() -> None:
    assert [region.source.text for region in read(f"jq .name <<< '{BODY}'")] == [BODY]


@pytest.mark.parametrize("answer", ['{"id":1,"b":{"c":"}"}}', '{\n  "id": 1\n}', '[{"id": 1}]', "{}"])
def test_answers_below_a_command_are_passed_over(answer: str) -> None:
    script = f"$ curl {URL} -d '{BODY}'\n\n{answer}\n$ curl {URL} -d '[]'\n"
    assert [region.source.text for region in read(script)] == [BODY, "[]"]


def test_groups_and_tests_are_commands() -> None:
    script = f"{{ curl {URL} -d '{BODY}'; }}\n[ \"$a\" = b ] && curl {URL} -d '[]'\n"
    assert [region.source.text for region in read(script)] == [BODY, "[]"]


@pytest.mark.parametrize(
    "body",
    [r'"{\"a\": \"(b)\"}"', '"{""a"": ""(b)""}"'],
)
def test_quotes_and_continuations_of_cmd(body: str) -> None:
    script = f'curl.exe -X PUT {URL}/1 ^\r\n  -H "A: %B%" ^\r\n  -d {body}\r\n'
    (region,) = read(script)
    assert region.source.text == BODY
    assert region.request is not None
    assert (region.request.method, region.request.broken_lines) == ("PUT", ())
    edit = region.edit(Edit(Span(7, 10), 'c"d'))
    assert edit is not None
    result = script[: edit.span.start] + edit.text + script[edit.span.end :]
    assert [again.source.text for again in read(result)] == ['{"a": "c"d"}']


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("bash -c \"curl x.io -d '{}'\"", ["{}"]),
        ("ssh -i key host 'curl x.io -d \"{}\"'", ["{}"]),
        ("docker exec c sh -c 'A=1 curl x.io -d {}'", ["{}"]),
        ('eval "curl x.io -d \'{\\"a\\": 1}\'"', ['{"a": 1}']),
        ("bash -c 'cd x && curl x.io -d {}'", ["{}"]),
        ("echo \"curl x.io -d '{}'\"", []),
        ("bash -c 'echo {}'", []),
    ],
)
def test_a_command_in_a_word(script: str, expected: list[str]) -> None:
    found = regions(SourceText("a.sh", script), script=True)
    assert [region.source.text for region in found] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Run `{}` now.",
        "Run `{}`.",
        "Run `{}` and `it's`\nand `more`",
        "* ``{}``, or `another`",
        "`{}`: `x`'s",
        "`{}`\n-d as well",
    ],
)
def test_a_command_in_a_sentence_ends_with_its_backticks(sentence: str) -> None:
    body = '{"element": {"key": "box"}, "name": "a b"}'
    found = read(sentence.format(f"curl {URL} -d '{body}'"), whole=False)
    assert [region.source.text for region in found] == [body]


@pytest.mark.parametrize(
    ("script", "opening", "missing"),
    [
        (f"curl {URL} -d '{BODY}\n", "'", f"{BODY}"),
        (f"curl {URL} -d '{BODY}\n\ncurl x.io -H 'A: b'\n", "'", f"{BODY}"),
        (f"curl {URL} -d '{BODY}\necho done\n", "'", f"{BODY}"),
        (f'curl {URL} -d "{{}}\n \n', '"', "{}"),
    ],
)
def test_a_quote_that_nothing_closes(script: str, opening: str, missing: str) -> None:
    region = read(script)[0]
    start, end = script.index(opening), script.index(missing) + len(missing)
    assert region.source.text.rstrip() == missing
    assert region.unclosed == (Span(start, start + 1), Edit(Span(end, end), opening))


@pytest.mark.parametrize(
    "script",
    [
        f"curl {URL} -d '{BODY}'\ncurl x.io -H 'A: b'\n",
        f"curl {URL} -d '{BODY} '\n",
        f"curl {URL} -d '\ncurl y.io {BODY}'\n",
        f"curl {URL} -d {BODY}\n",
    ],
)
def test_quotes_that_are_closed(script: str) -> None:
    assert {region.unclosed for region in read(script)} == {None}


@pytest.mark.parametrize(
    ("options", "hyphens"),
    [
        ("\u2013X PUT", ["-"]),
        ("\u2014data '[]' \u2013H A", ["--", "-"]),
        ("\u2212\u2212data-raw '[]'", ["--"]),
        ("\u2013sS", ["-"]),
        ("-X PUT '\u2013X' -H 'A: \u2013b' \u2013 x", []),
    ],
)
def test_dashes_in_front_of_options(options: str, hyphens: list[str]) -> None:
    script = f"curl {URL} {options} -d '{BODY}'\n"
    request = read(script)[-1].request
    assert request is not None
    assert [edit.text for edit in request.dashes] == hyphens
    assert all(script[edit.span.start : edit.span.end].strip("\u2013\u2014\u2212") == "" for edit in request.dashes)
