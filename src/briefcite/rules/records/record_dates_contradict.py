"""The dates of a record contradict each other, or an access date is in the future.

Why: One of the dates is mistyped or in the wrong field; notes and bibliographies print it.

Basis: A text is adopted before it is opened for signature, printed or in force; a page is published before it
is read or archived.

Exceptions: A report that a body adopts after its date is left alone.

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

Good (yaml)::

    wells:
      type: report
      title: Report on Wells
      body: General Assembly
      date: 2014-05-02
      adopted: 2014-12-18
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
    """Every pair of dates in an impossible order, and every access date in the future."""
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
                    f"The source was {WORDS[field]} on “{read[0]}”, which is in the future.",
                    help=f"correct the date (today is {settings.today.isoformat()})",
                )


def report(record: Record, first: str, second: str, earlier: Span, later: Span) -> Finding:
    """The finding for one pair."""
    return Finding(
        later,
        f"In {record.key.text}, “{later}” ({WORDS[second]}) is before “{earlier}” ({WORDS[first]}).",
        help="check both dates in the source",
        related=((earlier, WORDS[first]),),
    )


def dated(record: Record, field: str) -> tuple[Span, Date] | None:
    """The place of a date, and the date, where it is a possible one."""
    value = record.fields.get(field)
    value = value.get("date") if isinstance(value, Entries) else value
    date = parse_date(value.text) if isinstance(value, Scalar) and value.text else None
    return (value.span, date) if isinstance(value, Scalar) and date and date.possible else None
