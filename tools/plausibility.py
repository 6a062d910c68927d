"""How far the calendar can be trusted: true dates called wrong, and wrong dates caught, by series.

Reads the dated symbols of `../shared/data` and `tests/tables/date-misprints.tsv`, which names the pairs
that are misprints of their source, with the reason. `python tools/plausibility.py --alarms` prints every
true date called implausible.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from briefcite.symbols.calendar.issue_dates import check_date, issued
from briefcite.symbols.grammar.model import Symbol, SymbolError
from briefcite.symbols.grammar.parser import parse_symbol

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
SOURCES = (DATA / "calendar" / "symbol-dates-sample.tsv", DATA / "un-symbols.tsv")
MISPRINTS = ROOT / "tests" / "tables" / "date-misprints.tsv"
TODAY = date(2026, 11, 1)
"""The day on which the data were judged; the tables' last known days are about then."""


class Dated(NamedTuple):
    """A symbol with a true date, as first and last day."""

    symbol: Symbol
    first: date
    last: date
    written: str


class Tally(NamedTuple):
    """A series: dated symbols, those with a window, alarms, and dates three years off: judged, caught."""

    rows: int = 0
    judged: int = 0
    alarms: int = 0
    moved: int = 0
    caught: int = 0

    def __add__(self, other: tuple[object, ...]) -> Tally:
        return Tally(*(a + b for a, b in zip(self, other, strict=True) if isinstance(b, int)))


def read_dates() -> list[Dated]:
    """Every dated symbol that parses, once, but the misprints; empty where the data are absent."""
    skipped = {(row["symbol"], row["date"]) for row in _read(MISPRINTS)}
    pairs = {
        (row["symbol"], row["date"]): None
        for path in SOURCES
        if path.exists()
        for row in _read(path)
        if row["date"] and (row["symbol"], row["date"]) not in skipped
    }
    return [dated for symbol, given in pairs if (dated := _read_pair(symbol, given))]


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _read_pair(text: str, given: str) -> Dated | None:
    try:
        return Dated(parse_symbol(text), *read_span(given), given)
    except (SymbolError, ValueError):
        return None


def read_span(text: str) -> tuple[date, date]:
    """First and last day of an ISO date of a day, month or year.

    >>> read_span("2015-02")
    (datetime.date(2015, 2, 1), datetime.date(2015, 2, 28))
    """
    if len(text) == 10:
        return date.fromisoformat(text), date.fromisoformat(text)
    first = date.fromisoformat(f"{text}-01" if len(text) == 7 else f"{text}-01-01")
    length = 31 if len(text) == 7 else 366
    return first, (first + timedelta(days=length)).replace(day=1) - timedelta(days=1)


def move(dated: Dated, years: int) -> tuple[date, date]:
    """The dates of a symbol some years later or earlier."""
    first, last = (day.replace(year=day.year + years, day=min(day.day, 28)) for day in dated[1:3])
    return first, last.replace(day=dated.last.day) if dated.last.day > 28 and dated.last.month != 2 else last


def judge(dated: Dated) -> Tally:
    """One dated symbol: whether it has a window, raises an alarm, and is caught when three years off."""
    if issued(dated.symbol) is None:
        return Tally(rows=1)
    alarm = check_date(dated.symbol, dated.first, last=dated.last, today=TODAY)
    moved = [move(dated, years) for years in (-3, 3)]
    caught = sum(bool(check_date(dated.symbol, a, last=b, today=TODAY)) for a, b in moved)
    return Tally(1, 1, bool(alarm), len(moved), caught)


def measure(dates: Iterable[Dated]) -> dict[str, Tally]:
    """The tally of each series, the total under ""."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for dated in dates:
        found = judge(dated)
        for name in (dated.symbol.series or "other", ""):
            tallies[name] += found
    return tallies


def report(least: int = 20) -> str:
    """The table by series, those with fewer than `least` dates in one line; "" where the data are absent."""
    tallies = measure(read_dates())
    if not tallies:
        return ""
    rare = Tally()
    lines = [f"{'series':22}{'dates':>7}{'window':>8}{'alarms':>8}{'3 years off: caught':>21}"]
    for name, tally in sorted(tallies.items(), key=lambda item: -item[1].rows):
        if name and tally.rows >= least:
            lines.append(_line(name, tally))
        elif name:
            rare += tally
    return "\n".join((*lines, _line(f"under {least} dates", rare), _line("all", tallies[""])))


def _line(name: str, tally: Tally) -> str:
    window = f"{tally.judged / tally.rows:.1%}" if tally.rows else ""
    caught = f"{tally.caught / tally.moved:.1%}" if tally.moved else ""
    return f"{name:22}{tally.rows:>7}{window:>8}{tally.alarms:>8}{caught:>21}"


def list_alarms() -> Iterator[str]:
    """Each true date that the calendar calls wrong, with what it says."""
    for dated in read_dates():
        if fault := check_date(dated.symbol, dated.first, last=dated.last, today=TODAY):
            yield f"{dated.symbol}\t{dated.written}\t{fault.message} ({fault.source})"


def main() -> None:
    """Print the report, or the alarms."""
    if "--alarms" in sys.argv:
        sys.stdout.writelines(f"{line}\n" for line in list_alarms())
    else:
        sys.stdout.write((report() or "plausibility: ../shared/data is absent") + "\n")


if __name__ == "__main__":
    main()
