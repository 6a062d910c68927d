"""What is wrong with a YAML file that cannot be read, said for people, with line and cure.

The parser's words are libyaml's or PyYAML's, which differ little: a fault is known by a piece of them, and
where one message has several causes, by the line itself.
"""

from __future__ import annotations

from ..errors import UnreadableFile
from ..named_tuples import NamedTuple
from ..text import Source

DEPTH = 40
"""How deep collections may be in one another; records need four."""

LONGEST = 100
"""The longest line that is shown again as its own cure."""


class Fault(NamedTuple):
    """A fault and its cure; `{}` in the message is a detail, in the cure the line with its value quoted."""

    message: str
    cure: str = "put the value in quotation marks: {}"


FAULTS = {
    "alias": Fault("“*” at the beginning of a value makes it an alias, which records do not have"),
    "anchor": Fault("“&” at the beginning of a value makes it an anchor, which records do not have"),
    "tag": Fault("“!” at the beginning of a value makes it a tag, which records do not have"),
    "first": Fault("a value cannot begin with “{}”"),
    "colon": Fault("the value of “{}” has a colon and a space in it"),
    "behind": Fault("there is text after the closing “{}”"),
    "block": Fault("“{}” at the beginning of a value begins a text on the lines below it"),
    "quote": Fault("the quotation mark that opens here is never closed", "close it where the value ends"),
    "escape": Fault(
        "a backslash between double quotation marks begins an escape that YAML does not know",
        "double the backslash, or use single quotation marks",
    ),
    "bracket": Fault(
        "the “{}” that opens here is not closed where it should be",
        "close it; inside, put texts that have brackets or commas in quotation marks",
    ),
    "line": Fault(
        "this line has no “key: value”",
        "write a colon and a space after the key; indent the further lines of a value deeper than its key",
    ),
    "deeper": Fault(
        "this line is indented too far",
        "indent all fields of a record alike, and put a space after each colon",
    ),
    "indentation": Fault(
        "the indentation does not match the lines above", "indent all fields of a record alike"
    ),
    "tab": Fault("tabs are not allowed here", "indent with spaces"),
    "control": Fault("the character {} is not allowed in YAML", "delete it"),
    "document": Fault(
        "a second document begins",
        "a record file has one YAML document: delete the line “---” or “...” before this",
    ),
    "depth": Fault(f"values are nested more than {DEPTH} deep", "records need four levels"),
    "key": Fault("a key must be a text", "write “key: value”"),
    "fields": Fault(
        "“{}” is not a record",
        "indent its fields below it, or add “type:” if the file is a single record",
    ),
    "top": Fault(
        "the file contains a {} instead of records",
        "start each record with “key:” and indent its fields",
    ),
    "other": Fault("broken YAML: {}", "put a value that has special characters in quotation marks"),
}
"""By name; those up to “block” are cured by quotation marks."""

SAID = {
    "mapping values are not allowed": "deeper",
    "while scanning an alias": "alias",
    "while scanning an anchor": "anchor",
    "while scanning a tag": "tag",
    "undefined tag handle": "tag",
    "while parsing a tag": "tag",
    "unexpected end of stream": "quote",
    "unexpected document indicator": "quote",
    "escape": "escape",
    "',' or": "bracket",
    "expected ':'": "line",
    "cannot start any token": "first",
    "sequence entries are not allowed": "first",
    "mapping keys are not allowed": "first",
    "expected node content": "first",
    "expected comment or line break": "block",
    "indentation indicators": "block",
    "tab character": "tab",
    "maximum nesting depth": "depth",
    "expected <document start>": "document",
    "expected '<document start>'": "document",
    "expected key": "indentation",
    "expected '-' indicator": "indentation",
    "expected <block end>": "indentation",
}
"""The fault that a piece of the parser's words stands for."""

OPENING = ("block", "quote", "bracket", "line")
"""The faults that are where the broken thing began, not where the parser gave up."""


def refuse(source: Source, offset: int, name: str, detail: str = "") -> UnreadableFile:
    """The error for the fault of that name at a place."""
    message, cure = FAULTS[name]
    line = source.position(offset).line
    return UnreadableFile(
        source.name,
        f"line {line}: {message.format(detail)}",
        cure.format(quoted(line_at(source, offset))).removesuffix(": "),
    )


def explain(source: Source, said: str, *, at: int, since: int) -> UnreadableFile:
    """The error for what the parser said (its context, a colon, its problem) where it gave up.

    `since` is where the thing began that it was reading.
    """
    name = next((name for piece, name in SAID.items() if piece in said), "other")
    line = line_at(source, at)
    head = line[: source.position(at).column - 1].strip()
    here = source.text[at : at + 1]
    match name:
        case "deeper" if ": " in head:
            return refuse(source, at, "colon", head.removeprefix("- ").partition(": ")[0])
        case "first" if here == "\t":
            return refuse(source, at, "tab")
        case "first" if not here.strip():
            return refuse(source, at, "other", "a value is missing")
        case "indentation" | "document" if head and head[-1] in "\"']}":
            return refuse(source, at, "behind", head[-1])
        case _ if name in OPENING:
            return refuse(source, since, name, source.text[since : since + 1])
    return refuse(source, at, name, said.rpartition(": ")[2] if name == "other" else here)


def line_at(source: Source, offset: int) -> str:
    """The line in which a place is, without its line end."""
    line = source.position(offset).line
    starts = [*source.line_starts[line - 1 : line + 1], len(source.text)]
    return source.text[starts[0] : starts[1]].rstrip("\r\n")


def quoted(line: str) -> str:
    """A line with its value in quotation marks, or "" where it is too long to show.

    >>> quoted("  title: DPRK: report")
    'title: "DPRK: report"'
    >>> quoted('title: "DPRK" and others')
    'title: \\'"DPRK" and others\\''
    """
    key, colon, value = line.strip().partition(": ")
    if not colon or len(line) > LONGEST:
        return ""
    value = value.strip()
    if value[:1] in "\"'" and value[:1] == value[-1:]:
        value = value[1:-1]
    if '"' in value or "\\" in value:
        doubled = value.replace("'", "''")
        return f"{key}: '{doubled}'"
    return f'{key}: "{value}"'
