"""Lists of sources: their order, years, groups, and what is left out."""

from __future__ import annotations

from briefcite.model import Record
from briefcite.styles import (
    Cite,
    entry,
    load_style,
    text_of,
    write_bibliography,
    write_notes,
    year_letters,
)
from made_records import make_record


def works() -> list[Record]:
    """Works whose order and years are hard."""
    rows = [
        ("Ørsted, Åse", "B", "2005"),
        ("Orstad, Al", "A", "2005"),
        ("", "The Zebra", "2001"),
        ("", "An Apple", "1999"),
    ]
    rows += [("Smith, Jo", "Second", "2005"), ("Smith, Jo", "First", "2005"), ("Smith, Jo", "Old", "1990")]
    return [
        make_record({"type": "book", "title": t, "date": d} | ({"person": p} if p else {}), f"k{n}")
        for n, (p, t, d) in enumerate(rows)
    ]


def test_a_list_is_ordered_without_a_locale_and_years_are_told_apart() -> None:
    [section] = write_bibliography(load_style("un-author-date"), works())
    assert [text_of(entry.nodes) for entry in section.entries] == [
        "An Apple (1999).",
        "Orstad, Al (2005). A.",
        "Ørsted, Åse (2005). B.",
        "Smith, Jo (1990). Old.",
        "Smith, Jo (2005a). First.",
        "Smith, Jo (2005b). Second.",
        "The Zebra (2001).",
    ]


def test_letters_of_the_list_stand_in_the_text_too() -> None:
    style, records = load_style("un-author-date"), works()
    notes = write_notes(style, [[Cite(records[4], "p. 3")]], letters=year_letters(style, records))
    assert text_of(notes[0].nodes) == "(Smith, 2005b, p. 3)"


def test_editors_stand_for_authors() -> None:
    person = [{"family": "Gaer", "given": "Felice D.", "role": "editor"}]
    book = make_record({"type": "book", "title": "Conscience", "person": person, "date": "2013"})
    printed = {name: text_of(entry(load_style(name), book).nodes) for name in ("chicago", "oscola4", "apa7")}
    assert printed["chicago"] == "Gaer, Felice D., ed. Conscience. 2013."
    assert printed["oscola4"] == "Gaer FD (ed), Conscience (2013)"
    assert printed["apa7"] == "Gaer, F. D. (Ed.). (2013). Conscience."


COI = make_record(
    {
        "type": "un-document",
        "symbol": "A/HRC/25/CRP.1",
        "body": "Human Rights Council",
        "title": "Report",
        "date": "2014-02-07",
    }
)


def test_repeated_authors_groups_and_what_is_left_out() -> None:
    [section] = write_bibliography(load_style("chicago"), works())
    assert sum("———." in text_of(entry.nodes) for entry in section.entries) == 2
    treaty = make_record({"type": "treaty", "title": "Convention", "adopted": "1989"}, "t")
    grouped = write_bibliography(load_style("chicago"), [COI, *works(), treaty], "kind")
    assert [s.heading for s in grouped] == [
        "Treaties",
        "United Nations documents: Human Rights Council",
        "Other sources",
    ]
    assert write_bibliography(load_style("un"), [COI]) == ()
    assert len(write_bibliography(load_style("oscola4"), [COI, COI, treaty])[0].entries) == 1
