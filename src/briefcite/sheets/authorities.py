"""The table of authorities: every source of an article once, with the notes that cite it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Citation, Reading, Record
from ..model.record_types import types
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Span
from ..values.title import title_key

KINDS = ("Treaties", "United Nations documents", "Cases", "Other sources")
"""The parts of the table, in order."""

SERIES = pattern(r"U\.?N\.?T\.?S|Treaty Series", re.IGNORECASE)
BASES = {"treaty": "Treaties", "case": "Cases"}
TRAILING = ", "


class Authority(NamedTuple):
    """A source with its part of the table, and the labels of the notes that cite it, repeats included."""

    kind: str
    name: str
    notes: tuple[str, ...]


def list_authorities(reading: Reading) -> tuple[Authority, ...]:
    """The sources of an article by kind and name; one that was not understood is left out."""
    names: dict[object, tuple[str, str]] = {}
    notes: dict[object, dict[str, None]] = {}
    for citation, label in cited(reading):
        identity = identify(citation)
        if identity is not None:
            names.setdefault(identity, (kind_of(citation), name_source(citation)))
            notes.setdefault(identity, {})[label] = None
    listed = [Authority(*names[identity], tuple(labels)) for identity, labels in notes.items()]
    return tuple(sorted(listed, key=lambda one: (KINDS.index(one.kind), title_key(one.name))))


def cited(reading: Reading) -> Iterator[tuple[Citation, str]]:
    """Every citation with the label of its note; one that sends to an earlier citation as that one."""
    for note in reading.notes:
        for citation in note.citations:
            if target := reading.meant(citation):
                yield target, note.note.label


def identify(citation: Citation) -> object:
    """What a source is known by: record, symbol or title; None where there is nothing."""
    if citation.record:
        return citation.record.key.text
    if citation.symbol:
        return citation.symbol
    return title_key(str(citation.title)) if citation.title else None


def kind_of(citation: Citation) -> str:
    """The part of the table in which a source is."""
    record = citation.record
    base = types()[record.type].base if record and record.type in types() else ""
    if base in BASES:
        return BASES[base]
    if citation.symbol or (record and record.symbol):
        return "United Nations documents"
    return "Treaties" if not record and SERIES.search(str(citation.identifier or "")) else "Other sources"


def name_source(citation: Citation) -> str:
    """A source in short: author, title and symbol, as the record has them, else as the note does."""
    if citation.record:
        return ", ".join(filter(None, name_record(citation.record)))
    parts = [words(citation.author), f"“{title}”" if (title := words(citation.title)) else ""]
    parts.append(str(citation.symbol or ""))
    return ", ".join(part for part in parts if part) or words(citation.identifier)


def name_record(record: Record) -> Iterator[str]:
    """The parts of a record's name."""
    persons = [" ".join(filter(None, (person.given, person.family))) for person in record.persons]
    yield ", ".join(persons or record.bodies)
    yield f"“{record.title}”" if record.title else ""
    yield str(record.symbol or "")


def words(span: Span | None) -> str:
    """The words of a place on one line, without a comma at their end."""
    return span.line.rstrip(TRAILING) if span else ""
