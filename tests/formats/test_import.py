"""Import: what other programs say becomes records, and nothing is lost."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.errors import BriefciteError, UnreadableFile
from briefcite.formats import export, import_records, recognise
from briefcite.formats._symbols import hidden_symbol
from briefcite.model import Plain, plain
from briefcite.records.reader import read
from briefcite.text import Source
from places import ROOT, needs_shared

sys.path.insert(0, str(ROOT / "tools"))

SYMBOL = "A/HRC/25/63"
OWN = [
    {"number": SYMBOL},
    {"number": f"UN Doc. {SYMBOL}"},
    {"note": f"U.N. Doc. {SYMBOL}"},
    {"annote": f"Loc. in Archive: {SYMBOL}"},
    {"Call Number": f"UN DOC {SYMBOL}"},
    {"extra": f"Publisher: UN\nDocument Number: {SYMBOL}\nPlace: Geneva"},
    {"howpublished": f"Available at https://undocs.org/{SYMBOL}"},
    {"URL": f"https://docs.un.org/en/{SYMBOL}"},
    {"URL": "https://tb.ohchr.org/_layouts/Download.aspx?symbolno=A%2FHRC%2F25%2F63&Lang=en"},
    {"title": f"Report of the commission of inquiry, {SYMBOL}"},
    {"title": f"Report of the commission of inquiry ({SYMBOL})"},
    {"doi": SYMBOL},
    {"official_citation": f"{SYMBOL}, annex (2014)"},
    {"Loc. in Archive": SYMBOL},
    {"whatever": SYMBOL},
    {"note": f"A line\n{SYMBOL}\nanother"},
]
OTHER = [
    {"title": f"Implementing {SYMBOL}"},
    {"title": f"{SYMBOL} and its critics"},
    {"title": f"Commentary on {SYMBOL}"},
    {"note": f"See {SYMBOL}"},
    {"note": f"A reply to the report, {SYMBOL}."},
    {"note": f"Reprinted in: 5 ILM 3; reproduced in {SYMBOL}"},
    {"note": f"Comment on https://undocs.org/{SYMBOL}"},
    {"abstract": SYMBOL},
    {"number": "63"},
    {"note": "and/or"},
]


@pytest.mark.parametrize("fields", OWN, ids=str)
def test_a_symbol_is_found_where_people_hide_it(fields: dict[str, str]) -> None:
    assert hidden_symbol(fields, {}) == SYMBOL
    assert hidden_symbol({}, fields) == SYMBOL


@pytest.mark.parametrize("fields", OTHER, ids=str)
def test_the_symbol_of_another_document_is_left(fields: dict[str, str]) -> None:
    assert not hidden_symbol(fields, {})


def test_a_title_of_persons_tells_a_symbol_behind_its_label_alone() -> None:
    assert not hidden_symbol({"title": f"On women and war ({SYMBOL})"}, {}, persons=True)
    assert hidden_symbol({"title": f"Report, UN Doc. {SYMBOL}"}, {}, persons=True) == SYMBOL


def told(name: str, text: str) -> list[tuple[str, dict[str, Plain]]]:
    """The keys and fields of an imported text."""
    source = Source(name, text)
    found = import_records(source, recognise(source)).records
    return [(one.key.text, {e.key.text: plain(e.value) for e in one.entries}) for one in found]


BIB = """@article{Riyadh_Copy, title = {A} # " B", author = {House, Gregory and Nations, United
  and {Human Rights Watch}}, journal = {J}, publisher = {P}, year = 2014, month = foo, keywords = {k}}
@book{b, title = {The title}
  year = {2015}, subtitle = {Its subtitle}}
@book{b, title = "Quotes "" = no comma"}
@misc{c, title = {Unfinished
@book{d, title = {D}, title = {E}}
"""
MARC = (ROOT / "tests/cases/imports/library.xml").read_text(encoding="utf-8")
GIVEN = {
    "a.bib": (BIB, [
        ("Riyadh_Copy", {"type": "article", "title": "A B", "person": "House, Gregory",
                         "body": ["United Nations", "Human Rights Watch"], "journal": "J", "date": "2014",
                         "x-publisher": "P", "x-month": "foo", "x-keywords": "k"}),
        ("b", {"type": "book", "title": "The title: Its subtitle", "date": "2015"}),
        ("b-2", {"type": "book", "title": 'Quotes "" = no comma', "x-key": "b"}),
        ("d", {"type": "book", "title": "D", "x-title-1": "E"}),
    ]),
    "a.ris": ("TY  - GEN\nTI  - Universal Declaration\nAU  - Nations, United\nPY  - n.d.\n"
              "CN  - A/RES/217(III)\n"
              "ER  - \nTY  - GEN\nTI  - A page\nUR  - https://a.example\nDA  - 2016/03//\nER  - \n", [
        ("a-res-217-iii", {"type": "resolution", "symbol": "A/RES/217(III)", "title": "Universal Declaration",
                           "status": "n.d.", "body": "United Nations"}),
        ("a-page", {"type": "web", "title": "A page", "url": "https://a.example", "date": "2016-03"}),
    ]),
    "a.csl.json": ('[{"id": "x", "type": "report", "title": "T", "author": ['
                   '{"family": "Nations", "given": "United"},'
                   '{"family": "Doe", "given": "Jane", "suffix": "Jr."}], "note": "UN Doc. A/HRC/25/63",'
                   '"issued": {"date-parts": [[2014, 2, 7]]}, "abstract": "Of it"}]', [
        ("x", {"type": "un-document", "symbol": SYMBOL, "title": "T",
               "date": "2014-02-07", "body": "United Nations",
               "person": {"family": "Doe", "given": "Jane", "suffix": "Jr."},
               "x-abstract": "Of it"}),
    ]),
    "a.yaml": ("references:\n- id: x\n  type: webpage\n  title: T\n  URL: https://a.example\n  issued:\n"
               "  - year: 2014\n    month: 2\n  accessed: 2015-01-02\n", [
        ("x", {"type": "web", "title": "T", "url": "https://a.example", "date": "2014-02",
               "accessed": "2015-01-02"}),
    ]),
    "b.yaml": ("meta:\n  origin:\n    title: T\n    producer: UNHCR\n    date_published: 20 July 2016\n"
               "    none: null\n"
               "    deep: {a: [1, 2]}\nwdir: there\n", [
        ("t", {"type": "report", "title": "T", "date": "2016-07-20", "body": "UNHCR", "x-wdir": "there",
               "x-deep": {"a": ["1", "2"]}}),
    ]),
    "a.json": ('[{"Name": "General Comment", "Signature": "CRC/C/GC/22, CMW/C/GC/3", "Committee": "CRC, CMW",'
               '"Link": "https://a.example", "Ours": true}]', [
        ("crc-c-gc-22", {"type": "un-document", "symbol": "CRC/C/GC/22",
                         "other-symbols": ["CMW/C/GC/3"],
                               "title": "General Comment", "url": "https://a.example", "body": ["CRC", "CMW"],
                               "x-ours": "yes"}),
    ]),
    "library.xml": (MARC, [
        ("a-res-80-142", {"type": "resolution", "symbol": "A/RES/80/142", "title": "Measures: a subtitle",
                          "body": "General Assembly", "session": "80", "agenda-item": "114",
                          "adopted": "2025-12-15", "date": "2025-12-18",
                          "draft-symbol": "A/C.2/80/L.35/Rev.1",
                          "url": "https://library.example/A_RES_80_142-EN.pdf",
                          "versions": [{"language": "fr",
                                        "url": "https://library.example/A_RES_80_142-FR.pdf"}],
                          "x-marc-001": "4000000", "x-marc-089": "B01", "x-marc-650": "TERRORISM",
                          "x-marc-245-c": "adopted by the General Assembly", "x-marc-992": "2025-12-15",
                          "x-marc-991": "A/80/251; 114; Measures",
                          "x-marc-993": "A/C.2/80/L.35/Rev.1 | A/80/PV.64"}),
        ("cedaw-c-gc-31", {"type": "un-document", "symbol": "CEDAW/C/GC/31", "other-symbols": ["CRC/C/GC/18"],
                           "title": "Joint general recommendation", "kind": "report", "person": "Doe, Jane",
                           "x-marc-089": "B16"}),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("name", GIVEN)
def test_what_a_file_tells(name: str) -> None:
    text, wanted = GIVEN[name]
    assert told(name, text) == [(key, fields) for key, fields in wanted]


def test_what_the_parser_accepts_in_silence_is_said_with_its_line() -> None:
    assert list(import_records(Source("a.bib", BIB), "bibtex").problems) == [
        (2, "“foo”, in the value of month, is a string that is not defined"),
        (3, "before year a comma is missing"),
        (5, "the key “b” is there twice, first in line 3"),
        (6, "this entry cannot be read: Unexpected block start: `@book`. Was still looking for field-value "
            "closing `}` "),
        (7, "title of “d” is there twice"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", [name for name in GIVEN if name != "a.bib"])
def test_sound_files_have_no_problems(name: str) -> None:
    source = Source(name, GIVEN[name][0])
    assert import_records(source, recognise(source)).problems == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.xml", '<!DOCTYPE a [<!ENTITY b "c">]><record/>'),
        ("a.xml", "<record>"),
        ("a.xml", "<a/>"),
        ("a.json", "{"),
        ("a.json", "[1]"),
        ("a.yaml", "a: [1]"),
        ("a.yaml", "&a b: *a"),
        ("a.yaml", "references:\n- type: book\n- [b\n"),
    ],
)
def test_what_is_not_of_the_format_is_refused(name: str, text: str) -> None:
    with pytest.raises(UnreadableFile):
        told(name, text)


@given(st.sampled_from(["a.bib", "a.ris", "a.json", "a.yaml", "a.xml", "a.csl.json"]), st.data())
def test_spoilt_files_are_read_or_refused(name: str, data: st.DataObject) -> None:
    text = GIVEN.get(name, (MARC, []))[0]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    spoilt = text[:start] + data.draw(st.text(max_size=8)) + text[end:]
    try:
        told(name, spoilt)
    except UnreadableFile as error:
        assert error.message


def test_a_key_that_would_come_back_otherwise_is_not_exported() -> None:
    records = read(Source("a.yaml", "Riyadh Copy:\n  type: web\n  title: T\n"))[0]
    assert "Riyadh Copy" in export(records, "json")
    with pytest.raises(BriefciteError, match="Riyadh Copy"):
        export(records, "bibtex")


@needs_shared("corpus")
def test_the_collections_of_the_corpus() -> None:
    import import_figures

    found = [import_figures.examine(path) for path in import_figures.files()]
    standing = sum(len(one.standing) for one in found)
    landed = sum(len(one.standing & one.landed) for one in found)
    assert len(found) > 80
    assert standing > 100
    assert landed >= 0.98 * standing
    assert all(one.records for one in found)
