"""The part of the scanner that deals with what is in the wrong place, or is not where it should be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Edit
from instancelint.model.stand_ins import LEFT_OUT
from instancelint.model.terms import Limits
from instancelint.parse.json.bare_words import read_value, starts_template
from instancelint.parse.json.brackets import Brackets, Reading
from instancelint.parse.json.escapes import Flaw
from instancelint.parse.json.json_issues import character_name
from instancelint.parse.json.json_tree import KEY, NEXT, VALUE, OpenContainer
from instancelint.parse.json.string_end_patterns import QUOTES, ROOT
from instancelint.parse.json.string_ends import Token

ELLIPSIS = re.compile(r"\.{3,}+|…")

_ESCAPED_STRING = re.compile(r'\\"([^"\\\r\n]*+)\\"')
_COMMAS = re.compile(r",(?:\s*+,)*+")
_COLONS = re.compile(r":(?:\s*+:)*+")
_JUNK = re.compile(r"[^,\"{}\[\]\r\n]++")
_WORD = re.compile(r"[A-Za-z_$][\w$.-]{0,200}+\s{0,200}+[:=]")
_ITEM_AHEAD = re.compile(r"[\w<$+-]")
_LONE_STRING = re.compile(r'"[^"\r\n]{0,1000}+"\s{0,1000}+[,}]')
_MEMBER_START = re.compile(r'"[^"\r\n]{0,1000}+"\s{0,1000}+:')


class Repairs(Brackets):
    """Says what is wrong, and reads on as if it had been repaired."""

    def __init__(self, source: SourceText, limits: Limits, reading: Reading, *, comments_allowed: bool) -> None:
        super().__init__(source, limits, reading, comments_allowed=comments_allowed)
        self._escaped: dict[int, Edit] = {}
        """Backslashes before quotes, by their offsets."""
        self._escaped_path: Path = ()

    def report_escaped_quotes(self) -> None:
        """Say once that the quotes around strings are escaped."""
        if self._escaped:
            first = min(self._escaped)
            flaw = Flaw("escaped-quotes", first, first + 2, {}, tuple(self._escaped.values()))
            self.tree.report(flaw, self._escaped_path)

    def skip_ellipsis(self, frame: OpenContainer, position: int) -> int:
        """Skip `...`; it takes a comma with it, as repairing it would."""
        dots = ELLIPSIS.match(self.text, position)
        end = dots.end() if dots else position + 1
        self.tree.say("ellipsis", position, end)
        frame.commas = []
        if frame.opener == "{" and frame.state == VALUE:
            self.tree.add(LEFT_OUT, position, end)
            return end
        frame.state = KEY if frame.opener == "{" else VALUE
        following = self.trivia.skip(end)
        return following + 1 if self.text[following : following + 1] == "," else following

    def begins_item(self, frame: OpenContainer, position: int) -> bool:
        """Check whether a member or item begins at an offset; a lone string in an object is not one."""
        text = self.text
        character = text[position]
        if character in "{[" or text.startswith('\\"', position):
            return True
        if frame.opener == "[":
            return character in QUOTES or _ITEM_AHEAD.match(text, position) is not None
        if character in QUOTES:
            return _LONE_STRING.match(text, position) is None
        return _WORD.match(text, position) is not None or starts_template(text, position)

    def ends_array(self, position: int) -> bool:
        """Close an array whose bracket is missing: a member follows, and it belongs to the object around."""
        stack = self.tree.stack
        frame = stack[-1]
        outer = stack[-2] if len(stack) > 1 else None
        if self.reading.as_typed or not frame.count or outer is None or outer.opener != "{":
            return False
        if not _MEMBER_START.match(self.text, position):
            return False
        self.close_inner(len(stack) - 2)
        outer.commas, outer.state = [Span(position, position)], KEY
        return True

    def add_opener(self, frame: OpenContainer, position: int) -> int:
        """Deal with a colon after a value: the value is a key, and the brace before it is missing."""
        start = frame.value_start
        value = self.tree.last_value()
        if not isinstance(value, str) or self.text[start] not in QUOTES:
            self.tree.say("unexpected-character", position, position + 1, character=":")
            return position + 1
        end = frame.end
        self.tree.drop_last()
        frame.state = VALUE
        self.tree.report(Flaw("missing-opener", start, start, {"opener": "{"}), self.tree.value_path())
        inner = self.tree.push("{", start)
        inner.implicit = True
        inner.key = (value, start, end)
        inner.state = VALUE
        inner.end = position + 1
        return position + 1

    def settle_commas(self, frame: OpenContainer, *, closing: bool) -> None:
        """Say what is wrong with the commas before a member, an item or a closing bracket."""
        commas, frame.commas = frame.commas, []
        if not commas or self.trivia.last_tag > frame.end:
            return
        is_trailing = closing and frame.count > 0
        surplus = commas if closing or not frame.count else self._without_first(commas)
        is_single = len(surplus) == 1 and surplus[0].length == 1
        if not surplus or (is_trailing and self.comments_allowed and is_single):
            return
        path = (*self.tree.path(), *self.tree.last_step()) if is_trailing else self.tree.path()
        edits = tuple(Edit(comma, "") for comma in surplus)
        kind = "trailing-comma" if is_trailing else "extra-comma"
        self.tree.report(Flaw(kind, surplus[0].start, surplus[-1].end, {}, edits), path)

    def take_commas(self, frame: OpenContainer, position: int) -> int:
        """Note a comma, or several with nothing but spaces between them; gives the offset after them."""
        run = _COMMAS.match(self.text, position)
        end = run.end() if run else position + 1
        frame.commas.append(Span(position, end))
        return end

    def _without_first(self, commas: list[Span]) -> list[Span]:
        """Omit the one comma that belongs there."""
        first = commas[0]
        return [Span(self.text.index(",", first.start + 1), first.end), *commas[1:]] if first.length > 1 else commas[1:]

    def _say_unexpected(self, position: int, end: int) -> None:
        if end > position + 1:
            self.tree.say("unexpected-text", position, end)
            return
        character = self.text[position]
        shown = Word(character) if character.isprintable() else character_name(character)
        self.tree.say("unexpected-character", position, end, character=shown)

    def skip_junk(self, position: int) -> int:
        """Skip what belongs to nothing."""
        text = self.text
        frame = self.tree.stack[-1]
        if text[position] in QUOTES:
            end = self.strings.read(position, frame.place).end
        else:
            junk = _COLONS.match(text, position) or _JUNK.match(text, position)
            end = position + (len(junk.group().rstrip()) or 1 if junk else 1)
        if self.trivia.last_tag <= frame.end:  # else it is a branch of a template, as the value before it
            self._say_unexpected(position, end)
        if text[position] != ":":
            frame.after_junk = True
            frame.count += 1
            frame.state = NEXT
        return end

    def read_string(self, position: int, place: str) -> Token:
        """Read a string; one between escaped quotes is noted once for the whole text."""
        if self.text[position] != "\\":
            return self.strings.read(position, place)
        if not self._escaped:
            self._escaped_path = self.tree.path()
        escaped = _ESCAPED_STRING.match(self.text, position)
        self._drop_backslash(position)
        if escaped is None:
            return self.strings.read(position + 1, place)
        self._drop_backslash(escaped.end() - 2)
        return Token(escaped[1], escaped.end(), [])

    def _drop_backslash(self, position: int) -> None:
        self._escaped[position] = Edit(Span(position, position + 1), "")

    def report_all(self, flaws: Sequence[Flaw]) -> None:
        """Report what is wrong with a key or value that is about to be added."""
        for flaw in flaws:
            if flaw.kind == "nul-character":
                self.trivia.add_nuls(flaw)
            else:
                self.tree.report(flaw, self.tree.value_path())

    def is_template(self, position: int) -> bool:
        """Check whether a template is at an offset."""
        return starts_template(self.text, position)

    def lone_value(self, position: int) -> int:
        """Read a text without any bracket: a string, number, literal or template, or nothing that is JSON."""
        text = self.text
        if text[position : position + 1] in {'"', "'"}:
            token = self.strings.read(position, ROOT)
            self.report_all(token.flaws)
            self.tree.add(token.value, position, token.end)
            return token.end
        bare = read_value(text, position, ROOT)
        if bare is None or any(flaw.kind in {"unquoted-value", "unopened-string"} for flaw in bare.flaws):
            end = max(position, len(text.rstrip()))
            self.tree.report(Flaw("no-value", position, end, {}), ())
            return len(text)
        self.has_templates |= bare.is_template
        self.report_all(bare.flaws)
        self.tree.add(bare.value, position, bare.end)
        return bare.end
