"""How a finding says what the catalogue has, for notes and for records."""

from __future__ import annotations

from collections.abc import Sequence

from ..comparing.catalogued_days import day_difference
from ..comparing.catalogued_titles import TitleDifference, documents_titled
from ..findings import Finding
from ..model import Placed
from ..symbols.calendar.windows import write_day
from ..symbols.catalogue.entries import TEXTS, Entry
from ..text import Span
from ..values.date import Date, parse_date
from .catalogued import dated, nearest

AUTHORITY = "the catalogue of UN documents"


def report_date(place: Span, date: Date, entry: Entry, *, adopted: bool, title: str) -> Finding:
    """The finding for a date that is not an entry's; `adopted` where the words call it the day of adoption.

    Where one other document alone has the title, and the date, it is proposed.
    """
    told = title or entry.title
    meant = dated(documents_titled(told), entry.key, date) if told and date.month else None
    if adopted:
        message = f"{entry.symbol} was not adopted on “{place}”: it was adopted {say_day(entry.adopted)}."
    else:
        message = f"“{place}” is not the date of {entry.symbol}, which {say_days(entry)}."
    return Finding(
        place,
        message,
        help=f"did you mean {meant.symbol}?" if meant else f"check both; {when_wrong(entry)}",
        basis=f"{AUTHORITY}; the day is from {origin(entry.date_source)}",
        severity=None if day_difference(date, entry, adopted=adopted) == "impossible" else "warning",
    )


def report_title(
    place: Span, title: str, entry: Entry, difference: TitleDifference, dates: Sequence[Placed[Date]]
) -> Finding:
    """The finding for a title that is not an entry's; `dates` are those that are given beside it.

    Where one document with the title alone can have one of the dates, it is proposed. Where the title is
    another's, a date that is not the entry's is part of the same mistake.
    """
    others = nearest(difference.others, entry)
    wrong = [placed for placed in dates if others and day_difference(placed.value, entry)]
    if difference.changes:
        told = "; ".join(say_change(title[c.start : c.end], c.recorded) for c in difference.changes[:3])
        message = f"The title differs from that of {entry.symbol}: {told}."
        first = difference.changes[0]
        place = place.within(first.start, first.end) if str(place) == title else place
    else:
        message = f"“{title}” is the title of {in_row(others)}, not of {entry.symbol}."
        message += f" The title of {entry.symbol} is “{entry.title}”."
    found = (dated(difference.others, entry.key, date) for _, date in dates)
    meant = {one.key: one for one in found if one}
    look = f"did you mean {in_row(list(meant.values()))}?" if len(meant) == 1 else "check the document"
    return Finding(
        place,
        message,
        help=look if meant else f"{look}; {when_wrong(entry)}",
        basis=f"{AUTHORITY}; the title is from {origin(entry.title_source)}",
        related=tuple((span, "the date beside it") for span, _ in wrong),
        severity=None if entry.has_own_title and difference.is_far else "warning",
    )


def say_change(written: str, recorded: str) -> str:
    """Words of a title beside those of the catalogue."""
    if not written:
        return f"“{recorded}” is missing"
    return f"“{written}” should be “{recorded}”" if recorded else f"“{written}” is not in it"


def origin(codes: str) -> str:
    """Where a fact is from, in words, by the codes of its origins.

    >>> origin("akn|cited"), origin("meetings|cited"), origin("cited")
    ('the document', 'two sources', 'one source')
    """
    known = codes.split("|")
    return "the document" if TEXTS.intersection(known) else "two sources" if len(known) > 1 else "one source"


def say_days(entry: Entry) -> str:
    """The days of an entry in words: “adopted on 16 December 2020 and is dated 28 December 2020”."""
    verb = "held" if "/PV." in entry.key else "adopted"
    words = f"was {verb} {say_day(entry.adopted)}"
    return f"{words} and is dated {write_iso(entry.published)}" if entry.published else words


def say_day(iso: str) -> str:
    """A day, month or year of the catalogue in words.

    >>> say_day("2020-12-16"), say_day("1982-12"), say_day("2007")
    ('on 16 December 2020', 'in December 1982', 'in 2007')
    """
    return f"{'on' if len(iso) == 10 else 'in'} {write_iso(iso)}"


def write_iso(iso: str) -> str:
    """A day, month or year as the catalogue has it, as people write it; "" for none."""
    known = parse_date(iso)
    words = write_day(known.earliest) if known else ""
    return words.split(" ", 3 - len(iso.split("-")))[-1] if words else ""


def in_row(entries: Sequence[Entry]) -> str:
    """Symbols in a sentence: “A/RES/75/176, A/RES/77/211 and A/RES/79/175”."""
    names = [entry.symbol for entry in entries]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def when_wrong(entry: Entry) -> str:
    """What to do where the catalogue is wrong."""
    return f'if the catalogue is wrong, set catalogue-wrong = ["{entry.symbol}"]'
