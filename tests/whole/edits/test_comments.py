"""Comments go where the settings go that they are about, and nothing else does."""

from __future__ import annotations

import pytest

from instancelint.config.settings import Settings
from instancelint.fix.content import fix_bytes
from instancelint.lint.linter import Linter

LINTER = Linter(Settings(select=("misplaced-property", "yaml-nested-key")))
URL = "https://hooks.acme-trading.io/ce"


def fixed(text: str, name: str) -> str:
    return fix_bytes(text.encode(), name, LINTER).data.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "  oauth:  # of the app\n    api:\n      key: '${K}'  # from the vault\n",
            "  # of the app\n  oauth.api.key: '${K}'  # from the vault\n",
        ),
        (
            (
                "  a: 1\n  # table\n  oauth:\n    # one\n    api:\n      # two\n"
                '      key: "${K}"\n      secret: ${S} # three\n      # four\n    scope: x\n  b: 2 # five\n'
            ),
            (
                '  a: 1\n  b: 2 # five\n  # table\n  # one\n  # two\n  oauth.api.key: "${K}"\n'
                "  oauth.api.secret: ${S} # three\n  # four\n  oauth.scope: x\n"
            ),
        ),
        (
            "  oauth: {api: {key: '${K}'}}  # of the app\n",
            "  # of the app\n  oauth.api.key: '${K}'\n",
        ),
        (
            "  # other\n\n  # about\n  oauth:\n    scope: x\n",
            "  # other\n\n  # about\n  oauth.scope: x\n",
        ),
        (
            "  oauth:\n    scope: |  # text\n      a\n      b\n    # key\n    api.key: ${K}\n",
            "  oauth.scope: |  # text\n    a\n    b\n  # key\n  oauth.api.key: ${K}\n",
        ),
    ],
)
def test_tables_that_are_made_flat(before: str, after: str) -> None:
    head = "element: {key: box}\nname: A\nconfiguration:\n"
    assert fixed(head + before, "a.yaml") == head + after
    assert fixed((head + before).replace("\n", "\r\n"), "a.yaml") == (head + after).replace("\n", "\r\n")


def test_settings_that_are_moved_in_yaml() -> None:
    text = (
        "# head\nevent.notification.enabled: false # why\nelement: {key: box}\n# one\n# two\n"
        "oauth.api.key: ${K}  # three\n# about the configuration\nconfiguration:\n  a: 1 # four\n  # five\nname: A\n"
    )
    assert fixed(text, "a.yaml") == (
        "# head\nelement: {key: box}\n# about the configuration\nconfiguration:\n  a: 1 # four\n"
        "  event.notification.enabled: false # why\n  # one\n  # two\n  oauth.api.key: ${K}  # three\n  # five\n"
        "name: A\n"
    )


def test_items_keep_their_comments() -> None:
    text = "# list\n- element: {key: box}\n  # key\n  oauth.api.key: ${K} # k\n  configuration: {}\n  name: A\n"
    assert fixed(text, "a.yaml") == (
        "# list\n- element: {key: box}\n  configuration:\n    # key\n    oauth.api.key: ${K} # k\n  name: A\n"
    )


@pytest.mark.parametrize("name", ["a.jsonc", "a.json5"])
@pytest.mark.parametrize(
    ("configuration", "expected"),
    [
        (
            '{\n    "a": 1\n  }',
            '{\n    "a": 1,\n    // one\n    /* two */\n    // three\n    "oauth.api.key": "${K}"\n  }',
        ),
        ("{}", '{\n    // one\n    /* two */\n    // three\n    "oauth.api.key": "${K}"\n  }'),
        ('{"a": 1}', '{"a": 1, /* one */ /* two */ /* three */ "oauth.api.key": "${K}"}'),
    ],
)
def test_settings_that_are_moved_in_json(name: str, configuration: str, expected: str) -> None:
    text = (
        '{\n  "element": {"key": "box"}, // box\n  // one\n  /* two */\n  "oauth.api.key": "${K}", // three\n'
        '  "name": "A",\n  "configuration": CONFIGURATION\n}\n'
    )
    assert fixed(text.replace("CONFIGURATION", configuration), name) == (
        '{\n  "element": {"key": "box"}, // box\n  "name": "A",\n  "configuration": ' + expected + "\n}\n"
    )


def test_the_last_member_takes_its_comments_along() -> None:
    text = (
        '{\n  "element": {"key": "box"},\n  "configuration": {\n    "a": 1\n  },\n  "name": "A", // name\n'
        '  // one\n  "oauth.api.key": "${K}" // two\n  // end\n}\n'
    )
    assert fixed(text, "a.jsonc") == (
        '{\n  "element": {"key": "box"},\n  "configuration": {\n    "a": 1,\n    // one\n    // two\n'
        '    "oauth.api.key": "${K}"\n  },\n  "name": "A" // name\n  // end\n}\n'
    )


@pytest.mark.parametrize(
    ("name", "head", "before", "after"),
    [
        (
            "a.yaml",
            "element: {key: box}\nname: A\n",
            "# one\noauth.api.key: '${K}' # two\noauth.scope: \"x\" # three\n",
            "configuration:\n  # one\n  oauth.api.key: '${K}' # two\n  oauth.scope: \"x\" # three\n",
        ),
        (
            "a.jsonc",
            '{\n  "element": {"key": "box"},\n  "name": "A",\n',
            '  // one\n  "oauth.api.key": "${K}" // two\n}\n',
            '  "configuration": {\n    // one\n    // two\n    "oauth.api.key": "${K}"\n  }\n}\n',
        ),
        (
            "a.json5",
            "{element: {key: 'box'}, name: 'A', ",
            "'oauth.api.key': '${K}'}",
            '"configuration": {"oauth.api.key": \'${K}\'}}',
        ),
    ],
)
def test_a_table_that_is_made_for_what_is_moved(name: str, head: str, before: str, after: str) -> None:
    assert fixed(head + before, name) == head + after


def test_resources_that_are_moved() -> None:
    linter = Linter(Settings(select=("misplaced-poller-resource",)))
    text = (
        "element: {key: box}\nname: A\nconfiguration:\n  # about\n  files: # all\n    url: '/f' # u\n    idField: id\n"
        "  a: 1\n"
    )
    assert fix_bytes(text.encode(), "a.yaml", linter).data.decode() == (
        "element: {key: box}\nname: A\nconfiguration:\n  a: 1\n  event.poller.configuration:\n    # about\n"
        "    files: # all\n      url: '/f' # u\n      idField: id\n"
    )
