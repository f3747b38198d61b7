"""
Makes what is measured: payloads, and folders and files full of them; the same for the same seed everywhere.

A payload has some twenty keys and about a kilobyte, as those that teams keep. One in `DIRTY` has a mistake, and a
mistake gives exactly one finding under the default rules; the schema alone refuses it too, so that every program has
the same to find. What is made is kept and used again.
"""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

import yaml

SEED = 20_261
_STATE = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
"""What is made by another state of this program is made again."""
DIRTY = 10
"""One payload in so many has a mistake."""
OBJECTS = ("Account", "Contact", "Opportunity", "Lead", "Invoice", "Order", "Product", "Ticket", "Task", "Event")
ELEMENTS = ("sfdc", "box", "dropbox", "gmail", "slack", "quickbooks", "onedrivev2", "mailchimpv3")
"""Elements that need nothing but the keys of an OAuth app."""

Payload = dict[str, object]


def payload(random_: random.Random, number: int, *, dirty: bool = False) -> Payload:
    """Give one create body; a dirty one has one mistake, of a kind that people make."""
    element = random_.choice(ELEMENTS)
    tag = f"{random_.choice(('crm', 'files', 'shop', 'sandbox'))}-{random_.randrange(1000)}"
    names = random_.sample(OBJECTS, 3)
    variable = f"{element.upper()}_{number}"
    body: Payload = {
        "element": {"key": element},
        "providerData": {"code": f"${{{variable}_CODE}}"},
        "configuration": {
            "oauth.callback.url": f"https://auth{number}.acme-integrations.io/oauth",
            "oauth.api.key": f"${{{variable}_KEY}}",
            "oauth.api.secret": f"${{{variable}_SECRET}}",
            "oauth.scope": "read write offline_access",
            "filter.response.nulls": True,
            "pagination.max": "200",
            "bulk.query.operator": ">=",
            "bulk.query.date_mask": "yyyy-MM-dd'T'HH:mm:ss'Z'",
            "event.notification.enabled": True,
            "event.vendor.type": "polling",
            "event.poller.refresh_interval": str(random_.choice((5, 10, 15, 30, 60))),
            "event.objects": ",".join(names),
            "event.notification.callback.url": f"https://hooks{number}.acme-integrations.io/events/{number}",
            "event.notification.signature.key": f"${{{variable}_SIGNATURE}}",
        },
        "tags": [tag, f"team-{random_.randrange(40)}", "managed"],
        "name": f"{element} instance {number} of the {random_.choice(('sales', 'service', 'billing'))} team",
    }
    if dirty:
        random_.choice(MISTAKES)(body)
    return body


_WORDS = (  # noqa: SIM905 - text is shorter than a list of its words
    "synchronises the accounts and contacts of the northern region every night before the reports are made so that "
    "nobody works with old numbers and asks whoever owns this instance when a field is missing or an order is late"
).split()


def _settings(body: Payload) -> dict[str, object]:
    settings = body["configuration"]
    assert isinstance(settings, dict)  # noqa: S101 - made above
    return settings


def _no_callback(body: Payload) -> None:
    del _settings(body)["event.notification.callback.url"]


def _no_key(body: Payload) -> None:
    del _settings(body)["oauth.api.key"]


def _misspelt(body: Payload) -> None:
    settings = _settings(body)
    settings["event.notification.callbck.url"] = settings.pop("event.notification.callback.url")


def _word_for_switch(body: Payload) -> None:
    _settings(body)["filter.response.nulls"] = "yes"


def _tags_in_one(body: Payload) -> None:
    body["tags"] = "crm,managed"


def _bad_url(body: Payload) -> None:
    _settings(body)["oauth.callback.url"] = "htps://auth.acme-integrations.io"


MISTAKES: tuple[Callable[[Payload], None], ...] = (
    _no_callback,
    _no_key,
    _misspelt,
    _word_for_switch,
    _tags_in_one,
    _bad_url,
)


def payloads(number: int, *, dirty: int = DIRTY, seed: int = SEED) -> Iterator[Payload]:
    """Give payloads of which every `dirty`-th has a mistake; 0 for none."""
    random_ = random.Random(seed)  # noqa: S311 - the same payloads each time are the point
    for index in range(number):
        yield payload(random_, index, dirty=bool(dirty) and index % dirty == dirty - 1)


def json_files(folder: Path, number: int, *, dirty: int = DIRTY) -> Path:
    """Make a folder of JSON files."""
    return _made(folder, lambda: _files(folder, number, "json", dirty))


def yaml_files(folder: Path, number: int, *, dirty: int = DIRTY) -> Path:
    """Make a folder of YAML files, of the same payloads."""
    return _made(folder, lambda: _files(folder, number, "yaml", dirty))


def json_lines(file: Path, number: int, *, dirty: int = DIRTY) -> Path:
    """Make a file of JSON Lines."""

    def write() -> None:
        with _opened(file) as stream:
            stream.writelines(json.dumps(body) + "\n" for body in payloads(number, dirty=dirty))

    return _made(file, write)


def repository(folder: Path, unrelated: int, number: int) -> Path:
    """Make a folder of files that hold no payloads, with some that do among them."""

    def write() -> None:
        random_ = random.Random(SEED)  # noqa: S311 - as above
        for index in range(unrelated):
            suffix, text = _unrelated(random_, index)
            _write(folder / f"package{index % 97}" / f"file{index}.{suffix}", text)
        for index, body in enumerate(payloads(number)):
            _write(folder / "instances" / f"{index}.json", json.dumps(body, indent=2) + "\n")

    return _made(folder, write)


def _unrelated(random_: random.Random, index: int) -> tuple[str, str]:
    """Give what repositories are full of: settings, pages and data that are no payloads."""
    rows = {f"{random_.choice(_WORDS)}{row}": random_.randrange(1_000_000) for row in range(random_.randrange(20, 120))}
    kind = index % 4
    if kind == 0:
        return "json", json.dumps({"version": index, "rows": rows}, indent=2) + "\n"
    if kind == 1:
        return "yaml", yaml.safe_dump({"version": index, "rows": rows})
    if kind == 2:  # noqa: PLR2004 - one of four kinds
        return "md", "".join(f"## {word}\n\n{' '.join(_WORDS)}\n\n" for word in list(rows)[:20])
    return "txt", "\n".join(f"{word} = {value}" for word, value in rows.items())


def large_payload(file: Path, keys: int) -> Path:
    """Make one clean payload with many settings; its suffix says whether as JSON or as YAML."""

    def write() -> None:
        (body,) = payloads(1, dirty=0)
        body["element"] = {"key": "slack"}  # no list of its settings is known, so that any will do
        value = "value {} of the settings of acme, read once a day by the importer"
        more = {f"acme.setting.{index}": value.format(index) for index in range(keys)}
        _settings(body).update(more)
        _write(file, as_yaml(body) if file.suffix == ".yaml" else json.dumps(body, indent=2) + "\n")

    return _made(file, write)


def many_mistakes(file: Path, number: int) -> Path:
    """Make one payload in which a mistake is made many times: a space before the key of a setting."""

    def write() -> None:
        (body,) = payloads(1, dirty=0)
        _settings(body).update({f" acme.setting.{index}": f"value {index}" for index in range(number)})
        _write(file, json.dumps(body, indent=2) + "\n")

    return _made(file, write)


def many_fixes(file: Path, number: int) -> Path:
    """Make one payload with so many safe fixes: strings in single quotes."""

    def write() -> None:
        tags = ", ".join(f"'t{index}'" for index in range(number))
        _write(file, f'{{"element": {{"key": "box"}}, "name": "n", "configuration": {{}}, "tags": [{tags}]}}\n')

    return _made(file, write)


def ignored_names(number: int) -> list[str]:
    """Give patterns of names as ignore files have them, which match nothing that is made here."""
    kinds = ("/folder{}/", "file{}.js", "*.ext{}", "gen{}*", "a/**/b{}", "src/x{}/*.lock", "**/build{}/", "x[0-9]{}?.o")
    return [kinds[index % len(kinds)].format(index) for index in range(number)]


def page_of_words(file: Path, number: int) -> Path:
    """Make a page with one mistake below a line of so many words that look like the beginning of a credential."""

    def write() -> None:
        (body,) = payloads(1, dirty=1)
        words = "".join(("x-key", "?token", "//user", "-password")[index % 4] for index in range(number))
        _write(file, f"{words}\n\n```json\n{json.dumps(body, indent=2)}\n```\n")

    return _made(file, write)


def suppressed_mistakes(file: Path, number: int) -> Path:
    """Make one YAML payload with the same mistakes, each suppressed by a comment of its own."""

    def write() -> None:
        (body,) = payloads(1, dirty=0)
        settings = body.pop("configuration")
        mark = "# instancelint: ignore[configuration-key-whitespace] the importer trims it"
        more = "".join(f'  " acme.setting.{index}": value {index}  {mark}\n' for index in range(number))
        _write(file, f"{as_yaml(body)}{as_yaml({'configuration': settings})}{more}")

    return _made(file, write)


def yaml_stream(file: Path, number: int, *, dirty: int = DIRTY) -> Path:
    """Make one YAML file of many documents."""

    def write() -> None:
        with _opened(file) as stream:
            stream.writelines(f"---\n{as_yaml(body)}" for body in payloads(number, dirty=dirty))

    return _made(file, write)


def definitions(file: Path, number: int) -> Path:
    """Make one file of element definitions as the platform exports them."""
    keys = ("acme.url", "acme.user", "acme.password", "acme.region")
    configuration = [{"key": key, "name": key, "type": "TEXTFIELD_32", "required": False} for key in keys]
    exported = [
        {"key": f"acme{index}", "name": f"Acme {index}", "configuration": configuration} for index in range(number)
    ]
    return _made(file, lambda: _write(file, json.dumps(exported)))


def _files(folder: Path, number: int, suffix: str, dirty: int) -> None:
    for index, body in enumerate(payloads(number, dirty=dirty)):
        text = as_yaml(body) if suffix == "yaml" else json.dumps(body, indent=2) + "\n"
        _write(folder / f"{index // 500:03}" / f"{index:06}.{suffix}", text)


def as_yaml(body: Payload) -> str:
    """Write a payload as YAML."""
    return yaml.dump(body, Dumper=_DUMPER, sort_keys=False)


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def _opened(file: Path) -> TextIO:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file.open("w", encoding="utf-8")


def _write(file: Path, text: str) -> None:
    with _opened(file) as stream:
        stream.write(text)


def _made(path: Path, make: Callable[[], None]) -> Path:
    """Make a corpus, unless it is there and whole."""
    stamp = path.with_name(f"{path.name}.made")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != _STATE:
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        make()
        stamp.write_text(_STATE, encoding="utf-8")
    return path
