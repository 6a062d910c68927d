"""A date of a note beside the days that the catalogue has: what is right, and how sure a difference is."""

from __future__ import annotations

import pytest

from briefcite.comparing.catalogued_days import day_difference
from briefcite.symbols.catalogue.entries import COLUMNS, Entry
from briefcite.values.date import parse_date

FIRM = {"adopted": "2020-12-16", "date_source": "akn|cited"}
ISSUED = {**FIRM, "published": "2020-12-28"}
ALONE = {"adopted": "2003-12-22", "date_source": "cited"}
MONTH = {"adopted": "1982-12", "date_source": "rollcalls"}
YEAR = {"adopted": "2007", "date_source": "cited"}
VIEWS = {"adopted": "2004-07-26", "date_source": "cases"}

DAYS = [
    (ISSUED, "16 December 2020", ""),
    (ISSUED, "15 December 2020", ""),
    (ISSUED, "17 December 2020", ""),
    (ISSUED, "28 December 2020", ""),
    (ISSUED, "4 January 2021", ""),
    (ISSUED, "5 January 2021", "impossible"),
    (ISSUED, "14 December 2020", "impossible"),
    (ISSUED, "16 December 2021", "impossible"),
    (ISSUED, "December 2020", ""),
    (ISSUED, "January 2021", ""),
    (ISSUED, "February 2021", "impossible"),
    (ISSUED, "2020", ""),
    (ISSUED, "2021", ""),
    (ISSUED, "2022", "unlikely"),
    (FIRM, "15 May 2021", ""),
    (FIRM, "16 May 2021", "impossible"),
    (ALONE, "3 March 2003", ""),
    (ALONE, "3 March 2002", "unlikely"),
    (ALONE, "2004", ""),
    (ALONE, "2005", "unlikely"),
    (MONTH, "3 December 1982", ""),
    (MONTH, "3 November 1982", "unlikely"),
    (MONTH, "May 1983", ""),
    (MONTH, "June 1983", "unlikely"),
    (YEAR, "3 March 2007", ""),
    (YEAR, "2009", ""),
    (VIEWS, "26 January 2005", ""),
    (VIEWS, "2006", "unlikely"),
    ({**ISSUED, "disputed": "adopted"}, "3 March 1999", ""),
    ({**ISSUED, "disputed": "adopted published"}, "3 March 1999", ""),
    ({}, "3 March 1999", ""),
    ({"published": "2020-12-28"}, "3 March 1999", ""),
    (ISSUED, "01/04/2021", ""),
    (ISSUED, "05/06/2020", "impossible"),
]


def entry(known: dict[str, str]) -> Entry:
    return Entry(**{**dict.fromkeys(COLUMNS, ""), **known})


@pytest.mark.parametrize(("known", "said", "expected"), DAYS)
def test_a_day(known: dict[str, str], said: str, expected: str) -> None:
    date = parse_date(said)
    assert date is not None
    assert day_difference(date, entry(known)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [("16 December 2020", ""), ("17 December 2020", ""), ("28 December 2020", "impossible"), ("2020", "")],
)
def test_a_day_that_is_called_that_of_adoption(said: str, expected: str) -> None:
    date = parse_date(said)
    assert date is not None
    assert day_difference(date, entry(ISSUED), adopted=True) == expected
