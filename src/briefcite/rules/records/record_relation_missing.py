"""A relation of a record names a record that does not exist.

Why: The relation has no effect: the final text of a draft or the book of a chapter is not found.

Basis: The fields `relations` and `in` name other records by key.

Exceptions: A symbol, or the title of a book in `in`, needs no record.

Bad (yaml)::

    crc-china-corr:
      type: un-document
      symbol: CRC/C/CHN/CO/3-4/Corr.1
      body: CRC
      title: Concluding observations on China
      date: 2013-11
      relations: {corrects: crc-chnia}
    crc-china:
      type: un-document
      symbol: CRC/C/CHN/CO/3-4
      body: CRC
      title: Concluding observations on China
      date: 2013-10-29

Fixed (yaml)::

    crc-china-corr:
      type: un-document
      symbol: CRC/C/CHN/CO/3-4/Corr.1
      body: CRC
      title: Concluding observations on China
      date: 2013-11
      relations: {corrects: crc-china}
    crc-china:
      type: un-document
      symbol: CRC/C/CHN/CO/3-4
      body: CRC
      title: Concluding observations on China
      date: 2013-10-29
      relations: {replaces: CRC/C/CHN/CO/2}
    marwick-wells:
      type: chapter
      title: Wells
      person: Marwick, Lena
      in: The Book of Water
      date: 2013
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library, Record, Scalar, Value, several
from ...model.record_keys import Near
from ...settings import Settings
from ...symbols import read_symbol

CERTAINTY: Certainty = "impossible"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every name of a record that no record has, and every record that is related to itself."""
    near = Near(library.by_key)
    for record in library.judged:
        for relation, named in relations(record):
            key = named.text.strip()
            if key == record.key.text or (record.symbol and read_symbol(key) == record.symbol):
                yield report(named, f"“{relation}” names “{key}”, which is the record itself.", "")
            elif not (library.unread or library.has_key(key) or names_document(relation, key)):
                missing = f"“{relation}” names “{key}”, but no record has this key."
                yield report(named, missing, near.find(key))


def relations(record: Record) -> Iterator[tuple[str, Scalar]]:
    """The names of other records in a record, each with its relation."""
    for key, value in record.mapping("relations"):
        yield from ((key.text, one) for one in scalars(value))
    book = record.fields.get("in")
    if isinstance(book, Scalar) and book.text.strip():
        yield "in", book


def scalars(value: Value) -> tuple[Scalar, ...]:
    """The single values of a value that may be a list, empty ones left out."""
    return tuple(one for one in several(value) if isinstance(one, Scalar) and one.text.strip())


def names_document(relation: str, text: str) -> bool:
    """Whether a text names a document by itself: by symbol; a book by its title."""
    return read_symbol(text) is not None or (relation == "in" and " " in text)


def report(named: Scalar, message: str, near: str) -> Finding:
    """The finding for one name."""
    return Finding(
        named.span,
        message,
        help=f"did you mean “{near}”?" if near else "write the key of another record, or a symbol",
    )
