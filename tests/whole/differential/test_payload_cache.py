"""Reports are the same with a cache as without it, edit after edit, in every container."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
import yaml

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.lint.examiner import Examination
from instancelint.lint.lint_input import TextInput, content_input
from instancelint.lint.linter import Linter
from instancelint.lint.payload_cache import PayloadCache
from instancelint.model.report import FileReport, Wanted

NUMBER = max(int(os.environ.get("INSTANCELINT_FUZZ", "25000")) // 25_000, 1)
"""Texts of each kind; each is edited so often."""
EDITS = 10
LONG = 6_000
SENT = "https://api.cloud-elements.com/elements/api-v2/instances"
CONFIGURATION: dict[str, Any] = {
    "oauth.callback.url": "http://auth.acme.io/oauth",
    "oauth.api.key": "kjh72Qkjhiuy",
    "oauth.api.secret": "sdkf91hsdkfjh8",
    "filter.response.nulls": "true",
    "event.notification.enabled": True,
    "event.vendor.type": "webhook",
    "event.notification.callback.url": "https://events.acme.io/abcdef",
}
PIECES = (
    *(" ", ",", '"', "'", "\n", "{", "}", "[", "]", ":", "a", "true", "- ", "---\n", "#", "```\n", "\t", "&a ", "*a"),
    *("sdkf91hsdkfjh8", "\\n", "x: y\n", '"tags": ["a"],', "https://a.b/c", "${X}", "\u201c", "\u200b", "%TAG ! x\n"),
    *(
        "\U0001f511",
        "\r",
        "\r\n",
        "# instancelint: ignore\n",
        "instancelint",
        "<!-- x",
        "~~~\n",
        "<pre>\n",
        "<<<<<<< a\n",
    ),
)
SECRETS = ("sdkf91hsdkfjh8", "k9Zq27Lmw0", "hsdkfj", "Zq27Lm webhook", "events.acme", "\U0001f511\U0001f511 k9Zq27L")
"""Some of them hold others, or what is public elsewhere."""
ENDS = ("", " ", " \U0001f511", *SECRETS)
CHOICES = (Settings(), Settings(select=("ALL",)), Settings(ignore=("IL5",)))


Text: TypeAlias = Callable[[random.Random], tuple[str, str]]


def _odd(choice: random.Random) -> dict[str, Any]:
    """Return settings that something is said of, with what is a secret elsewhere in it."""
    secret = choice.choice(SECRETS)
    return choice.choice(
        ({}, {}, {"event.vendor.type": secret}, {"event.poller.refresh_interval": secret}, {secret: 1})
    )


def _payload(number: int, choice: random.Random) -> dict[str, Any]:
    kept = {key: value for key, value in CONFIGURATION.items() if choice.random() < 0.6}
    return {
        "name": f"Contracts {number}{choice.choice(ENDS)}",
        "element": {"key": "box"},
        "providerData": {"code": choice.choice(("abc72defghi", *SECRETS))},
        "configuration": {**kept, "oauth.api.secret": choice.choice(SECRETS), **_odd(choice)},
        "tags": ["a", choice.choice(("a ", *SECRETS))],
    }


def _json(number: int, choice: random.Random) -> str:
    text = json.dumps(_payload(number, choice), indent=choice.choice((None, 2)))
    return text.replace('",', '"', 1) if choice.random() < 0.4 else text


def _laid_out(number: int, choice: random.Random) -> str:
    """Write a payload as all items of an array are."""
    text = json.dumps(_payload(number, choice), indent=2).replace("\n", "\n  ")
    slips = (('",', '"'), ('"box"', "'box'"), ('"tags"', "tags"), ("true", "True"), ("]", ",]"), ("{", ""))
    return text.replace(*choice.choice(slips), 1) if choice.random() < 0.4 else text


def _on_a_line(number: int, choice: random.Random) -> str:
    text = json.dumps(_payload(number, choice))
    return text.replace('",', choice.choice(('"', '",,')), 1) if choice.random() < 0.4 else text


def _yaml(number: int, choice: random.Random, said: str = "# instancelint: ignore[IL223]\n") -> str:
    text = yaml.safe_dump(_payload(number, choice), sort_keys=False, allow_unicode=True)
    text += choice.choice(("", said))
    return text.replace("key: box", "key:box") if choice.random() < 0.4 else text


def _in_list(number: int, choice: random.Random) -> str:
    """Write a payload as all items of a list are."""
    lines = _yaml(number, choice, "").splitlines()
    slips = (("tags:", "tags"), ("  oauth", " oauth"), ("true", "yes"), ("- ", "-"), ("name: ", 'name: "'))
    text = "- " + "\n  ".join(lines) + "\n" + choice.choice(("", "", "\n", "# x\n"))
    return text.replace(*choice.choice(slips), 1) if choice.random() < 0.3 else text


def _in_named_list(number: int, choice: random.Random) -> str:
    return "".join(f"  {line}\n" for line in _in_list(number, choice).splitlines())


def _fenced(number: int, choice: random.Random) -> str:
    lines = _json(number, choice).split("\n")
    lines[-1] += choice.choice(("", "  # instancelint: ignore[IL223]", " // instancelint: ignore[IL5]"))
    return f"# {number}\n\n- x\n\n  ```json\n" + "\n".join(f"  {line}" for line in lines) + "\n  ```\n\n"


def _section(number: int, choice: random.Random) -> str:
    """Write a payload under a heading, in a fence that no list is around."""
    notation, text = choice.choice((("json", f"{_json(number, choice)}\n"), ("yaml", _yaml(number, choice, ""))))
    nested = choice.choice(("", "", "1. x\n\n   ```sh\n   true\n   ```\n", "    - ```\n", "Say `x` or ```y```.\n"))
    return f"# {number}\n\n{nested}Text.\n\n```{notation}\n{text}```\n\n"


def _request(number: int, choice: random.Random) -> dict[str, Any]:
    """Write a request as the formats of collections have it, as far as they agree."""
    headers = [{"name": "Authorization", "key": "Authorization", "value": f"User {choice.choice(SECRETS)}"}]
    return {"method": "POST", "url": SENT, "name": f"create {number}", "headers": headers, "header": headers}


def _in_postman(number: int, choice: random.Random) -> str:
    sent = {**_request(number, choice), "body": {"mode": "raw", "raw": _json(number, choice)}}
    return json.dumps({"name": str(number), "request": sent}, indent=choice.choice((None, 1)))


def _in_archive(number: int, choice: random.Random) -> str:
    posted = {"mimeType": "application/json", "text": _json(number, choice)}
    return json.dumps({"request": {**_request(number, choice), "postData": posted}})


def _in_insomnia(number: int, choice: random.Random) -> str:
    body = {"mimeType": "application/json", "text": _json(number, choice)}
    return json.dumps({"_type": "request", **_request(number, choice), "body": body}, indent=1)


def _in_description(number: int, choice: random.Random) -> str:
    example = choice.choice((_payload(number, choice), _json(number, choice)))
    return f"{json.dumps(str(number))}: {json.dumps({'value': example}, indent=1)}"


def _in_cell(number: int, choice: random.Random) -> str:
    kind, text = choice.choice((("markdown", _section(number, choice)), ("code", f"%%sh\n{_sent(number, choice)}")))
    source = choice.choice((text, text.splitlines(keepends=True)))
    return json.dumps({"cell_type": kind, "metadata": {}, "source": source}, indent=1)


def _sent(number: int, choice: random.Random) -> str:
    return f"curl -X POST {SENT} -H 'Accept: */*' -d '{_json(number, choice)}'\n"


def _in_python(number: int, choice: random.Random) -> str:
    literal = choice.choice((repr(_payload(number, choice)), f"'''{_json(number, choice)}'''"))
    return f"def create_{number}():\n    body = {literal}\n    return requests.post('{SENT}', json=body)\n"


def _in_step(number: int, choice: random.Random) -> str:
    lines = _sent(number, choice).splitlines()
    return f"      - name: {number}\n        run: |\n" + "".join(f"          {line}\n" for line in lines)


def _in_recipe(number: int, choice: random.Random) -> str:
    return f"a{number}:\n\t" + _sent(number, choice).strip().replace("\n", "\\\n\t") + "\n\n"


def _in_cmd(number: int, choice: random.Random) -> str:
    body = _on_a_line(number, choice).replace('"', '\\"')
    return f'curl -X POST {SENT} -H "Accept: */*" -d "{body}"\n'


def _list(name: str, each: Callable[[int, random.Random], str], joined: str, *ends: str) -> Text:
    def text(choice: random.Random) -> tuple[str, str]:
        first, last = ends or ("", "")
        written = first + joined.join(each(number, choice) for number in range(choice.randint(1, 4))) + last
        return name, written.replace("\n", choice.choice(("\n", "\n", "\r\n")))

    return text


CONTAINERS = {
    "fences": _list("a.md", _fenced, ""),
    "sections": _list("d.md", _section, ""),
    "a plain stream": _list("b.yaml", lambda number, choice: f"---\n{_yaml(number, choice, '')}", ""),
    "a stream": _list("a.yaml", lambda *given: f"---\n{_yaml(*given)}", ""),
    "an array": _list("a.json", _json, ",\n", "[", "]\n"),
    "items": _list("a.json", _laid_out, ",\n  ", "[\n  ", "\n]\n"),
    "named items": _list("a.json", _laid_out, ",\n    ", '{\n  "instances": [\n    ', "\n  ]\n}\n"),
    "items on lines": _list("a.json", _on_a_line, ",\n", "[\n", "\n]\n"),
    "items on a line": _list("a.json", _on_a_line, ", ", '{"instances": [', "]}"),
    "a list": _list("a.yaml", _in_list, "", "# hsdkfj\n", ""),
    "a named list": _list("a.yml", _in_named_list, "", "instances:  # k9Zq27Lmw0\n", ""),
    "lines": _list("a.jsonl", lambda *given: json.dumps(_payload(*given)), "\n"),
    "a script": _list("a.sh", _sent, ""),
    "notations": _list("b.md", lambda *given: f"```yaml\n{_yaml(*given)}```\n\n{_fenced(*given)}", ""),
    "a list in a fence": _list("c.md", _json, ",", "<!-- instancelint: ignore[IL501] -->\n```json\n[", "]\n```\n"),
    "requests": _list(
        "a.http", lambda *given: f"POST {SENT}\nContent-Type: application/json\n\n{_json(*given)}\n\n###\n", ""
    ),
    "a page": _list("a.html", lambda *given: f'<pre><code class="language-json">{_json(*given)}</code></pre>\n', ""),
    "text": _list("a.yaml", _json, "\n---\n"),
    "requests of Hurl": _list("a.hurl", lambda *given: f"POST {SENT}\n{_json(*given)}\nHTTP 200\n\n", ""),
    "Postman": _list("a.json", _in_postman, ",\n", '{"info": {"_postman_id": "a"}, "item": [', "]}\n"),
    "an archive": _list("a.har", _in_archive, ",\n", '{"log": {"entries": [', "]}}\n"),
    "Insomnia": _list("a.json", _in_insomnia, ",\n", '{"__export_format": 4, "resources": [', "]}\n"),
    "a description": _list(
        "a.json",
        _in_description,
        ",\n",
        '{"openapi": "3.0.0", "paths": {"/instances": {"post": {"requestBody": {"content": {"a/json": {"examples": {',
        "}}}}}}}}\n",
    ),
    "a notebook": _list("a.ipynb", _in_cell, ",\n", '{"nbformat": 4, "metadata": {}, "cells": [', "]}\n"),
    "source code": _list("a.py", _in_python, "\n\n"),
    "a pipeline": _list(".github/workflows/a.yml", _in_step, "", "jobs:\n  a:\n    steps:\n", ""),
    "recipes": _list("a.mk", _in_recipe, ""),
    "a batch file": _list("a.cmd", _in_cmd, ""),
    "a Jenkinsfile": _list("a.groovy", lambda *given: f"sh '''\n{_sent(*given)}'''\n", ""),
    "here-documents": _list("a.tf", lambda *given: f"a = <<EOT\n{_json(*given)}\nEOT\n", ""),
    "listings": _list("a.adoc", lambda *given: f"[source,json]\n----\n{_json(*given)}\n----\n\n", ""),
    "here-strings": _list("a.ps1", lambda *given: f"$a = @'\n{_json(*given)}\n'@\n", ""),
}


def _edited(text: str, choice: random.Random) -> str:
    """Type, delete, copy or overwrite something, or the whole text."""
    if choice.random() < 0.05 and len(text) < LONG:
        return text + text
    at, other = choice.randint(0, len(text)), choice.randint(0, len(text))
    if choice.random() < 0.2:
        return text.replace(choice.choice(SECRETS), choice.choice((*SECRETS, "x")), choice.choice((1, -1)))
    if choice.random() < 0.1:
        lines = text.splitlines(keepends=True) or [""]
        first = choice.randint(0, len(lines))
        return "".join((*lines[first:], *lines[:first]))
    return choice.choice(
        (
            text[:at] + choice.choice(PIECES) + text[at:],
            text[:at] + text[at + choice.randint(1, 6) :],
            text[:at] + text[other : other + choice.randint(1, 60)] + text[at:],
            text[:at] + choice.choice("abc012'\"{},: ") + text[at + 1 :],
        )
    )


def _shown(report: FileReport) -> object:
    source = report.source.text if report.source is not None and not report.source.is_sparse else None
    return report._replace(source=None), source, [finding.identity for finding in report.findings]


def _looked_at(examination: Examination) -> object:
    results = [(finding, finding.identity) for _, finding in examination.results]
    documents = [
        (each.data, each.kind, each.number, each.issues, each.base, each.region and [*each.region.places()])
        for each in examination.documents
    ]
    return results, documents, examination.source, _shown(examination.report)


@pytest.mark.parametrize("container", CONTAINERS)
def test_edit_after_edit(container: str) -> None:
    choice = random.Random(container)  # noqa: S311 - a test that is the same each time
    cache = PayloadCache()
    for _ in range(NUMBER):
        settings = choice.choice(CHOICES)
        wanted = choice.choice((Wanted(), Wanted(text=False)))
        fresh, keeping = Linter(settings, wanted=wanted), Linter(settings, cache=cache, wanted=wanted)
        name, text = CONTAINERS[container](choice)
        for _step in range(EDITS):
            given = TextInput(SourceText(name, text), settings.for_file(name))
            assert _shown(keeping.lint(given)) == _shown(fresh.lint(given)), text
            if choice.random() < 0.3:
                assert _looked_at(keeping.examine(given)) == _looked_at(fresh.examine(given)), text
            if choice.random() < 0.3:
                content = content_input(name, given.settings, text.encode())
                assert _shown(keeping.lint(content)) == _shown(fresh.lint(content)), text
            text = _edited(text, choice)
