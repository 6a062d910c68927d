"""Reading a publication again after edits, in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from ..articles import read_article_source
from ..errors import RefusedFix
from ..model import Document, Library, Publication, Record
from ..text import Edit, Source, Span, apply


def renew(source: Source, edits: Iterable[Edit]) -> Source:
    """The text that a file has after some edits of a source.

    Raises `RefusedFix` where the source is a transcript, and the file cannot have the edits.
    """
    file, own = source.original, source.in_original(edits)
    if own is None:
        raise RefusedFix("these words are divided by mark-up in the file", "correct them by hand")
    return Source(file.name, apply(file.text, own), file.encoding, file.marked)


def reread(publication: Publication, edits: Mapping[Source, Sequence[Edit]]) -> Publication:
    """The publication as it reads after edits of some of its sources.

    Raises `UnreadableFile` where a record file's new text is broken, and `RefusedFix` where a file that has a
    transcript cannot have the edits, or reads otherwise after them.
    """
    new = {source: renew(source, own) for source, own in edits.items()}
    libraries = {library: reread_library(library, new) for library in publication.libraries}
    return replace(
        publication,
        documents=tuple(reread_document(one, new, libraries, edits) for one in publication.documents),
        record_files=tuple(one._replace(library=libraries[one.library]) for one in publication.record_files),
    )


def reread_document(
    document: Document,
    new: Mapping[Source, Source],
    libraries: Mapping[Library, Library],
    edits: Mapping[Source, Sequence[Edit]],
) -> Document:
    """A document with its new text and its library as it now reads."""
    article, library, settings = document
    if source := new.get(article.source):
        before, article = article.source, read_article_source(source, article.format)
        if before.transcript and article.source.text != apply(before.text, edits[before]):
            raise RefusedFix("the file would read differently after the fix", "correct it by hand")
    return Document(article, libraries[library], settings)


def reread_library(library: Library, new: Mapping[Source, Source]) -> Library:
    """A library with the new texts of its files; itself where none has changed."""
    if not any(source in new for source in library.by_source):
        return library
    shelves = [parts(library, source, new) for source in library.by_source]
    records = (record for found, _ in shelves for record in found)
    comments = tuple(comment for _, said in shelves for comment in said)
    read = Library.of(records, library.folders, comments)
    return replace(read, shipped=library.shipped, asked=library.asked)


def parts(
    library: Library, source: Source, new: Mapping[Source, Source]
) -> tuple[tuple[Record, ...], tuple[Span, ...]]:
    """The records and comments of one file, read again where its text is new."""
    if source in new:
        from ..records.reader import read  # only where a record file has changed

        return read(new[source])
    return library.by_source[source], tuple(c for c in library.comments if c.source is source)
