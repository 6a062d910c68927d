"""Everything, for programs: `{"version": 2, "findings": […], "coverage": […], "failures": […], …}`.

The JSON schema `data/report.schema.json` says what each key may be, `docs/report.md` what is promised of it.
`fingerprint` is the name by which a finding is known again when lines and labels have changed: it is made of
the rule, the whole words of the note, and which of several equal ones it is. Lines and columns count from 1
in code points, ends are exclusive; the offsets of edits count from 0 in the decoded text, line ends kept,
byte-order mark not counted. In a file that has no lines, such as one of Word, they are null, and `part`,
`start` and `end` say where a finding is: the part of the file, and offsets in the text of the note or of the
document.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from msgspec import json
from msgspec.structs import asdict

from ..findings import FINGERPRINT_VERSION, Coverage, Diagnostic, Fix, Report
from ..patterns import pattern
from ..text import Span
from . import SIGNS, Options

VERSION = 2

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
        "findings": [finding(one) for one in report.diagnostics],
        "coverage": [coverage(one) for one in report.coverage],
        "failures": [
            {"path": path, "message": message, "help": help} for path, message, help in report.failures
        ],
        "allowed": report.allowed,
    }
    return to_json(data)


def report_schema() -> str:
    """The JSON Schema of reports."""
    return (Path(__file__).parent.parent / "data" / "report.schema.json").read_text(encoding="utf-8")


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


def finding(one: Diagnostic) -> Json:
    """A finding as JSON."""
    found = one.finding
    return {
        "rule": one.rule,
        "severity": one.severity,
        "message": found.message,
        "words": found.span.shown,
        "note": one.note,
        "record": one.record,
        **place(found.span),
        "help": found.help,
        "basis": found.basis,
        "why": one.why,
        "related": [{**place(span), "message": words} for span, words in found.related],
        "group": one.group,
        "proposals": [proposal(found.fix)] if found.fix else [],
        "fingerprint": one.fingerprint,
    }


def place(span: Span) -> dict[str, Json]:
    """Where a span is: path, line and column of both ends; in a file without lines part and offsets."""
    keys = ("line", "column", "end_line", "end_column", "part", "start", "end")
    found: dict[str, Json] = {"path": span.source.name, **dict.fromkeys(keys)}
    if (home := span.source.home(span.start)) and (inside := span.in_home):
        start, end = inside
        return found | {"part": home.part, "start": start, "end": end}
    line, column = span.source.position(span.start)
    end_line, end_column = span.source.position(span.end)
    return found | {"line": line, "column": column, "end_line": end_line, "end_column": end_column}


def proposal(fix: Fix) -> Json:
    """A fix as JSON."""
    sources = dict.fromkeys(edit.span.source for edit in fix.edits)
    edits: list[Json] = [
        {"path": source.name, "start": edit.span.start, "end": edit.span.end, "text": edit.text}
        for source in sources
        for edit in source.in_original(edit for edit in fix.edits if edit.span.source is source) or ()
    ]
    return {"title": fix.title, "safety": fix.applicability, "because": fix.because, "edits": edits}


def coverage(one: Coverage) -> Json:
    """What was read of one document, as JSON."""
    data: dict[str, Json] = asdict(one)
    return {key: list(value) if isinstance(value, tuple) else value for key, value in data.items()}
