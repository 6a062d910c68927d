"""Workflow commands of GitHub Actions: annotations on the lines of a pull request, then the log.

GitHub shows at most ten errors, ten warnings and ten notices of a step, so the gravest come first and the
rest is counted. The log itself is written between stop-commands: no word of a document is a command.
"""

from __future__ import annotations

from hashlib import blake2b

from ..findings import SEVERITIES, Diagnostic, Report, Severity, note_name
from . import Options, coverage_lines, lines, summary_lines, tally, unread, visible, visible_name

COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "suggestion": "notice"}

MOST = 10
"""How many annotations of a kind GitHub shows for a step."""


def write(report: Report, options: Options) -> str:
    """The report as workflow commands followed by the findings as lines."""
    silent = [warning(path, words) for path, words in unread(report) if path][:MOST]
    most = {level: MOST - len(silent) * (level == "warning") for level in SEVERITIES}
    parts = silent + [command(one) for level in SEVERITIES for one in of_level(report, level)[: most[level]]]
    hidden = sum(max(len(of_level(report, level)) - most[level], 0) for level in SEVERITIES)
    if hidden:
        parts.append(f"::notice title=briefcite::… and {hidden} more findings: see the log")
    log = lines.write(report, options) + "".join(f"{line}\n" for line in summary_lines(report))
    token = "briefcite-" + blake2b(log.encode(errors="surrogatepass"), digest_size=16).hexdigest()
    return "".join(f"{part}\n" for part in parts) + f"::stop-commands::{token}\n{log}::{token}::\n"


def of_level(report: Report, level: Severity) -> list[Diagnostic]:
    """The diagnostics of one severity, in order."""
    return [one for one in report.diagnostics if one.severity == level]


def warning(path: str, words: str) -> str:
    """The annotation that a document was not looked at."""
    return f"::warning file={escape_property(path)},title=briefcite::{escape(words)}"


def command(one: Diagnostic) -> str:
    """One annotation."""
    span = one.finding.span
    line, column = span.source.position(span.start)
    end_line, end_column = span.source.position(span.end)
    properties = {"file": span.source.name, "line": line, "endLine": end_line, "title": one.rule}
    if span.source.home(span.start):
        properties = {"file": span.source.name, "title": one.rule}
    elif line == end_line:
        properties |= {"col": column, "endColumn": end_column}
    said = ",".join(f"{key}={escape_property(str(value))}" for key, value in properties.items())
    note = f"{note_name(one.note)}: " if one.note else ""
    words = note + one.finding.message + (f" ({one.finding.help})" if one.finding.help else "")
    return f"::{COMMANDS[one.severity]} {said}::{escape(visible(words))}"


def escape(text: str) -> str:
    """A command's message, escaped.

    >>> escape("100 %\\n")
    '100 %25%0A'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """A value of a command's property, escaped."""
    return escape(visible_name(text)).replace(":", "%3A").replace(",", "%2C")


def summary(report: Report) -> str:
    """The report as Markdown for the page of the job: counts, coverage and a table."""
    rows = [row(one) for one in report.diagnostics[:200]]
    head = ["| place | severity | finding | rule |", "|---|---|---|---|"] if rows else []
    more = len(report.diagnostics) - len(rows)
    rest = [f"\n… and {more} more."] if more else []
    said = [f"**briefcite**: {tally(report)}", "", *map(escape_markdown, coverage_lines(report)), ""]
    troubles = ((visible_name(path), message) for path, message, _ in report.failures)
    failed = [f"- {': '.join(map(escape_markdown, trouble))}" for trouble in troubles]
    return "\n".join([*said, *failed, "", *head, *rows, *rest]) + "\n"


def row(one: Diagnostic) -> str:
    """One finding as a row of the table."""
    span = one.finding.span
    note = f", {note_name(one.note)}" if one.note else ""
    line = "" if span.source.home(span.start) else f":{span.line_number}"
    place = f"{visible_name(span.source.name)}{line}{note}"
    cells = (place, one.severity, one.finding.message, one.rule)
    return "| " + " | ".join(map(escape_markdown, cells)) + " |"


def escape_markdown(text: str) -> str:
    """A text of which nothing is read as Markdown or HTML."""
    shown = visible(text).replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"\\{c}" if c in "\\`*_[]|#!@" else c for c in shown)
