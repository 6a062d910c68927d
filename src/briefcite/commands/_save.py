"""Putting changed texts where they belong: files, standard output, or a diff."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..editing.patch import MARK, Patch, patch
from ..errors import RefusedFix
from ..model import Publication
from ..text import Edit, Source, apply
from ..workspace.encodings import encode
from ..workspace.writes import save
from ._screen import emit_data


def write_all(
    publication: Publication, changed: Iterable[tuple[Source, Sequence[Edit]]], *, diff: bool
) -> None:
    """Save edited texts, or show the difference; a document from standard input goes to standard output.

    Raises `RefusedFix` where a new character has no place in the file's encoding; nothing is written then.
    """
    edits = dict(changed)
    texts = {source: apply(source.text, own) for source, own in edits.items()}
    data = {source: encoded(source, text) for source, text in texts.items()}
    if diff:
        show_all((source, patch(source, own)) for source, own in edits.items())
        return
    for source, bytes_ in data.items():
        if source.name != "-":
            save(source.name, bytes_)
    for document in publication.documents:
        source = document.article.source
        if source.name == "-":
            text = texts.get(source, source.text)
            emit_data(MARK * source.marked + text, encoded(source, text))


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
