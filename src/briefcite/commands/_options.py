"""What several commands choose alike: a style, records, a markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click
from msgspec.structs import replace

from ..errors import UnknownName
from ..libraries.catalogued import entry_of, told_of
from ..model import Document, Library, Publication, Record
from ..notes import read_article
from ..reports import counted
from ..settings import Settings
from ..styles import Rendered, Style
from ..symbols import Symbol, read_symbol
from ..text import Source
from ..workspace.core_library import read_core
from ..workspace.style_files import open_style
from ._inputs import load
from ._screen import complain, say

FROM_CATALOGUE = "x-from-catalogue"
"""The field of a record with the names of those that the catalogue tells."""
DEFAULT_STYLE = "un"
"""The style where neither the command line nor the settings name one."""

style_option = click.option("--style", metavar="NAME|FILE", help="Citation style; see briefcite list styles.")
markup_option = click.option(
    "--to", "markup", default="plain", show_default=True, help="plain, markdown, html or latex."
)
csl_option = click.option("--csl", metavar="FILE", help="Write with this CSL style, through pandoc.")


def choose_style(name: str | None, settings: Settings) -> Style:
    """The style asked for, else the settings', else the United Nations'."""
    if name:
        return open_style(name)
    return open_style(settings.style or DEFAULT_STYLE, settings.folder)


def here(references: Sequence[str]) -> Document:
    """The settings and records that an article in the working folder would have, and the core library."""
    found = load([Source("cite.md", "")], references=references or None).documents[0]
    return found._replace(library=replace(found.library, shipped=read_core))


def find_source(name: str, library: Library) -> Record | Symbol:
    """The record of a key or symbol, or the symbol itself.

    Raises UnknownName for what is neither.
    """
    if record := library.find(name.removeprefix("@")):
        return record
    symbol = read_symbol(name)
    if symbol is None:
        raise UnknownName("record or symbol", name, library.by_key)
    own = library.with_symbol(symbol) or only(library.core.with_symbol(symbol))
    return next(iter(own), None) or from_catalogue(symbol) or symbol


def from_catalogue(symbol: Symbol) -> Record | None:
    """A record of what the catalogue tells of a document; None where it has nothing."""
    entry = entry_of(symbol)
    type = "resolution" if symbol.kind == "resolution" else "un-document"
    told = told_of(entry, type) if entry else {}
    if not entry or not told:
        return None
    text = entry.symbol if entry.relation else str(symbol)
    fields = {"type": type, "symbol": text, **told, FROM_CATALOGUE: ", ".join(told)}
    return Record.of(text, fields, Source("-", text).span(0, len(text)))


def records_of(publication: Publication, whole: bool) -> Iterator[Record]:
    """The records that articles cite, or all at hand; what is cited without a record is said."""
    for document in publication.documents:
        if whole:
            yield from document.library.records
            continue
        reading = read_article(*document)
        shipped = dict.fromkeys(c.core for c in reading.citations if c.core)
        for record in shipped:
            tell_unverified(record)
        yield from (*reading.cited(), *shipped)
        unknown = [c for c in reading.citations if not (c.record or c.core)]
        bare = {str(c.symbol or c.title) for c in unknown if c.symbol or (c.title and not c.missing)}
        if bare:
            have = "has" if len(bare) == 1 else "have"
            complain(f"{document.article.source.name}: {counted(len(bare), 'source')} {have} no record:")
            say(*(f"  {name}" for name in sorted(bare)))
    for files in publication.record_files:
        yield from (r for r in files.library.records if whole or r.key.span.source.name in files.paths)


def only(records: Sequence[Record]) -> Sequence[Record]:
    """The records, where there is but one: of several treaties annexed to a resolution none is meant."""
    return records if len(records) == 1 else ()


def tell_unverified(record: Record | Symbol) -> None:
    """Say which facts of a shipped record nobody has verified, and which the catalogue tells."""
    if isinstance(record, Record) and record.has(FROM_CATALOGUE):
        complain(f"from the catalogue: {record.text(FROM_CATALOGUE)}")
    names = record.unverified if isinstance(record, Record) else ()
    if names and isinstance(record, Record):
        complain(f"{record.key.text}: {', '.join(names)} of the built-in record are not verified")


def tell_missing(name: str, rendered: Rendered) -> None:
    """Say which fields a style wanted in vain."""
    if rendered.missing:
        complain(f"{name} has no {', '.join(dict.fromkeys(rendered.missing))}")
