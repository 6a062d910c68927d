"""Dates: what is found in texts, what a date means, and what two have in common."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.values.date import Date, find_dates, parse_date
from places import rows


def figures(date: Date) -> str:
    """A date's parts as ISO figures, possible or not."""
    return "-".join(
        [f"{date.year:04}", *(f"{part:02}" for part in (date.month, date.day) if part is not None)]
    )


def say_date(words: str, date: Date) -> str:
    """A found date as the table writes it."""
    end = f"/{figures(date.end)}" if date.end else ""
    return f"{words} = {date.form} {figures(date)}{end}" + ("" if date.possible else " impossible")


@pytest.mark.parametrize(("text", "expected"), rows("dates.tsv"))
def test_dates(text: str, expected: str) -> None:
    found = [say_date(text[date.start : date.end], date.date) for date in find_dates(text)]
    assert "; ".join(found) == expected


@pytest.mark.parametrize(
    ("text", "form", "earliest", "latest"),
    [
        ("2015", "year", "2015-01-01", "2015-12-31"),
        ("2015-06", "iso", "2015-06-01", "2015-06-30"),
        ("2016-02", "iso", "2016-02-01", "2016-02-29"),
        (" 2015-06-23 ", "iso", "2015-06-23", "2015-06-23"),
        ("2014-03-03/2014-03-28", "interval", "2014-03-03", "2014-03-28"),
        ("2014-12/2015", "interval", "2014-12-01", "2015-12-31"),
        ("2014-13-40", "iso", "2014-12-31", "2014-12-31"),
        ("0000", "year", "0001-01-01", "0001-12-31"),
        ("26–28 April 2000", "dmy", "2000-04-26", "2000-04-28"),
        ("05/06/2020", "numeric", "2020-01-01", "2020-12-31"),
    ],
)
def test_parsed_dates(text: str, form: str, earliest: str, latest: str) -> None:
    date = parse_date(text)
    assert date is not None
    assert (date.form, str(date.earliest), str(date.latest)) == (form, earliest, latest)


@pytest.mark.parametrize("text", ["", "soon", "June", "circa 2015", "2015-6-3", "on 5 June 2015", "20155"])
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2015", "2015-06-23", True),
        ("June 2015", "23 June 2015", True),
        ("June 2015", "2015-07-01", False),
        ("23 June 2015", "June 24, 2015", False),
        ("26–28 April 2000", "2000-04-27", True),
    ],
)
def test_overlap(one: str, other: str, same: bool) -> None:
    first, second = parse_date(one), parse_date(other)
    assert first and second
    assert first.overlaps(second) is second.overlaps(first) is same


@given(st.dates(min_value=datetime.date(1500, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_day_is_read_as_itself(day: datetime.date) -> None:
    month = day.strftime("%B")
    for text in (day.isoformat(), f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}"):
        date = parse_date(text)
        assert date and date.possible and date.earliest == date.latest == day


@given(st.one_of(st.text(), st.text(alphabet="aB.,;()0125-–/\nparcthJune ")))
def test_reading_is_total_and_in_order(text: str) -> None:
    parse_date(text)
    flat = [offset for found in find_dates(text) for offset in (found.start, found.end)]
    assert flat == sorted(flat) and all(0 <= offset <= len(text) for offset in flat)
