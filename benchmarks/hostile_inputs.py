"""
Inputs that were made to take long, each as large as is asked for: one place for whatever a file can hold.

An input is a folder of files and the words of a command that looks at them. What repeats in it is told by a number, so
that twice the number is twice the input.
"""

# fmt: off
# ruff: noqa: E501, Q003 - tables read best as rows

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

Files = Mapping[str, str | bytes]

CONFIGURED = ("check", "--jobs", "1", "--exit-zero", "--output-format", "concise")
CHECK = (*CONFIGURED, "--isolated")
PLAIN = ("check", "--jobs", "1", "--exit-zero", "--isolated")
FIX = (*CHECK, "--fix", "--unsafe-fixes")
DIFF = (*PLAIN, "--unsafe-fixes", "--diff")


@dataclass(frozen=True)
class Hostile:
    """An input by its size, and the command that looks at it."""

    name: str
    files: Callable[[int], Files]
    words: tuple[str, ...] = (*CHECK, ".")
    least: int = 0
    """The number with which to begin; 0 for the usual one."""
    refused: bool = False
    """Whether the command ends with an error about it, as it does where a config file is wrong."""


def hostile_inputs() -> Iterator[Hostile]:
    """Yield all of them."""
    for make in (_values, _json_texts, _yaml_texts, _around, _collections, _source, _payloads, _reports, _fixes, _settings, _runs):
        yield from make()


# Values: what stands in a string of a clean payload, at places that different rules look at.

_UNITS = (
    *("x", " ", "-", "x-", "x.", ".", ":", "/", "//", "@", ",", ";", "|", "=", "&", "?", "*", "_", "%", "#", "'", "`"),
    *("${", "${A_:", "$(", "$", "{{", "{{ a }} ", "{%", "<%", "<", "<A ", "<<", "__A", "%A", "[", "]", "(", "\\\\", "\\n", "\\t "),
    *("http://", "https://a@", "a=b&", "?key", "&key=", "x://", "yyyy-", "MM/dd'T'", "0", "1.", "1,", "A_", "A-", "your-", "TODO "),
    *("\\u0041", "\\ud83d\\ude00", "\u00e9", "\u200b", "\u202e", "xX. ", "\\u0001 ", "User a, ", "{", "}", "\\\"a\\\": 1, "),
)
_PLACES: dict[str, Callable[[str], object]] = {
    "a name": lambda value: {"name": value},
    "a tag": lambda value: {"tags": [value]},
    "an element key": lambda value: {"element": {"key": value}},
    "a secret": lambda value: {"configuration": {"password": value}},
    "a callback": lambda value: {"configuration": {"event.notification.callback.url": value}},
    "a setting": lambda value: {"configuration": {"some.setting": value}},
    "a poller configuration": lambda value: {"configuration": {"event.poller.configuration": value}},
    "a poller URL": lambda value: {
        "configuration": {"event.poller.configuration": {"files": {"url": value, "idField": "id"}}}
    },
    "a date format": lambda value: {
        "configuration": {"event.poller.configuration": {"a": {"datesConfiguration": {"updatedDateFormat": value}}}}
    },
    "a grant": lambda value: {"providerData": {"code": value}},
}
_MARK = "@@"


def payload(changes: object = None) -> dict[str, object]:
    """Return a payload with some members of its own."""
    found: dict[str, object] = {"element": {"key": "box"}, "name": "x", "configuration": {"a": "b"}}
    return found | (changes if isinstance(changes, dict) else {})


def _values() -> Iterator[Hostile]:
    for place, put in _PLACES.items():
        head, _, tail = json.dumps(payload(put(_MARK)), ensure_ascii=False).partition(_MARK)
        for unit in _UNITS:
            yield Hostile(f"{unit!r} in {place}", partial(_repeated, "a.json", head, unit, tail))


def _repeated(file: str, head: str, unit: str, tail: str, number: int) -> Files:
    """Return a file with something many times over in its middle; `{}` in it is the number of the time."""
    if "{0}" in unit:
        return {file: head + "".join(unit.replace("{0}", str(each)) for each in range(number)) + tail}
    return {file: head + unit * number + tail}


# Texts: JSON and YAML that is broken in all ways.

_HEAD = '{"element": {"key": "box"}, "name": "x", "configuration": {"password": '
_WHOLE = '{"element": {"key": "box"}, "name": "x", "configuration": {"password": "abcdefgh"}}'
_JSON = (
    *("[", "{", "[{", '{"a":', ",", ":", "]", "}", '"', '\\"', "'", "\u201c", "`", "/*", "/* */", "//x\n", "#\n", "#"),
    *("${", "$(", "{{", "{%", "{{ a }}", "<%", "<", "...", "1", "1 ", "-", "tru", "\n", "\t", " ", "x ", "x:", "x,", "x=", "x\n"),
    *('"a" ', '"a":1 ', '"a":1,', '"a":1\n', '"a"\n', '""', '"a""b"', "(", "\0", "\ud83d", "<<<<<<<\n", "[]", "{}", "\\", "\\u", "+1,"),
    *('"a\n', "'a', ", '"{0}": 1 "b": 2,\n', "x{0}: 1,\n", '"a{0}" = 1,', "None,", "0x1,", "1_0,", "NaN,", "\u00a0", "\ufeff", "\u2028"),
)


def _json_texts() -> Iterator[Hostile]:
    for unit in _JSON:
        yield Hostile(f"{unit!r} for a value in JSON", partial(_repeated, "a.json", _HEAD, unit, ""))
        yield Hostile(f"{unit!r} for a value in JSON that ends", partial(_repeated, "a.json", _HEAD, unit, ' "b"}}'))
        yield Hostile(f"{unit!r} behind JSON", partial(_repeated, "a.json", _WHOLE, unit, ""))
        yield Hostile(f"{unit!r} for a member in JSON", partial(_repeated, "a.json", _WHOLE[:-2] + ", ", unit, "}}"))
    for unit in ("\n", " ", "//x\n", "{", "x", "x "):
        yield Hostile(f"{unit!r} before JSON", partial(_repeated, "a.json", "", unit, _WHOLE))


_YAML_HEAD = "element: {key: box}\nname: x\nconfiguration:\n  password: abcdefgh\n"
_YAML = (
    *("- ", "? ", ": ", "a: ", "a:\n", "&a ", "*a ", "*a\n", "!!str ", "! ", "|", ">\n", "'", '"', "[", "{", "[{", "#", "# \n"),
    *("%", "{{", "{{ a }}\n", "{%", "{% if %}\n", "${", "\t", "\t\n", " ", "\n", "---\n", "...\n", "<<: ", "\x85", "\u2028", "\ufeff"),
    *("a: b: ", "a b c: ", "a{0}: b\n", "a{0}: b: c\n", "a{0}:b\n", "a{0} b\n", '"a{0}": "b\n', "a{0}: 'b\n", "- a{0}\n", "-a\n", "a{0}: [\n", "a{0}: {\n"),
    *("a{0}: *b\n", "a{0}: &b c\n", "a{0}: @b\n", "a{0}: `b\n", "a{0}: %b\n", "a{0}:\tb\n", "\ta{0}: b\n", "a{0}: b #c\n", "a{0}: b # c\n", "a{0}: yes\n"),
    *("a{0} = b\n", "a{0}: |\n", "a{0}: >-\n    x\n", "'a{0}': b\n", "a{0}; b\n", "<<: *a\n", "? a{0}\n", ", ", "] ", "} ", "\\", "x", "x ", "\u00a0", "\u200b"),
)


def _yaml_texts() -> Iterator[Hostile]:
    for unit in _YAML:
        inside = "".join(f"  {line}" for line in unit.splitlines(keepends=True)) if "\n" in unit else unit
        yield Hostile(f"{unit!r} in a table of YAML", partial(_repeated, "a.yaml", _YAML_HEAD, inside, ""))
        yield Hostile(f"{unit!r} for a value in YAML", partial(_repeated, "a.yaml", f"{_YAML_HEAD}  b: ", unit, "\n"))
        yield Hostile(f"{unit!r} behind YAML", partial(_repeated, "a.yaml", _YAML_HEAD, unit, "\n"))
        yield Hostile(f"{unit!r} before YAML", partial(_repeated, "a.yaml", "", unit, f"\n{_YAML_HEAD}"))
    yield Hostile("aliases", partial(_repeated, "a.yaml", f"{_YAML_HEAD}  b: &a [x]\n", "  c{0}: *a\n", ""))
    yield Hostile("anchors", partial(_repeated, "a.yaml", _YAML_HEAD, "  c{0}: &a{0} x\n", ""))
    yield Hostile("merge keys", partial(_repeated, "a.yaml", f"b: &a {{x: y}}\n{_YAML_HEAD}", "  c{0}: {<<: *a}\n", ""))
    yield Hostile("merged maps", _merged)


def _merged(number: int) -> Files:
    maps = "".join(f"m{each}: &m{each} {{k{each}: v}}\n" for each in range(number))
    aliases = ", ".join(f"*m{each}" for each in range(number))
    return {"a.yaml": f"{maps}{_YAML_HEAD}  <<: [{aliases}]\n"}


# What stands around payloads in pages, scripts and request files.

_BODY = '{"element": {"key": "box"}, "name": "x", "configuration": {"filter.response.nulls": 1}}'
_CURL = f"curl -X POST https://api.cloud-elements.com/elements/api-v2/instances -d '{_BODY}'\n"
_PAGE = (
    *("```\n", "```json\n", f"```json\n{_BODY}\n```\n", "~~~\n", "````\n", "`", "> ", "> ```\n", "* ", "- ```\n", "1. ", "    x\n", "\n", "x ", "x\n"),
    *("<!-- ", "<!-- x -->\n", "<!--\n", "{/* ", "{% highlight a", "{% highlight json %}\n", "{{< highlight a", "[", "![", "](", "<", "<a ", "<pre>\n", "<pre>x</pre>\n", "<code>{</code>", "&amp;"),
    *("*", "_", "**a", "|", "| a ", "a | b\n--|--\n", "# ", "---\n", "===\n", "\\", "https://", "?key", "x-", "authorization:", "<!-- instancelint: ignore -->\n"),
    *("<!-- instancelint: ignore[IL210] -->\n", "//a:b@", "key=", "{", '{"configuration": ', "element:\n", "configuration:\n", "POST /instances\n", "${", "$("),
)
_SCRIPT = (
    *("$(", "`", "'", '"', "\\\n", "\\", "(", "{", "<<E\n", "<<'E'\n", "curl ", "curl \\\n", "curl -d '", "curl -d \"", "-H 'a: b' ", "-d @x ", "-d '{' "),
    *("; ", "&& ", "| ", "#", "# x\n", "\n", " ", "x ", "x=", "x=1\n", "${", "$", '"$(', '"\\"', "$'", "\\'", "[", "-d {\"a\":", '-d "{"a": ', '"{"a": 1}" ', "--data-raw {", ">", "<", "&"),
    *(_CURL, "cat <<E | curl -d @-\n", "wget --post-data '", "http POST :/instances a=", "http POST :/instances a[b]=c ", "if x; then\n", "function f() {\n"),
    *("# instancelint: ignore\n", "# instancelint: ignore[IL210]\n", "'\\''", '^"', "^\n", "%", "A='{' ", "-u a:b ", "xh POST https://x a:=1 ", "$(cat <<E\n"),
)
_REQUESTS = (
    *("###\n", "POST https://x/instances\n\n{}\n\n###\n", "a: b\n", "GET x\n", "< a.json\n", "{{", "{{x}} ", "@a = b\n", "# x\n", "// x\n", "?a=b\n", "&a=b\n"),
    *("\n", " ", "x", "{", "[", '"', "HTTP/1.1 200 OK\n", "> {%\n", "content-type: application/json\n", "authorization: User a, Organization b\n", "```\n", "x: "),
)
_POWERSHELL = (
    *('@"\n', "@'\n", '"', "'", "`", "`\n", "<#", "#", "<# #>", "@{", "@{a=1;", "(", "{", "$", "$(", "-Body ", "Invoke-RestMethod ", "irm -Body '{' ", "| ", "; "),
    *("$a = '{'\n", "ConvertTo-Json ", "\n", "x ", "-Headers @{a='b'} ", "@{a=@{b=@("),
)
_TAGS = (
    *("<pre>", "<pre", "<pre>x</pre>\n", "<code>", "<code>{", "<code>{</code>", "<", "</", "<!--", "<!-- x -->", "<![CDATA[", "]]>", "&", "&quot;", "&#x41", "="),
    *('<pre a="', "<pre a='<", '<div class="language-json">', "<textarea>", "<script>", '<script type="application/json">{</script>', "<button>", "</button>"),
    *("<br>", "<x{0}>", "<A>", '<i class="lineno">', "<ac:parameter>", "<ac:plain-text-body>", "<xmp>", "<span>", '<span class="a">"</span>', " class=json"),
    *("<!-- instancelint: ignore[IL210] -->\n", f"<pre>{_BODY}</pre>\n", f'<pre><b class="x">{_BODY}</b></pre>\n', "\n"),
)
_DOCKERFILE = (
    *("RUN ", "RUN \\\n", "# x\n", "\\\n# x\n", "COPY <<E a\n", "E\n", "ENV A='{' ", "x ", "\n", f"RUN {_CURL}", 'SHELL ["powershell"]\n'),
)
_MAKEFILE = (
    *("\t@", "\t@x \\\n", "\\\n", "$$", "$(", "$", "define A\n", "endef\n", "define A\n{\nendef\n", "a:\n", "@", "-", "\tx\n", "\n", f"\t{_CURL}", " "),
)
_GROOVY = (
    *("'''", '"""', "'", '"', "sh '", "sh '''\\'''", "\\'''", "sh(", "script: ", "/*", "*/", "//", "// x\n", "\\", "\\u0041", "\\\n", "\n", "'{'", "${a}", " "),
)
_TERRAFORM = (
    *("a = <<E\n", "E\n", "a = <<A{0}\n", "<<", "<<-", "{", "x\n", "\n", "a = <<E\n{\nE\n", f"a = <<E\n{_BODY}\nE\n", f"a = <<E\n{_CURL}E\n"),
)
_PIPELINE = (
    *("- run: x\n", "- run: curl https://x/instances -d a\n", "- run: |\n    curl -d '{\n", "- script: [a, b]\n", "- pwsh: irm https://x -Body '{'\n", "- env: {a: b}\n"),
    *("- run: 'curl '\n", "- [\n", "- {run: \"curl -d \\\"{\\\"\"}\n", "- '{\"configuration\": '\n", f"- run: |\n    {_CURL}", "# instancelint: ignore[IL210]\n"),
)
_ASCIIDOC = (
    *("----\n", "....\n", "--\n", "```\n", "////\n", "++++\n", "[source,json]\n", "[source", "[", "[[a]]\n", ".T\n", "// x\n", "+\n", " x\n", "x\n", "\n", "<1>"),
    *("x <1>\n", " ", "<", "ifdef::a[]\n", ":source-language: a\n", f"----\n{_BODY}\n----\n", "// instancelint: ignore[IL210]\n", "====\n", "-", "x <1> <2>\n"),
)
_RESTRUCTURED = (
    *("::\n", "x::\n", ".. code:: json\n", ".. code:: json\n\n   {\n\n", ".. x\n", "..\n", ".. ", "   :a: b\n", "  x\n", "x\n", "\n", "- ", "1. ", " ", ":", "   "),
    *(".. highlight:: json\n", ".. raw:: html\n\n   <pre>\n\n", f"::\n\n   {_BODY}\n\n", ".. instancelint: ignore[IL210]\n", ".. |a| b:: ", ".. _a:\n", "a:a:"),
)


def _around() -> Iterator[Hostile]:
    fenced = f"\n\n```json\n{_BODY}\n```\n"
    for unit in _PAGE:
        yield Hostile(f"{unit!r} before a block of a page", partial(_repeated, "a.md", "", unit, fenced))
        yield Hostile(f"{unit!r} in a block of a page", partial(_repeated, "a.md", "```json\n" + _BODY, unit, "\n```\n"))
    request = f"POST https://api.cloud-elements.com/elements/api-v2/instances\n\n{_BODY}\n"
    call = f"Invoke-RestMethod -Method Post -Uri https://x/elements/api-v2/instances -Body '{_BODY}'\n"
    shown = f"<pre>\n{_BODY}\n"
    files = (
        ("a.sh", _SCRIPT, _CURL), ("a.http", _REQUESTS, request), ("a.ps1", _POWERSHELL, call),
        ("a.html", _TAGS, shown),
        ("Dockerfile", _DOCKERFILE, f"RUN {_CURL}"), ("Makefile", _MAKEFILE, f"a:\n\t{_CURL}"), ("Jenkinsfile", _GROOVY, f"sh '''{_CURL}"),
        ("a.tf", _TERRAFORM, f"a = <<EOT\n{_BODY}\nEOT\n"),
        ("a.adoc", _ASCIIDOC, f"----\n{_BODY}\n"), ("a.rst", _RESTRUCTURED, f"::\n\n   {_BODY}\n"),
    )
    for file, units, whole in files:
        for unit in units:
            yield Hostile(f"{unit!r} before the command of {file}", partial(_repeated, file, "", unit, f"\n{whole}"))
            yield Hostile(f"{unit!r} behind the command of {file}", partial(_repeated, file, whole, unit, "\n"))
            inside = whole.rstrip("\n'").removesuffix("}")
            yield Hostile(f"{unit!r} in the command of {file}", partial(_repeated, file, inside, unit, "\n"))
    for unit in _PIPELINE:
        yield Hostile(f"{unit!r} in a pipeline", partial(_repeated, "a.yaml", f"steps:\n- run: |\n    {_CURL}", unit, ""))
    for unit in ("-H 'a: b' ", "--data a=b ", "https://x ", "-d '{}' ", "-X POST ", "-k ", "'a'\"b\"$c"):
        yield Hostile(f"{unit!r} as word of curl", partial(_repeated, "a.sh", _CURL.rstrip() + " ", unit, "\n"))


# Collections of requests, descriptions of APIs and notebooks.

_BRUNO = (
    *("meta {\n", "}\n", "post {\n", "headers {\n  a: b\n}\n", "body:json {\n", "  a: b\n", "  ~a: b\n", ": ", "~", "a", "{", "  {\n", '"', "\n", " "),
    *("body {\n{}\n}\n", "url: ", "post {\n  url: https://x/instances\n}\n"),
)
_HURL = (
    *("POST https://x/instances\n", "HTTP 200\n", "a: b\n", "[Options]\n", "# x\n", "#", "```\n", "```json\n", "`", "{\n", "{", "[", '"', "\n", " ", "x"),
    *("file,a;", "[Captures]\na: b\n", "jsonpath ", "{{x}} ", "POST ", "POST https://x/instances\n{}\n"),
)
_IN_JSON = json.dumps(_BODY)
_SENT = f'{{"request": {{"method": "POST", "url": "https://x/elements/api-v2/instances", "body": {{"mode": "raw", "raw": {_IN_JSON}}}}}}}'
_CALLS = f'{{"openapi": "3.1.0", "x": {_IN_JSON}, "paths": {{"/instances": {{"post": {{"requestBody": '
_PARTS: dict[str, tuple[str, str, str]] = {
    "requests of Postman": ('{"info": {}, "item": [', _SENT, "]}"),
    "folders of Postman": (f'{{"info": {{}}, "item": [{_SENT}, ', '{"item": [{}]}', "]}"),
    "headers of Postman": (f'{{"info": {{}}, "item": [{_SENT[:-2]}, "header": [', '{"key": "a", "value": "b"}', "]}}]}"),
    "answers of Postman": (f'{{"info": {{}}, "item": [{_SENT[:-1]}, "response": [', f'{{"code": 200, "body": {_IN_JSON}}}', "]}]}"),
    "folders of Insomnia": (f'{{"_type": "export", "x": {_IN_JSON}, "resources": [', '{"_id": "a{0}", "parentId": "a{1}", "_type": "request", "url": "x"}', "]}"),
    "entries of an archive": ('{"log": {"entries": [', f'{{"request": {{"url": "https://x/instances", "postData": {{"text": {_IN_JSON}}}}}}}', "]}}"),
    "examples of a body": (_CALLS + '{"content": {"application/json": {"examples": {"y": {}, ', f'"a{{0}}": {{"value": {_BODY}}}', "}}}}}}}}"),
    "types of a body": (_CALLS + '{"content": {', f'"json{{0}}": {{"example": {_BODY}}}', "}}}}}}"),
    "references": (_CALLS + '{"$ref": "#/a0"}}}}, ', '"a{0}": {"$ref": "#/a{1}"}', "}"),
}
"""What begins, repeats in, and ends a document."""


def _collections() -> Iterator[Hostile]:
    bruno = f"post {{\n  url: https://x/elements/api-v2/instances\n  body: json\n}}\n\nbody:json {{\n{_BODY}\n}}\n"
    hurl = f"POST https://x/elements/api-v2/instances\n{_BODY}\nHTTP 200\n{_BODY}\n"
    for file, units, whole in (("a.bru", _BRUNO, bruno), ("a.hurl", _HURL, hurl)):
        for unit in units:
            yield Hostile(f"{unit!r} before the request of {file}", partial(_repeated, file, "", unit, f"\n{whole}"))
            yield Hostile(f"{unit!r} behind the request of {file}", partial(_repeated, file, whole, unit, "\n"))
            yield Hostile(f"{unit!r} in the request of {file}", partial(_repeated, file, whole[: whole.rindex("}")], unit, "\n"))
    for name, (head, part, tail) in _PARTS.items():
        yield Hostile(name, partial(_joined, "a.json", head, part, tail))
    deep = '{"item": ['
    yield Hostile("folders in folders", lambda number: {"a.json": '{"info": {}, "item": [' + deep * number + _SENT + "]}" * number + "]}"})
    for cell, line in (("code", "%%bash\\n"), ("code", "!curl x\\n"), ("code", _CURL), ("markdown", "# x\\n"), ("markdown", "- ")):
        one = json.dumps(line.replace("\\n", "\n"))
        head = f'{{"cells": [{{"cell_type": "{cell}", "source": ['
        yield Hostile(f"{line!r} as line of a cell of {cell}", partial(_joined, "a.ipynb", head, one, f", {_IN_JSON}]}}]}}"))
        whole = f'{{"cell_type": "{cell}", "source": [{one}, {_IN_JSON}]}}'
        yield Hostile(f"cells of {cell} with {line!r}", partial(_joined, "a.ipynb", '{"cells": [', whole, "]}"))


# Source code: what repeats around a payload, in it and behind it.

_CODE_UNITS = (
    *("element: ", '"element": ', "{", "[", "(", '"', "'", "`", "${", "/*", "//", "#", "\\\\", "x", " ", "\n", "x.y", "a + ", "=> "),
    *("b.element = 1;\n", "b.put('element', 1);\n", ".put('element', 1)", "f('/instances', x);\n", "var b = {'element': {'key': 1}};\n"),
    *("if (a) { b.x = 1; }\n", "'element': {'key': 'box'}, ", "Map.of('element', ", "'{\"element\":' + ", "...x, ", "[x]: 1, "),
)
_LITERALS = {
    "a.js": ("const b = ", f"{_BODY}", ";\n"),
    "a.py": ("b = ", f"{_BODY}", "\n"),
    "a.rb": ("b = ", f"{_BODY}", "\n"),
    "a.php": ("<?php $b = ", "['element' => ['key' => 'box'], 'name' => 'x']", ";\n"),
    "a.go": ("package a\nvar b = ", 'map[string]any{"element": map[string]string{"key": "box"}, "name": "x"}', "\n"),
    "A.java": ("class A { Object b = ", 'Map.of("element", Map.of("key", "box"), "name", "x")', "; }\n"),
    "a.kt": ("val b = ", 'mapOf("element" to mapOf("key" to "box"), "name" to "x")', "\n"),
    "a.cs": ("class A { object b = ", 'new { element = new { key = "box" }, name = "x" }', "; }\n"),
}


def _source() -> Iterator[Hostile]:
    for file, (head, body, tail) in _LITERALS.items():
        for unit in _CODE_UNITS:
            inner = body[:-1]
            yield Hostile(f"{unit!r} before the literal of {file}", partial(_repeated, file, head, unit, f"\n{head}{body}{tail}"))
            yield Hostile(f"{unit!r} in the literal of {file}", partial(_repeated, file, f"{head}{inner}, ", unit, f"{body[-1]}{tail}"))
            yield Hostile(f"{unit!r} behind the literal of {file}", partial(_repeated, file, f"{head}{body}{tail}", unit, "\n"))


def _joined(file: str, head: str, part: str, tail: str, number: int) -> Files:
    parts = (part.replace("{0}", str(each)).replace("{1}", str(each + 1)) for each in range(number))
    return {file: head + ", ".join(parts) + tail}


# Payloads with much of one thing.

_MEMBERS = {
    "unknown settings": ('"configuration": {', '"some.key{0}": "v",', '"z": "z"}'),
    "misspelt settings": ('"configuration": {', '"event.notification.enabld{0}": "v",', '"z": "z"}'),
    "nearly the same keys": ('"configuration": {"z": "z"},', '"configuratio{0}": 1,', '"tags": ["a"]'),
    "secrets": ('"configuration": {', '"password{0}": "p{0}ssw0rd", "api.key.{0}": "k{0}",', '"z": "z"}'),
    "settings that are numbers": ('"configuration": {', '"a.{0}": 1,', '"z": "z"}'),
    "settings with blanks": ('"configuration": {', '"a.{0}": " x ",', '"z": "z"}'),
    "nested settings": ('"configuration": {', '"a{0}": {"b": {"c": 1}},', '"z": "z"}'),
    "addresses": ('"configuration": {', '"a{0}.url": "http://example.com/{0}?key=v{0}",', '"z": "z"}'),
    "templates": ('"configuration": {', '"a{0}": "${A{0}}-{{ b }}",', '"z": "z"}'),
    "placeholders": ('"configuration": {', '"a{0}": "<YOUR_KEY>",', '"z": "z"}'),
    "JSON in strings": ('"configuration": {', '"a{0}": "{\\"b\\": [1]}",', '"z": "z"}'),
    "duplicate keys": ('"configuration": {', '"a": "b",', '"z": "z"}'),
    "tags": ('"tags": [', '"t{0}",', '"z"]'),
    "equal tags": ('"tags": [', '"t",', '"z"]'),
    "tags that are objects": ('"tags": [', '{"name": "t{0}"},', '"z"]'),
    "grants": ('"providerData": {', '"code{0}": "abc",', '"code": "z"}'),
    "polled resources": ('"configuration": {"event.poller.configuration": {', '"r{0}": {"url": "/r?where=x"},', '"z": {}}}'),
    "settings at the top": ('"tags": ["a"],', '"oauth.api.key{0}": "v",', '"x": 1'),
    "keys with blanks": ('"configuration": {', '" a {0}": "v",', '"z": "z"}'),
    "settings of another element": ('"configuration": {', '"sfdc.setting{0}": "v",', '"z": "z"}'),
    "lists": ('"configuration": {', '"a{0}": [1],', '"z": "z"}'),
    "nulls": ('"configuration": {', '"a{0}": null,', '"z": "z"}'),
    "long keys": ('"configuration": {', '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.{0}": "v",', '"z": "z"}'),
    "odd characters": ('"configuration": {', '"a{0}": "\u200bx\u00a0",', '"z": "z"}'),
}


def _members(head: str, unit: str, tail: str, number: int, file: str = "a.json") -> Files:
    rest = '"element": {"key": "box"}, "name": "x", '
    return _repeated(file, "{" + rest + head, unit + "\n", tail + "}", number)


def _payloads() -> Iterator[Hostile]:
    for name, (head, unit, tail) in _MEMBERS.items():
        yield Hostile(f"{name} in JSON", partial(_members, head, unit, tail))
        yield Hostile(f"{name} in YAML", partial(_members, head, unit, tail, file="a.yaml"))
    yield Hostile("objects in objects", lambda number: {"a.json": _HEAD + '{"a":' * number + "1" + "}" * number + "}}"})
    yield Hostile("payloads in a list", lambda number: {"a.json": "[" + ",\n".join([_WHOLE] * number) + "]"})
    yield Hostile("broken payloads in a list", lambda number: {"a.json": "[" + "\n".join([_WHOLE] * number) + "]"})
    yield Hostile("equal payloads in lines", lambda number: {"a.jsonl": f"{_BODY}\n" * number})
    yield Hostile("broken lines", lambda number: {"a.jsonl": f"{_BODY[:-1]}\n" * number})
    yield Hostile("blank lines in lines", lambda number: {"a.jsonl": _BODY + "\n" * number})
    yield Hostile("blank packed lines", lambda number: {"a.jsonl.gz": gzip.compress(_BODY.encode() + b"\n" * number)}, least=100_000)
    yield Hostile("equal payloads in YAML", lambda number: {"a.yaml": f"---\n{_YAML_HEAD}" * number})
    yield Hostile("payloads in a template", lambda number: {"a.json": _HEAD + '"{% include x %}"' + ', "a": {{ b }}' * number + "}}"})
    yield Hostile("a merge conflict", partial(_repeated, "a.json", _HEAD, '\n<<<<<<< a\n"b",\n=======\n"c",\n>>>>>>> d\n', '"e"}}'))
    yield Hostile("UTF-16", lambda number: {"a.json": (_HEAD + '"' + "x" * number + '"}}').encode("utf-16")})
    yield Hostile("bytes that are no text", lambda number: {"a.json": _HEAD.encode() + b'"' + b"\xff" * number + b'"}}'})
    yield Hostile("suppressions", partial(_repeated, "a.yaml", _YAML_HEAD, "  a{0}: 1  # instancelint: ignore[IL210, IL211]\n", ""))
    yield Hostile("suppressions of the next line", partial(_repeated, "a.yaml", _YAML_HEAD, "  # instancelint: ignore-next[IL210]\n  a{0}: 1\n", ""))
    yield Hostile("suppressions of nothing", partial(_repeated, "a.yaml", _YAML_HEAD, "  a{0}: x  # instancelint: ignore\n", ""))
    yield Hostile("rules in a suppression", partial(_repeated, "a.yaml", "# instancelint: ignore-file[", "IL2{0}, ", f"]\n{_YAML_HEAD}"))
    yield Hostile("blanks in a suppression", partial(_repeated, "a.yaml", "# instancelint: ignore-file", " ", f"x\n{_YAML_HEAD}"))
    for unit in ("-", "a-", "a-b ", "(", "until ", "[", "- ", "instancelint:ignore[", "#", " #"):
        yield Hostile(f"{unit!r} in a suppression", partial(_repeated, "a.yaml", "# instancelint: ignore", unit, f"\n{_YAML_HEAD}"))


# Reports of many findings.

FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "azure", "tap", "rdjson", "html", "markdown")


def _reports() -> Iterator[Hostile]:
    head, unit, tail = _MEMBERS["settings that are numbers"]
    for each in FORMATS:
        words = (*PLAIN, "--output-format", each, ".")
        yield Hostile(f"{each} of a payload with many findings", partial(_members, head, unit, tail), words)
        yield Hostile(f"{each} of a line with many findings", partial(_on_one_line, head, unit, tail), words)
        yield Hostile(f"{each} of many payloads", lambda number: {"a.jsonl": f"{_BODY}\n" * number}, words)
    yield Hostile("statistics", partial(_members, head, unit, tail), (*PLAIN, "--statistics", "."))
    yield Hostile("the ten worst findings", partial(_members, head, unit, tail), (*CHECK, "--max-findings", "10", "."))


def _on_one_line(head: str, unit: str, tail: str, number: int) -> Files:
    (file, text), *_ = _members(head, unit, tail, number).items()
    return {file: str(text).replace("\n", " ")}


# Fixes: many of them in one payload, in JSON and in YAML.

_FIXED = ("settings that are numbers", "settings with blanks", "keys with blanks", "duplicate keys", "tags that are objects", "nested settings", "settings at the top", "nulls", "odd characters")


def _fixes() -> Iterator[Hostile]:
    for name in _FIXED:
        for file in ("a.json", "a.yaml"):
            yield Hostile(f"fixes of {name} in {file}", partial(_members, *_MEMBERS[name], file=file), (*FIX, "."), least=10)
        yield Hostile(f"a diff of {name}", partial(_members, *_MEMBERS[name]), (*DIFF, "."), least=10)
        yield Hostile(f"fixes of {name} on a line", partial(_on_one_line, *_MEMBERS[name]), (*FIX, "."), least=10)
    yield Hostile("fixes in a block of YAML", partial(_repeated, "a.yaml", _YAML_HEAD, "  a{0}: 1\n", ""), (*FIX, "."), least=10)
    yield Hostile("fixes of commas", partial(_repeated, "a.json", _WHOLE[:-2] + ",\n", '"a{0}": "b",,\n', '"c": "d"}}'), (*FIX, "."), least=10)
    yield Hostile("fixes of lost commas", partial(_repeated, "a.json", _WHOLE[:-2] + ",\n", '"a{0}": "b"\n', '"c": "d"}}'), (*FIX, "."), least=10)
    yield Hostile("fixes of quotes", partial(_repeated, "a.json", _WHOLE[:-2] + ",\n", "'a{0}': 'b',\n", '"c": "d"}}'), (*FIX, "."), least=10)
    yield Hostile("fixes in lines", lambda number: {"a.jsonl": f"{_BODY}\n" * number}, (*FIX, "."), least=10)
    yield Hostile("fixes in documents", lambda number: {"a.yaml": f"---\n{_YAML_HEAD}  a: 1\n" * number}, (*FIX, "."), least=10)
    yield Hostile("fixes in a page", lambda number: {"a.md": f"```json\n{_BODY}\n```\n\n" * number}, (*FIX, "."), least=10)
    yield Hostile("fixes in a script", lambda number: {"a.sh": _CURL * number}, (*FIX, "."), least=10)


# Settings: patterns, selectors, and the text of the config file itself.

_GLOBS = ("*a", "**/", "a/", "?", "[a]", "*", "**", "[", "\\", "a**", "{a,", "!", "/", "*/", "[!", "a*b/")
_LONG = "a" * 100
"""Part of a name that many stars can share out among them."""


def _settings() -> Iterator[Hostile]:
    for unit in _GLOBS:
        yield Hostile(f"{unit!r} in .gitignore", partial(_ignored, unit), (*CHECK, "."))
        yield Hostile(f"{unit!r} in exclude", partial(_configured, 'exclude = ["{}b"]', unit), (*CONFIGURED, "."))
        yield Hostile(f"{unit!r} in kinds", partial(_configured, 'kinds = {{ "{}b" = "update" }}', unit), (*CONFIGURED, "."))
    for unit in ("/*", "/**", "/a", "[*]", ".a", "~1", "..a", "*a", "/*a"):
        table = '[[ignore]]\nrule = "IL2"\npointer = "/{}"\n' if unit[0] != "." else '[[ignore]]\nrule = "IL2"\npointer = "${}"\n'
        yield Hostile(f"{unit!r} in a place", partial(_configured, table, unit), (*CONFIGURED, "."))
        yield Hostile(f"{unit!r} in payloads", partial(_configured, 'payloads = ["' + table.rpartition('"')[0].rpartition('"')[2] + '"]', unit), (*CONFIGURED, "."))
    lists = {
        "ignored patterns": ("exclude = [", '"p{0}*",', "]"),
        "kinds": ("[kinds]\n", '"k{0}" = "update"\n', ""),
        "profiles": ("[profiles]\n", '"k{0}" = "docs"\n', ""),
        "ignored rules": ("ignore = [", '"IL210",', "]"),
        "rules by file": ("[per-file-ignores]\n", '"p{0}" = ["IL210"]\n', ""),
        "suppressions": ("", '[[ignore]]\nrule = "IL3"\npointer = "/configuration/a{0}"\n', ""),
        "custom rules": ("", '[[custom-rules]]\nname = "acme-r{0}"\npointer = "/configuration/*"\nmessage = "x"\nschema = {{type = "string"}}\n', ""),
        "unknown keys": ("", "k{0} = 1\n", ""),
        "comments": ("", "# {0}\n", ""),
        "blank lines": ("", "\n", ""),
        "severities": ("[severity]\n", '"IL21{0}" = "info"\n', ""),
        "places": ("payloads = [", '"/a{0}",', "]"),
        "blanks in a line": ("profile = ", " ", '"docs"'),
        "brackets": ("exclude = ", "[", ""),
        "quotes": ("exclude = [", '"', ""),
        "points of a key": ("a", ".a", " = 1"),
    }
    refused = {"unknown keys", "brackets", "quotes", "points of a key"}
    for name, (head, unit, tail) in lists.items():
        files = partial(_config_file, head, unit, tail)
        yield Hostile(f"{name} of a config file", files, (*CONFIGURED, "."), refused=name in refused)
    yield Hostile("lines of .gitignore", lambda number: {**_sample(), ".gitignore": "".join(f"p{each}*\n" for each in range(number))})
    yield Hostile("blanks in .gitignore", lambda number: {**_sample(), ".gitignore": "a\\" + " " * number + "x\n"})
    yield Hostile("imported elements", _elements, (*CONFIGURED, "."))


def _sample() -> dict[str, str | bytes]:
    return {"a.json": _BODY, f"{_LONG}/{_LONG}.json": _BODY}


def _ignored(unit: str, number: int) -> Files:
    return {**_sample(), ".gitignore": f"{unit * number}b\n"}


def _configured(text: str, unit: str, number: int) -> Files:
    return {**_sample(), "instancelint.toml": text.format((unit * number).replace("\\", "\\\\"))}


def _config_file(head: str, unit: str, tail: str, number: int) -> Files:
    (_, text), *_ = _repeated("", head, unit, tail, number).items()
    return {**_sample(), "instancelint.toml": str(text).replace("{{", "{").replace("}}", "}") + "\n"}


def _elements(number: int) -> Files:
    parameters = [{"key": f"acme.p{each}", "type": "TEXTFIELD_32", "required": True} for each in range(number)]
    return {**_sample(), "e.json": json.dumps({"key": "acme", "name": "Acme", "configuration": parameters}), "instancelint.toml": 'elements = ["e.json"]\n'}


# Runs over many files and payloads, and what they claim.


def _runs() -> Iterator[Hostile]:
    def files(text: str, number: int) -> Files:
        return {f"f{each}.json": text.replace("{0}", str(each)) for each in range(number)}

    names = '{"element": {"key": "box"}, "name": "x", "configuration": {"password": "abcdefgh1234", "event.notification.callback.url": "https://x.io/c"}}'
    yield Hostile("files", partial(files, _BODY), least=20)
    yield Hostile("files with one name and one secret", partial(files, names), least=20)
    yield Hostile("lines with one name and one secret", lambda number: {"a.jsonl": f"{names}\n" * number})
    yield Hostile("a list with one name and one secret", lambda number: {"a.json": "[" + ",".join([names] * number) + "]"})
    yield Hostile("folders", lambda number: {f"d{each}/a.txt": "x" for each in range(number)} | _sample(), least=20)
    yield Hostile("folders with .gitignore", lambda number: {f"d{each}/.gitignore": "*.x\n" for each in range(number)} | _sample(), least=20)
    yield Hostile("requests that send files", lambda number: {"a.sh": _CURL + "curl -d @b.json https://x/instances\n" * number, "b.json": _BODY}, (*CHECK, "--follow", "."))
