"""Files that people have beside payloads: an editor says nothing in them, wherever the cursor is."""

from __future__ import annotations

import pytest
from cursors import surroundings

from instancelint.base.source_text import SourceText
from instancelint.config.find import SettingsFinder
from instancelint.language.actions import Actions
from instancelint.language.complete import completions
from instancelint.language.hints import hints
from instancelint.language.hover import hover_at
from instancelint.language.lens import lenses
from instancelint.language.links import links
from instancelint.language.outline import symbols
from instancelint.language.session import Session

FILES = {
    "docker-compose.yml": """\
name: shop
services:
  web:
    image: nginx
    environment:
      - NAME=web
  db:
    image: postgres
    configs:
      - source: db
""",
    "deployment.yaml": """\
apiVersion: v1
kind: Secret
metadata:
  name: box
  tags: [a]
stringData:
  username: admin
  password: hunter2hunter2
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          image: nginx
""",
    "openapi.json": """\
{
  "openapi": "3.0.0",
  "info": {"title": "Instances", "version": "1"},
  "tags": [{"name": "instances"}],
  "paths": {
    "/instances": {
      "post": {
        "tags": ["instances"],
        "requestBody": {
          "content": {"application/json": {"schema": {"type": "object", "properties": {"name": {"type": "string"}}}}}
        }
      }
    }
  }
}
""",
    "package.json": """\
{
  "name": "shop",
  "version": "1.0.0",
  "scripts": {"test": "jest"},
  "configuration": {"mode": "fast"},
  "keywords": []
}
""",
    "playbook.yml": """\
- name: Create it
  hosts: all
  tags: [setup]
  tasks:
    - name: Install
      ansible.builtin.apt:
        name: nginx
      tags:
        - web
""",
    ".github/workflows/ci.yml": """\
name: CI
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - name: Test
        run: make test
        env:
          TOKEN: ${{ secrets.TOKEN }}
""",
    "terraform.tfstate.json": """\
{
  "version": 4,
  "resources": [
    {"type": "aws_instance", "name": "web", "instances": [{"version": 1, "attributes": {"id": "i-1", "tags": {}}}]}
  ]
}
""",
    "aws.json": """\
{
  "Reservations": [{"Instances": [{"InstanceId": "i-1", "Tags": [{"Key": "Name", "Value": "web"}]}]}],
  "instances": [{"id": "i-1", "state": "running", "tags": []}, {"id": "i-2", "state": "stopped", "name": "db"}]
}
""",
    "de.json": """\
{
  "element.key": "Element",
  "title": "Einstellungen",
  "login": {"username": "Benutzer", "password": "Passwort"}
}
""",
    "secrets.yaml": "username: admin\npassword: hunter2hunter2\n",
    "paginators-1.json": '{\n  "pagination": {}\n}\n',
    "sdk.json": """\
{
  "version": 1,
  "modes": {"legacy": {"retryMode": {"override": "standard"}}},
  "documentation": {
    "modes": {"legacy": "text"},
    "configuration": {"retryMode": "text"}
  }
}
""",
    "schema.json": """\
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "object",
  "properties": {"name": {"type": "string"}, "configuration": {"type": "object"}, "element": {"type": "object"}}
}
""",
    "collection.json": """\
{
  "info": {"name": "Servers", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
  "item": [
    {
      "name": "Start a server",
      "request": {
        "method": "POST",
        "url": "https://compute.example.com/v1/instances",
        "body": {"mode": "raw", "raw": "{\\"name\\": \\"web\\", \\"machineType\\": \\"n1\\"}"}
      }
    }
  ]
}
""",
    "log.jsonl": """\
{"level": "info", "name": "server", "time": "2024-01-01T00:00:00Z"}
{"level": "info", "id": 1, "user": "ada", "msg": "created an element"}
""",
    "README.md": """\
# Servers

```json
{"name": "web", "size": 3}
```

```yaml
- name: web
  size: 3
```

    {"id": 1, "colour": "red"}
""",
    "formula.json": """\
{
  "name": "Sync",
  "formula": {"id": 1},
  "configuration": {"source": "box"}
}
""",
    "app.properties": "name=shop\nelement.key=box\n",
    "shop.xml": "<shop>\n  <name>shop</name>\n</shop>\n",
    "NOTES": "Call the bank.\n\nBuy milk.\n",
    "wheel.py": '"""Wheels."""\n\n\ndef turn(way=""):\n    return f"{way} "\n',
    "app.ts": "const name = '';\nfetch('/api', {body: JSON.stringify({name})});\n",
    "pnpm.yaml": "# Each of them is built.\npackages:\n  - 'apps/*'\n\n",
    "list.yaml": "- release: GA\n  auto: true\n- release: BETA\n\n",
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_offered_or_said_anywhere(name: str) -> None:
    source, around = SourceText(name, FILES[name]), surroundings(name)
    assert [
        (at, completions(source, at, around)[:1], hover_at(source, at, around))
        for at in range(len(source.text) + 1)
        if completions(source, at, around) or hover_at(source, at, around)
    ] == []


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_found(name: str) -> None:
    session = Session(lambda: SettingsFinder(isolated=True))
    session.open(name, FILES[name])
    text = session.texts[name]
    found, around = Actions(session).part(text, 0).examination, surroundings(name)
    said = [
        lenses(found.documents, around),
        hints(found.source, found.documents, around),
        links(found.source, found.documents, around),
    ]
    assert [session.check(name).findings, *said, symbols(found.source, found.documents, around)] == [()] * 5


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("a.yaml", "- release: GA\n- ¦\n"),
        ("a.json", '[{"release": "GA"}, {¦}]'),
        ("a.json", '{"instances": [{"state": "running"}, {¦}]}'),
        ("a.json", '{"pagination": {}, "¦"}'),
        ("a.yaml", "username: a\npassword: b\nna¦\n"),
        ("a.xml", "¦"),
        ("a.txt", "Dear Ada,\n¦\n"),
        ("a.py", "name = '¦'\n"),
    ],
)
def test_nothing_is_offered_for_what_is_being_written(name: str, marked: str) -> None:
    at = marked.index("¦")
    assert completions(SourceText(name, marked.replace("¦", "")), at, surroundings(name)) == ()


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("a.yaml", "- element:\n    key: box\n- ¦\n"),
        ("a.json", '[{"name": "a"}, {¦}]'),
        ("a.json", '{"instances": [{"element": {"key": "box"}}, {¦}]}'),
        ("a.json", '{"configuration": {"oauth.scope": "a"}, "na¦"}'),
        ("a.json", '[{"na¦"}]'),
        ("a.json", '{"element": {"key": "box"}, "descr": "a", "na¦"}'),
        ("a.yaml", "¦"),
        ("a.yaml", "# Contracts\n¦\n"),
        ("untitled", "¦"),
        ("untitled", "element:\n  key: box\n¦\n"),
        ("a.py", "requests.post(f'{base}/instances', data='¦')\n"),
    ],
)
def test_payloads_that_are_being_written_are_still_completed(name: str, marked: str) -> None:
    at = marked.index("¦")
    assert completions(SourceText(name, marked.replace("¦", "")), at, surroundings(name)) != ()
