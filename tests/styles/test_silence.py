"""Of every type and kind each field is printed, or the style says why not (its tables `[silent]`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from briefcite.model import Plain
from briefcite.model.record_kinds import kinds
from briefcite.model.record_types import fields, fields_of, types
from briefcite.styles import Cite, Style, entry, load_style, names, text_of, write_note
from briefcite.styles.silent import TABLES, silences
from made_records import make_record, sample

IDENTITY = {
    "un-document": "symbol other-symbols",
    "resolution": "symbol other-symbols",
    "case": "reporter neutral number symbol",
    "report": "symbol",
    "book": "symbol",
    "web": "symbol",
    "speech": "symbol",
    "press-release": "symbol",
}
"""What identifies a source of a type, about which no style is silent."""
INSTEAD = {("reporter", "views"), ("neutral", "views"), *(("number", name) for name in kinds())}
"""Where something else identifies the kind: the symbol and the communication."""
OWN: Mapping[str, Plain] = {
    "reporter": {"name": "Some Reports", "year": "1996", "volume": "5", "page": "226"},
    "official-records": {"series": "General Assembly", "session": "62", "supplement": "63"},
    "series": "Some Series",
    "page": "741",
    "pages": "751-752",
    "doi": "10.1017/S0020589300066173",
    "session": "64",
    "meeting": "65",
    "original-date": "1923",
    "accessed": "2015-07-12",
    "adopted": "2013-03-08",
    "opened": "2011-05-10",
    "in-force": "2010-06-11",
    "symbol": "A/HRC/25/63",
    "body": "Some Council",
    "in": {"title": "Some Book", "publisher": "Some Press", "place": "Geneva", "date": "1951"},
}
ODD: Mapping[tuple[str, str], Plain] = {
    ("treaty", "series"): {"name": "UNTS", "volume": "1577", "page": "3", "number": "27531"},
    ("resolution", "symbol"): "A/HRC/RES/25/1",
}


def value(type: str, name: str) -> Plain:
    """A value of a field, of which no other has the words."""
    if (type, name) in ODD:
        return ODD[type, name]
    given = OWN.get(name) or sample(type, name)
    return f"some {name}" if given == "some words" else given


def sources() -> Iterator[tuple[str, str]]:
    """Every type of records alone and with each of its kinds."""
    for type in types():
        yield type, ""
        yield from ((type, name) for name, kind in kinds().items() if type in kind.of)


def write(style: Style, table: str, said: Mapping[str, Plain]) -> str:
    """The full form of a record in a table of templates."""
    record = make_record(said)
    nodes = entry(style, record).nodes if table == "bibliography" else write_note(style, [Cite(record)]).nodes
    return text_of(nodes)


def unprinted(style: Style, table: str, type: str, kind: str) -> Iterator[str]:
    """The fields that change nothing, neither in a record of all fields nor in one of the least.

    What a style leaves out of every source is not asked for: that saves half of the time.
    """
    never = {field for one in silences(style) if not one.scope for field in one.fields}
    own: dict[str, Plain] = {"type": type, "kind": kind} if kind else {"type": type}
    named = [name for name in fields_of(type) if name not in ("type", "kind", "unchecked", "status")]
    whole = own | {name: value(type, name) for name in named}
    least = own | {group[0]: whole[group[0]] for group in types()[type].required}
    printed, barely = write(style, table, whole), write(style, table, least)
    for name in named:
        if name in never or write(style, table, without(whole, name)) != printed:
            continue
        changed = without(least, name) if name in least else least | {name: whole[name]}
        if write(style, table, changed) == barely:
            yield name


def without(said: Mapping[str, Plain], name: str) -> dict[str, Plain]:
    """A record without a field."""
    return {other: value for other, value in said.items() if other != name}


def tables(style: Style) -> tuple[str, ...]:
    """The tables with full forms: a citation in the text points to the list."""
    return TABLES[1:] if style.options["join.open"] else TABLES


@pytest.mark.parametrize("name", names())
def test_each_field_is_printed_or_its_silence_has_a_reason(name: str) -> None:
    """What identifies a source is always printed, whatever reason there is."""
    style = load_style(name)
    told = [one for one in silences(style) if one.reason]
    unexplained = [
        f"{table} {type} {kind}: {field}"
        for table in tables(style)
        for type, kind in sources()
        for field in unprinted(style, table, type, kind)
        if (field in IDENTITY.get(type, "").split() and (field, kind) not in INSTEAD)
        or not any(field in one.fields and one.covers(table, (type, kind)) for one in told)
    ]
    assert unexplained == []


@pytest.mark.parametrize("name", ["defaults", *names()])
def test_silences_name_what_there_is(name: str) -> None:
    known = {*types(), *kinds(), *TABLES}
    for one in silences(load_style(name)):
        assert set(one.scope) <= known, one
        assert set(one.fields) <= set(fields()), one
        assert one.reason.endswith("."), one
