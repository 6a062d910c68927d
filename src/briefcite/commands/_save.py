"""Putting changed texts where they belong: files, standard output, or a diff."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable

import click

from ..errors import RefusedFix
from ..model import Publication
from ..text import Source
from ..workspace.encodings import encode
from ..workspace.writes import save


def write_all(publication: Publication, changed: Iterable[tuple[Source, str]], *, diff: bool) -> None:
    """Save changed texts, or show the difference; a document from standard input goes to standard output.

    Raises `RefusedFix` where a new character has no place in the file's encoding; nothing is written then.
    """
    texts = dict(changed)
    data = {source: encoded(source, text) for source, text in texts.items()}
    if diff:
        for source, text in texts.items():
            click.echo(difference(source, text), nl=False)
        return
    for source, bytes_ in data.items():
        if source.name != "-":
            save(source.name, bytes_)
    for document in publication.documents:
        source = document.article.source
        if source.name == "-":
            sys.stdout.buffer.write(data.get(source) or encode(source, source.text))


def encoded(source: Source, text: str) -> bytes:
    """The bytes of a new text in its file's encoding."""
    try:
        return encode(source, text)
    except UnicodeEncodeError as error:
        char = text[error.start]
        said = f"{source.name}: “{char}” cannot be written in {source.encoding}"
        raise RefusedFix(said, "save the file as UTF-8 first") from error


def difference(source: Source, text: str) -> str:
    """A unified diff of a source and its new text."""
    old, new = (words.splitlines(keepends=True) for words in (source.text, text))
    lines = difflib.unified_diff(old, new, source.name, source.name, n=1)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
