"""IL119 yaml-syntax."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class YamlSyntax(SyntaxRule[NoOptions]):
    """
    The text breaks a rule of YAML.

    YAML says what belongs together by indentation, and gives many characters a meaning of their own. Most mistakes
    come from a value that should stand in quotes, from a tab, or from a line that is indented differently from its
    neighbours. The message says what to write instead.
    """

    meta = Meta(
        code="IL119",
        name="yaml-syntax",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "tab": "YAML does not take a tab here: write blanks",
            "indentation": "this line is indented like no line above it: align it with the lines it belongs to",
            "mixed": "list items and keys stand on one level: indent one of them, or delete the dash",
            "dash": "missing dash before this list item",
            "dashes": "the dash is there twice; remove one",
            "character": "unexpected {character!r} around this key; remove it",
            "quotes": "the quote ({quote}) is there twice; remove one",
            "separator": "unexpected {character!r} after the value; YAML ends a value with its line",
            "blank": "unusual character ({character}) that looks like a space or like nothing; use a regular space",
            "pair": "YAML has no escapes in two halves; write {escape}, or the character itself",
            "roots": "the payload has ended before this text: indent it, or write it as a member of the payload",
            "colon": "a colon and a blank begin a new value here: put the whole value into quotes",
            "value-comma": "a comma ends the value inside brackets: put the whole value into quotes",
            "space": "a blank is missing after the colon",
            "no-colon": "this line has no colon: write it as key: value",
            "lone-colon": "there is no key before this colon: put the text into quotes if it is a value",
            "key": "a key is a plain text and no list or mapping; put a text with brackets into quotes",
            "merge": "only mappings can be merged by <<",
            "merges": "<< is there twice in this mapping; write one list of mappings after a single <<",
            "special": "a text cannot begin with {character!r} in YAML: put it into quotes",
            "unclosed": "this quote ({quote}) is never closed",
            "after-quote": "the quoted text ended before this: write a quote ({quote}) inside it as YAML asks",
            "escape": "invalid escape; write \\\\ for a backslash, or use single quotes",
            "alias": "this refers to an anchor (&) that is not there: put the text into quotes if it is none",
            "recursive": "this refers to the very value it stands in: write the value out",
            "bracket": "this {bracket!r} is never closed: write {closer!r} where it ends",
            "comma": "a comma or {closer!r} is missing before this",
            "stray": "this {character!r} belongs to nothing: delete it, or put the text into quotes",
            "control": "YAML does not allow the character {character} in a file: delete it or write an escape",
            "directive": "YAML has no such directive; remove the line, or quote the text if it is none",
            "other": "YAML cannot be read from here on: check the quotes, brackets and indentation around this place",
        },
        bad=(
            Example(
                r"""
                element:
                  key: sfdc
                name: Contracts: new
                               ~ colon
                tags:
                  - @legal
                    ~ special
                  - "C:\data"
                       ~~ escape
                  - *old
                    ~~~~ alias
                configuration:
                  username:me
                           ^ space
                  note: 'it's here'
                            ~~~~~~~ after-quote
                """,
                fixed=r"""
                element:
                  key: sfdc
                name: 'Contracts: new'
                tags:
                  - '@legal'
                  - "C:\\data"
                  - '*old'
                configuration:
                  username: me
                  note: 'it''s here'
                """,
                notation="yaml-only",
            ),
            Example(
                "element:\n\tkey: sfdc\n~ tab\nname: Contracts\n",
                fixed="element:\n  key: sfdc\nname: Contracts\n",
                notation="yaml-only",
            ),
            Example(
                'element:\n  key: sfdc\nname: "Contracts\n      ~ unclosed\nconfiguration:\n  username: me\n',
                fixed='element:\n  key: sfdc\nname: "Contracts"\nconfiguration:\n  username: me\n',
                notation="yaml-only",
            ),
            Example(
                "element: {key: sfdc}\nname: Contracts\nconfiguration: {username: me, password: ab,cd}\n"
                "                                          ~ value-comma\n",
                fixed='element: {key: sfdc}\nname: Contracts\nconfiguration: {username: me, password: "ab,cd"}\n',
                notation="yaml-only",
            ),
            Example(
                "name: Contracts\nelement:\n  key: sfdc\n tags: [legal]\n ~~~~ indentation\n",
                notation="yaml-only",
            ),
            Example(
                "name: Contracts\ntags:\n- legal\nelement:\nkey: sfdc\n- new\n~ mixed\n",
                notation="yaml-only",
            ),
            Example(
                """
                {"name": "Contracts", "element": {"key": "sfdc"}}
                configuration:
                ~~~~~~~~~~~~~ roots
                  username: me
                """,
                notation="yaml-only",
            ),
            Example(
                "name: Contracts\nelement\n~~~~~~~ no-colon\nconfiguration:\n  username: me\n: sfdc\n~ lone-colon\n",
                notation="yaml-only",
            ),
            Example(
                """
                name: Contracts
                element:
                  key: sfdc
                configuration:
                  [username]: me
                  ~ key
                  <<: none
                      ~~~~ merge
                  site: &site [*site]
                               ~~~~~ recursive
                """,
                notation="yaml-only",
            ),
            Example(
                "name: Contracts\nelement: {key: sfdc\n         ~ bracket\ntags: [legal]\n",
                notation="yaml-only",
            ),
            Example(
                'name: Contracts\ntags: ["legal" new]\n               ~ comma\n',
                notation="yaml-only",
            ),
            Example(
                "name: Contracts\ntags: [legal]]\n             ~ stray\n",
                notation="yaml-only",
            ),
            Example(
                "name: Contracts\ntags: [legal] and new\n              ~ other\n",
                notation="yaml-only",
            ),
            Example(
                'name: "Contracts"\n                ~ control\n',
                notation="yaml-only",
            ),
            Example(
                r"""
                element:;
                        ~ character
                  key: "sfdc";
                             ~ separator
                name: "Contracts \ud83d\ude00"
                                 ~~~~~~~~~~~~ pair
                tags:
                  - legal
                  - - contracts
                    ~~ dashes
                  emea
                  ~~~~ dash
                configuration:
                  oauth.api.key: ""${KEY}"
                                 ~~ quotes
                  oauth.api.secret: ${SECRET}
                """,
                fixed=r"""
                element:
                  key: "sfdc"
                name: "Contracts \U0001F600"
                tags:
                  - legal
                  - contracts
                  - emea
                configuration:
                  oauth.api.key: "${KEY}"
                  oauth.api.secret: ${SECRET}
                """,
                notation="yaml-only",
            ),
            Example(
                """
                element: {key: sfdc}
                name:\u00a0Contracts
                     ~ blank
                configuration:
                  <<: {username: me}
                  <<: {password: "${P}"}
                  ~~ merges
                """,
                fixed="""
                element: {key: sfdc}
                name: Contracts
                configuration:
                  <<: {username: me}
                  <<: {password: "${P}"}
                """,
                notation="yaml-only",
            ),
            Example(
                "%name: Contracts\n~~~~~~~~~~~~~~~~ directive\nelement:\n  key: sfdc\n",
                notation="yaml-only",
            ),
        ),
        good=(
            Example(
                """
                element:
                  key: sfdc
                name: "Contracts: new"
                tags: [legal, a:b, c-d]
                configuration:
                  oauth.callback.url: https://hooks.acme.io/callback
                  oauth.api.key: {{ key }}
                  note: it's here # as it is
                """,
                notation="yaml-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "tab": "tab",
        "indentation": "indentation",
        "mixed-block": "mixed",
        "deep-block": "indentation",
        "missing-dash": "dash",
        "extra-dash": "dashes",
        "stray-character": "character",
        "doubled-quote": "quotes",
        "stray-separator": "separator",
        "odd-blank": "blank",
        "surrogate-pair": "pair",
        "several-roots": "roots",
        "colon-in-value": "colon",
        "comma-in-value": "value-comma",
        "missing-space": "space",
        "missing-colon": "no-colon",
        "unexpected-colon": "lone-colon",
        "collection-key": "key",
        "bad-merge": "merge",
        "merge-twice": "merges",
        "special-character": "special",
        "unclosed-quote": "unclosed",
        "text-after-quote": "after-quote",
        "unknown-escape": "escape",
        "undefined-alias": "alias",
        "recursive-alias": "recursive",
        "unclosed-bracket": "bracket",
        "no-flow-comma": "comma",
        "stray-bracket": "stray",
        "control-character": "control",
        "unknown-directive": "directive",
        "yaml-syntax": "other",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "tab": "Write blanks",
        "indentation": "Align the line",
        "mixed-block": "Delete the dash",
        "deep-block": "Delete the blanks",
        "missing-dash": "Write the dash",
        "extra-dash": "Delete the second dash",
        "missing-colon": "Write the colon",
        "stray-character": "Delete the character",
        "doubled-quote": "Delete the second quote",
        "stray-separator": "Delete the character",
        "odd-blank": "Write plain blanks",
        "surrogate-pair": "Write one escape",
        "unclosed-bracket": "Close the bracket",
        "no-flow-comma": "Write the comma",
        "stray-bracket": "Make the brackets a pair",
        "colon-in-value": "Put the value into quotes",
        "comma-in-value": "Put the value into quotes",
        "missing-space": "Write a blank",
        "special-character": "Put the text into quotes",
        "unclosed-quote": "Close the quote at the end of the line",
        "text-after-quote": "Escape the quotes inside",
        "unknown-escape": "Double the backslash",
        "undefined-alias": "Put the text into quotes",
    }
