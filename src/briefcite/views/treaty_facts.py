"""What a note says of a treaty against what is verified of it: its series, dates and resolution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model.records import Record, series_places
from ..symbols import Symbol
from ..symbols.calendar.windows import write_day
from ..symbols.grammar.roman import read_roman
from ..symbols.grammar.slips import is_slip
from ..values.date import Date
from ..values.treaty_series import SeriesPlace
from .cited_treaties import ADOPTED, IN_FORCE, SIGNED, CitedTreaty, Told

BETWEEN = 2
"""A treaty is opened for signature at most so many years after its adoption."""
ACT = "/RES/"
NEAR = 10
"""How far from the first page of a treaty the text in another language may begin."""


def places_clash(given: SeriesPlace, record: Record) -> str:
    """What of a place in the Treaty Series is none of a treaty's, in words; "" where nothing is."""
    clashes = [clash(given, verified(place, record)) for place in series_places(record)]
    return clashes[0] if clashes and all(clashes) else ""


def verified(place: SeriesPlace, record: Record) -> SeriesPlace:
    """What is verified of a treaty's place in the series."""
    parts = {
        name: figure if record.is_verified(f"series.{name}") else ""
        for name, figure in place._asdict().items()
    }
    return SeriesPlace(**parts)


def clash(given: SeriesPlace, true: SeriesPlace) -> str:
    """What of a place is not that of a treaty, in words; "" where nothing is."""
    other = given._replace(page="").clash(true._replace(page=""))
    return other or (f"page {true.page}" if is_wrong_page(given.page, true.page) else "")


def is_wrong_page(page: str, true: str) -> bool:
    """Whether a page is before the first one, or an error for it; later is the text in another language."""
    if not (page.isdecimal() and true.isdecimal()):
        return False
    slipped = min(len(page), len(true)) > 1 and is_slip(page, true) and int(page) - int(true) > NEAR
    return int(page) < int(true) or slipped


def adopted_by(cited: CitedTreaty, symbol: Symbol) -> Symbol | None:
    """The resolution that adopted a treaty, where a note names another in its place; else None.

    Later resolutions may have a treaty’s name as title: they are taken for it only with an annex, an article
    or a place in the Treaty Series.
    """
    true = true_act(symbol, cited.record)
    later = true and session_of(symbol) > session_of(true)
    meant = not later or cited.series or cited.articles or "annex" in cited.tail.casefold()
    return true if meant else None


def true_act(symbol: Symbol, record: Record) -> Symbol | None:
    """The verified resolution that adopted a treaty, where a symbol is that of another one; else None."""
    true = record.symbol
    if true is None or not (is_act(true) and is_act(symbol) and record.is_verified("symbol")):
        return None
    known = session_of(symbol) and session_of(true)
    return true if known and not is_same(symbol, record) else None


def is_act(symbol: Symbol) -> bool:
    """Whether a symbol is that of a resolution of the General Assembly."""
    return symbol.parts[:2] == ("A", "RES")


def is_same(symbol: Symbol, record: Record) -> bool:
    """Whether a resolution is that of a record; the letter of a part does not count."""
    true = record.symbol
    same = true and (session_of(symbol), number_of(symbol)) == (session_of(true), number_of(true))
    return bool(same)


def session_of(symbol: Symbol) -> int:
    """The regular session of a resolution as a number; 0 where it has none."""
    session = read_roman(symbol.session)
    return int(session) if session.isdecimal() else 0


def number_of(symbol: Symbol) -> str:
    """The number of a resolution without the letter of a part."""
    return "".join(filter(str.isdecimal, symbol.number))


def wrong_dates(cited: CitedTreaty) -> Iterator[Told]:
    """The dates beside a name that are none of the treaty's: those without an event where none is right."""
    told = [*cited.dates]
    if year := cited.year_before:
        told.append(Told(year, Date(int(str(year))), ""))
    right = any(one.event != IN_FORCE and not is_wrong(one, cited.record) for one in told)
    for one in told:
        if is_wrong(one, cited.record) and (one.event or not right):
            yield one


def tell_dates(record: Record) -> str:
    """The verified dates of a treaty in words: “adopted on 20 November 1989 and in force from …”."""
    leads = {"adopted": "adopted on", "opened": "opened for signature on", IN_FORCE: "in force from"}
    dates = [(lead, record.date(name)) for name, lead in leads.items() if record.is_verified(name)]
    told = [f"{lead} {write_day(date.earliest)}" for lead, date in dates if date]
    return " and ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))


def is_wrong(told: Told, record: Record) -> bool:
    """Whether a date contradicts the verified dates of a treaty, for the event that is named."""
    date = told.date
    if not date.possible:
        return False
    if told.event == IN_FORCE:
        entry = record.date(IN_FORCE) if record.is_verified(IN_FORCE) else None
        return entry is not None and not date.overlaps(entry)
    first, last = earliest(record), latest(record)
    if first is None:
        return False
    if date.year < first or (told.event != SIGNED and last is not None and date.year > last):
        return True
    if told.event == ADOPTED and record.is_verified(ADOPTED):
        return date.year not in {own.year for own in own_dates(record)}
    return told.event != SIGNED and is_other_day(date, record)


def own_dates(record: Record) -> Sequence[Date]:
    """The days of adoption and opening, verified or not."""
    return [date for name in ("adopted", "opened", "date") if (date := record.date(name))]


def earliest(record: Record) -> int | None:
    """The year before which there was no such treaty; None where that is not known."""
    if (adopted := record.date(ADOPTED)) and record.is_verified(ADOPTED):
        return min(date.year for date in (adopted, *own_dates(record)))
    opened = record.date("opened") if record.is_verified("opened") and not adopted else None
    return opened.year - BETWEEN if opened else None


def latest(record: Record) -> int | None:
    """The year of entry into force, with which treaties are dated at the latest; None where not known."""
    entry = record.date(IN_FORCE) if record.is_verified(IN_FORCE) else None
    return entry.year if entry else None


def is_other_day(date: Date, record: Record) -> bool:
    """Whether a day of the year of adoption is an error: the right day in another month, or too early.

    Too early is a day before a resolution of the United Nations adopted the treaty. A later day may be that
    of the opening for signature.
    """
    adopted = record.date(ADOPTED) if record.is_verified(ADOPTED) else None
    if adopted is None or date.precision != "day" or date.year != adopted.year:
        return False
    if any(date.overlaps(own) for own in (*own_dates(record), record.date(IN_FORCE)) if own):
        return False
    by_resolution = ACT in record.text("symbol") and record.is_verified("symbol")
    return date.day == adopted.day or (by_resolution and date.iso < adopted.iso)
