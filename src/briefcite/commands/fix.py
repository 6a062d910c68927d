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
from ._inputs import input_options, load
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


@click.command("fix")
@click.argument("paths", nargs=-1, metavar="[PATH…|-]")
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--suggested", is_flag=True, help="Make the fixes too that a person should look at.")
@click.option("--ask", is_flag=True, help="Ask of each fix, the suggested ones too.")
@click.option(
    "--only", multiple=True, metavar="RULE,…", help="Fix what this rule or group finds; repeatable."
)
@click.option("--skip", multiple=True, metavar="RULE,…", help="Leave this rule or group out; repeatable.")
@click.option("--references", multiple=True, metavar="FOLDER", help="Where the records are; repeatable.")
@click.option("--settings", metavar="FILE", help="Take the settings from this file.")
@click.option("--no-settings", is_flag=True, help="Ignore settings files.")
@click.option("--from", "format", metavar="FORMAT", help="The kind of what is named: markdown, plain, notes.")
@click.option("--stdin-name", default="-", metavar="PATH", help="The file that standard input is.")
@input_options
def command(**options: Any) -> int:
    """Mend spacing, full stops, dashes and the like; quotations, titles and names are left alone.

    A document is changed only where it is proved that no note is lost; the documents are written all or
    none. With "-" the mended document goes to standard output. Exit status: 0 nothing at or above the
    settings' level is left (with --diff: nothing to change), 1 something is, 2 the job could not be done
    whole.
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
        say(f"  please look: {visible(finding.fix.because)}")
    return confirm(f"  {visible(finding.fix.title)}?")


def summary(fixed: Fixed, diff: bool) -> Iterator[str]:
    """What was done, source by source, and what is left."""
    verb = "would fix" if diff else "fixed"
    for change in fixed.changes:
        rules: dict[str, int] = {}
        for one in change.made:
            rules[one.rule] = rules.get(one.rule, 0) + 1
        told = ", ".join(f"{rule} ({number})" for rule, number in sorted(rules.items()))
        yield f"{change.source.name}: {verb} {told}"
    for failure in fixed.report.failures:
        yield f"{failure.path}: {failure.message}" + (f" — {failure.help}" if failure.help else "")
    left = len(fixed.report.diagnostics)
    waiting = sum(1 for one in fixed.report.diagnostics if one.finding.fix)
    if not fixed.changes:
        yield "Nothing was changed."
    hint = f"; {waiting} of them with a fix that was not made (--suggested or --ask)" if waiting else ""
    yield (
        f"{counted(left, 'finding')} left: briefcite check shows them{hint}." if left else "Nothing is left."
    )


def outcome(fixed: Fixed, publication: Publication, diff: bool) -> int:
    """The exit status."""
    status = exit_status(fixed.report, publication, None)
    if diff and status != 2:
        return int(bool(fixed.changes))
    return status
