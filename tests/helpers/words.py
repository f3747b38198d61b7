"""How the product speaks: words that are out, and the shapes of messages, summaries and titles of fixes."""

from __future__ import annotations

import re

OUT = {
    r"(?:stands?|standing|stood)": "is, appears, or there is",
    r"belong(?:s|ed)? into": "belongs in",
    r"(?:write|written|put|add) (?:(?:it|them|this|each|the \w+) )?into": "add to, or put in",
    r"(?<!there )(?:is|are|was|were) no(?! (?:longer|more|less)\b)": "is not a valid",
    r"blanks": "spaces",
    r"an? blank(?= (?:after|at|before|behind|between|in|is|may|that|to)\b|[.,;:)]|$)": "a space",
    r"white[ -]space": "whitespace",
    r"a text(?! file\b)": "a string, or text",
    r"knows? (?:no|nothing)|do(?:es)? not know": "has no, does not support, or unknown",
    r"commonest": "most common",
    r"(?:leave|leaves|leaving|left)(?: (?:it|them|this|the \w+))? out": "omit",
    r"(?:take|takes|taking|took|taken)(?: (?:it|them|this|the \w+))? (?:out|away)": "remove",
    r"behind the": "after the",
    r"of (?:one's|your|their|our) own": "custom",
    r"(?:mend|mends|mended|mending|put right)": "fix",
    r"told(?! apart)": "reported",
    r"in spite of": "even if",
    r"the matter of": "covered by",
    r"holds? (?:a|an|the|no) (?:credential|key|secret|password|token|user)\w*": "contains",
    r"takes? for": "reads as",
    r"all the same": "anyway",
}
"""Pattern of each word that is out, with what to say instead."""

_OUT = {re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE): better for pattern, better in OUT.items()}
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_SUBORDINATE = re.compile(r"[,:(]|\b(?:that|which|whose|who|where|when|because|as|if|but)\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|must|may|can|cannot|could|will|would|should|"
    r"appears|begins|breaks|contains|goes|says|stands|suppresses)\b"
)
_SUGGESTION = re.compile(r"; did you mean (?:\{\w+!r\}|\"[^\"]+\")\?$")
_SHOUTED = re.compile(r"[A-Z][a-z]+\b(?!-[A-Z])")
_ORDER = (
    "Add|Align|Balance|Change|Convert|Close|Decode|Disable|Enable|End|Escape|Indent|Insert|Keep|Move|Put|Quote|Remove|Rename|Replace|Set|"
    "Start|Use"
)
_TITLE = re.compile(rf"(?:{_ORDER})\b")


def words_out(text: str) -> list[str]:
    """Return the words of a text that are out, each with what to say instead; code is not looked at."""
    prose = " ".join(_CODE.sub("``", text).split())
    return [f"{found.group()!r}: say {better}" for out, better in _OUT.items() for found in out.finditer(prose)]


def faults_of_message(message: str) -> list[str]:
    """Return what a message of a rule does that no message does: `; ` and what to do follow what is wrong."""
    faults = words_out(message)
    if re.match(r"(?:an?|the)\b", message, re.IGNORECASE):
        faults.append("begins with an article")
    if _SHOUTED.match(message):
        faults.append("begins with a capital")
    if message.endswith("."):
        faults.append("ends with a full stop")
    if "`" in message:
        faults.append("has backquotes, which a terminal does not show as code")
    if "did you mean" in message and not _SUGGESTION.search(message):
        faults.append('another form than `; did you mean "x"?`')
    if re.search(r": (?:delete|remove|write|keep|put|move|save|add|use|run|fix|correct)\b", message):
        faults.append("what to do follows a colon instead of a semicolon")
    if re.search(r"\bdelete\b", message):
        faults.append("'delete': say remove")
    return faults


def faults_of_summary(summary: str) -> list[str]:
    """Return what a summary does that no summary does: it is a noun phrase with a full stop, without an article."""
    faults = words_out(summary)
    if re.match(r"(?:an?|the)\b", summary, re.IGNORECASE):
        faults.append("begins with an article")
    if not re.fullmatch(r"[^a-z].*[^.]\.", summary, re.DOTALL):
        faults.append("does not begin with a capital and end with a full stop")
    verb = _FINITE.search(_SUBORDINATE.split(summary)[0])
    if verb:
        faults.append(f"is a sentence with {verb.group()!r} and not a noun phrase")
    return faults


def faults_of_title(title: str) -> list[str]:
    """Return what the title of a fix does that no title does: it is an imperative without a full stop."""
    faults = words_out(title)
    if not _TITLE.match(title):
        faults.append("does not begin with one of the imperatives in use")
    if title.endswith("."):
        faults.append("ends with a full stop")
    return faults
