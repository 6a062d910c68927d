"""Findings against a record: what a note says differently from the record of its source."""

from __future__ import annotations

from ..findings import Finding
from ..model.records import Record
from ..text import Span


def recorded(record: Record, field: str) -> tuple[Span, str]:
    """A field of a record, with what a finding calls it."""
    return record.place(field), f"the record’s {field}"


def against(record: Record, said: tuple[Span, str], span: Span, message: str, help: str = "") -> Finding:
    """The finding for words that are not what a record says: `said` is its place, and what it is called."""
    place = said[0]
    return Finding(
        span,
        message,
        help=help or f"edit the note, or the record in {place.where}",
        basis=f"the record {record.key.text} ({place.where})",
        related=(said,),
    )
