"""Mistakes in addresses: the scheme, the host, the path, and what must not stand in one."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.path import Path
from seeded.kind import SAFE, Data, Defect, changed, put
from seeded.places import CALLBACK, addresses, has
from seeded.values import each, words


def _callbacks(body: Data) -> Iterator[tuple[Path, str]]:
    return ((path, value) for path, value in addresses(body) if path == CALLBACK)


DEFECTS: tuple[Defect, ...] = (
    changed(
        "address: semicolon for the colon",
        "url-malformed",
        each(addresses, lambda url: url.replace(":", ";", 1)),
        mended=SAFE,
    ),
    changed("address: colon lost", "url-malformed", each(addresses, lambda url: url.replace(":", "", 1)), mended=SAFE),
    changed("address: one slash", "url-malformed", each(addresses, lambda url: url.replace("//", "/", 1)), mended=SAFE),
    changed(
        "address: three slashes", "url-malformed", each(addresses, lambda url: url.replace("//", "///", 1)), mended=SAFE
    ),
    changed(
        "address: scheme misspelt",
        "url-malformed",
        each(
            addresses,
            *(lambda url, wrong=wrong: url.replace("https", wrong) for wrong in ("htps", "htttps", "hhtps", "httsp")),
        ),
        mended=SAFE,
    ),
    changed(
        "address: scheme doubled",
        "url-malformed url-residue",
        each(addresses, lambda url: "https://" + url),
        mended=SAFE,
    ),
    changed("address: scheme missing", "url-malformed", each(addresses, lambda url: url.removeprefix("https://"))),
    changed(
        "address: comma in the host", "url-malformed url-host", each(addresses, lambda url: url.replace(".", ",", 1))
    ),
    changed(
        "address: blank inside",
        "url-malformed",
        each(
            addresses,
            lambda url: url.replace("/", "/ ", 3).replace("/ / ", "//", 1),
            lambda url: url.replace(".", ". ", 1),
        ),
    ),
    changed(
        "address: underscore in the host",
        "url-host",
        each(addresses, lambda url: url.replace("https://", "https://my_app.")),
    ),
    changed(
        "address: in angle brackets", "url-residue url-malformed", each(addresses, lambda url: f"<{url}>"), mended=SAFE
    ),
    changed(
        "address: in quotes of its own",
        "url-malformed url-residue",
        each(addresses, lambda url: f"'{url}'", lambda url: f'"{url}"'),
    ),
    changed("address: doubled slash in the path", "url-residue", each(addresses, lambda url: url + "//box")),
    changed("address: backslashes", "url-malformed", each(addresses, lambda url: url.replace("/", "\\"))),
    changed("address: without encryption", "url-insecure", each(addresses, lambda url: url.replace("https", "http"))),
    changed(
        "address: this machine",
        "url-not-production callback-url-host",
        words(addresses, "http://localhost:8080/cb", "https://127.0.0.1/cb", "http://localhost:3000/"),
    ),
    changed(
        "address: sample host of the manual",
        "url-not-production callback-url-host",
        words(addresses, "https://mycoolapp.com/auth", "https://www.example.com/cb"),
    ),
    changed(
        "address: tunnel or echo service",
        "url-not-production callback-url-host",
        words(
            _callbacks,
            "https://3f2a-81-164.ngrok-free.app/cb",
            "https://httpbin.org/post",
            "https://webhook.site/5f1d-47aa",
        ),
    ),
    changed(
        "address: two in one value",
        "url-malformed callback-url-host",
        each(_callbacks, lambda url: f"{url},{url}2", lambda url: f"{url} {url}2", lambda url: f"{url};{url}2"),
    ),
    changed(
        "address: no address at all", "url-malformed", words(addresses, "callback", "true", "/events/callback", "n.a.")
    ),
    changed(
        "address: other scheme",
        "url-malformed",
        each(addresses, lambda url: url.replace("https", "ftp"), lambda url: url.replace("https", "ws")),
    ),
    changed(
        "address: user and password inside",
        "secret-in-url",
        each(addresses, lambda url: url.replace("://", "://svc-sync:Gr4nit-Kiwi8@")),
    ),
    changed(
        "address: token in the query",
        "secret-in-url",
        each(addresses, lambda url: url + "?access_token=b81fce03a9d24e", lambda url: url + "?api_key=b81fce03a9d24e"),
    ),
    changed(
        "address: platform's host misspelt",
        "url-host",
        lambda body: (
            put(CALLBACK, f"https://{host}/elements/api-v2/events/{body['element']['key']}")
            for host in ("api.cloud-element.com", "api.cloudelements.com")
            if has(body, CALLBACK)
        ),
    ),
    changed(
        "address: variable of a template left in", "url-residue", each(_callbacks, lambda url: url + "/page.elementKey")
    ),
)
