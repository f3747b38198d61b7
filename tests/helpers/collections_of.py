"""One request with a body, as each client keeps it in a collection."""

from __future__ import annotations

import json
import textwrap
from typing import Any

import yaml

URL = "https://api.cloud-elements.com/elements/api-v2/instances"
HEADERS = {
    "Authorization": "User {{user}}, Organization {{organization}}",
    "Content-Type": "application/json",
}
Json = dict[str, Any]


def listed(name: str, headers: dict[str, str] | None = None) -> list[Json]:
    """Return headers as most clients list them."""
    return [{name: key, "value": value} for key, value in (HEADERS if headers is None else headers).items()]


def request_2_1(body: str, url: str = URL, method: str = "POST", headers: dict[str, str] | None = None) -> Json:
    """Return a request of Postman, version 2.1."""
    return {
        "method": method,
        "header": listed("key", headers),
        "body": {"mode": "raw", "raw": body},
        "url": {"raw": url, "protocol": "https", "host": ["api", "cloud-elements", "com"], "path": ["instances"]},
    }


def postman_2_1(body: str) -> Json:
    """Return a collection whose request lies in folders."""
    item = {"name": "Create", "request": request_2_1(body), "response": []}
    folders = {"name": "Outer", "item": [{"name": "Inner", "item": [item]}]}
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    return {"info": {"name": "Instances", "schema": schema}, "item": [folders]}


def postman_2_0(body: str) -> Json:
    """Return a collection whose headers are lines, and whose address is a string."""
    header = "".join(f"{name}: {value}\n" for name, value in HEADERS.items())
    request = {"url": URL, "method": "POST", "header": header, "body": {"mode": "raw", "raw": body}}
    schema = "https://schema.getpostman.com/json/collection/v2.0.0/collection.json"
    return {"info": {"name": "Instances", "schema": schema}, "item": [{"name": "Create", "request": request}]}


def postman_1(body: str) -> Json:
    """Return a collection of the first version."""
    header = "".join(f"{name}: {value}\n" for name, value in HEADERS.items())
    request = {"id": "1", "headers": header, "url": URL, "method": "POST", "dataMode": "raw", "rawModeData": body}
    return {"id": "c", "name": "Instances", "order": ["1"], "requests": [request]}


def insomnia_4(body: str) -> Json:
    """Return an export that lists all there is."""
    group = {"_id": "fld_1", "parentId": "wrk_1", "name": "Instances", "_type": "request_group"}
    request = {
        "_id": "req_1",
        "parentId": "fld_1",
        "url": URL,
        "method": "POST",
        "body": {"mimeType": "application/json", "text": body},
        "headers": listed("name"),
        "authentication": {},
        "_type": "request",
    }
    return {"_type": "export", "__export_format": 4, "resources": [request, group]}


def insomnia_5(body: str) -> Json:
    """Return an export that nests requests in folders."""
    request = {
        "url": URL,
        "name": "Create",
        "method": "POST",
        "body": {"mimeType": "application/json", "text": body},
        "headers": listed("name"),
    }
    folder = {"name": "Outer", "children": [{"name": "Inner", "children": [request]}]}
    return {"type": "collection.insomnia.rest/5.0", "name": "Instances", "collection": [folder]}


def insomnia_5_yaml(body: str) -> str:
    """Return the same as Insomnia writes it, with the body in a block."""
    plain = yaml.safe_dump(insomnia_5("BODY"), sort_keys=False, width=10_000)
    (line,) = [line for line in plain.splitlines() if "BODY" in line]
    margin = " " * (len(line) - len(line.lstrip()) + 2)
    block = line.replace("BODY", "|-\n" + textwrap.indent(body, margin))
    return plain.replace(line, block)


def har(body: str) -> Json:
    """Return what a browser has recorded."""
    request = {
        "method": "POST",
        "url": URL,
        "headers": listed("name"),
        "postData": {"mimeType": "application/json", "text": body},
    }
    answer = {"status": 200, "content": {"mimeType": "application/json", "text": '{"message": "no instance"}'}}
    return {"log": {"version": "1.2", "entries": [{"request": request, "response": answer}]}}


def openapi(example: object) -> Json:
    """Return the description of an API with an example."""
    content = {"application/json": {"examples": {"box": {"value": example}}}}
    return {
        "openapi": "3.0.1",
        "servers": [{"url": "https://api.cloud-elements.com/elements/api-v2"}],
        "paths": {"/instances": {"post": {"requestBody": {"content": content}, "responses": {}}}},
    }


def swagger(example: object) -> Json:
    """Return a description in the older version, whose example lies in a schema that is referred to."""
    parameter = {"in": "body", "name": "body", "schema": {"$ref": "#/definitions/Instance"}}
    return {
        "swagger": "2.0",
        "basePath": "/elements/api-v2",
        "paths": {"/instances": {"post": {"parameters": [parameter], "responses": {}}}},
        "definitions": {"Instance": {"type": "object", "example": example}},
    }


def bruno(body: str) -> str:
    """Return a request of Bruno."""
    headers = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    return (
        f"meta {{\n  name: Create\n  type: http\n}}\n\npost {{\n  url: {URL}\n  body: json\n  auth: none\n}}\n\n"
        f"headers {{\n{headers}}}\n\nbody:json {{\n{textwrap.indent(body, '  ')}\n}}\n"
    )


def hurl(body: str) -> str:
    """Return a request of Hurl with what it expects."""
    headers = "".join(f"{name}: {value}\n" for name, value in HEADERS.items())
    return f'# create\nPOST {URL}\n{headers}{body}\n\n# done\nHTTP 200\n[Captures]\nid: jsonpath "$.id"\n'


def notebook(*cells: Json, language: str = "python") -> str:
    """Return a notebook, written as Jupyter does."""
    metadata = {"kernelspec": {"language": language, "name": language}, "language_info": {"name": language}}
    return json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}, indent=1)


def cell(kind: str, text: str) -> Json:
    """Return a cell with its lines in an array."""
    return {"cell_type": kind, "metadata": {}, "source": text.splitlines(keepends=True)}
