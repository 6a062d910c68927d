"""Citations by their position in notes: full, short and ibid."""

from __future__ import annotations

import pytest

from briefcite.styles import (
    Cite,
    cite,
    load_style,
    text_of,
    write_note,
    write_notes,
)
from briefcite.symbols import parse_symbol
from made_records import make_record
from places import TABLES

COI = make_record(
    {
        "type": "un-document",
        "symbol": "A/HRC/25/CRP.1",
        "body": "Human Rights Council",
        "title": "Report",
        "date": "2014-02-07",
    },
    "report",
)
BOOK = make_record({"type": "book", "person": "Gaer, Felice", "title": "Conscience", "date": "2013"}, "book")
SEVEN = [
    [Cite(COI)],
    [Cite(BOOK)],
    [Cite(COI, "para. 3")],
    [Cite(COI, "para. 3")],
    [Cite(COI, "para. 4")],
    [Cite(COI, "para. 4"), Cite(BOOK)],
    [Cite(BOOK)],
]
_, *PRINTED = (TABLES / "style-positions.txt").read_text(encoding="utf-8").strip().split("\n\n")


@pytest.mark.parametrize("block", PRINTED, ids=lambda block: block.partition("\n")[0])
def test_positions_in_order(block: str) -> None:
    """After a note of two sources there is no ibid.; after an unchanged pinpoint it is not repeated."""
    style, *wanted = block.splitlines()
    printed = [text_of(note.nodes) for note in write_notes(load_style(style), SEVEN)]
    assert [*printed[2:5], printed[6]] == wanted


def test_a_note_not_understood_breaks_the_chain() -> None:
    notes = write_notes(load_style("oscola4"), [[Cite(COI)], None, [Cite(COI)]])
    assert [text_of(note.nodes) for note in notes[1:]] == ["", "UNHRC (n 1)."]


def test_ibid_within_a_note_as_the_united_nations_print_it() -> None:
    cites = [Cite(COI, "annex II, para. 6", "See"), Cite(COI, "annex III, para. 8")]
    [note] = write_notes(load_style("un"), [cites])
    assert text_of(note.nodes) == "See A/HRC/25/CRP.1, annex II, para. 6; ibid., annex III, para. 8."


def test_symbols_in_one_note_are_listed_with_and() -> None:
    cites = [Cite(parse_symbol(text)) for text in ("A/51/218", "A/52/300", "E/1996/7")]
    assert text_of(write_note(load_style("un"), cites).nodes) == "A/51/218, A/52/300 and E/1996/7."


def test_a_citation_alone_has_no_closing_stop() -> None:
    assert text_of(cite(load_style("un"), Cite(COI)).nodes) == "A/HRC/25/CRP.1"
