"""Findings against a record: what differs between a note and the record of its source."""

from __future__ import annotations

from ..findings import Finding
from ..model.records import Record
from ..text import Span


def recorded(record: Record, field: str) -> tuple[Span, str]:
    """A field of a record, with what a finding calls it."""
    return record.place(field), f"the record’s {field}"


def against(record: Record, said: tuple[Span, str], span: Span, message: str, help: str = "") -> Finding:
    """The finding for words that differ from a record: `said` is the place in the record, and its name."""
    place = said[0]
    return Finding(
        span,
        message,
        help=help or f"correct the note, or the record in {place.where}",
        basis=f"the record {record.key.text} ({place.where})",
        related=(said,),
    )
