"""`briefcite fix`: make the safe fixes; --diff shows them instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from .. import fix
from ..editing.fix import Fixed
from ..findings import Diagnostic, note_name, typed_paths
from ..model import Publication
from ..named_tuples import NamedTuple
from ..reports import counted, visible
from ._inputs import format_option, input_options, load, references_option
from ._save import NO_TEXT, write_all
from ._screen import complain, confirm, say
from .check import exit_status


class Choice(NamedTuple):
    """The options of `fix` as typed."""

    paths: tuple[str, ...]
    diff: bool
    suggested: bool
    ask: bool
    only: tuple[str, ...]
    skip: tuple[str, ...]
    references: tuple[str, ...]
    settings: str | None
    no_settings: bool
    format: str | None
    stdin_name: str


@click.command("fix", short_help="Fix what can be fixed safely.")
@click.argument("paths", nargs=-1, metavar="[PATH…|-]")
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--suggested", is_flag=True, help="Also make fixes that you should review.")
@click.option("--ask", is_flag=True, help="Ask before each fix, including suggested ones.")
@click.option(
    "--only", multiple=True, metavar="RULE,…", help="Fix what this rule or group finds; repeatable."
)
@click.option("--skip", multiple=True, metavar="RULE,…", help="Skip this rule or group; repeatable.")
@references_option
@click.option("--settings", metavar="FILE", help="Use this settings file.")
@click.option("--no-settings", is_flag=True, help="Ignore settings files.")
@format_option
@click.option("--stdin-name", default="-", metavar="PATH", help="File name to assume for standard input.")
@input_options
def command(**options: Any) -> int:
    """Fix spacing, full stops, dashes and similar errors. Quotations, titles and names are never changed.

    A document is changed only if no note would be lost or altered; either all documents are written or
    none. With "-" the corrected text goes to standard output. Exit status: 0 no findings remain at or above
    fail-on (with --diff: nothing to change), 1 some remain, 2 something could not be checked or written.
    """
    choice = Choice(**options)
    publication = load(
        choice.paths,
        references=choice.references or None,
        settings="" if choice.no_settings else choice.settings,
        format=choice.format,
        stdin_name=choice.stdin_name,
    )
    asker = ask if choice.ask else None
    suggested = choice.suggested or choice.ask
    fixed = fix(publication, choose=asker, suggested=suggested, only=choice.only, skip=choice.skip)
    write_all(publication, [(one.source, one.edits) for one in fixed.changes], diff=choice.diff)
    say(*summary(fixed, choice.diff))
    for document in publication.documents:
        if not document.article.source.has_text:
            name = document.article.source.name
            check = f"briefcite check {typed_paths([name], 'PATH')}"
            complain(f"{name}: {NO_TEXT}: {check} names each place by its note; make the changes in Word")
    return outcome(fixed, publication, choice.diff)


def ask(one: Diagnostic) -> bool:
    """Whether a person wants this fix."""
    finding = one.finding
    if not finding.fix:
        return False
    note = f", {note_name(one.note)}" if one.note else ""
    line = finding.span.line_number
    say("", f"{finding.span.source.name}{note} (line {line}): {visible(finding.message)}")
    for edit in finding.fix.edits:
        start, end = max(0, edit.span.start - 30), edit.span.end + 30
        text = edit.span.source.text
        before, after = text[start : edit.span.start], text[edit.span.end : end]
        for sign, words in (("-", str(edit.span)), ("+", edit.text)):
            say(f"  {sign} {visible(before + words + after)}")
    if finding.fix.because:
        say(f"  please check: {visible(finding.fix.because)}")
    return confirm(f"  {visible(finding.fix.title)}?")


def summary(fixed: Fixed, diff: bool) -> Iterator[str]:
    """What was done, source by source, and what is left."""
    verb = "would fix" if diff else "fixed"
    for change in fixed.changes:
        rules: dict[str, int] = {}
        for one in change.made:
            rules[one.rule] = rules.get(one.rule, 0) + 1
        told = ", ".join(f"{rule} {number}" for rule, number in sorted(rules.items()))
        yield f"{change.source.name}: {verb} {counted(sum(rules.values()), 'finding')} ({told})"
    for failure in fixed.report.failures:
        yield f"{failure.path}: {failure.message}" + (f" — {failure.help}" if failure.help else "")
    left = len(fixed.report.diagnostics)
    waiting = sum(1 for one in fixed.report.diagnostics if one.finding.fix)
    if not fixed.changes:
        yield "Nothing to fix."
    have = "has" if waiting == 1 else "have"
    hint = f"; {waiting} {have} a suggested fix (--ask to review, --suggested to apply)" if waiting else ""
    remain = "remains" if left == 1 else "remain"
    yield f"{counted(left, 'finding')} {remain}{hint}." if left else "No findings remain."


def outcome(fixed: Fixed, publication: Publication, diff: bool) -> int:
    """The exit status."""
    status = exit_status(fixed.report, publication, None)
    if diff and status != 2:
        return int(bool(fixed.changes))
    return status
