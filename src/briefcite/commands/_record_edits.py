"""What the commands that edit records do alike: edits of several files shown, or written all or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from .. import load
from ..errors import BriefciteError, UnreadableFile
from ..findings import Failure
from ..model import Library
from ..text import Edit, Source, apply
from ..workspace.writes import save_all
from ._save import difference, encoded

diff_option = click.option("--diff", is_flag=True, help="Show what would change; write nothing.")


def library_to_edit(references: Sequence[str]) -> Library:
    """The records that an article in the working folder would have, every file of them read.

    Raises UnreadableFile for a file that cannot be read, BriefciteError where there are no records.
    """
    publication = load([Source("article.md", "")], references=references or None)
    whole_or_nothing(publication.failures)
    library = publication.documents[0].library
    if not library:
        raise BriefciteError("no records were found", "name their folder with --references")
    return library


def edited(edits: Iterable[Edit]) -> dict[Source, str]:
    """The new text of each source that edits change; of one file read twice the edits count once."""
    unique = {(edit.span.source.name, edit.span.start, edit.span.end): edit for edit in edits}
    sources = {name: edit.span.source for (name, _, _), edit in unique.items()}
    texts = {}
    for name, source in sources.items():
        own = [edit for place, edit in unique.items() if place[0] == name]
        text = apply(source.text, own)
        if text != source.text:
            texts[source] = text
    return texts


def keep(
    texts: Mapping[Source, str], *, diff: bool,
    moved: Mapping[Source, str] | None = None, gone: Sequence[Source] = (),
) -> tuple[str, ...]:  # fmt: skip
    """Show the differences, or write every file or none; the names of the files written.

    `moved` names the files that get another name, `gone` those that are removed. Raises
    BriefciteError where a file cannot be written.
    """
    names = moved or {}
    if diff:
        for source, text in texts.items():
            click.echo(difference(source, text), nl=False)
        for source, name in names.items():
            click.echo(f"{source.name} → {name}")
        for source in gone:
            click.echo(f"{source.name} is removed")
        return ()
    whole = {**{source: source.text for source in names}, **texts}
    data = {Path(names.get(source, source.name)): encoded(source, text) for source, text in whole.items()}
    try:
        save_all(data, [Path(source.name) for source in (*names, *gone)])
    except OSError as error:
        said = f"{error.filename or 'a file'} cannot be written: {error.strerror or error}"
        raise BriefciteError(said, "nothing was changed") from error
    return tuple(path.as_posix() for path in data)


def whole_or_nothing(failures: Iterable[Failure]) -> None:
    """Raise UnreadableFile where something could not be read, so that an edit everywhere would miss it."""
    for path, message, _ in failures:
        raise UnreadableFile(path, f"{path}: {message}", "nothing was changed")
