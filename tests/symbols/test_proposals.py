"""Laws of proposals: a repair is a symbol of a series that exists; a date meant is one slip away and fits."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefcite import Source, load
from briefcite.commands._symbol_report import judge
from briefcite.notes import read_article
from briefcite.rules.text import symbol_country_unknown, symbol_impossible, symbol_malformed, symbol_unlikely
from briefcite.settings import Settings
from briefcite.symbols import Symbol, parse_symbol, repair
from briefcite.symbols.calendar.issue_dates import check_date
from briefcite.symbols.grammar.series import all_series
from briefcite.symbols.grammar.slips import is_slip, slips
from symbol_lists import good_symbols

RULES = (symbol_malformed, symbol_impossible, symbol_unlikely, symbol_country_unknown)
TODAY = date(2026, 11, 1)
SERIES = ("A/HRC/", "A/RES/", "A/HRC/RES/", "S/RES/", "CCPR/C/", "CRC/C/", "CEDAW/C/", "E/CN.4/", "S/PRST/")
LETTERS = "ACEHNPRS/.0159"
KINDS = frozenset(
    "RES DEC PRST PV SR L CRP INF NGO CO Q GC ADD CORR REV WP CONF SUB AC C CN S ES ED P R D".split()
)
usual = st.deferred(
    lambda: st.sampled_from([one for one in good_symbols() if str(one).startswith(SERIES) and not one.joint])
)


@st.composite
def slipped(draw: st.DrawFn) -> str:
    """A symbol that was mistyped once."""
    return draw(st.sampled_from(sorted(slips(str(draw(usual)), LETTERS))))


@given(slipped())
def test_a_repair_names_no_series_that_does_not_exist(text: str) -> None:
    for one in repair(text):
        assert one.symbol.known
        assert one.symbol.series.upper() in all_series()
        assert new_words(text, one.symbol) <= KINDS | set(re.findall("[A-Z]+", one.symbol.series.upper()))


def new_words(text: str, symbol: Symbol) -> set[str]:
    """The words of a proposal that the text does not have."""
    return set(re.findall("[A-Z]{2,}", str(symbol).upper())) - set(re.findall("[A-Z]{2,}", text.upper()))


@given(usual.map(str), st.dates(date(1946, 1, 1), date(2099, 12, 31)))
def test_a_date_meant_is_one_slip_away_and_fits(text: str, day: date) -> None:
    symbol = parse_symbol(text)
    fault = check_date(symbol, day, today=TODAY)
    if fault and fault.nearest:
        first, last = fault.nearest
        assert is_slip(str(day.year), str(first.year))
        assert check_date(symbol, first, last=last, today=TODAY) is None


@given(slipped())
def test_check_says_of_a_symbol_what_the_command_says(text: str) -> None:
    """Where `symbol` finds a slip with one way to mend it, `check` reports the symbol."""
    verdict = judge(text, TODAY)
    whole = re.fullmatch(r"[A-Z]+/[A-Z0-9].*[A-Z0-9)]", text) and len(verdict.repairs) < 2
    if whole and verdict.status == 1 and not verdict.error and verdict.repairs:
        source = Source("a.md", f"So.[^1]\n\n[^1]: United Nations, {text}, para. 3.\n")
        reading = read_article(*load([source], references=[], settings="").documents[0])
        assert [found for rule in RULES for found in rule.check_article(reading, Settings())]
