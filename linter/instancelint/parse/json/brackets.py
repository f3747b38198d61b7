"""The part of the scanner that deals with brackets: opening, closing, and where the payload begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Edit
from instancelint.model.terms import ALL_ISSUES, MAX_ISSUES, Limits
from instancelint.parse.json.escapes import Flaw
from instancelint.parse.json.following_members import goes_on
from instancelint.parse.json.json_tree import CLOSERS, KEY, NEXT, VALUE, OpenContainer, Tree
from instancelint.parse.json.string_end_patterns import QUOTES
from instancelint.parse.json.string_ends import Strings
from instancelint.parse.json.trivia import Trivia

_QUOTED = r'"[^"\r\n]{0,200}+"'
_MEMBER = re.compile(rf"{_QUOTED}\s{{0,1000}}+:")
_OPENER = re.compile(
    rf"\{{\s{{0,1000}}+(?:[{QUOTES}}}\\/]|[\w.-]{{1,64}}+[ \t]*+[:=])"
    rf"|\[\s{{0,1000}}+(?:[{QUOTES}{{\[\]]|-?\d[\d.]{{0,64}}+\s{{0,1000}}+[,\]])"
)
_MORE_MEMBERS = re.compile(rf"(?P<closers>(?:[}}\]]\s{{0,1000}}+)*+)(?P<comma>,?)\s{{0,1000}}+{_QUOTED}\s{{0,1000}}+:")
_ONLY_CLOSERS = re.compile(r"[}\]][}\]\s]*+\Z")
_REMOVABLE = re.compile(r"[,;.]|`{3,}[a-z]*")
_SKIPPED = re.compile(r'"(?:[^"\\]++|\\.?)*+(?:"|\Z)|[{}\[\]]', re.DOTALL)
_OPENERS = {"}": "{", "]": "["}
_CUT_KINDS = frozenset({"unclosed-string", "unquoted-value", "foreign-literal", "bad-number"})
_INDENT = re.compile(r"[ \t]{0,500}+")


class Reading(NamedTuple):
    """How brackets that do not match are read."""

    by_indent: bool = False
    """A member or bracket that is further left than its neighbours belongs to the container whose members do."""
    as_typed: bool = False
    """`]` for `}` is a slip of the finger; else a bracket is missing before it."""


class Brackets:
    """What the scanner knows, and how it opens and closes containers."""

    def __init__(self, source: SourceText, limits: Limits, reading: Reading, *, comments_allowed: bool) -> None:
        self.source = source
        self.text = source.text
        self.limits = limits
        self.reading = reading
        self.comments_allowed = comments_allowed
        self.has_templates = False
        self.tree = Tree(limits)
        self.strings = Strings(source.text)
        self.trivia = Trivia(source.text, self.tree.report, comments_allowed=comments_allowed)
        self._stopped = False
        self._is_too_deep = False
        self._joined_closers = 0
        """Closing brackets that went to an opening one that is too many: perhaps that one alone is the mistake."""

    def is_over(self) -> bool:
        """Check whether a limit was reached, and say so once."""
        if not self._stopped and self.tree.count >= self.tree.most:
            all_nodes = self.limits.all_nodes
            self._stop("too-many-nodes", all_nodes if self.tree.most == all_nodes else self.limits.nodes)
        elif not self._stopped and len(self.tree.issues) >= self.tree.most_issues:
            self._stop("too-many-issues", ALL_ISSUES if self.tree.most_issues == ALL_ISSUES else MAX_ISSUES)
        return self._stopped

    def _stop(self, kind: str, maximum: int) -> None:
        self._stopped = True
        end = self.tree.stack[-1].end if self.tree.stack else 0
        self.tree.say(kind, end, end, maximum=maximum)

    def open(self, position: int) -> int:
        """Open the container that begins at an offset; one that lies too deep is skipped."""
        if len(self.tree.stack) >= self.limits.depth:
            return self._skip_container(position)
        self.tree.push(self.text[position], position)
        return position + 1

    def _skip_container(self, position: int) -> int:
        if not self._is_too_deep:
            flaw = Flaw("too-deep", position, position + 1, {"maximum": self.limits.depth})
            self.tree.report(flaw, self.tree.value_path())
        self._is_too_deep = True
        depth = 0
        end = len(self.text)
        for token in _SKIPPED.finditer(self.text, position):
            bracket = token.group()
            if bracket[0] == '"':
                continue
            depth += 1 if bracket in CLOSERS else -1
            if depth == 0:
                end = token.end()
                break
        else:
            self._stopped = True
        self.tree.add(None, position, end)
        return end

    def close(self, position: int) -> int:
        """Close what the bracket at an offset closes."""
        stack = self.tree.stack
        closer = self.text[position]
        opener = _OPENERS[closer]
        if self.reading.by_indent:
            self._close_by_indent(position, opener)
        while stack[-1].implicit and stack[-1].opener != opener and len(stack) > 1:
            self.tree.pop(stack[-1].end)
        frame = stack[-1]
        if frame.opener == opener:
            self._joined_closers += frame.joined
            self.tree.pop(position + 1)
        elif self.reading.as_typed or (len(stack) == 1 and not frame.implicit and self._ends_text(position + 1)):
            expected = CLOSERS[frame.opener]
            flaw = Flaw("wrong-closer", position, position + 1, {"found": closer, "expected": expected})
            self.tree.report(flaw, related=Span(frame.start, frame.start + 1))
            self.tree.pop(position + 1)
        elif any(outer.opener == opener for outer in stack):
            self.close_inner(next(index for index in range(len(stack) - 1, -1, -1) if stack[index].opener == opener))
            self.tree.pop(position + 1)
        else:
            self.tree.say("extra-closer", position, position + 1, found=closer)
        return position + 1

    def _ends_text(self, position: int) -> bool:
        return not self.text[position : position + 1000].strip()

    def close_inner(self, level: int) -> None:
        """Close, with one issue, all containers above a level of the stack: their closing brackets are missing."""
        stack = self.tree.stack
        missing = [frame for frame in stack[level + 1 :] if not (frame.implicit or frame.joined)]
        end = stack[-1].end
        if stack[-1].count:
            stack[-1].state = NEXT
        if missing:
            closers = "".join(CLOSERS[frame.opener] for frame in reversed(missing))
            opener = missing[-1].start
            self.tree.report(Flaw("missing-closer", end, end, {"closers": closers}), related=Span(opener, opener + 1))
        while len(stack) > level + 1:
            self.tree.pop(end)

    def close_before_member(self, position: int) -> None:
        """Close the containers that a member's indentation shows to be finished."""
        column = self._column(position)
        stack = self.tree.stack
        if column is None:
            return
        frame = stack[-1]
        if frame.indent is None:
            frame.indent = column
        if column >= frame.indent:
            return
        for level in range(len(stack) - 2, -1, -1):
            if stack[level].opener == "{" and stack[level].indent == column:
                comma = stack[-1].commas
                self.close_inner(level)
                stack[-1].commas, stack[-1].state = comma[:1], KEY
                return

    def _close_by_indent(self, position: int, opener: str) -> None:
        column = self._column(position)
        stack = self.tree.stack
        if column is None or self._line_indent(stack[-1].start) == column:
            return
        for level in range(len(stack) - 2, -1, -1):
            frame = stack[level]
            if frame.opener == opener and self._line_indent(frame.start) == column and not frame.joined:
                self.close_inner(level)
                return

    def _column(self, position: int) -> int | None:
        """Return the column (0-based) of a token that is the first of its line; None for any other."""
        start = position
        while start > 0 and self.text[start - 1] in " \t":
            start -= 1
        return position - start if start == 0 or self.text[start - 1] in "\r\n" else None

    def _line_indent(self, position: int) -> int:
        line = self.source.line_starts[self.source.position(position).line - 1]
        indent = _INDENT.match(self.text, line)
        return len(indent.group()) if indent else 0

    def begin(self) -> int:
        """Find where the payload begins, and open it; gives the offset to go on from."""
        text = self.text
        position = self.trivia.skip(self._byte_order_mark())
        if _MEMBER.match(text, position):
            self.tree.push("{", position).implicit = True
            self.tree.stack[0].end = position
            self.tree.say("missing-opener", position, position, opener="{")
            return position
        if text[position : position + 1] not in {"{", "["} or self.is_template(position):
            opener = _OPENER.search(text, position)
            if opener is None:
                return self.lone_value(position)
            self._extra_content(position, opener.start())
            position = opener.start()
        return self.open(position)

    def is_template(self, position: int) -> bool:
        """Check whether a template is at an offset."""
        raise NotImplementedError

    def lone_value(self, position: int) -> int:
        """Read a text without any bracket."""
        raise NotImplementedError

    def _byte_order_mark(self) -> int:
        if self.source.bom:
            self.tree.say("byte-order-mark", 0, 0)
        if not self.text.startswith("\ufeff"):
            return 0
        self.tree.say("byte-order-mark", 0, 1, [Edit(Span(0, 1), "")])
        return 1

    def after_root(self, position: int) -> int:
        """Look at what follows the payload; members there belong to it, anything else does not."""
        text = self.text
        position, before = self.trivia.skip(position), position
        if position >= len(text) or self._stopped:
            return len(text)
        root = self.tree.root_frame
        more = _MORE_MEMBERS.match(text, position)
        if more and root is not None and root.opener == "{" and goes_on(self.text, position):
            closers = len(more["closers"].rstrip())
            closer = (position + closers if closers else _root_end(self.tree)) - 1
            self.tree.say("closed-too-early", closer, closer + 1)
            self.tree.stack.append(root)
            root.implicit = True
            root.state = KEY
            root.commas = [Span(*more.span("comma"))] if more["comma"] else []
            return more.end("comma")
        surplus = _ONLY_CLOSERS.match(text, position)
        if surplus:
            found = surplus.group().rstrip()
            edits = [Edit(Span(position, position + 1), "")] if len(found) == 1 else []
            self.tree.say("extra-closer", position, position + len(found), edits, found=found[0])
        else:
            self._extra_content(self.tree.take_back("comment", before, position), len(text))
        return len(text)

    def _extra_content(self, start: int, end: int) -> None:
        end = start + len(self.text[start:end].rstrip())
        edits = [Edit(Span(start, end), "")] if _REMOVABLE.fullmatch(self.text, start, end) else []
        self.tree.report(Flaw("extra-content", start, end, {}, tuple(edits)), ())

    def end_of_text(self, position: int) -> None:
        """
        Close what is still open; a text that just stops has one mistake, whatever it stops in.

        The key or value in which it stops is omitted, as nobody knows how it would go on.
        """
        stack = self.tree.stack
        end = len(self.text.rstrip()) if not self._stopped else min(position, len(self.text))
        open_frames = [frame for frame in stack if not (frame.implicit or frame.joined)]
        if len(open_frames) > self._joined_closers and not self._stopped:
            closers = "".join(CLOSERS[frame.opener] for frame in reversed(open_frames))
            lacks = self._drop_cut(end)
            whole = not lacks and stack[-1].state == NEXT and stack[-1].end == end
            edits = (Edit(Span(end, end), self._laid_out(open_frames, end)),) if whole else ()
            opener = open_frames[-1].start
            flaw = Flaw("missing-closer", end, end, {"closers": lacks + closers}, edits, safe=len(closers) == 1)
            self.tree.report(flaw, related=Span(opener, opener + 1))
        while stack:
            self.tree.pop(end)

    def _laid_out(self, frames: Sequence[OpenContainer], end: int) -> str:
        """Write closing brackets at the end of the text, on lines of their own where the opening ones are above."""
        written = ""
        last = self.source.position(end).line
        for frame in reversed(frames):
            if self.source.position(frame.start).line != last:
                written += self.source.newline + " " * self._line_indent(frame.start)
            written += CLOSERS[frame.opener]
        return written

    def _drop_cut(self, end: int) -> str:
        """Omit the word in which a text stops, with what was said of it; returns the quote that it lacks."""
        frame = self.tree.stack[-1]
        cut = self.tree.issues[-1] if self.tree.issues else None
        lacks = ""
        if cut and cut.kind in _CUT_KINDS and cut.span.end == end:
            self.tree.issues.pop()
            lacks = '"' if cut.kind == "unclosed-string" else ""
            if frame.state == NEXT:
                self.tree.drop_last()
                frame.state = KEY
        if frame.state != NEXT:
            frame.state = KEY if frame.opener == "{" else VALUE
        return lacks


def _root_end(tree: Tree) -> int:
    """Return the offset after the payload."""
    return tree.root[1].end if tree.root else 0
