"""Citations by their position in notes: full, short and ibid."""

from __future__ import annotations

import pytest

from briefcite.model import Record
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


def record(**fields: object) -> Record:
    """A record from plain values, `_` in names for `-`."""
    return make_record({name.replace("_", "-"): value for name, value in fields.items()})


COI = record(
    type="un-document",
    symbol="A/HRC/25/CRP.1",
    body="Human Rights Council",
    title="Report",
    date="2014-02-07",
)
BOOK = make_record({"type": "book", "person": "Gaer, Felice", "title": "Conscience", "date": "2013"}, "book")


def positions(style: str) -> list[str]:
    """Seven notes: a document, a book, the document thrice, both, the book."""
    notes = [
        [Cite(COI)],
        [Cite(BOOK)],
        [Cite(COI, "para. 3")],
        [Cite(COI, "para. 3")],
        [Cite(COI, "para. 4")],
    ]
    notes += [[Cite(COI, "para. 4"), Cite(BOOK)], [Cite(BOOK)]]
    return [text_of(note.nodes) for note in write_notes(load_style(style), notes)]


POSITIONS = """
oscola4 | UNHRC (n 1) para 3. | ibid. | ibid para 4. | Gaer (n 2).
oscola5 | UNHRC (n 1) para 3. | UNHRC (n 1) para 3. | UNHRC (n 1) para 4. | Gaer (n 2).
bluebook | Report, supra note 1, ¶ 3. | Id. | Id. ¶ 4. | Gaer, supra note 2.
mcgill | Report, supra note 1 at para 3. | Ibid. | Ibid at para 4. | Gaer, supra note 2.
aglc4 | Report, UN Doc A/HRC/25/CRP.1 (n 1) [3]. | Ibid. | Ibid [4]. | Gaer, Conscience (n 2).
nzlsg3 | R, n 1, at [3]. | R, n 1, at [3]. | R, n 1, at [4]. | Gaer, above n 2.
un | …/CRP.1, para. 3. | …/CRP.1, para. 3. | …/CRP.1, para. 4. | Felice Gaer, Conscience (n.p., 2013).
turabian | Council, Report, A/HRC/25/CRP.1, para. 3. | Ibid. | Ibid., para. 4. | Gaer, Conscience.
thinktank | Council, A/HRC/25/CRP.1, para. 3. | Ibid. | Ibid., para. 4. | Gaer, Conscience.
chicago | Council, Report, A/HRC/25/CRP.1, para. 3. | Council. | Council, para. 4. | Gaer, Conscience.
chicago18 | Council, Report, A/HRC/25/CRP.1, para. 3. | Council. | Council, para. 4. | Gaer, Conscience.
"""


@pytest.mark.parametrize("line", POSITIONS.strip().splitlines())
def test_positions_in_order(line: str) -> None:
    """After a note of two sources there is no ibid.; after an unchanged pinpoint it is not repeated."""
    style, *wanted = line.split(" | ")
    shorter = {"Human Rights Council": "Council", "Report, above n": "R, n"} | (
        {"A/HRC/25/": "…/"} if style == "un" else {}
    )
    printed = positions(style)
    for long, short in shorter.items():
        printed = [note.replace(long, short) for note in printed]
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
