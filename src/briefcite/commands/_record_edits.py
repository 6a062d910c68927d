"""What the commands that edit records do alike: edits of several files shown, or written all or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from ..editing.patch import MARK, Patch, creation, patch, removal
from ..errors import BriefciteError, UnreadableFile
from ..findings import Failure
from ..model import Document, Library
from ..text import Edit, Source, apply
from ._inputs import load
from ._save import change_of, clear_away, show_all
from ._screen import save

diff_option = click.option("--diff", is_flag=True, help="Show what would change; write nothing.")


def open_all(
    references: Sequence[str], paths: Sequence[str], *, diff: bool
) -> tuple[Library, Sequence[Document]]:
    """The records that an article in the working folder would have, and the articles; every file read.

    Raises UnreadableFile for a file that cannot be read, BriefciteError where there are no records.
    """
    publication = load([Source("article.md", "")], references=references or None)
    whole_or_nothing(publication.failures)
    library = publication.documents[0].library
    if not library:
        raise BriefciteError("no records found", "give their folder with --references")
    articles = load(paths, references=references or None)
    whole_or_nothing(articles.failures)
    if not diff:
        clear_away([*library.by_source, *(document.article.source for document in articles.documents)])
    return library, articles.documents


def edited(edits: Iterable[Edit]) -> dict[Source, list[Edit]]:
    """The edits of each source that they change; of one file read twice the edits count once."""
    unique = {(edit.span.source.name, edit.span.start, edit.span.end): edit for edit in edits}
    sources = {name: edit.span.source for (name, _, _), edit in unique.items()}
    found: dict[Source, list[Edit]] = {}
    for (name, _, _), edit in unique.items():
        found.setdefault(sources[name], []).append(edit)
    return {source: own for source, own in found.items() if apply(source.text, own) != source.text}


def keep(
    edits: Mapping[Source, Sequence[Edit]], *, diff: bool,
    moved: Mapping[Source, str] | None = None, gone: Sequence[Source] = (),
) -> tuple[str, ...]:  # fmt: skip
    """Show the differences, or write every file or none; the names of the files written.

    `moved` names the files that get another name, `gone` those that are removed. Raises UnwritableFile.
    """
    names = moved or {}
    texts = {source: apply(source.text, own) for source, own in edits.items()}
    whole = {**{source: source.text for source in names}, **texts}
    if diff:
        show_all(patches(edits, names, gone))
        return ()
    changes = [change_of(source, text, names.get(source, "")) for source, text in whole.items()]
    removed = [change_of(source, source.text)._replace(data=None) for source in (*names, *gone)]
    save([*changes, *removed])
    return tuple(one.path.as_posix() for one in changes)


def patches(
    edits: Mapping[Source, Sequence[Edit]], moved: Mapping[Source, str], gone: Sequence[Source]
) -> Iterator[tuple[Source, Patch]]:
    """The diffs of files that are edited, made, moved (removed, and made under the new name) and removed."""
    for source, own in edits.items():
        if source not in moved:
            is_new = not source.text and not Path(source.name).exists()
            yield source, creation(source.name, apply("", own)) if is_new else patch(source, own)
    for source, name in moved.items():
        yield source, removal(source)
        yield source, creation(name, MARK * source.marked + apply(source.text, edits.get(source, ())))
    yield from ((source, removal(source)) for source in gone)


def whole_or_nothing(failures: Iterable[Failure]) -> None:
    """Raise UnreadableFile where something could not be read, so that an edit everywhere would miss it."""
    for path, message, _ in failures:
        raise UnreadableFile(path, f"{path}: {message}", "nothing was changed")
