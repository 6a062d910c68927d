"""A relation of a record names a record that is not there.

Why: What the relation is for does not happen: the final text of a draft, the book of a chapter is not found.

Basis: the records’ `relations` and `in`. A symbol or the title of a book names a document that needs no
record.

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
                yield report(named, f"“{key}” is the record itself: “{relation}” names another.", "")
            elif not (library.unread or library.has_key(key) or names_document(relation, key)):
                missing = f"No record has the key “{key}”, which “{relation}” names."
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
        help=f"did you mean “{near}”?" if near else "name a record’s key, or a symbol",
        basis="the records",
    )
