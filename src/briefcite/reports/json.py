"""Everything, for programs: `{"version": 1, "diagnostics": […], "coverage": […], "failures": […], …}`.

`allowed` is the number of findings that are not told, because comments or settings allow them. `fingerprint`
is the name by which a finding is known again when lines and labels have changed: it is made of the rule, the
whole words of the note, and which of several equal ones it is; `fingerprint_version` changes where it would
be another. Lines and columns count from 1 in code points, ends are exclusive; the offsets of edits count from
0 in the decoded text, line ends kept, byte-order mark not counted. A Word file has no lines: they are null,
and `part` ("document", "footnotes", "endnotes"), `start` and `end` say where the words are in the text of
their note (of `note`), or of the document. Fields are added, never removed, within a
version.
"""

from __future__ import annotations

from typing import TypeAlias

from msgspec import json
from msgspec.structs import asdict

from ..findings import FINGERPRINT_VERSION, Coverage, Diagnostic, Fix, Report
from ..patterns import pattern
from ..text import Span
from . import SIGNS, Options

VERSION = 1

Json: TypeAlias = "str | int | list[Json] | dict[str, Json] | None"

ESCAPED = {code: f"\\u{code:04x}" for code in SIGNS if code >= 0x7F}
"""Characters that JSON permits but a terminal should not be sent: escaped they are the same data."""

HASH = pattern(r"#(?=#\w*\[)")
"""What a log may take for the beginning of a command (`reports.COMMAND`)."""


def write(report: Report, options: Options) -> str:
    """The report as one JSON object."""
    data: dict[str, Json] = {
        "version": VERSION,
        "fingerprint_version": FINGERPRINT_VERSION,
        "diagnostics": [diagnostic(one) for one in report.diagnostics],
        "coverage": [coverage(one) for one in report.coverage],
        "failures": [
            {"path": path, "message": message, "help": help} for path, message, help in report.failures
        ],
        "allowed": report.allowed,
    }
    return to_json(data)


def to_json(value: object, indent: int = 2) -> str:
    """A value as JSON with a line end, which a terminal and a log may be sent.

    >>> to_json(["é\\u202e\\x1b", "##[error]"], indent=0)
    '["é\\\\u202e\\\\u001b", "\\\\u0023#[error]"]\\n'
    """
    try:
        text = json.format(json.encode(value), indent=indent).decode()
    except UnicodeEncodeError:  # it names a file whose name is no Unicode
        from json import dumps

        text = dumps(value, ensure_ascii=False, indent=indent or None)
    return HASH.sub(r"\\u0023", text.translate(ESCAPED)) + "\n"


def diagnostic(one: Diagnostic) -> Json:
    """A diagnostic as JSON."""
    finding = one.finding
    return {
        "rule": one.rule,
        "severity": one.severity,
        "certainty": one.certainty,
        **place(finding.span),
        "note": one.note,
        "record": one.record,
        "message": finding.message,
        "why": one.why,
        "help": finding.help,
        "authority": finding.authority,
        "related": [{**place(span), "message": words} for span, words in finding.related],
        "group": one.group,
        "fix": fix(finding.fix),
        "fingerprint": one.fingerprint,
    }


def place(span: Span) -> dict[str, Json]:
    """A span as path, line and column of both ends.

    In a file without lines they are null, and there are the part of the file and the offsets in the text of
    its note, or of the document.
    """
    if (home := span.source.home(span.start)) and (inside := span.in_home):
        nothing: dict[str, Json] = dict.fromkeys(("line", "column", "end_line", "end_column"))
        start, end = inside
        return {"path": span.source.name, **nothing, "part": home.part, "start": start, "end": end}
    line, column = span.source.position(span.start)
    end_line, end_column = span.source.position(span.end)
    return {
        "path": span.source.name,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }


def fix(fix: Fix | None) -> Json:
    """A fix as JSON."""
    if fix is None:
        return None
    sources = dict.fromkeys(edit.span.source for edit in fix.edits)
    edits: list[Json] = [
        {"path": source.name, "start": edit.span.start, "end": edit.span.end, "text": edit.text}
        for source in sources
        for edit in source.in_original(edit for edit in fix.edits if edit.span.source is source) or ()
    ]
    return {"applicability": fix.applicability, "title": fix.title, "because": fix.because, "edits": edits}


def coverage(one: Coverage) -> Json:
    """What was read of one document, as JSON."""
    data: dict[str, Json] = asdict(one)
    return {key: list(value) if isinstance(value, tuple) else value for key, value in data.items()}
