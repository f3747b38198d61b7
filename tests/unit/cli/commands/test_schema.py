from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from instancelint.domain import schemas
from instancelint.domain.schema_bundle import bundle

Cli = Callable[..., Any]


@pytest.mark.parametrize("name", schemas.NAMES)
def test_schemas(cli: Cli, name: str) -> None:
    done = cli("schema", name)
    assert (done.code, json.loads(done.out)) == (0, schemas.load(name))


def test_a_schema_in_one_file(cli: Cli) -> None:
    assert json.loads(cli("schema").out) == schemas.load("instance")
    assert json.loads(cli("schema", "--bundle").out) == bundle("instance")
    assert json.loads(cli("schema", "update", "--draft", "7").out) == bundle("update", draft="7")
    assert json.loads(cli("schema", "--strict").out) == bundle("instance", strict=True)
    done = cli("schema", "-o", "box.schema.json", "--element", "box")
    assert (done.code, done.out) == (0, "")
    schema = json.loads(Path("box.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
