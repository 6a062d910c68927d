"""The sources of a note are not in the order of the chosen style.

Why: In a known order, a reader finds a source without reading the whole note, and sees what is missing.

Basis: UN Editorial Manual (of one body, the oldest session and the lowest number first; limited documents
last), TNSR (by author), OSCOLA 5 § 1.1.4 (oldest first).

When: It applies with a style that sets `notes.order`, such as `un`.

Exceptions: A source after a signal of its own is left alone.

See also: note-signal-joined

Bad::

    The Council returned to the matter.[^1]

    [^1]: A/HRC/27/10, A/HRC/25/60 and A/HRC/31/4.

    -- briefcite.toml --
    style = "un"

Good::

    The Council returned to the matter.[^1]

    [^1]: A/HRC/25/60, A/HRC/27/10 and A/HRC/31/4. See also A/HRC/20/1.

    -- briefcite.toml --
    style = "un"
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...settings import Settings
from ...symbols import Symbol

CERTAINTY: Certainty = "style"
NEEDS = ("style", "record")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every source that belongs before the previous one."""
    house = reading.style
    if not house or not (compare := ORDERS.get(house.options["notes.order"])):
        return
    for read in reading.notes:
        for one, other in pairwise(read.citations):
            if not other.signal and (reason := compare(one, other)):
                yield Finding(
                    other.span,
                    f"“{other.span}” should come before the previous source: {reason}.",
                    help="put the sources in order",
                    basis=f"the style “{house.name}”",
                    related=((one.span, "the source before it"),),
                )
                break


def by_symbol(one: Citation, other: Citation) -> str:
    """Documents of one body by their numbers, limited ones after the others."""
    if not one.symbol or not other.symbol or one.pinpoints or one.title or other.title:
        return ""
    first, then = one.symbol, other.symbol
    if first.body != then.body or not first.body or not (first.session and then.session):
        return ""
    if limited(first) != limited(then):
        return "limited documents come last" if limited(first) else ""
    same = first.series == then.series and first.kind == then.kind
    return "the lowest session and number come first" if same and number(then) < number(first) else ""


def limited(symbol: Symbol) -> bool:
    """Whether a document is of limited distribution."""
    return any(part.startswith("L.") for part in symbol.components)


def number(symbol: Symbol) -> tuple[int, ...]:
    """Session and number, where they are digits."""
    parts = (symbol.session, symbol.number)
    return tuple(int(part) for part in parts if part.isdecimal()) if all(map(str.isdecimal, parts)) else ()


def by_author(one: Citation, other: Citation) -> str:
    """Works by the family names of their authors."""
    names = [c.record.persons[0].family if c.record and c.record.persons else "" for c in (one, other)]
    first, then = (name.casefold() for name in names)
    return f"the authors are in the order “{names[1]}”, “{names[0]}”" if "" < then < first else ""


def by_date(one: Citation, other: Citation) -> str:
    """Sources of one type by their dates."""
    if not one.record or not other.record or one.record.type != other.record.type:
        return ""
    days = [record.dates[0][1] for record in (one.record, other.record) if record.dates]
    if len(days) < 2 or not all(day.possible for day in days):
        return ""
    return "the oldest comes first" if days[1].latest < days[0].earliest else ""


ORDERS: dict[str, Callable[[Citation, Citation], str]] = {
    "un": by_symbol,
    "author": by_author,
    "date": by_date,
}
