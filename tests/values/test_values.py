"""Dates, pinpoints, quotations and titles: tables of what is read, and what holds for every text."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.values.date import Date, find_dates, parse_date
from briefcite.values.people_and_bodies import Person, read_bodies, read_persons
from briefcite.values.pinpoint import find_pinpoints, parse_pinpoint
from briefcite.values.quotation import pair_quotations
from briefcite.values.title import title_difference, title_key
from places import TABLES


def rows(name: str) -> list[list[str]]:
    """The rows of a table, with line ends for ⏎."""
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    return [line.replace("⏎", "\n").split("\t") for line in lines if line and not line.startswith("# ")]


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


@pytest.mark.parametrize(("text", "expected"), rows("pinpoints.tsv"))
def test_pinpoints(text: str, expected: str) -> None:
    found = []
    for _, _, pinpoint in find_pinpoints(text):
        items = ",".join(first if first == last else f"{first}:{last}" for first, last in pinpoint.items)
        found.append(f"{pinpoint.kind} {pinpoint.label} {items}".rstrip())
    assert "; ".join(found) == expected


@pytest.mark.parametrize(("text", "pairs", "unclosed"), rows("quotations.tsv"))
def test_quotations(text: str, pairs: str, unclosed: str) -> None:
    found = pair_quotations(text)
    assert " ¦ ".join(text[pair.start : pair.end] for pair in found.pairs) == pairs
    assert " ".join(map(str, found.unclosed)) == unclosed


@pytest.mark.parametrize(("cited", "recorded", "expected"), rows("titles.tsv"))
def test_titles(cited: str, recorded: str, expected: str) -> None:
    found = [f"{start}:{end}={words}" for start, end, words in title_difference(cited, recorded)]
    assert "|".join(found) == expected


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


@pytest.mark.parametrize(
    ("text", "kind", "items"),
    [
        ("para. 5", "paragraph", (("5", "5"),)),
        ("57–9", "page", (("57", "9"),)),
        ("57", "page", (("57", "57"),)),
        ("annex", "annex", ()),
    ],
)
def test_parsed_pinpoints(text: str, kind: str, items: tuple[tuple[str, str], ...]) -> None:
    pinpoint = parse_pinpoint(text)
    assert pinpoint and (pinpoint.kind, pinpoint.items, pinpoint.raw) == (kind, items, text)


@pytest.mark.parametrize("text", ["", "para.", "see para. 5", "five", "para. 5 of 6"])
def test_what_is_no_pinpoint(text: str) -> None:
    assert parse_pinpoint(text) is None


def test_names() -> None:
    assert read_persons(["Cohen, Roberta", {"family": "Beauvoir", "given": "Simone", "particle": "de"}]) == (
        Person("Cohen", "Roberta"),
        Person("Beauvoir", "Simone", "de"),
    )
    assert [
        person.name
        for person in read_persons(["Pelé", {"family": "King", "suffix": "Jr.", "given": "M. L."}])
    ] == [
        "Pelé",
        "M. L. King, Jr.",
    ]
    assert read_persons({"role": "author"}) == read_persons(None) == read_persons(" ") == ()
    assert read_bodies([{"short": "HRC"}, {"id": "CRC"}, " CAT ", {"name": "A", "short": "B"}]) == (
        "HRC",
        "CRC",
        "CAT",
        "A",
    )


ODD = st.text(alphabet="“”‘’\"'«»„ aB.,;()0125-–/\nparcthJune")


@given(st.one_of(st.text(), ODD))
def test_readers_are_total_and_in_order(text: str) -> None:
    for found in (
        [(f.start, f.end) for f in find_dates(text)],
        [(f.start, f.end) for f in find_pinpoints(text)],
    ):
        flat = [offset for place in found for offset in place]
        assert flat == sorted(flat) and all(0 <= offset <= len(text) for offset in flat)
    parse_date(text), parse_pinpoint(text)


@given(st.one_of(st.text(), ODD))
def test_quotations_nest(text: str) -> None:
    pairs, unclosed = pair_quotations(text)
    opened: list[int] = []
    for start, end, _ in pairs:
        while opened and opened[-1] <= start:
            opened.pop()
        assert not opened or end <= opened[-1], "two quotations cross"
        opened.append(end)
    marks = [place for pair in pairs for place in (pair.start, pair.end - 1)] + list(unclosed)
    assert len(marks) == len(set(marks)), "a mark was used twice"


@given(st.text(), st.text())
def test_titles_differ_only_from_others(one: str, other: str) -> None:
    assert title_difference(one, one) == ()
    for start, end, _ in title_difference(one, other):
        assert 0 <= start <= end <= len(one)
    assert title_key(one) == title_key(title_key(one))
