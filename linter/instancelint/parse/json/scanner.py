"""
The scanner's steps: what it makes of the next token, by what the innermost open container waits for.

Every step moves forward or opens, closes or re-reads a container once, so that the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from instancelint.base.source_text import SourceText, Span
from instancelint.model.document import Comment, Data, Node, SyntaxIssue
from instancelint.model.finding import Edit
from instancelint.model.terms import Limits
from instancelint.parse.json.bare_words import Bare, read_key, read_value, starts_template
from instancelint.parse.json.brackets import Reading
from instancelint.parse.json.clean_tokens import CLEAN_ITEM, CLEAN_MEMBER, TOO_LARGE, scalar_of
from instancelint.parse.json.json_issues import STILL_JSON, shown_key
from instancelint.parse.json.json_tree import COLON, KEY, NEXT, VALUE, OpenContainer
from instancelint.parse.json.misplaced_tokens import ELLIPSIS
from instancelint.parse.json.string_end_patterns import KEY as KEY_PLACE
from instancelint.parse.json.string_end_patterns import QUOTES
from instancelint.parse.json.wrong_brackets import WrongBrackets

_WRONG_COLON = re.compile(
    r":?=>?|:(?:\s{0,1000}+:)++|;|\uff1a"
    r"|,(?=[ \t]{0,200}+(?:\"[^\"\r\n]{0,1000}+\"|[\w.+-]{1,200}+)[ \t]{0,200}+[,}\r\n])"
)
"""What people type for a colon; a comma where nothing but a value follows it in the line."""
_MEMBER_AHEAD = re.compile(r"\s{0,1000}+:")


class Recovered(NamedTuple):
    """What the scanner made of a text."""

    data: Data
    tree: Node
    issues: tuple[SyntaxIssue, ...]
    comments: tuple[Comment, ...]
    has_templates: bool
    """Whether another program is to write parts of it: what a strict parser gets is not this text."""

    @property
    def is_json(self) -> bool:
        """Whether a strict parser would read the text."""
        return not self.has_templates and all(issue.kind in STILL_JSON for issue in self.issues)

    def without(self, is_allowed: Callable[[SyntaxIssue], bool]) -> Recovered:
        """Omit what is no mistake in the notation at hand."""
        return self._replace(issues=tuple(issue for issue in self.issues if not is_allowed(issue)))


class Scanner(WrongBrackets):
    """Scans one text once."""

    def __init__(self, source: SourceText, limits: Limits, reading: Reading, *, comments_allowed: bool) -> None:
        super().__init__(source, limits, reading, comments_allowed=comments_allowed)
        self._steps: dict[str, Callable[[OpenContainer, int], int]] = {
            KEY: self._at_key,
            COLON: self._at_colon,
            VALUE: self._at_value,
            NEXT: self._at_next,
        }

    def run(self) -> Recovered:
        """Read the whole text."""
        position = self.begin()
        if not self.tree.stack:
            self.after_root(position)
        while self.tree.stack:
            position = self.trivia.skip(self._clean_run(position))
            if position >= len(self.text) or self.is_over():
                self.end_of_text(position)
                break
            frame = self.tree.stack[-1]
            is_odd = frame.closer_at == position
            position = self.close_odd(frame, position) if is_odd else self._steps[frame.state](frame, position)
            if not self.tree.stack:
                position = self.after_root(position)
        return self._result()

    def _result(self) -> Recovered:
        for flaw in self.trivia.flaws():
            self.tree.report(flaw, ())
        self.report_escaped_quotes()
        data, tree = self.tree.root or (None, Node(0, len(self.text)))
        # With template tags, two members of the same name are the two ways a condition can go.
        branches = {"duplicate-key"} if self.trivia.has_tags else set()
        kept = (issue for issue in self.tree.issues if issue.kind not in branches)
        issues = tuple(sorted(kept, key=lambda issue: issue.span))
        has_templates = self.trivia.has_tags or self.has_templates
        return Recovered(data, tree, issues, tuple(self.trivia.comments), has_templates)

    def _clean_run(self, position: int) -> int:
        """Read members or items with nothing wrong in one go, as nearly all are."""
        text, tree = self.text, self.tree
        frame = tree.stack[-1]
        in_object = frame.opener == "{"
        start = KEY if in_object else VALUE
        match_one = (CLEAN_MEMBER if in_object else CLEAN_ITEM).match
        if self.reading.by_indent or frame.state != start or len(frame.commas) != min(frame.count, 1):
            return position
        if frame.commas and frame.commas[0].length > 1:
            return position
        before = position
        comma = None
        while len(tree.issues) < tree.most_issues and tree.count < tree.most:
            match = match_one(text, position)
            if match is None:
                break
            value = scalar_of(match) if match["string"] is None else match["string"]
            if value is TOO_LARGE:
                break
            if in_object:
                frame.key = (match["name"], *match.span("key"))
            tree.add(value, *match.span("value"))
            position = match.end()
            comma = match["comma"]
            if not comma:
                break
        if position > before:
            frame.commas = [Span(position - 1, position)] if comma else []
            frame.state = start if comma else NEXT
        return position

    def _at_key(self, frame: OpenContainer, position: int) -> int:
        """Read a key, or what is where a key belongs."""
        text = self.text
        character = text[position]
        if character == ",":
            return self.take_commas(frame, position)
        if character in "}]":
            self.settle_commas(frame, closing=True)
            return self.close(position)
        if self.reading.by_indent:
            self.close_before_member(position)
            frame = self.tree.stack[-1]
        self.settle_commas(frame, closing=False)
        if ELLIPSIS.match(text, position):
            return self.skip_ellipsis(frame, position)
        return self._read_key(frame, position)

    def _read_key(self, frame: OpenContainer, position: int) -> int:
        text = self.text
        character = text[position]
        if character in QUOTES or text.startswith('\\"', position):
            token = self.read_string(position, KEY_PLACE)
            return self._take_key(frame, Bare(token.value, token.end, tuple(token.flaws)), position)
        if character in "{[" and not starts_template(text, position):
            return self._keyless(frame, position)
        bare = read_key(text, position)
        if bare is None:
            return self.skip_junk(position)
        self.has_templates |= bare.is_template
        return self._take_key(frame, bare, position)

    def _take_key(self, frame: OpenContainer, key: Bare, position: int) -> int:
        frame.key = (str(key.value), position, key.end)
        frame.state = COLON
        self.report_all(key.flaws)
        return key.end

    def _keyless(self, frame: OpenContainer, position: int) -> int:
        """Read a container that has no key: the members of an object go to the one around it, an array is omitted."""
        kind = "extra-opener" if self.text[position] == "{" else "missing-key"
        self.tree.say(kind, position, position + 1)
        if len(self.tree.stack) >= self.limits.depth:
            return self.open(position)
        inner = self.tree.push(self.text[position], position)
        inner.joined = True
        if inner.opener == frame.opener:
            inner.data, inner.children = frame.data, frame.children
        return position + 1

    def _at_colon(self, frame: OpenContainer, position: int) -> int:
        """Read the colon after a key."""
        text = self.text
        frame.state = VALUE
        wrong = _WRONG_COLON.match(text, position)
        if text[position] == ":" and not wrong:
            frame.end = position + 1
            return position + 1
        key, end = shown_key(frame.key[0]), frame.key[2]
        if wrong:
            edits = [Edit(Span(position, wrong.end()), ":")]
            self.tree.say("wrong-colon", position, wrong.end(), edits, key=key, found=wrong.group())
            frame.end = wrong.end()
            return wrong.end()
        if text[position] in ",}]":
            self.tree.add_no_value(frame, end)
            return position
        self.tree.say("no-colon", end, end, [Edit(Span(end, end), ":")], key=key)
        frame.end = end
        return position

    def _at_value(self, frame: OpenContainer, position: int) -> int:
        """Read a value, or what is where a value belongs."""
        text = self.text
        character = text[position]
        if character in ",}]":
            return self._no_value(frame, position)
        if frame.opener == "[":
            self.settle_commas(frame, closing=False)
        if character in "{[(" and not starts_template(text, position):
            end = self.read_wrong_brackets(position)
            if end is not None:
                return end
            if character != "(":
                return self.open(position)
        return self._read_value(frame, position)

    def _read_value(self, frame: OpenContainer, position: int) -> int:
        text = self.text
        character = text[position]
        if frame.opener == "[" and self.ends_array(position):
            return position
        if character in QUOTES or text.startswith('\\"', position):
            return self._string_value(frame, position)
        if ELLIPSIS.match(text, position):
            return self.skip_ellipsis(frame, position)
        bare = read_value(text, position, frame.place)
        if bare is None or character == ":":
            return self.skip_junk(position)
        self.has_templates |= bare.is_template
        self.report_all(bare.flaws)
        self.tree.add(bare.value, position, bare.end)
        return bare.end

    def _no_value(self, frame: OpenContainer, position: int) -> int:
        """Deal with a comma or closing bracket in place of a value."""
        if frame.opener == "{":
            self.tree.add_no_value(frame, frame.end)
            return position
        if self.text[position] == ",":
            return self.take_commas(frame, position)
        self.settle_commas(frame, closing=True)
        return self.close(position)

    def _string_value(self, frame: OpenContainer, position: int) -> int:
        token = self.read_string(position, frame.place)
        line_break = "\n" in self.text[frame.end : position]
        if frame.opener == "{" and line_break and _MEMBER_AHEAD.match(self.text, token.end):
            self.tree.add_no_value(frame, frame.end)
            frame.state = KEY
            return position
        self.report_all(token.flaws)
        self.tree.add(token.value, position, token.end)
        # A string that was left open gets its comma together with its quote.
        frame.after_junk = any(edit.text == '",' for flaw in token.flaws for edit in flaw.edits)
        return token.end

    def _at_next(self, frame: OpenContainer, position: int) -> int:
        """Read the comma or bracket after a value, or what is there instead."""
        text = self.text
        character = text[position]
        if character == ",":
            return self._take_comma(frame, position)
        if character in "}]":
            return self.close(position)
        if ELLIPSIS.match(text, position):
            return self.skip_ellipsis(frame, position)
        if character in ".;|":
            edits = [Edit(Span(position, position + 1), ",")]
            self.tree.say("wrong-separator", position, position + 1, edits, found=character)
            return self._take_comma(frame, position)
        return self._no_separator(frame, position)

    def _no_separator(self, frame: OpenContainer, position: int) -> int:
        if self.text[position] == ":":
            return self.add_opener(frame, position)
        if self.begins_item(frame, position):
            return self._without_comma(frame, position)
        return self.skip_junk(position)

    def _take_comma(self, frame: OpenContainer, position: int) -> int:
        frame.commas = []
        frame.after_junk = False
        frame.state = KEY if frame.opener == "{" else VALUE
        if self.text[position] == ",":
            return self.take_commas(frame, position)
        frame.commas = [Span(position, position + 1)]
        return position + 1

    def _without_comma(self, frame: OpenContainer, position: int) -> int:
        """Go on with the next member or item, although no comma is before it."""
        text = self.text
        end = frame.end
        if frame.opener == "[" and self.ends_array(position):
            return position
        keyless = frame.opener == "{" and text[position] in "{["
        if not (keyless or frame.after_junk or self.trivia.last_tag > end):
            self.tree.say("missing-comma", end, end, [Edit(Span(end, end), ",")])
        frame.after_junk = False
        frame.commas = [Span(end, end)]
        frame.state = KEY if frame.opener == "{" else VALUE
        return position
