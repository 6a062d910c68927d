"""A record has an unknown type.

Why: Its fields cannot be checked, and no style can write it.

Basis: the record types of briefcite (`briefcite list types`).

See also: record-value-unreadable.

Bad (yaml)::

    ga-69-188:
      type: resolutoin
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18

Fixed (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18
"""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import nearest
from ...findings import Certainty, Finding, Fix
from ...model import Library, Record, Scalar
from ...model.record_types import types
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "impossible"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every record with an unknown type."""
    for record in library.judged:
        if record.type and record.type not in types():
            near = nearest(record.type, types())
            yield Finding(
                record.place("type"),
                f"Unknown record type “{record.type}”.",
                help=f"did you mean “{near}”?" if near else f"use one of {', '.join(types())}",
                fix=correct(record, near) if near else None,
            )


def correct(record: Record, near: str) -> Fix | None:
    """The nearest type, where the written one is not in quotation marks."""
    value = record.fields["type"]
    if not isinstance(value, Scalar) or not value.plain:
        return None
    because = "the type decides which fields the record can have"
    return Fix(f"write “{near}”", (Edit(value.span, near),), "suggested", because)
