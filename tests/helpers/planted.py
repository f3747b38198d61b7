"""
Pairs of texts that differ only in a secret of the same length and form, at a place that is not public.

The secret stands in each value of a payload in turn, in every notation, and around payloads; the text is whole or
changed by one character.
"""

from __future__ import annotations

import html
import json
import random
import re
import textwrap
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, NamedTuple

import yaml
from repository import DATA

_LETTERS = "bcdfghjkmnpqrsvwz"
"""Letters of which no word of the vocabulary is made by chance."""
_PUBLIC = {"name", "tags", "element"}
_READ_LETTER_BY_LETTER = {"createdDateFormat", "updatedDateFormat"}
"""Where a rule finds something else in another text of the same form."""
_STAND_IN = "SECRETxSTANDSxHERE"
_MARKS = "\"'{}[],: \n#-\\x7/?@&=%!*|<>"

_FORMS = (
    "AaaAa0aAa0Aa0aaA",
    "aaaaaaaa",
    "aaaaaa aaaaaaa aaaaa",
    "0000000000000",
    "AAAA0AAAA0AA0AA==",
    "aaa-0aa0-aaAa_0aaa.aaa0",
    "https://aaaaa:aaa0aaa@hooks.acme.io/cb",
    "https://hooks.acme.io/cb?key=aaaa00aaa0",
    "https://hooks.acme.io/0aAa0aAa0Aa0aaA0aa0",
    "aaaaa@aaaaaa.example",
    "aaaa@aaaaa",
    "Aa0/Aa0?a#Aa@aa.aaa",
    "AAAA_AAAAA",
    "aaaaaa,aaaaaaa,aaaaa",
    '{"user": "aaa0aaa"}',
    "-----BEGIN PRIVATE KEY----- AAaa00AAaa00AAaa00",
)
"""What secrets look like: each `a`, `A` and `0` becomes any letter or digit, all else but known words stays."""
_KEPT = ("https://", "hooks.acme.io", "/cb", "?key=", ".example", "-----BEGIN PRIVATE KEY-----", "user")
_KEPT_OR_NOT = re.compile("|".join((*map(re.escape, _KEPT), ".")))
_DIGITS = "23456789"


class Planted(NamedTuple):
    """Two texts of a file that have to give the same output; `place` tells where the secret stands, for failures."""

    name: str
    place: str
    one: str
    other: str


def planted(number: int, seed: int) -> Iterator[Planted]:
    """Yield so many pairs; the same ones for the same seed."""
    random_ = random.Random(seed)  # noqa: S311 - the same order in every run
    bodies = [each["body"] for each in json.loads((DATA / "mutation_payloads.json").read_text(encoding="utf-8"))]
    while number > 0:
        place, body = random_.choice(list(_bodies(random_.choice(bodies))))
        name, write = random_.choice(_CONTAINERS)
        text = _changed(write(body), random_) if random_.random() < 2 / 3 else write(body)
        form = random_.choice(_FORMS)
        one = _secret(form, random_)
        other = _other(form, one, random_)
        if name.endswith(".json") or "{" in text:
            one, other = (json.dumps(each)[1:-1] for each in (one, other))
        # Whether a backslash begins an escape hangs on the letter behind it: those two would not have the same form.
        if _STAND_IN in text and f"\\{_STAND_IN}" not in text:
            yield Planted(name, place, text.replace(_STAND_IN, one), text.replace(_STAND_IN, other))
            number -= 1


def _secret(form: str, random_: random.Random) -> str:
    """Make a secret of a form."""
    parts = []
    for part in _KEPT_OR_NOT.findall(form):
        choices = [{"a": _LETTERS, "A": _LETTERS.upper(), "0": _DIGITS}.get(letter, letter) for letter in part]
        parts.append(part if part in _KEPT else "".join(map(random_.choice, choices)))
    return "".join(parts)


def _other(form: str, secret: str, random_: random.Random) -> str:
    """Make another secret of a form, with letters that repeat where those of the first one do."""
    table: dict[int, int] = {}
    for letters in (_LETTERS, _LETTERS.upper(), _DIGITS):
        turn = random_.randrange(1, len(letters))
        table.update(str.maketrans(letters, letters[turn:] + letters[:turn]))
    position = 0
    parts = []
    for part in _KEPT_OR_NOT.findall(form):
        own = secret[position : position + len(part)]
        parts.append(own if part in _KEPT else own.translate(table))
        position += len(part)
    return "".join(parts)


def _changed(text: str, random_: random.Random) -> str:
    """Delete, insert or replace one character that is not in the secret."""
    while True:
        position = random_.randrange(len(text))
        start = text.find(_STAND_IN, max(position - len(_STAND_IN), 0))
        if not start < position < start + len(_STAND_IN):
            break
    removed = random_.randrange(2) if position != start else 0
    mark = random_.choice(_MARKS) if removed == 0 or random_.randrange(2) else ""
    return text[:position] + mark + text[position + removed :]


def _bodies(body: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield a body once for each place that a secret may have in it, which is named."""
    for path in _strings(body):
        if path[0] not in _PUBLIC and path[-1] not in _READ_LETTER_BY_LETTER:
            yield "/".join(map(str, path)), _with(body, path)
    settings = body.get("configuration", {})
    for key, value in _ADDED.items():
        yield f"configuration/{key}", {**body, "configuration": {**settings, key: value}}
    for key, value in _BESIDE.items():
        yield key, {**body, key: value}


_ADDED: dict[str, Any] = {
    "pasword": _STAND_IN,
    "password": _STAND_IN,
    "oauth.api.secret": [_STAND_IN],
    "my.own.setting": {"value": _STAND_IN},
    "event.notification.signature.key": _STAND_IN,
    "event.notification.callback.url": f"https://hooks.acme.io/cb?token={_STAND_IN}",
    "oauth.callback.url": f"https://me:{_STAND_IN}@hooks.acme.io/cb",
    "event.poller.configuration": json.dumps({"contacts": {"url": f"/hubs/crm/contacts?where={_STAND_IN}"}}),
    "event.notification.enabled": _STAND_IN,
    "filter.response.nulls": _STAND_IN,
    "event.poller.refresh_interval": _STAND_IN,
}
_BESIDE: dict[str, Any] = {
    "configs": [{"key": "password", "value": _STAND_IN}],
    "passwort": _STAND_IN,
    "secrets": {"deep": [{"er": _STAND_IN}]},
    "providerData": {"code": _STAND_IN, "extra": _STAND_IN},
    "externalAuthentication": _STAND_IN,
    "description": f"written with {_STAND_IN} in mind",
}


def _strings(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in members:
        yield from _strings(item, (*path, step))
    if isinstance(value, str):
        yield path


def _with(body: dict[str, Any], path: tuple[str | int, ...]) -> dict[str, Any]:
    changed = deepcopy(body)
    at: Any = changed
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = _STAND_IN
    return changed


def _json(body: object) -> str:
    return json.dumps(body, indent=2) + "\n"


def _line(body: object) -> str:
    return json.dumps(body) + "\n"


def _yaml(body: object) -> str:
    return yaml.safe_dump(body, sort_keys=False, width=10_000)


def _fence(body: object) -> str:
    return f"# Contracts\n\nThe token is {_STAND_IN}, keep it.\n\n```json\n{_json(body)}```\n\nAnd {_STAND_IN} again.\n"


def _yaml_fence(body: object) -> str:
    return f"Prose.\n\n```yaml\n# {_STAND_IN} is for the tests\n{_yaml(body)}```\n"


def _commented(body: object) -> str:
    return f"// password: {_STAND_IN}\n{_json(body)}"


def _curl(body: object) -> str:
    return (
        f"export TOKEN={_STAND_IN}\n"
        f"curl -X POST -u 'me:{_STAND_IN}' https://api.cloud-elements.com/elements/api-v2/instances \\\n"
        f"  -H 'Authorization: User {_STAND_IN}, Organization {_STAND_IN}' -H 'X-Own: {_STAND_IN}' \\\n"
        f"  -b 'sid={_STAND_IN}' -H 'Content-Type: application/json' -d '{_json(body)}'\n"
    )


def _http(body: object) -> str:
    return (
        f"@token = {_STAND_IN}\n\nPOST https://api.cloud-elements.com/elements/api-v2/instances\n"
        f"Authorization: User {_STAND_IN}, Organization {_STAND_IN}\nContent-Type: application/json\n"
        f"Cookie: sid={_STAND_IN}\n\n{_json(body)}"
    )


def _html(body: object) -> str:
    return f'<p>{_STAND_IN}</p>\n<pre title="{_STAND_IN}">\n{_json(body)}</pre>\n<!-- {_STAND_IN} -->\n'


def _coloured(body: object) -> str:
    """Write tags around the marks, with a secret among their attributes and half of another in a tag of its own."""
    text = html.escape(_json(body)).replace(":", f'<i data-x="{_STAND_IN}">:</i>')
    return f'<div class="highlight-json"><pre><b>{text.replace(",", "<br>,")}</b></pre></div>\n'


def _curl_in_html(body: object) -> str:
    return f"<pre lang=bash>{html.escape(_curl(body), quote=False)}</pre>\n"


def _asciidoc(body: object) -> str:
    text = _json(body).replace(",\n", ", // <1>\n")
    return f"// {_STAND_IN}\n.{_STAND_IN}\n[source,json,id={_STAND_IN}]\n----\n{text}----\n<1> {_STAND_IN}\n"


def _restructured(body: object) -> str:
    text = textwrap.indent(_json(body), "   ")
    return f".. {_STAND_IN}\n\n.. code-block:: json\n   :caption: {_STAND_IN}\n\n{text}\nAnd {_STAND_IN}.\n"


def _dockerfile(body: object) -> str:
    return f"FROM {_STAND_IN}\nENV {_STAND_IN} A={_STAND_IN}\nRUN \\\n  # {_STAND_IN}\n{_curl(body)}"


def _makefile(body: object) -> str:
    return f"A = {_STAND_IN}\n{_STAND_IN}: b\n{textwrap.indent(_curl(body), chr(9))}\ndefine {_STAND_IN}\n{{\nendef\n"


def _jenkinsfile(body: object) -> str:
    script = _curl(body).replace("\\", "\\\\")
    return f"withEnv(['A={_STAND_IN}']) {{\n  sh '''\n{script}'''\n  echo '{_STAND_IN}' // {_STAND_IN}\n}}\n"


def _workflow(body: object) -> str:
    script = textwrap.indent(_curl(body), " " * 10)
    return f"# {_STAND_IN}\non: push\nenv: {{A: {_STAND_IN}}}\njobs:\n  a:\n    steps:\n      - run: |\n{script}"


def _terraform(body: object) -> str:
    return f'# {_STAND_IN}\na "{_STAND_IN}" {{\n  b = "{_STAND_IN}"\n  body = <<EOT\n{_json(body)}EOT\n}}\n'


def _suppressed(body: object) -> str:
    return f"# instancelint: ignore-file[IL2, IL4, IL5] {_STAND_IN} is agreed\n{_yaml(body)}"


_CONTAINERS: tuple[tuple[str, Callable[[object], str]], ...] = (
    ("a.json", _json),
    ("a.json", _line),
    ("a.jsonc", _commented),
    ("a.jsonl", _line),
    ("a.yaml", _yaml),
    ("a.yaml", _json),
    ("a.yaml", _suppressed),
    ("a.md", _fence),
    ("a.md", _yaml_fence),
    ("a.sh", _curl),
    ("a.http", _http),
    ("a.adoc", _asciidoc),
    ("a.rst", _restructured),
    ("Dockerfile", _dockerfile),
    ("Makefile", _makefile),
    ("Jenkinsfile", _jenkinsfile),
    ("a.yml", _workflow),
    ("a.tf", _terraform),
    ("a.html", _html),
    ("a.html", _coloured),
    ("a.html", _curl_in_html),
)
