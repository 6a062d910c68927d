"""`briefcite baseline`: accept today's findings, so that only new ones are reported."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from .. import check
from ..checking.baseline import accept, match, read_baseline, write_baseline
from ..errors import BadSettings
from ..findings import Report, note_name
from ..model import Publication
from ..reports import counted
from ..text import Source
from ..workspace.encodings import open_or_new
from ..workspace.paths import is_there
from ..workspace.settings_search import BASELINE, find_upward, open_text
from ._inputs import input_options, load, references_option
from ._screen import complain, emit, save, say

SHOWN = 60
"""How many characters of a note's words are shown."""


@click.command("baseline", short_help="Record today's findings, so that only new ones are shown.")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--file", default=BASELINE, show_default=True, metavar="FILE", help="The baseline file.")
@click.option("--prune", is_flag=True, help="Drop the entries that nothing matches any more; add none.")
@click.option("--include-impossible", is_flag=True, help="Also accept errors.")
@references_option
@input_options
def command(
    paths: tuple[str, ...], file: str, prune: bool, include_impossible: bool, references: tuple[str, ...]
) -> int:
    """Record today's findings in a baseline; `check` then hides them.

    Findings are recognised by the words of the note, so renumbering does not matter. Errors are added only
    with --include-impossible. A baseline of an older version is read, and written in today's form. Exit
    status: 0 written, 2 some articles could not be read.
    """
    publication = load(paths, references=references or None)
    report = check(publication)
    for failure in report.failures:
        complain(f"{failure.path}: {failure.message}")
    if report.failures:
        return 2
    from ._save import until_unchanged  # `check` imports this module, and writes nothing

    refreshed = partial(refresh, report, publication, prune=prune, impossible=include_impossible)
    until_unchanged(lambda: refreshed(open_or_new(Path(file))))
    return 0


def refresh(report: Report, publication: Publication, file: Source, *, prune: bool, impossible: bool) -> None:
    """Bring a baseline file up to date and say what was added and dropped."""
    from ._save import change_of

    date = publication.settings.today.isoformat()
    entries = read_baseline(file.name, file.text) if file.text else ()
    found = match(report, publication, entries, date, is_document)
    added = () if prune else accept(found.report, publication, date, impossible=impossible)
    gone = found.resolved if prune else ()
    left_in = () if prune else found.resolved
    text = write_baseline(dict.fromkeys([*found.kept, *left_in, *found.others, *added]))
    save([change_of(file, text)])
    for verb, changed in (("added", added), ("removed", gone)):
        for entry in changed:
            note = f", {note_name(entry.note)}" if entry.note else ""
            emit(f"{verb} {entry.document}{note}: {entry.rule}: {entry.words[:SHOWN]}")
    left = len(found.report.diagnostics) - len(added)
    if left and not prune:
        say(f"{counted(left, 'error')} not added; use --include-impossible to add")
    say(
        f"{file.name}: {counted(len(added), 'finding')} added, {len(gone)} removed, "
        f"{len(found.kept)} unchanged."
    )


def is_document(name: str) -> bool:
    """Whether a document that an entry names is there."""
    return is_there(Path(name))


def leave_out_known(
    report: Report, publication: Publication, file: str | None
) -> tuple[Report, tuple[str, ...], bool]:
    """A report without what the baseline knows, what to say of it, and whether entries are resolved.

    Without a file the nearest `briefcite.baseline.json` upward is taken, if there is one.
    """
    path = file or find_upward(BASELINE)
    if not path:
        return report, (), False
    if file and not open_text(file):
        raise BadSettings(file, "there is no such baseline", "make it with “briefcite baseline”")
    today = publication.settings.today.isoformat()
    entries = read_baseline(str(path), open_text(path))
    found = match(report, publication, entries, today, is_document)
    said = [f"{counted(found.known, 'finding')} hidden by the baseline"] if found.known else []
    if found.resolved:
        gone = counted(len(found.resolved), "baseline entry", "baseline entries")
        said.append(f"{gone} no longer found; to remove: briefcite baseline --prune")
    return found.report, tuple(said), bool(found.resolved)
