"""The body, type, session or date of a record does not fit its symbol.

Why: One of them was copied from another record, and every note that uses the record repeats the error.

Basis: the prefixes of UN document symbols; the sessions of UN bodies and the dates of their documents.

Exceptions: the name of a body above or below the symbol’s; what record-catalogue-differs reports.

See also: record-number-contradicts, record-symbol-malformed.

Bad (yaml)::

    crc-china:
      type: un-document
      symbol: CRC/C/CHN/CO/3-4
      body: Committee against Torture
      title: Concluding observations on China
      date: 2013-10-29

Bad (yaml)::

    draft:
      type: un-document
      symbol: A/C.3/69/L.28
      body: General Assembly
      title: Situation of human rights
      date: 2004-11-14

Fixed (yaml)::

    draft:
      type: un-document
      symbol: A/C.3/69/L.28
      body: General Assembly
      title: Situation of human rights
      date: 2014-11-14
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
    """Every field that contradicts the record's symbol."""
    for record in library.judged:
        symbol = record.symbol
        if symbol and symbol.known and record.type in DOCUMENTS:
            yield from check_issuer(record, symbol)
            yield from check_type(record, symbol)
            yield from check_session(record, symbol)
            yield from check_days(record, symbol, settings)


def check_issuer(record: Record, symbol: Symbol) -> Iterator[Finding]:
    """The body, where no body that the record names can have issued the document."""
    names = names_of_bodies(record.fields.get("body"))
    issuers = {one.body for first in record.symbols for one in (first, *first.joint) if one.body}
    if names and all(excludes(name, issuers, act=symbol.kind in ADOPTED) for name in names):
        yield report(record, "body", symbol, f"is a document of the {symbol.body}")


def check_type(record: Record, symbol: Symbol) -> Iterator[Finding]:
    """The type, where only one of record and symbol says that the document is a resolution."""
    if record.type == "resolution" and symbol.kind in NO_RESOLUTION:
        yield report(record, "type", symbol, "is not the symbol of a resolution")
    elif record.type != "resolution" and symbol.kind == "resolution" and not symbol.suffixes:
        yield report(record, "type", symbol, "is the symbol of a resolution")


def check_session(record: Record, symbol: Symbol) -> Iterator[Finding]:
    """The session of a resolution, where record and symbol give it in digits."""
    written = record.text("session").strip()
    both = record.type == symbol.kind == "resolution" and written.isdecimal() and symbol.session.isdecimal()
    if both and int(written) != int(symbol.session):
        yield report(record, "session", symbol, f"is of session {symbol.session}")


def check_days(record: Record, symbol: Symbol, settings: Settings) -> Iterator[Finding]:
    """Each date that cannot be the document's: its window holds those of adoption, face and release."""
    for name, date in record.dates:
        if date.possible and (
            fault := check_date(symbol, date.earliest, last=date.latest, today=settings.today)
        ):
            yield report(record, name, symbol, fault.message.removeprefix(str(symbol)).strip(), fault.source)


def report(record: Record, field: str, symbol: Symbol, fact: str, basis: str = "") -> Finding:
    """The finding for one field."""
    place = record.place(field)
    return Finding(
        place,
        f"“{symbol}” {fact}; the record’s {field} is “{shorten(place)}”.",
        help="check both, and correct the one that is wrong",
        basis=basis,
        related=((record.place("symbol"), "the record’s symbol"),),
    )


def shorten(place: Span) -> str:
    """The words of a field, on one line."""
    return place.line if len(place.line) < 60 else f"{place.line[:57]}…"
