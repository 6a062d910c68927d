"""Putting changed texts where they belong: files, standard output, or a diff."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from ..editing.patch import MARK, Patch, patch
from ..errors import ChangedFile, RefusedFix
from ..model import Publication
from ..text import Edit, Source, apply
from ..workspace.encodings import encode
from ..workspace.replacement import Change
from ..workspace.writes import tidy_up
from ._screen import complain, emit_data, save

Done = TypeVar("Done")

NO_TEXT = "Word files are read, but not changed"
TRIES = 20
"""How often a piece of work is done again because another run has changed its file."""


def write_all(
    publication: Publication, changed: Iterable[tuple[Source, Sequence[Edit]]], *, diff: bool
) -> None:
    """Save edited texts, all or none, or show the difference; standard input goes to standard output.

    Raises `UnwritableFile`, and `RefusedFix` where a new character has no place in the file's encoding;
    nothing is written then.
    """
    edits = {source.original: in_file(source, own) for source, own in changed}
    texts = {source: apply(source.text, own) for source, own in edits.items()}
    changes = {source: change_of(source, text) for source, text in texts.items()}
    if diff:
        show_all((source, patch(source, own)) for source, own in edits.items())
        return
    documents = [document.article.source.original for document in publication.documents]
    clear_away(documents)
    save([change for source, change in changes.items() if source.name != "-"])
    for source in documents:
        if source.name == "-":
            text = texts.get(source, source.text)
            emit_data(MARK * source.marked + text, encoded(source, text))


def in_file(source: Source, edits: Sequence[Edit]) -> Sequence[Edit]:
    """The edits of a source as edits of the file's own text; raises `RefusedFix` where that has no place."""
    own = source.in_original(edits)
    if not source.has_text:
        raise RefusedFix(f"{source.name}: {NO_TEXT}", "make these changes in Word")
    if own is None:
        raise RefusedFix(f"{source.name}: these words are divided by mark-up", "correct them by hand")
    return own


def change_of(source: Source, text: str, moved: str = "") -> Change:
    """The change of a file that was read as a source, or the new file as which it is `moved`.

    It is made only while the file is as it was read, and the new one does not exist.
    """
    data, old = encoded(source, text), Path(source.name)
    if moved:
        return Change(Path(moved), data, before=b"", like=old)
    return Change(old, data, before=encode(source, source.text))


def clear_away(sources: Iterable[Source]) -> None:
    """Remove what killed runs have left in the folders of files that were read, and say so."""
    for words in tidy_up(Path(source.name).parent for source in sources if source.name != "-"):
        complain(words)


def until_unchanged(work: Callable[[], Done]) -> Done:
    """Do a piece of work that reads a file and adds to it; again, where another run has changed it.

    Raises ChangedFile where that does not end.
    """
    for _ in range(TRIES - 1):
        try:
            return work()
        except ChangedFile:
            continue
    return work()


def encoded(source: Source, text: str) -> bytes:
    """The bytes of a new text in its file's encoding."""
    try:
        return encode(source, text)
    except UnicodeEncodeError as error:
        char = text[error.start]
        said = f"{source.name}: “{char}” cannot be written in {source.encoding}"
        raise RefusedFix(said, "save the file as UTF-8 first") from error


def show_all(patches: Iterable[tuple[Source, Patch]]) -> None:
    """Print diffs, each in the encoding of its file, so that in a pipe they are patches."""
    for source, (head, hunks) in patches:
        emit_data(head)
        emit_data(hunks, encoded(replace(source, marked=False), hunks))  # the mark is in the first line
