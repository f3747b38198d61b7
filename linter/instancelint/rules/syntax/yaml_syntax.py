"""IL119 yaml-syntax."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class YamlSyntax(SyntaxRule[NoOptions]):
    """
    YAML syntax error.

    YAML uses indentation to say what belongs together, and gives many characters a special meaning. Most mistakes come
    from a value that needs quotes, from a tab, or from a line that is indented differently from its neighbours. The
    message says what to write instead.
    """

    meta = Meta(
        code="IL119",
        name="yaml-syntax",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "tab": "YAML does not allow a tab here; use spaces",
            "indentation": "indentation does not match any enclosing level; align this line with its siblings",
            "level": "line is at the wrong level; align it with its siblings",
            "mixed": "list items and keys are mixed at the same level; indent one or remove the dash",
            "stray-dash": "unexpected dash before this key; remove it",
            "inline": "this belongs on the next line, indented",
            "dash": "missing dash before this list item",
            "dashes": "duplicate dash; remove one",
            "character": "unexpected {character!r} around this key; remove it",
            "quotes": "duplicate quote ({quote}); remove one",
            "separator": "unexpected {character!r} after the value; remove it",
            "blank": "unusual space or invisible character ({character}); use a regular space",
            "pair": "YAML does not support surrogate pairs; write {escape}, or the character itself",
            "roots": "text after the end of the payload; indent it, or make it a member of the payload",
            "colon": '": " starts a new mapping here; quote the whole value',
            "value-comma": "comma ends the value inside brackets; quote the whole value",
            "space": "missing space after the colon",
            "no-colon": "missing colon in this line; write it as key: value",
            "lone-colon": "no key before this colon; quote the text if it is a value",
            "key": "key must be plain text, not a list or mapping; quote it if it contains brackets",
            "merge": "<< can only merge mappings",
            "merges": "duplicate << in this mapping; list the mappings after a single <<",
            "special": "unquoted text cannot start with {character!r} in YAML; quote it",
            "unclosed": "unclosed quote ({quote}); close it",
            "after-quote": "quoted string ends before this; escape the inner quote as {escaped}",
            "escape": "invalid escape; write \\\\ for a literal backslash, or use single quotes",
            "alias": "undefined alias; define the anchor, or quote the text if it is not an alias",
            "recursive": "alias refers to the value that contains it; write the value out",
            "bracket": "unclosed {bracket!r}; add {closer!r} where it ends",
            "comma": "missing comma or {closer!r} before this",
            "stray": "unmatched {character!r}; remove it, or quote the text",
            "control": "YAML does not allow the character {character}; remove it or write an escape",
            "directive": "unknown YAML directive; remove the line, or quote the text if it is not a directive",
            "other": "cannot parse the YAML beyond this point; check quotes, brackets and indentation nearby",
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
            Example("name: Contracts\ntags:\n- legal\nelement:\nkey: sfdc\n- new\n~ mixed\n", notation="yaml-only"),
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
            Example("name: Contracts\nelement: {key: sfdc\n         ~ bracket\ntags: [legal]\n", notation="yaml-only"),
            Example('name: Contracts\ntags: ["legal" new]\n               ~ comma\n', notation="yaml-only"),
            Example("name: Contracts\ntags: [legal]]\n             ~ stray\n", notation="yaml-only"),
            Example("name: Contracts\ntags: [legal] and new\n              ~ other\n", notation="yaml-only"),
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
                "element:\n  - key: sfdc\n  ~ stray-dash\nname: Contracts\nconfiguration: username: me\n"
                "               ~~~~~~~~ inline\n  password: x\n",
                fixed="element:\n  key: sfdc\nname: Contracts\nconfiguration:\n  username: me\n  password: x\n",
                notation="yaml-only",
            ),
            Example("%name: Contracts\n~~~~~~~~~~~~~~~~ directive\nelement:\n  key: sfdc\n", notation="yaml-only"),
            Example(
                "name: Contracts\nelement:\n  key: sfdc\nconfiguration:\nusername: me\n~~~~~~~~ level\n  password: x\n",
                fixed="name: Contracts\nelement:\n  key: sfdc\nconfiguration:\n  username: me\n  password: x\n",
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
        "level": "level",
        "mixed-block": "mixed",
        "stray-dash": "stray-dash",
        "inline-block": "inline",
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
        "tab": "Replace with spaces",
        "indentation": "Align the line",
        "level": "Align the line",
        "stray-dash": "Remove the dash",
        "inline-block": "Move it to the next line",
        "deep-block": "Remove the extra spaces",
        "missing-dash": "Add the dash",
        "extra-dash": "Remove the second dash",
        "missing-colon": "Add the colon",
        "stray-character": "Remove the character",
        "doubled-quote": "Remove the second quote",
        "stray-separator": "Remove the character",
        "odd-blank": "Replace with regular spaces",
        "surrogate-pair": "Replace with one escape",
        "unclosed-bracket": "Close the bracket",
        "no-flow-comma": "Add the comma",
        "stray-bracket": "Balance the brackets",
        "colon-in-value": "Quote the value",
        "comma-in-value": "Quote the value",
        "missing-space": "Add a space",
        "special-character": "Quote the text",
        "unclosed-quote": "Close the quote",
        "text-after-quote": "Escape the inner quotes",
        "unknown-escape": "Escape the backslash",
        "undefined-alias": "Quote the text",
    }
