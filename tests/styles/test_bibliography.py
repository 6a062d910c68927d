"""Lists of sources: their order, years, groups, and what is left out."""

from __future__ import annotations

import pytest

from briefcite.model import Plain, Record
from briefcite.styles import (
    Cite,
    entry,
    left_out,
    load_style,
    names,
    read_style,
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
        "__________ (2005a). First.",
        "__________ (2005b). Second.",
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
    [only] = write_bibliography(load_style("un"), [COI, COI])
    assert len(only.entries) == 1


def test_tables_of_authorities_and_what_a_style_of_ones_own_leaves_out() -> None:
    treaty = make_record({"type": "treaty", "title": "Convention", "adopted": "1989"}, "t")
    case = make_record({"type": "case", "title": "A v B", "date": "1999"}, "c")
    listed = write_bibliography(load_style("oscola4"), [COI, treaty, case])
    assert [s.heading for s in listed] == ["Table of cases", "Table of treaties", "Bibliography"]
    short = read_style('base = "oscola4"\n[list]\nwithout = "treaty case"\n', "own.toml")
    assert [s.heading for s in write_bibliography(short, [COI, treaty, case])] == ["Bibliography"]
    assert left_out(short, [COI, treaty, case, treaty]) == (treaty, case)


def test_the_styles_of_the_package_list_every_source() -> None:
    assert not [name for name in names() if load_style(name).options["list.without"]]


THREE = ["Walsh Brown, Janet", "Chasek, Pamela", "Downie, David L."]


@pytest.mark.parametrize(
    ("style", "persons", "listed"),
    [
        ("chicago", 2, "Walsh Brown, Janet, and Pamela Chasek."),
        ("chicago", 3, "Walsh Brown, Janet, Pamela Chasek, and David L. Downie."),
        ("un", 2, "Walsh Brown, Janet, and Pamela Chasek."),
        ("apa7", 2, "Walsh Brown, J., & Chasek, P. (2006)."),
        ("apa7", 3, "Walsh Brown, J., Chasek, P., & Downie, D. L. (2006)."),
        ("mla9", 2, "Walsh Brown, Janet, and Pamela Chasek."),
        ("mla9", 3, "Walsh Brown, Janet, et al."),
        ("oscola4", 3, "Walsh Brown J, Chasek P and Downie DL,"),
    ],
)
def test_names_of_several_authors(style: str, persons: int, listed: str) -> None:
    book = make_record({"type": "book", "person": THREE[:persons], "title": "Politics", "date": "2006"})
    assert text_of(entry(load_style(style), book).nodes).startswith(listed)


@pytest.mark.parametrize(
    ("body", "who"),
    [
        (["Namibia", "Ministry of Labour"], "Namibia, Ministry of Labour"),
        (["Productivity Commission", "Treasury"], "Productivity Commission and Treasury"),
        (["General Assembly", "Third Committee"], "General Assembly, Third Committee"),
        ({"name": "Ministry of Labour", "parent": "Namibia"}, "Namibia, Ministry of Labour"),
        (["CRC", "CEDAW"], "Committee on the Rights of the Child and Committee on the Elimination of"),
    ],
)
def test_joint_bodies_and_offices_of_a_body(body: Plain, who: str) -> None:
    report = make_record({"type": "report", "body": body, "title": "Survey", "date": "2001"})
    assert text_of(entry(load_style("un"), report).nodes).startswith(who)


def test_works_without_author_get_a_letter_only_with_the_same_title() -> None:
    style = load_style("apa7")
    said = {"type": "news", "outlet": "Heron", "date": "2014-10-23"}
    records = [
        make_record({**said, "title": title}, f"n{n}") for n, title in enumerate(("Ebbs", "Tides", "Tides"))
    ]
    assert year_letters(style, records) == {"n1": "a", "n2": "b"}


def test_a_body_comes_before_those_whose_names_begin_with_its_own() -> None:
    bodies = ["United Nations Development Group", "United Nations", "United Nations Children’s Fund"]
    webs = [
        make_record({"type": "report", "body": body, "title": "Water", "date": "2014"}, f"w{number}")
        for number, body in enumerate(bodies)
    ]
    [section] = write_bibliography(load_style("apa7"), webs)
    assert [text_of(entry.nodes).partition(". (")[0] for entry in section.entries] == sorted(bodies)


def test_a_resolution_repeats_the_body_before_it() -> None:
    act = make_record(
        {"type": "resolution", "symbol": "A/HRC/RES/28/22", "body": "HRC", "adopted": "2015-03-27"}, "act"
    )
    [section] = write_bibliography(load_style("chicago"), [act, COI])
    assert text_of(section.entries[1].nodes).startswith("———. Resolution 28/22. A/HRC/RES/28/22,")
