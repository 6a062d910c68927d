"""Reading a publication again from changed texts, in memory."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from ..articles import read_article_source
from ..model import Document, Library, Publication, Record
from ..text import Source, Span


def renew(source: Source, text: str) -> Source:
    """The same source with another text."""
    return Source(source.name, text, source.encoding, source.marked)


def reread(publication: Publication, texts: Mapping[Source, str]) -> Publication:
    """The publication as it reads with other texts in some of its sources.

    Raises `UnreadableFile` where a record file's new text is broken.
    """
    new = {source: renew(source, text) for source, text in texts.items()}
    libraries = {library: reread_library(library, new) for library in publication.libraries}
    return replace(
        publication,
        documents=tuple(reread_document(one, new, libraries) for one in publication.documents),
        record_files=tuple(one._replace(library=libraries[one.library]) for one in publication.record_files),
    )


def reread_document(
    document: Document, new: Mapping[Source, Source], libraries: Mapping[Library, Library]
) -> Document:
    """A document with its new text and its library as it now reads."""
    article, library, settings = document
    if source := new.get(article.source):
        article = read_article_source(source, article.format)
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
