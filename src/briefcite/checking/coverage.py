"""What was looked at: a checker of sources must prove what it read."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..findings import Coverage
from ..model import Reading, ReadNote, Record, Status
from ..settings import Settings
from ..symbols.catalogue.entries import catalogued
from ..text import Source

INLINE = "inline"
"""What a note without a label is called."""


def cover(reading: Reading, settings: Settings) -> Coverage:
    """What was read of an article."""
    article = reading.article
    return Coverage(
        path=article.source.name,
        format=article.format,
        encoding=article.source.encoding,
        references=", ".join(reading.library.folders if reading.library.everything else ()),
        drafts=len(reading.library.drafts),
        markers=len(article.markers) + sum(note.inline for note in article.notes),
        notes=len(article.notes),
        symbols=len(reading.mentions),
        dates=len(reading.dates),
        understood=len(labels(reading.notes, "understood")),
        in_part=labels(reading.notes, "in part"),
        commentary=labels(reading.notes, "commentary"),
        records=sum(1 for _ in reading.cited()),
        stored=article.pairing.stored if article.pairing else None,
        pairs=article.pairing.pairs if article.pairing else None,
        catalogued=count_catalogued(reading) if settings.catalogue else None,
        style=reading.style.name if reading.style else "",
        compared=count_compared(reading),
        recordless=count_recordless(reading) if reading.style else 0,
    )


def count_catalogued(reading: Reading) -> int:
    """How many of the symbols of an article, each time that they occur, the catalogue has."""
    known = {symbol: catalogued(symbol) is not None for symbol in {m.value.symbol for m in reading.mentions}}
    return sum(known[mention.value.symbol] for mention in reading.mentions)


def count_compared(reading: Reading) -> int | None:
    """How many notes were compared with the style; None where it has no notes to compare."""
    house = reading.style
    return None if house is None or house.options["join.open"] else len(reading.wanted)


def count_recordless(reading: Reading) -> int:
    """How many notes were not compared with the style and cite a source that has no record."""
    compared = {wanted.note for wanted in reading.wanted}
    meant = ((note, map(reading.meant, note.citations)) for note in reading.notes if note not in compared)
    return sum(any(one is None or not one.record for one in citations) for _, citations in meant)


def labels(notes: Sequence[ReadNote], status: Status) -> tuple[str, ...]:
    """The labels of the notes of one status."""
    return tuple(note.note.label or INLINE for note in notes if note.status == status)


def cover_records(source: Source, records: Sequence[Record]) -> Coverage:
    """What was read of a record file."""
    empty = Coverage(source.name, "yaml", source.encoding, source.name, 0, 0, 0, 0, 0, (), ())
    checked = [record for record in records if not record.draft]
    symbols = sum(len(record.symbols) for record in checked)
    dates = sum(len(record.dates) for record in checked)
    drafts = len(records) - len(checked)
    return replace(empty, symbols=symbols, dates=dates, records=len(checked), drafts=drafts)
