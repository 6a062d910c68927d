"""One line a finding, `path:line:column: severity: message [rule]`: for pipes, editors and grep."""

from __future__ import annotations

from ..findings import Diagnostic, Report
from . import Options, inert, visible, visible_name


def write(report: Report, options: Options) -> str:
    """The report as lines."""
    return inert("".join(line(diagnostic) + "\n" for diagnostic in report.diagnostics))


def line(diagnostic: Diagnostic) -> str:
    """One finding as a line."""
    finding = diagnostic.finding
    line, column = finding.span.source.position(finding.span.start)
    place = f"note {diagnostic.note}: " if diagnostic.note else ""
    help = f" ({finding.help})" if finding.help else ""
    words = f"{diagnostic.severity}: {place}{finding.message}{help} [{diagnostic.rule}]"
    return visible(f"{visible_name(finding.span.source.name)}:{line}:{column}: {words}")
