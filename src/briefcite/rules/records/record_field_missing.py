"""A record has no value in a field that its type requires.

Why: A complete note cannot be written from the record, and the missing value cannot be compared.

Basis: The fields of the record type (`briefcite schema`).

Exceptions: An “allow” comment accepts a value that nobody knows.

See also: record-field-empty, note-field-missing

Bad (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      adopted: 2014-12-18

Fixed (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18

Good (yaml)::

    # briefcite: allow record-field-missing — the body is not known
    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      adopted: 2014-12-18
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library, Record
from ...model.record_types import types
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every required field that is absent or empty; of alternatives, one is enough."""
    for record in library.judged:
        known = types().get(record.type)
        present = record.filled
        if known is None and "type" not in present:
            yield report(record, ("type",), f"add a type: one of {', '.join(types())}")
        for names in known.missing(present) if known else ():
            yield report(record, names, f"add {' or '.join(names)}")


def report(record: Record, names: tuple[str, ...], help: str) -> Finding:
    """The finding for one field."""
    kind = f"{record.type} " if record.type else ""
    return Finding(
        record.key.span,
        f"The {kind}record “{record.key.text}” has no {' or '.join(names)}.",
        help=help,
    )
