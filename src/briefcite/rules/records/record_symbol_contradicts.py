"""The body, type, session or date of a record cannot be those of its symbol.

Why: One of them was copied from another record, and every note that uses the record repeats the slip.

Basis: the tables of series, sessions and dates. A body above or below the symbol’s is none of another.

Bad (yaml)::

    crc-china:
      type: un-document
      symbol: CRC/C/CHN/CO/3-4
      body: Committee against Torture
      title: Concluding observations on China
      date: 2013-10-29

Bad (yaml)::

    dprk-report:
      type: un-document
      symbol: A/69/548
      body: General Assembly
      title: Situation of human rights
      date: 2004-10-24

Fixed (yaml)::

    dprk-report:
      type: un-document
      symbol: A/69/548
      body: General Assembly
      title: Situation of human rights
      date: 2014-10-24
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library, Record
from ...settings import Settings
from ...symbols import Symbol
from ...symbols.calendar.issue_dates import check_date
from ...symbols.grammar.state import ADOPTED
from ...text import Span
from ...views.bodies import excludes, names_of_bodies

CERTAINTY: Certainty = "unlikely"
YIELDS_TO = ("record-catalogue-differs",)

DOCUMENTS = ("un-document", "resolution", "report")
NO_RESOLUTION = (
    *("summary-record", "verbatim-record", "concluding-observations", "conference-room-paper"),
    *("general-comment", "state-report", "list-of-issues", "views"),
)


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every field that the record's symbol belies."""
    for record in library.judged:
        symbol = record.symbol
        if symbol and symbol.known and record.type in DOCUMENTS:
            yield from check_issuer(record, symbol)
            yield from check_type(record, symbol)
            yield from check_session(record, symbol)
            yield from check_days(record, symbol, settings)


def check_issuer(record: Record, symbol: Symbol) -> Iterator[Finding]:
    """The body, where none that the record names can have issued the document."""
    names = names_of_bodies(record.fields.get("body"))
    issuers = {one.body for first in record.symbols for one in (first, *first.joint) if one.body}
    if names and all(excludes(name, issuers, act=symbol.kind in ADOPTED) for name in names):
        yield report(record, "body", symbol, f"is that of a document of the {symbol.body}", "series")


def check_type(record: Record, symbol: Symbol) -> Iterator[Finding]:
    """The type, where a resolution is none or another document is one."""
    if record.type == "resolution" and symbol.kind in NO_RESOLUTION:
        yield report(record, "type", symbol, f"is that of {symbol.kind.replace('-', ' ')}", "series")
    elif record.type != "resolution" and symbol.kind == "resolution" and not symbol.suffixes:
        yield report(record, "type", symbol, "is that of a resolution", "series")


def check_session(record: Record, symbol: Symbol) -> Iterator[Finding]:
    """The session of a resolution, where both say one in figures."""
    written = record.text("session").strip()
    both = record.type == symbol.kind == "resolution" and written.isdecimal() and symbol.session.isdecimal()
    if both and int(written) != int(symbol.session):
        yield report(record, "session", symbol, f"is of session {symbol.session}", "sessions")


def check_days(record: Record, symbol: Symbol, settings: Settings) -> Iterator[Finding]:
    """Each date that cannot be the document's: its window holds those of adoption, face and release."""
    for name, date in record.dates:
        if date.possible and (
            fault := check_date(symbol, date.earliest, last=date.latest, today=settings.today)
        ):
            yield report(record, name, symbol, fault.message.removeprefix(str(symbol)).strip(), fault.source)


def report(record: Record, field: str, symbol: Symbol, told: str, source: str) -> Finding:
    """The finding for one field."""
    place, stands = record.place(field), record.place("symbol")
    return Finding(
        place,
        f"“{symbol}” {told}; the record’s {field} is “{shorten(place)}”.",
        help="look both up, and put right the one that is wrong",
        basis=source if " " in source else f"the table of {source}",
        related=((stands, "the record’s symbol"),),
    )


def shorten(place: Span) -> str:
    """The words of a field, on one line."""
    words = place.line
    return words if len(words) < 60 else f"{words[:57]}…"
