"""The catalogue: every spelling of a symbol finds its entry, and no document answers for another."""

from __future__ import annotations

import bisect

import pytest

import catalogue_table
from briefcite.symbols import parse_symbol
from briefcite.symbols.catalogue import lines
from briefcite.symbols.catalogue.entries import COLUMNS, TEXTS, Entry, catalogued, make_entry
from places import ROOT

FOUND = [
    ("S/RES/1325 (2000)", "S/RES/1325 (2000)", ""),
    ("S/RES/1325(2000)", "S/RES/1325 (2000)", ""),
    ("s/res/1325", "S/RES/1325 (2000)", "completed"),
    ("S/RES/1", "S/RES/1 (1946)", "completed"),
    ("A/RES/1514", "A/RES/1514(XV)", "completed"),
    ("A/RES/77/211", "A/RES/77/211", ""),
    ("A/RES/217 A (III)", "A/RES/217(III)[A]", ""),
    ("A/RES/217(III)A", "A/RES/217(III)[A]", ""),
    ("A/RES/217 (III)", "A/RES/217(III)[A]", "part"),
    ("A/RES/76/247 A–C", "A/RES/76/247 A-C", ""),
    ("A/RES/76/247 B", "A/RES/76/247 A-C", "whole"),
    ("A/RES/76/247", "A/RES/76/247 A-C", "part"),
    ("A/RES/55/2 B", "A/RES/55/2", "whole"),
    ("A/CONF.99/1-A/RES/77/211", "A/RES/77/211", ""),
    ("A/C.3/77/L.38", "A/C.3/77/L.38", ""),
]
NOT_FOUND = [
    *("A/RES/76/247 D", "A/RES/77/211/Add.1", "A/RES/77/211/Corr.1", "A/77/1234567", "S/RES/99999", "ZZ/1/1"),
    *("A/RES/77/2111", "A/C.3/77/L.38/Rev.1", "A/40/7", "S/PV.99999"),
]

BEGIN, END = "<!-- table: make golden -->\n", "<!-- end of table -->\n"


@pytest.mark.parametrize(("written", "found", "relation"), FOUND)
def test_it_is_found(written: str, found: str, relation: str) -> None:
    entry = catalogued(parse_symbol(written))
    assert entry is not None
    assert (entry.symbol, entry.relation) == (found, relation)
    assert entry.is_itself == (relation in ("", "completed"))


@pytest.mark.parametrize("written", NOT_FOUND)
def test_no_document_answers_for_another(written: str) -> None:
    """`A/40/7/Add.18` is in the catalogue, its parent `A/40/7` is not; and the reverse."""
    assert catalogued(parse_symbol(written)) is None


def test_the_origin_of_each_fact_is_given() -> None:
    entry = catalogued(parse_symbol("A/RES/77/211"))
    assert entry is not None
    assert (entry.title, entry.adopted, entry.published) == (
        "The right to privacy in the digital age",
        "2022-12-15",
        "2023-01-05",
    )
    assert entry.has_own_title
    assert entry.has_firm_day
    assert entry.title_source.split("|")[0] in TEXTS
    draft = catalogued(parse_symbol(entry.draft))
    assert draft is not None
    assert draft.adopted_as == "A/RES/77/211"


def test_fields_in_which_sources_differ_are_named() -> None:
    entry = catalogued(parse_symbol("A/HRC/RES/15/15"))
    assert entry is not None
    assert entry.disputed == "adopted"


@pytest.mark.parametrize(
    ("origins", "kind", "own", "firm"),
    [
        ("akn", "title", True, True),
        ("decisions", "title", True, False),
        ("cited", "title", False, False),
        ("budget|akn", "title", False, True),
        ("mandates", "capitals", False, True),
    ],
)
def test_what_is_sure(origins: str, kind: str, own: bool, firm: bool) -> None:
    known = {"title_kind": kind, "title_source": origins, "adopted": "2020-01-31", "date_source": origins}
    entry = Entry(**{**dict.fromkeys(COLUMNS, ""), **known})
    assert (entry.has_own_title, entry.has_firm_day) == (own, firm)
    month = Entry(**{**dict.fromkeys(COLUMNS, ""), **known, "adopted": "2020-01"})
    assert not month.has_firm_day


def test_the_packaged_table_is_that_of_the_sources() -> None:
    """Every key is the one that symbols are compared by, and every source row is found by halving."""
    text = catalogue_table.make_table()
    assert lines.TABLE.read_text(encoding="utf-8") == text, "run: make catalogue"
    rows = text.encode().splitlines(keepends=True)
    assert rows == sorted(rows, key=lambda row: row.partition(b"\t")[0])
    places, at = {}, 0
    for row in rows:
        places[row.partition(b"\t")[0]] = at
        at += len(row)
    for data in (lines.read_table(), text.encode()):
        assert all(lines.find_line(data, key) == place for key, place in places.items())
        assert lines.find_line(data, b"~") == len(text.encode())


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7])
def test_halving_finds_the_first_line_that_is_not_before_a_key(count: int) -> None:
    keys = [f"A/{n:03}".encode() for n in range(0, 2 * count, 2)]
    data = b"".join(key + b"\tx" * n + b"\n" for n, key in enumerate(keys, 1))
    starts = [data.find(key + b"\t") for key in keys] + [len(data)]
    for asked in (f"A/{n:03}".encode() for n in range(2 * count + 1)):
        assert lines.find_line(data, asked) == starts[bisect.bisect_left(keys, asked)]


def test_it_is_read_as_a_whole_where_it_cannot_be_mapped(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no mapping here")

    monkeypatch.setattr(lines.mmap, "mmap", refuse)
    table = lines.read_table.__wrapped__()
    assert isinstance(table, bytes)
    line = table[lines.find_line(table, b"A/RES/77/211\t") :].partition(b"\n")[0]
    assert make_entry(line).title == "The right to privacy in the digital age"


def test_the_pages_say_how_much_there_is(request: pytest.FixtureRequest) -> None:
    rows = ["| table | " + " | ".join(catalogue_table.COUNTED) + " | until |"]
    rows.append("|---" * len(rows[0].split(" | ")) + "|")
    for name, counted, until in catalogue_table.counts():
        cells = [f"{counted[key]:,}" for key in catalogue_table.COUNTED]
        rows.append(" | ".join([f"| {name.replace('-', ' ')}", *cells, until]).rstrip() + " |")
    page = ROOT / "docs" / "catalogue.md"
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    true = "".join((before, BEGIN, "\n".join(rows), "\n", END, rest.partition(END)[2]))
    if request.config.getoption("--golden"):
        page.write_text(true, encoding="utf-8", newline="\n")
    assert page.read_text(encoding="utf-8") == true
    total = f"{counted['rows']:,} documents"
    assert total in (ROOT / "sources" / "catalogue" / "README.md").read_text(encoding="utf-8")


def test_every_origin_is_explained() -> None:
    page = (ROOT / "sources" / "catalogue" / "README.md").read_text(encoding="utf-8")
    named = {
        code
        for row in catalogue_table.documents()
        for column in ("title_source", "date_source", "published_source")
        for code in row.get(column, "").split("|")
        if code
    }
    assert {code for code in named if f"`{code}`" not in page} == set()
