"""The calendar: windows and faults by table, laws, real dates, tables made from their sources."""

from __future__ import annotations

import importlib.util
import sys
from datetime import date, timedelta
from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.symbols import parse_symbol
from briefcite.symbols.calendar.almanac import find_session, last_session
from briefcite.symbols.calendar.faults import faults
from briefcite.symbols.calendar.issue_dates import check_date, issued, session_dates
from briefcite.symbols.grammar.model import SymbolError
from places import ROOT, shared, table
from symbol_lists import shared_rows

TODAY = date(2026, 11, 1)


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"tools_{name}", ROOT / "tools" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("row", table("calendar-windows.tsv"), ids=lambda row: row["symbol"])
def test_window(row: dict[str, str]) -> None:
    window = issued(parse_symbol(row["symbol"]))
    assert window is not None
    latest = window.latest.day.isoformat() if window.latest else ""
    assert (window.earliest.day.isoformat(), latest) == (row["earliest"], row["latest"]), row["why"]


@pytest.mark.parametrize("row", table("calendar-faults.tsv"), ids=lambda row: row["symbol"])
def test_faults(row: dict[str, str]) -> None:
    symbol = parse_symbol(row["symbol"])
    found = list(faults(symbol, TODAY))
    expected = [(row["kind"], row["certainty"], row["message"])] if row["kind"] else []
    assert [(fault.kind, fault.certainty, fault.message) for fault in found] == expected
    assert all(0 <= fault.start < fault.end <= len(symbol.components) for fault in found)


@pytest.mark.parametrize(
    "row", table("calendar-dates.tsv"), ids=lambda row: f"{row['symbol']} {row['first']}"
)
def test_dates(row: dict[str, str]) -> None:
    first, last = date.fromisoformat(row["first"]), date.fromisoformat(row["last"])
    fault = check_date(parse_symbol(row["symbol"]), first, last=last, today=TODAY)
    assert (fault.certainty if fault else "") == row["certainty"]
    assert (fault.nearest[0].isoformat() if fault and fault.nearest else "") == row["nearest"]


@pytest.mark.parametrize(
    ("symbol", "words"),
    [
        ("A/HRC/25/CRP.1", "25th session, 3 to 28 March 2014"),
        ("A/HRC/WG.6/34/SVN/2", "34th session, about 4 to 15 November 2019"),
        ("A/RES/69/188", "69th session, 16 September 2014 to 14 September 2015"),
        ("CRC/C/GC/7", ""),
        ("S/2006/10", ""),
    ],
)
def test_session_dates(symbol: str, words: str) -> None:
    assert session_dates(parse_symbol(symbol)) == words


def test_nothing_is_impossible_after_the_tables_end() -> None:
    later = date(2040, 1, 1)
    certainties = {
        f.certainty for s in ("A/HRC/200/1", "A/RES/120/1") for f in faults(parse_symbol(s), later)
    }
    assert certainties == {"unlikely"}
    assert not list(faults(parse_symbol("A/HRC/99/1"), later))


def test_sessions_after_the_last_known_are_reckoned() -> None:
    last = last_session("HRC")
    assert last is not None
    next_one = find_session("HRC", str(int(last.number) + 3))
    assert next_one is not None and not next_one.verified
    assert last.start + timedelta(days=200) < next_one.start < last.start + timedelta(days=400)


SYMBOLS = sorted({row["symbol"] for name in ("windows", "faults") for row in table(f"calendar-{name}.tsv")})
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(st.sampled_from(SYMBOLS), DAYS)
def test_a_nearest_date_is_never_itself_wrong(text: str, day: date) -> None:
    symbol = parse_symbol(text)
    fault = check_date(symbol, day, today=TODAY)
    if fault and fault.nearest:
        first, last = fault.nearest
        assert check_date(symbol, first, last=last, today=TODAY) is None


@given(st.sampled_from(SYMBOLS), DAYS)
def test_a_year_fits_when_a_day_of_it_does_unless_the_symbol_names_its_year(text: str, day: date) -> None:
    symbol = parse_symbol(text)
    window = issued(symbol)
    year = date(day.year, 1, 1), date(day.year, 12, 31)
    if window and window.year is None and check_date(symbol, day, today=TODAY) is None:
        assert check_date(symbol, year[0], last=year[1], today=TODAY) is None


WORDS = """A S E RES HRC WG.6 CN.4 C.12 C CCPR CRC CO D PRST DEC OS S-9 S-99999 ES-10 XXX 1 31 0 99999999
    2001 1994 217(III) 1(S-VI) 5(IC) L.5 PV.99 Add.1 Corr.1 GC SVN (2001) ESCWA 89 CONF.1 1325(2001) 12A"""
PARTS = st.sampled_from(WORDS.split())


@given(st.lists(PARTS, min_size=2, max_size=7), DAYS)
def test_any_symbol_is_judged_without_an_error(parts: list[str], day: date) -> None:
    try:
        symbol = parse_symbol("/".join(parts))
    except SymbolError:
        return
    window = issued(symbol)
    assert window is None or window.latest is None or window.earliest.day <= window.latest.day
    check_date(symbol, day, today=TODAY)
    assert all(0 <= f.start < f.end <= len(symbol.components) for f in faults(symbol, TODAY))


@pytest.mark.parametrize("name", sorted(tool("calendar_tables").TABLES))
def test_packaged_tables_are_fresh(name: str) -> None:
    made = tool("calendar_tables")
    packaged = (made.PACKAGED / f"{name}.tsv").read_text(encoding="utf-8")
    assert packaged == made.make_table(name), f"{name}.tsv is stale: run `make calendar`"


def test_running_numbers_rise_with_their_dates() -> None:
    lines = (
        (tool("calendar_tables").PACKAGED / "running-numbers.tsv").read_text(encoding="utf-8").splitlines()
    )
    marks = [line.split("\t") for line in lines[2:]]
    for (series, number, _, latest, _), (other, next_number, next_earliest, _, _) in pairwise(marks):
        if series == other:
            assert int(number) < int(next_number)
            assert latest[:4] <= next_earliest[:4], f"{series}{number} and {series}{next_number}"


def test_real_dates() -> None:
    """At most one true date in a thousand called wrong; of dates three years off at least 95 % caught."""
    shared("data")
    total = tool("plausibility").measure(tool("plausibility").read_dates())[""]
    assert total.alarms <= total.judged / 1000, total
    assert total.judged >= 0.95 * total.rows, total
    assert total.caught >= 0.95 * total.moved, total


def test_misprints_are_still_needed() -> None:
    """Every pair listed as a misprint is one that the calendar calls wrong."""
    plausibility = tool("plausibility")
    for row in table("date-misprints.tsv"):
        first, last = plausibility.read_span(row["date"])
        assert check_date(parse_symbol(row["symbol"]), first, last=last, today=TODAY), row


def test_real_symbols_are_seldom_faulted() -> None:
    """Of the real symbols fewer than one in a thousand has a fault; those seen are misprints."""
    texts = [row[0] for row in shared_rows("un-symbols.tsv")]
    faulted = sum(1 for text in texts if any(faults(parse_symbol(text), TODAY)))
    assert faulted < len(texts) / 1000
