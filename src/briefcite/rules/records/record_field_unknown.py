"""A record has a field that its type does not have.

Why: The field is mistyped or belongs to another type; briefcite does not read it.

Basis: The fields of the record type (`briefcite schema`).

Exceptions: Any field may begin with “x-”.

Bad (yaml)::

    cohen-38north:
      type: news
      tittle: Must UN Agencies Also Fail in North Korea?
      title: Must UN Agencies Also Fail?
      person: Cohen, Roberta
      outlet: 38 North
      date: 2015-04-21

Fixed (yaml)::

    cohen-38north:
      type: news
      title: Must UN Agencies Also Fail in North Korea?
      person: Cohen, Roberta
      outlet: 38 North
      date: 2015-04-21
      x-shelf: 3 B
"""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import nearest
from ...findings import Certainty, Finding
from ...model import Entries, Library, Record, Scalar, Value, several
from ...model.record_types import FREE, advise, fields_of, types
from ...settings import Settings

CERTAINTY: Certainty = "impossible"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every unknown field, and every unknown part of a field that is a mapping."""
    for record in library.judged:
        fields = fields_of(record.type)
        for key, value in record.entries:
            known = fields.get(key.text)
            if not known and not key.text.startswith(FREE):
                records = f"Records of type {record.type}" if record.type in types() else "Records"
                message = f"{records} have no field “{key.text}”."
                help = advise(key.text, record.type) or "delete it, or put “x-” before it"
                yield report(key, message, help)
            elif known and known.parts:
                yield from check_parts(record, key.text, value, known.parts)


def check_parts(record: Record, field: str, value: Value, parts: tuple[str, ...]) -> Iterator[Finding]:
    """Every unknown key of a mapping, or of the mappings in a list."""
    for mapping in several(value):
        for key, _ in mapping if isinstance(mapping, Entries) else ():
            if key.text not in parts and not key.text.startswith(FREE):
                near = nearest(key.text, parts)
                help = f"did you mean “{near}”?" if near else f"the parts of {field} are {', '.join(parts)}"
                yield report(key, f"The field {field} has no part “{key.text}”.", help)


def report(key: Scalar, message: str, help: str) -> Finding:
    """The finding for one key."""
    return Finding(key.span, message, help=help)
