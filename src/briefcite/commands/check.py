"""`briefcite check`: report what is wrong; never write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click
from msgspec.structs import replace

from .. import check
from ..errors import BriefciteError, UnreadableFile
from ..findings import SEVERITIES, Failure, Report
from ..model import Publication
from ..named_tuples import NamedTuple
from ..workspace.old_words import LEVELS as OLD_LEVELS
from ..workspace.settings_search import BASELINE, find_upward
from ._inputs import format_option, input_options, load, references_option
from ._screen import Screen, complain, open_outputs, print_report

LEVELS = (*SEVERITIES, "never")


class Level(click.Choice[str]):
    """A severity; the name that it had in an earlier version is understood, with a notice."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The severity that a person named."""
        if value in OLD_LEVELS:
            complain(f"“{value}” is now “{OLD_LEVELS[value]}”")
        return super().convert(OLD_LEVELS.get(value, value), param, ctx)


class Choice(NamedTuple):
    """The options of `check` as typed."""

    paths: tuple[str, ...]
    only: tuple[str, ...]
    also: tuple[str, ...]
    skip: tuple[str, ...]
    references: tuple[str, ...]
    settings: str | None
    no_settings: bool
    style: str | None
    format: str | None
    stdin_name: str
    fail_on: str | None
    strict: bool
    require_notes: bool
    allow_empty: bool
    baseline: str | None
    no_baseline: bool
    output: tuple[str, ...]
    color: str
    quiet: bool
    all: bool


@click.command("check", short_help="Report what is wrong in briefs and records.")
@click.argument("paths", nargs=-1, metavar="[PATH…|-]")
@click.option("--only", multiple=True, metavar="RULE,…", help="Run only this rule or group; repeatable.")
@click.option("--also", multiple=True, metavar="RULE,…", help="Also run this rule or group; repeatable.")
@click.option("--skip", multiple=True, metavar="RULE,…", help="Skip this rule or group; repeatable.")
@references_option
@click.option("--settings", metavar="FILE", help="Use this settings file.")
@click.option("--no-settings", is_flag=True, help="Ignore settings files.")
@click.option("--style", metavar="NAME|FILE", help="Check notes against this citation style.")
@format_option
@click.option("--stdin-name", default="-", metavar="PATH", help="File name to assume for standard input.")
@click.option("--fail-on", type=Level(LEVELS), help="Lowest severity that gives exit status 1 [error].")
@click.option("--strict", is_flag=True, help="The same as --fail-on warning.")
@click.option("--require-notes", is_flag=True, help="Exit with 2 if a document has no notes, or unread ones.")
@click.option("--allow-empty", is_flag=True, help="Succeed if there is nothing to check.")
@click.option("--baseline", metavar="FILE", help="Hide findings recorded in this baseline.")
@click.option("--no-baseline", is_flag=True, help="Ignore the baseline.")
@click.option(
    "--output",
    multiple=True,
    metavar="FORMAT[=FILE]",
    help="text, lines, json or github; to a file if given; repeatable.",
)
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="When to use colour."
)
@click.option("--quiet", is_flag=True, help="Print only findings, failures and what has no notes.")
@click.option("--all", is_flag=True, help="List every place instead of grouping.")
@input_options
def command(**options: Any) -> int:
    """Check articles and records, and report what is wrong. Nothing is changed.

    A PATH is a file or a folder; "-" is standard input. Without a PATH, the files named in the settings are
    checked, or the current folder. Exit status: 0 no findings, 1 findings, 2 something could not be
    checked.
    """
    choice = Choice(**options)
    screen = Screen(choice.color, choice.quiet, choice.all)
    outputs = open_outputs(choice.output)
    resolved = False
    try:
        publication = read(choice)
        report = check(publication, only=choice.only, also=choice.also, skip=choice.skip)
        if not choice.no_baseline and (choice.baseline or find_upward(BASELINE)):
            from .baseline import leave_out_known  # only where there is one

            report, said, resolved = leave_out_known(report, publication, choice.baseline)
            publication = replace(publication, notices=(*publication.notices, *said))
    except BriefciteError as error:
        path = error.path if isinstance(error, UnreadableFile) else ""
        publication = Publication()
        report = Report((), (), (Failure(path, error.message, error.help),))
    else:
        report = replace(report, failures=(*report.failures, *unmet(publication, report, choice)))
    print_report(report, publication.notices, outputs, screen)
    status = exit_status(report, publication, "warning" if choice.strict else choice.fail_on)
    return max(status, int(resolved and choice.strict))


def read(choice: Choice) -> Publication:
    """What is to be checked; that there is nothing is a failure unless it is allowed."""
    publication = load(
        choice.paths,
        references=choice.references or None,
        settings="" if choice.no_settings else choice.settings,
        format=choice.format,
        stdin_name=choice.stdin_name,
        tell=False,
    )
    if choice.style:
        publication = restyle(publication, choice.style)
    empty = () if choice.allow_empty else tuple(nothing(publication))
    return replace(publication, failures=(*publication.failures, *empty))


def restyle(publication: Publication, style: str) -> Publication:
    """The publication with another style in force."""
    from ..workspace.style_files import find_style  # only where a style is asked for

    own = find_style(style)
    styles = {style: own} if own else {}
    styled = (
        one._replace(settings=replace(one.settings, style=style, styles=styles))
        for one in publication.documents
    )
    return replace(publication, documents=tuple(styled))


def nothing(publication: Publication) -> Iterator[Failure]:
    """The failures that there was nothing to check."""
    cure = "name a file, or say --allow-empty"
    for folder in publication.empty:
        yield Failure(folder, "there is nothing to check in this folder", cure)
    read = publication.documents or publication.record_files or publication.failures
    if not read and not publication.empty:
        yield Failure("", "there is nothing to check: every file was left out", cure)


def unmet(publication: Publication, report: Report, choice: Choice) -> Iterator[Failure]:
    """The failures that a document has no notes, or some that were not read, although notes are required."""
    if not choice.require_notes:
        return
    unread = {one.article.source.name: one.article.unread for one in publication.documents}
    for item in report.coverage:
        if forms := unread.get(item.path):
            said = ", ".join(f"{len(form.places)} of the form “{form.form}”" for form in forms)
            yield Failure(item.path, f"notes were not read ({said}), and --require-notes asks for all")
        elif item.format != "yaml" and not item.notes:
            yield Failure(
                item.path, "no notes were found in this document, and --require-notes asks for some"
            )


def exit_status(report: Report, publication: Publication, fail_on: str | None) -> int:
    """2 where something could not be done, 1 for a finding at or above the level asked for, else 0."""
    if report.failures:
        return 2
    levels = {document.article.source.name: document.settings.fail_on for document in publication.documents}
    for _, settings, paths in publication.record_files:
        levels |= dict.fromkeys(paths, settings.fail_on)
    for one in report.diagnostics:
        level = fail_on or levels.get(one.finding.span.source.name, "error")
        if LEVELS.index(one.severity) <= LEVELS.index(level) and level != "never":
            return 1
    return 0
