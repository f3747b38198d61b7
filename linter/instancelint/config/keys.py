"""Every key of a config file, declared once: the loader, the schema of the config file and the guide all read this."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from instancelint.config.settings import BASELINE, Profile
from instancelint.model.terms import Kind, Limits, Severity

NEVER = "never"
PROFILES = tuple(profile.value for profile in Profile)
KINDS = tuple(kind.value for kind in Kind)
SEVERITIES = tuple(severity.value for severity in Severity)
FAIL_ON = (*SEVERITIES, NEVER)


class Form(Enum):
    """The way in which what a file says of a key goes together with what the file that it extends says."""

    SINGLE = "the nearer value replaces the other"
    LIST = "the items are added, and of two with one name the nearer one holds"
    TABLE = "the entries are added, and of two for the same the nearer one holds"


class Shape(Enum):
    """What a key holds, and how two values of it go together."""

    SELECTORS = "a list of rule selectors", Form.LIST
    IGNORES = "a list of rule selectors and of tables", Form.LIST
    PATTERNS = "a list of file patterns", Form.LIST
    PATHS = "a list of paths", Form.LIST
    PLUGINS = "a list of plug-ins", Form.LIST
    CUSTOM_RULES = "an array of tables with rules", Form.LIST
    PATH = "a path", Form.SINGLE
    PLACES = "a list of places in a document", Form.LIST
    CHOICE = "one word of a list", Form.SINGLE
    SWITCH = "true or false", Form.SINGLE
    VERSION = "a condition on the version", Form.SINGLE
    SEVERITY_BY_RULE = "a table from rule to severity", Form.TABLE
    SELECTORS_BY_PATTERN = "a table from file pattern to a list of rule selectors", Form.TABLE
    KIND_BY_PATTERN = "a table from file pattern to kind of payload", Form.TABLE
    PROFILE_BY_PATTERN = "a table from file pattern to profile", Form.TABLE
    LIMITS = "a table of whole numbers", Form.TABLE
    RULES = "a table of the rules' own options", Form.TABLE

    @property
    def form(self) -> Form:
        """How two values of such a key go together."""
        return self.value[1]

    @property
    def is_by_pattern(self) -> bool:
        """Whether it is a table whose keys are file patterns."""
        return self in {Shape.SELECTORS_BY_PATTERN, Shape.KIND_BY_PATTERN, Shape.PROFILE_BY_PATTERN}


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the config file; `default` is what holds where the key is absent."""

    name: str
    shape: Shape
    help: str
    default: object
    choices: tuple[str, ...] = ()


SUPPRESSION_HELP = {
    "rule": "The rule to suppress: a code, prefix, name or group.",
    "files": "Pattern of the files in which it is suppressed; without it, all.",
    "pointer": "The places, with all below them, such as `/configuration/*` or `$.configuration.*`.",
    "reason": "Why.",
    "expires": "The last day on which this holds, as a TOML date without quotes.",
}

CUSTOM_RULE_HELP = {
    "name": "Name of the rule: lower-case words joined by hyphens.",
    "code": "Code of the rule: capital letters and a number, such as `ACME101`; without it, one is made from the name.",
    "pointer": "The places of the values, such as `/configuration/*` or `$.configuration.*`.",
    "schema": "JSON Schema that each value has to meet.",
    "when": "JSON Schema of the payloads that the rule is for; without it, all.",
    "message": "What is wrong, in one sentence; with `{value}`, `{key}` or `{pointer}`; `{value!r}` adds quotes.",
    "severity": "How grave it is; a warning by default.",
    "required": "Whether it counts, too, when there is no such value in a complete payload.",
}

TABLE_EXAMPLES = {
    "severity": '{ url-insecure = "error" }',
    "per-file-ignores": '{ "docs/**" = ["placeholder-value"] }',
    "kinds": '{ "updates/*.json" = "update" }',
    "profiles": '{ "docs/**" = "docs" }',
    "limits": "{ depth = 50 }",
    "rules": '{ placeholder-value = { extra-patterns = ["^x$"] } }',
}
"""What a table may look like, for who wrote something else."""

_LIMITS = Limits()

LIMIT_HELP = {
    "depth": "Nested objects and arrays before a file counts as too deep.",
    "size": "Bytes of a file before it counts as too large.",
    "nodes": "Values of a payload before it counts as too large, each use of a YAML alias counted in full.",
    "findings": "Findings of a payload that are reported; the worst ones, where there are more.",
    "total": "Findings of a file that are reported; those of JSON Lines and of tables are not counted together.",
}

KEYS = (
    Key(
        "required-version",
        Shape.VERSION,
        "Versions of instancelint that these settings are for, such as `>=0.1,<0.3`.",
        "",
    ),
    Key("extend", Shape.PATH, "A config file to build on: what is said here comes over what it says.", ""),
    Key(
        "select", Shape.SELECTORS, "Rules to run in place of the default ones: codes, prefixes, names, groups, ALL.", []
    ),
    Key(
        "extend-select", Shape.SELECTORS, "Rules to run besides the selected or default ones, such as opt-in rules.", []
    ),
    Key("ignore", Shape.IGNORES, "Rules to leave out; as a table, what to suppress in some files at some places.", []),
    Key("preview", Shape.SWITCH, "Also run rules in preview, which may still change.", default=False),
    Key("require-reasons", Shape.SWITCH, "Demand a reason of every suppression.", default=False),
    Key("baseline", Shape.PATH, "The file with known findings, if not the one beside the config file.", BASELINE),
    Key("severity", Shape.SEVERITY_BY_RULE, "Severity of a rule in place of its own.", {}, SEVERITIES),
    Key("include", Shape.PATTERNS, "Files that hold payloads whatever they are called and look like.", []),
    Key(
        "payloads",
        Shape.PLACES,
        "Where payloads lie in other documents, such as `$.instances[*].body` or `/spec/instance`.",
        [],
    ),
    Key("exclude", Shape.PATTERNS, "Files and folders to leave out when a folder is searched.", []),
    Key("per-file-ignores", Shape.SELECTORS_BY_PATTERN, "Rules to leave out for the files of a pattern.", {}),
    Key("kinds", Shape.KIND_BY_PATTERN, "Kind of the payloads in the files of a pattern.", {}, KINDS),
    Key("profiles", Shape.PROFILE_BY_PATTERN, "Who the payloads in the files of a pattern are for.", {}, PROFILES),
    Key("profile", Shape.CHOICE, "Who the payloads are for.", Profile.DEFAULT.value, PROFILES),
    Key("elements", Shape.PATHS, "Exported element definitions of your own: files, folders or glob patterns.", []),
    Key("limits", Shape.LIMITS, "How much the linter takes on.", {name: getattr(_LIMITS, name) for name in LIMIT_HELP}),
    Key("respect-gitignore", Shape.SWITCH, "Leave out what .gitignore leaves out.", default=True),
    Key("fail-on", Shape.CHOICE, "The mildest severity that fails a run.", Severity.WARNING.value, FAIL_ON),
    Key("require-payloads", Shape.SWITCH, "Fail a run that looks at files and finds no payload in any.", default=False),
    Key("plugins", Shape.PLUGINS, "Installed plug-ins, by name: their rules are run, and their files are read.", []),
    Key("custom-rules", Shape.CUSTOM_RULES, "Rules of your own: what the values at some places have to be like.", []),
    Key("rules", Shape.RULES, "Options of single rules, in one table per rule.", {}),
)

BY_NAME = {key.name: key for key in KEYS}

FORMS = {key.name: key.shape.form for key in KEYS} | {
    "suppressions": Form.LIST,
    **dict.fromkeys(("kind", "use-baseline", "force-exclude"), Form.SINGLE),
}
"""The form of each key, and of what only the command line says, or only a part of a key."""
