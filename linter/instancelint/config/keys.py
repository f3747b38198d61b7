"""Every key of a config file, declared once: the loader, the schema of the config file and the guide all read this."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

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
    LIST = "the items are added; of two with the same name, the nearer one applies"
    TABLE = "the entries are added; of two for the same key, the nearer one applies"


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


class Key(NamedTuple):
    """A key of the config file; `default` is what holds where the key is absent."""

    name: str
    shape: Shape
    help: str
    default: object
    choices: tuple[str, ...] = ()


SUPPRESSION_HELP = {
    "rule": "The rule to suppress: a code, prefix, name or group.",
    "files": "Pattern of the files in which it is suppressed; all files by default.",
    "pointer": "The places, including everything below them, such as `/configuration/*` or `$.configuration.*`.",
    "reason": "Why it is suppressed.",
    "expires": "The last day on which this applies, as a TOML date without quotes.",
}

CUSTOM_RULE_HELP = {
    "name": "Name of the rule: lower-case words joined by hyphens.",
    "code": "Code of the rule: capital letters and a number, such as `ACME101`; by default, made from the name.",
    "pointer": "The places of the values, such as `/configuration/*` or `$.configuration.*`.",
    "schema": "JSON Schema that each value must match.",
    "when": "JSON Schema of the payloads that the rule applies to; all by default.",
    "message": "What is wrong, in one sentence; with `{value}`, `{key}` or `{pointer}`; `{value!r}` adds quotes.",
    "severity": "Severity of the rule; `warning` by default.",
    "required": "Whether a missing value is reported in a complete payload.",
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
    "depth": "Maximum nesting depth of objects and arrays.",
    "size": "Maximum size of a file, in bytes.",
    "nodes": "Maximum number of values in a payload; a file may have one for ten bytes of `size`.",
    "findings": "Maximum number of findings reported per payload, most severe first.",
    "total": "Maximum number of findings reported per file; each row of JSON Lines and tables is counted separately.",
}

KEYS = (
    Key(
        "required-version",
        Shape.VERSION,
        "Required version of instancelint, such as `>=0.1,<0.3`.",
        "",
    ),
    Key("extend", Shape.PATH, "Config file to extend; the settings here override it.", ""),
    Key(
        "select", Shape.SELECTORS, "Rules to run instead of the default ones: codes, prefixes, names, groups, ALL.", []
    ),
    Key(
        "extend-select",
        Shape.SELECTORS,
        "Rules to run in addition to the selected or default ones, such as opt-in rules.",
        [],
    ),
    Key("ignore", Shape.IGNORES, "Rules not to run; as a table, what to suppress in some files or places.", []),
    Key("preview", Shape.SWITCH, "Also run rules in preview, which may still change.", default=False),
    Key("require-reasons", Shape.SWITCH, "Require a reason for every suppression.", default=False),
    Key("baseline", Shape.PATH, "Baseline file, if not the one next to the config file.", BASELINE),
    Key("severity", Shape.SEVERITY_BY_RULE, "Override the severity of rules.", {}, SEVERITIES),
    Key("include", Shape.PATTERNS, "Patterns of additional files to treat as payloads.", []),
    Key(
        "payloads",
        Shape.PLACES,
        "Places of payloads in other documents, such as `$.instances[*].body` or `/spec/instance`.",
        [],
    ),
    Key("exclude", Shape.PATTERNS, "Patterns of files and folders to skip when a folder is searched.", []),
    Key("per-file-ignores", Shape.SELECTORS_BY_PATTERN, "Rules not to run for files that match a pattern.", {}),
    Key("kinds", Shape.KIND_BY_PATTERN, "Kind of the payloads in files that match a pattern.", {}, KINDS),
    Key("profiles", Shape.PROFILE_BY_PATTERN, "Strictness for files that match a pattern.", {}, PROFILES),
    Key(
        "profile",
        Shape.CHOICE,
        "Strictness: default, docs (placeholders allowed) or deploy (nothing left open).",
        Profile.DEFAULT.value,
        PROFILES,
    ),
    Key("elements", Shape.PATHS, "Exported definitions of private elements: files, folders or glob patterns.", []),
    Key("limits", Shape.LIMITS, "Limits of the linter.", {name: getattr(_LIMITS, name) for name in LIMIT_HELP}),
    Key("respect-gitignore", Shape.SWITCH, "Skip what .gitignore ignores.", default=True),
    Key("fail-on", Shape.CHOICE, "Lowest severity that causes a non-zero exit.", Severity.WARNING.value, FAIL_ON),
    Key("require-payloads", Shape.SWITCH, "Fail if there are files but no payload.", default=False),
    Key(
        "plugins",
        Shape.PLUGINS,
        "Installed plug-ins to use, by name: their rules are run, and their files are read.",
        [],
    ),
    Key("custom-rules", Shape.CUSTOM_RULES, "Custom rules: JSON Schemas for the values at some places.", []),
    Key("rules", Shape.RULES, "Options of rules, in one table per rule.", {}),
)

BY_NAME = {key.name: key for key in KEYS}

FORMS = {key.name: key.shape.form for key in KEYS} | {
    "suppressions": Form.LIST,
    **dict.fromkeys(("kind", "use-baseline", "force-exclude"), Form.SINGLE),
}
"""The form of each key, and of what only the command line says, or only a part of a key."""
