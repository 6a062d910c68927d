"""Two dates of a record cannot both be true.

Why: One of them was mistyped or stands in the wrong field; notes and bibliographies print it.

Basis: logic: a text is opened for signature, printed and in force when it has been adopted, not before; a
page is read and archived when it is there; nothing has been read in the future. A report that a body adopts
later than it was written is left alone.

Bad (yaml)::

    crc:
      type: treaty
      title: Convention on the Rights of the Child
      adopted: 1989-11-20
      in-force: 1980-09-02

Fixed (yaml)::

    crc:
      type: treaty
      title: Convention on the Rights of the Child
      adopted: 1989-11-20
      in-force: 1990-09-02
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Entries, Library, Record, Scalar
from ...settings import Settings
from ...text import Span
from ...values.date import Date, parse_date

CERTAINTY: Certainty = "impossible"

ORDER = {
    "resolution": (("adopted", "issued"), ("adopted", "date"), ("adopted", "in-force")),
    "case": (("adopted", "issued"),),
    "treaty": (("adopted", "opened"), ("adopted", "in-force"), ("opened", "in-force"), ("adopted", "issued")),
    **dict.fromkeys(
        ("web", "news", "press-release"),
        (("date", "accessed"), ("date", "archived"), ("issued", "accessed"), ("issued", "archived")),
    ),
}
"""Of each type, the pairs of which the first is never the later one."""
WORDS = {
    "adopted": "adopted",
    "issued": "issued",
    "date": "dated",
    "opened": "opened",
    "in-force": "in force",
    "accessed": "read",
    "archived": "archived",
}
PAST = ("accessed", "archived")


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every pair of dates in an order that cannot be, and every reading in the future."""
    for record in library.judged:
        for first, second in ORDER.get(record.type, ()):
            earlier, later = dated(record, first), dated(record, second)
            if earlier and later and later[1].latest < earlier[1].earliest:
                yield report(record, first, second, earlier[0], later[0])
        for field in PAST:
            read = dated(record, field)
            if read and read[1].earliest > settings.today:
                yield Finding(
                    read[0],
                    f"“{read[0]}”, when the source was {WORDS[field]}, lies in the future.",
                    help=f"today is {settings.today.isoformat()}: put the date right",
                    basis="the calendar",
                )


def report(record: Record, first: str, second: str, earlier: Span, later: Span) -> Finding:
    """The finding for one pair."""
    return Finding(
        later,
        f"In {record.key.text}, “{later}” ({WORDS[second]}) lies before “{earlier}” ({WORDS[first]}).",
        help="look both up in the source",
        basis="logic",
        related=((earlier, WORDS[first]),),
    )


def dated(record: Record, field: str) -> tuple[Span, Date] | None:
    """Where a date stands, and the date, where it is a possible one."""
    value = record.fields.get(field)
    value = value.get("date") if isinstance(value, Entries) else value
    date = parse_date(value.text) if isinstance(value, Scalar) and value.text else None
    return (value.span, date) if isinstance(value, Scalar) and date and date.possible else None
