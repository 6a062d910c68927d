"""What a library is asked for is found by look-up, and is what a walk through all records would find."""

from __future__ import annotations

import pytest

from briefcite.model import Library, Record
from briefcite.model.record_keys import Near
from briefcite.rules.records.symbol_without_record import is_known
from briefcite.symbols import parse_symbol
from briefcite.symbols.finding.links import is_same_document
from briefcite.text import Source

SYMBOLS = (
    "A/RES/70/1; A/RES/70/10; A/RES/70; S/RES/1325; S/RES/1325 (2000); S/RES/1325(2000)/Add.1; "
    "A/RES/217(III); A/RES/217 A (III); A/RES/217(III)[A]; A/RES/217; A/67/65; A/67/65-E/2012/48; E/2012/48; "
    "A/70/1/Add.1; A/RES/48/141 A"
).split("; ")
PLACE = Source("a.yaml", "a").span(0, 1)


def library(*fields: dict[str, str]) -> Library:
    """Records of some fields, with the keys r0, r1 …"""
    return Library(tuple(Record.of(f"r{number}", {**one}, PLACE) for number, one in enumerate(fields)))


@pytest.mark.parametrize("cited", SYMBOLS)
@pytest.mark.parametrize("recorded", SYMBOLS)
def test_a_symbol_is_known_where_a_record_has_one_of_the_same_document(cited: str, recorded: str) -> None:
    symbol = parse_symbol(cited)
    found = library({"symbol": "A/RES/70/1000"}, {"symbol": "no symbol"}, {"symbol": recorded})
    assert is_known(symbol, found) == any(is_same_document(symbol, one) for one in found.records[2].symbols)


@pytest.mark.parametrize(
    "written", ["2014-02-07", "2014-02", "2014", "3 May 2014", "2013-12-30/2014-01-02", "2010/2014"]
)
def test_a_record_is_found_by_every_year_of_its_dates(written: str) -> None:
    found = library({"date": "1990"}, {"adopted": written})
    (_, date), *_ = found.records[1].dates
    for year in range(date.earliest.year, date.latest.year + 1):
        assert found.by_year[year] == [found.records[1]]
    assert date.latest.year + 1 not in found.by_year


def test_records_are_found_by_title_and_field() -> None:
    found = library({"title": "The Wells"}, {"title": "A Report", "short": "Wells"}, {"short": "The wells"})
    first, _, last = found.records
    assert found.by_title["the wells"] == [first, last]
    assert list(found.with_title("the wells")) == [first]
    assert found.with_field("short") == [*found.records[1:]]
    assert found.with_field("series") == []


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("a-hcr-25-36", "a-hrc-25-36"),
        ("a-hrc-2536", "a-hrc-25-36"),
        ("ahrc-25-36", "a-hrc-25-36"),
        ("a-hrc-25-36-rev", "a-hrc-25-36"),
        ("un-a-hrc-25-36", "a-hrc-25-36"),
        ("something", ""),
    ],
)
def test_the_key_that_is_meant_is_found_among_many(word: str, key: str) -> None:
    keys = [f"a-hrc-{session}-{number}" for session in range(20, 60) for number in range(1, 80)]
    assert Near(keys).find(word) == key
