"""From a rule's findings to what people are told: severity, note, cause and fingerprint."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from msgspec.structs import replace

from .. import rules
from ..findings import Diagnostic, Finding
from ..rules import Rule
from ..settings import Settings
from ..text import one_line
from ..transcripts import printed
from .allowed import Ruled
from .fingerprint import Prints
from .layout import Layout
from .selection import severity_of


@cache
def load(name: str) -> Rule:
    """A rule, imported once."""
    return rules.load(name)


@cache
def why_of(name: str) -> str:
    """Why a rule's fault matters, read once."""
    return load(name).why


def diagnose(layout: Layout, found: Iterable[Ruled], settings: Settings) -> list[Diagnostic]:
    """The diagnostics of one source, by place and rule, each once."""
    ordered = sorted(found, key=lambda ruled: (ruled.finding.span.start, ruled.finding.span.end, ruled.rule))
    distinct = {(rule, finding.span.start, finding.span.end, finding.message): (rule, finding)
                for rule, finding in ordered}  # fmt: skip
    prints = Prints(layout)
    return group(
        [
            tell(layout, Ruled(rule, finding), settings, prints.take(rule, finding.span))
            for rule, finding in distinct.values()
        ]
    )


def tell(layout: Layout, ruled: Ruled, settings: Settings, fingerprint: str) -> Diagnostic:
    """One finding as people are told it."""
    rule, finding = load(ruled.rule), ruled.finding
    unit = layout.at(finding.span)
    return Diagnostic(
        rule=rule.name,
        severity=severity_of(rule, finding, settings),
        certainty=rule.certainty,
        finding=in_file(on_lines(finding)),
        note=(unit.note or None) if unit else None,
        record=layout.record_at(finding.span),
        why=why_of(rule.name),
        group=None,
        fingerprint=fingerprint,
    )


def on_lines(finding: Finding) -> Finding:
    """A finding in whose sentences words that were wrapped are on one line."""
    if "\n" not in finding.message and "\n" not in finding.help:
        return finding
    return replace(finding, message=one_line(finding.message), help=one_line(finding.help))


def in_file(finding: Finding) -> Finding:
    """A finding of a transcript in the terms of the file, and without a fix that cannot be made there."""
    fix = finding.fix
    if finding.span.source.home(finding.span.start):
        said = {name: printed(getattr(finding, name)) for name in ("message", "help", "cause")}
        finding = replace(finding, **said)
    if not fix or all(edit.span.source.in_original([edit]) is not None for edit in fix.edits):
        return finding
    return replace(finding, fix=None, help=finding.help or fix.title)


def group(told: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics with those of one cause sharing the fingerprint of the first as their group."""
    causes: dict[tuple[str, str], list[str]] = {}
    for diagnostic in told:
        causes.setdefault((diagnostic.rule, diagnostic.finding.cause), []).append(diagnostic.fingerprint)
    shared = {key: prints[0] for key, prints in causes.items() if key[1] and len(prints) > 1}
    return [replace(one, group=shared.get((one.rule, one.finding.cause))) for one in told]
