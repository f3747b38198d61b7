"""
The declaration of rules.

A rule is one class in one file: a docstring, a `Meta` with messages and examples, and `check`. The examples are its
tests, its page and the text of `instancelint rule CODE`; nothing about a rule is written down a second time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, TypeVar

from instancelint.base.path import Path
from instancelint.model.document import Document, Part, SchemaError, SyntaxIssue, Target
from instancelint.model.finding import Fix
from instancelint.model.repair import Repair
from instancelint.model.terms import Kind, Safety, Severity
from instancelint.rules.groups import group_of
from instancelint.rules.triggers import Always, CrossFile, OnCondition, OnIssue, OnSchemaError, OnText, Trigger

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog

REQUESTS = frozenset({Kind.CREATE, Kind.CREATE_FOR_ELEMENT, Kind.UPDATE, Kind.POLLER_CONFIGURATION})
"""Payloads that are sent, and a part of them that is kept by itself."""
CREATES = frozenset({Kind.CREATE, Kind.CREATE_FOR_ELEMENT})
"""Payloads that must be complete."""
ALL_KINDS = frozenset(Kind)


class Example(NamedTuple):
    """
    A payload that shows a rule.

    In a bad example, a line of `~~~~ message-id` under a line marks a finding on the characters above the tildes; a
    single `^ message-id` marks an empty place. `fixed` is the text after the rule's fix. `notation` is "yaml" (also
    tested as JSON), "yaml-only", "json-only", or, for text around payloads, "shell", "markdown" or "http". `options`
    are the rule's options, `name` is the file's name and `encoding` its encoding.
    """

    text: str
    fixed: str | None = None
    notation: str = "yaml"
    kind: Kind = Kind.CREATE
    options: Mapping[str, object] = {}
    name: str = ""
    encoding: str = "utf-8"


class Head(NamedTuple):
    """The head of a payload in an example that is not about it: the key of the element, and the name."""

    element: str
    name: str

    def configured(self, configuration: str, *, fixed: str | None = None) -> Example:
        """Return an example in YAML of such a payload with a configuration."""
        return Example(self._over(configuration), fixed and self._over(fixed))

    def _over(self, configuration: str) -> str:
        margin = configuration[: len(configuration) - len(configuration.lstrip()) - len("  ")]
        lines = ("", "element:", f"  key: {self.element}", f"name: {self.name}", "configuration:")
        return margin.join(lines) + configuration


class Meta(NamedTuple):
    """
    What is public about a rule: its code and name never change after a release.

    `messages` are templates by ID, filled from `Problem.args` (`{key!r}` quotes a value). `kinds` are the kinds of
    payloads that the rule checks. `extra` rules are off unless selected. `profiles` overrides the severity in a
    profile; None disables the rule there. `conditions` (see `instancelint.conditions`) and `marks` limit the payloads
    that the rule is loaded for: every payload that it can report without its options meets at least one condition, or
    contains at least one mark, a lower-case string. With neither, the rule is loaded for every payload.
    """

    code: str
    name: str
    since: str
    severity: Severity
    messages: Mapping[str, str]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    kinds: frozenset[Kind] = REQUESTS
    extra: bool = False
    absence: bool = False
    """Whether it only reports what is missing, which does not apply to fragments."""
    profiles: Mapping[str, Severity | None] = {}
    conditions: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    """
    Names of the rules that it gives way to: where one of them is switched on and reports the same place, this rule is
    silent there, so that one mistake is one finding. See `Problem.yields_at`.
    """
    preview: bool = False
    """Whether the rule may still change; it is off unless previews are on or the rule itself is selected."""
    deprecated: str = ""
    """What to do instead of using the rule, such as `use name-generic`; empty for a rule that is here to stay."""
    url: str = ""
    """URL of the rule's page; built-in rules need none."""
    labels: Mapping[str, str] = {}
    """
    A few words for the place of a message, by its id: shown beside the place where a related one is shown as well.
    They are templates as messages are.
    """

    @property
    def group(self) -> str:
        """Short name of the rule's group."""
        return group_of(self.code)

    @property
    def has_fix(self) -> bool:
        """Whether the examples show a fix."""
        return any(example.fixed is not None for example in self.bad)


class Problem(NamedTuple):
    """
    What a rule yields: a place, the ID of a message with its arguments, and optionally related places and a fix.

    `severity` overrides the rule's own, if one of its messages is more or less severe than the others.
    """

    at: Target
    message: str
    args: Mapping[str, object] = {}
    related: tuple[tuple[Target, str], ...] = ()
    fix: Repair | Fix | None = None
    severity: Severity | None = None
    issue: SyntaxIssue | None = None
    """The parser's own record, which brings an exact place instead of a symbolic one."""
    issue_label: str = "first one here"
    """What the record's second place is, where it has one."""
    group: str | None = None
    """Set by a cross-file rule: the problem counts only where another payload of the run has the same group."""
    owner: bool = False
    """In a group: this payload is the one that may say it; only the others are at fault."""
    needs_owner: bool = False
    """In a group: there is no fault where no payload of the group is an owner."""
    yields_at: tuple[Path, ...] = ()
    """Further places at which a rule in `Meta.yields_to` may report the same mistake."""


class NoOptions:
    """Options of a rule that has none."""


class Context(NamedTuple):
    """What every rule may ask: the element catalogue, with the user's own elements in it."""

    catalog: Catalog
    profile: str = "default"


OptionsT = TypeVar("OptionsT", covariant=True)  # noqa: PLC0105 - reads as a plain word in `Rule[Options]`


def option(default: Any, help_text: str, check: Callable[[Any], str] | None = None) -> Any:  # noqa: ANN401 - the type of the field it is assigned to
    """
    Declare a field of an options dataclass, with the text that its page and the config schema show.

    `check` says in a few words what is wrong with a value of the right type; '' where nothing is.
    """
    from dataclasses import field  # few rules have options

    return field(default=default, metadata={"help": help_text, "check": check})


class Rule(Generic[OptionsT]):
    """
    Base of every rule.

    A subclass sets `meta`, may set `Options` (a frozen dataclass whose fields are made by `option`), and yields
    problems from `check`. It keeps no state between documents.
    """

    meta: ClassVar[Meta]
    Options: ClassVar[type[object]] = NoOptions

    def __init__(self, options: OptionsT, context: Context) -> None:
        self.options = options
        self.context = context

    def check(self, doc: Document) -> Iterable[Problem]:
        """Yield what is wrong with a payload."""
        raise NotImplementedError

    @classmethod
    def triggers(cls) -> tuple[Trigger, ...]:
        """Return the conditions that call for the rule; any of them is enough."""
        found = (*map(OnCondition, cls.meta.conditions), *map(OnText, cls.meta.marks))
        return (*found, OnSchemaError(cls.meta.name)) if found else (Always(),)


class SchemaRule(Rule[OptionsT]):
    """
    A rule that JSON Schema can express: `$defs/<name>` of the schemas decides, this class explains.

    Subclasses override `explain`. One place gets one problem: of several errors at a place the first counts. A rule
    that sees more than the schema does overrides `check` too, and declares conditions for what it adds.
    """

    defs: ClassVar[tuple[str, ...]] = ()
    """Names of the `$defs` it explains, if not its own; the empty name is the structure of the body."""

    def check(self, doc: Document) -> Iterator[Problem]:
        """Explain what the schema rejects under this rule's name."""
        seen = set()
        for error in doc.schema_errors:
            if error.rule not in (self.defs or (self.meta.name,)):
                continue
            problem = self.explain(doc, error)
            if problem is not None and problem.at not in seen:
                seen.add(problem.at)
                yield problem

    @classmethod
    def triggers(cls) -> tuple[Trigger, ...]:
        """Return what calls for the rule: what the schema refuses, and what it looks for besides."""
        refused = tuple(map(OnSchemaError, cls.defs or (cls.meta.name,)))
        return refused if cls.check is SchemaRule.check else tuple(dict.fromkeys((*super().triggers(), *refused)))

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Return the problem that a schema error stands for; None where another error of this rule covers it."""
        raise NotImplementedError


class SyntaxRule(Rule[OptionsT]):
    """
    A rule that passes on what a parser noticed.

    `issues` maps the parser's kinds of mistake to message ids, `fix_titles` those with a fix to its title, and
    `related` says what a kind's second place is. A test proves that every kind a parser can report is claimed by
    exactly one rule.
    """

    issues: ClassVar[Mapping[str, str]]
    fix_titles: ClassVar[Mapping[str, str]] = {}
    related: ClassVar[Mapping[str, str]] = {}

    @classmethod
    def triggers(cls) -> tuple[Trigger, ...]:
        """Return what calls for the rule: the kinds of mistakes that a parser notices."""
        noticed = tuple(map(OnIssue, sorted(cls.issues)))
        return (*super().triggers(), *noticed) if cls.meta.conditions else noticed

    def check(self, doc: Document) -> Iterator[Problem]:
        """Pass on the issues of this rule's kinds."""
        for issue in doc.issues:
            message = self.issues.get(issue.kind)
            if message is None:
                continue
            fix = None
            if issue.edits:
                safety = Safety.SAFE if issue.safe else Safety.UNSAFE
                fix = Fix(self.fix_titles[issue.kind].format_map(issue.args), issue.edits, safety, (issue.path,))
            label = self.related.get(issue.kind, "first one here")
            yield Problem(Target(issue.path), message, issue.args, fix=fix, issue=issue, issue_label=label)


class EngineRule(SyntaxRule[OptionsT]):
    """
    A rule about the linter's own input: its issues are noted after all other rules have run.

    `instancelint.suppress` notes what is wrong with suppressions, `instancelint.baseline` what is with a baseline.
    """


class CrossFileRule(Rule[OptionsT]):
    """
    A rule about several payloads: its problems have a `group`, and count where another payload has the same.

    `instancelint.rules.claims` gives the groups of a payload without loading the rule.
    """

    @classmethod
    def triggers(cls) -> tuple[Trigger, ...]:
        """Return what calls for the rule: the claim of another payload."""
        return (CrossFile(),)


def key_of(*path: str | int) -> Target:
    """Name the key of the member at a path."""
    return Target(path, Part.KEY)


def value_of(*path: str | int) -> Target:
    """Name the value at a path."""
    return Target(path)


def head_of(*path: str | int) -> Target:
    """Name the object at a path by its key, to say that something is missing from it."""
    return Target(path, Part.HEAD)
