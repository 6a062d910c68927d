"""One line a finding, `path:line:column: severity: message [rule]`: for pipes, editors and grep.

A Word file has no lines: there the note and its words say where, `path: note 11: “words”: severity: …`.
"""

from __future__ import annotations

from ..findings import Diagnostic, Report, note_name
from . import Options, excerpted, inert, visible, visible_name


def write(report: Report, options: Options) -> str:
    """The report as lines."""
    return inert("".join(line(diagnostic) + "\n" for diagnostic in report.diagnostics))


def line(diagnostic: Diagnostic) -> str:
    """One finding as a line."""
    finding = diagnostic.finding
    span = finding.span
    place = f"{note_name(diagnostic.note)}: " if diagnostic.note else ""
    help = f" ({finding.help})" if finding.help else ""
    said = f"{finding.message}{help} [{diagnostic.rule}]"
    name = visible_name(span.source.name)
    if home := span.source.home(span.start):
        return visible(f"{name}: {home.name}: {excerpted(span)}: {diagnostic.severity}: {said}")
    line, column = span.source.position(span.start)
    return visible(f"{name}:{line}:{column}: {diagnostic.severity}: {place}{said}")
