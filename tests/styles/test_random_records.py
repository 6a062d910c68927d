"""A thousand complete records in every style: nothing is missing, doubled or open; symbols are read back."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from functools import cache

import pytest

from briefcite.model import Plain
from briefcite.model.record_kinds import kinds
from briefcite.model.record_types import fields_of, types
from briefcite.styles import Cite, entry, load_style, names, text_of, write_note, write_notes
from briefcite.symbols.finding.mentions import find_mentions
from briefcite.symbols.grammar.state import ADOPTED
from made_records import make_record, sample

MANY = 1000
TITLES = (
    "Report on housing",
    "Who Speaks? Voices of the Displaced",
    "The “Third Way” of Reform",
    "A history of courts: from Ardon to Belmar",
    "Yearbook (new series) of Studies, etc.",
    "Toward an End!",
)
PERSONS: tuple[Plain, ...] = (
    "Smith, Ann",
    [{"family": "Smith", "given": "Ann"}, {"family": "Berg", "given": "C.", "suffix": "Jr."}],
    ["Smith, Ann", "Berg, Carl", "Doe, Jane", "Lund, Ole"],
    {"family": "Lund", "given": "Ole", "role": "editor"},
    [{"family": "Lund", "given": "Ole"}, {"family": "Doe", "given": "Jane", "role": "translator"}],
)
BODIES: tuple[Plain, ...] = ("Human Rights Council", "CRC", ["Namibia", "Ministry of Labour"], "Example Inc.")
SYMBOLS = ("A/HRC/25/63", "A/52/871-S/1998/318", "CCPR/C/GC/36", "S/2019/7", "E/CN.4/2005/25/Add.1")
ACTS = ("A/RES/60/251", "S/RES/1325 (2000)", "A/RES/217(III)[A]", "S/PRST/2001/21", "A/DEC/56/509")
DATES = ("2014-02-07", "2014-02", "2014", "2014-02-07/2014-02-09")
CHOICES: Mapping[str, tuple[Plain, ...]] = {
    "title": TITLES,
    "person": PERSONS,
    "body": BODIES,
    "date": DATES,
    "number": ("17", "L/3210", "General List No. 136"),
    "edition": ("2", "revised edition"),
    "pages": ("12-15", "101–108"),
    "publisher": ("Example Inc.", "Some Press"),
    "place": ("Washington, D.C.", "Geneva"),
    "series": ("Some Series",),
    "reporter": ({"name": "I.C.J. Reports", "year": "1996", "page": "226"},),
}
ODD: Mapping[tuple[str, str], tuple[Plain, ...]] = {
    ("resolution", "symbol"): ACTS,
    ("treaty", "series"): (
        {"name": "UNTS", "volume": "1577", "page": "3"},
        {"name": "UNTS", "volume": "999", "number": "14668"},
    ),
}


@cache
def sources() -> tuple[dict[str, Plain], ...]:
    """The records, the same on every machine."""
    chance = random.Random(21)
    return tuple(draw(chance) for _ in range(MANY))


def draw(chance: random.Random) -> dict[str, Plain]:
    """A record with what its type must have and a part of what it can have."""
    type = chance.choice([*types()])
    of = ["", "", *(name for name, kind in kinds().items() if type in kind.of)]
    chosen = [chance.choice(group) for group in types()[type].required]
    chosen += [name for name in fields_of(type) if chance.random() < 0.3]
    said: dict[str, Plain] = {"type": type}
    for name in dict.fromkeys(chosen):
        if name not in ("type", "kind", "unchecked", "status"):
            values = ODD.get((type, name)) or CHOICES.get(name) or (sample(type, name),)
            if name == "symbol" and type != "resolution":
                values = SYMBOLS
            said[name] = chance.choice(values)
    if kind := chance.choice(of):
        said["kind"] = kind
    return said


@pytest.mark.parametrize("name", names())
def test_what_any_style_prints_of_them(name: str) -> None:
    style = load_style(name)
    faults = []
    other = make_record({"type": "web", "title": "Other", "url": "https://un.org"}, "other")
    for number, said in enumerate(sources()):
        record = make_record(said, f"record-{number}")
        notes = [Cite(record, "para. 5"), Cite(record, "art. 2"), Cite(other), Cite(record, "p. 7")]
        full, repeat, _, later = write_notes(style, [[cite] for cite in notes])
        printed = {"note": full, "repeat": repeat, "later": later, "list": entry(style, record)}
        for form, rendered in printed.items():
            text = text_of(rendered.nodes)
            faults += [f"{form} of {said}: {fault}: {text}" for fault in faults_of(text)]
            if rendered.missing:
                faults.append(f"{form} of {said}: lacks {rendered.missing}: {text}")
    assert faults[:5] == []


FAULTS = {
    "an empty field": r"\[[\w.-]+\?\]",
    "an empty pair": r"\(\s*\)|\[\s*\]|“”|‘’",
    "two stops": r"\.\.|[,;:]\s*[,;:.]",
    "two spaces": r"  |\s[,.;:)\]]",
    "a mark or a year at the start": r"^[\s,.;:)\]]|^\(?\d{4}[.)]",
}


def faults_of(text: str) -> list[str]:
    """What is wrong with the punctuation of a citation."""
    found = [fault for fault, sign in FAULTS.items() if re.search(sign, text)]
    pairs = ("()", "[]", "“”", "<>")
    found += [f"{one}{other} are open" for one, other in pairs if text.count(one) != text.count(other)]
    return found


@pytest.mark.parametrize("name", names())
def test_symbols_are_read_back_from_the_full_form(name: str) -> None:
    style = load_style(name)
    for said in sources():
        if said["type"] != "un-document" or "official-records" in said or said.get("kind") in ADOPTED:
            continue
        record = make_record(said)
        full = entry(style, record) if style.options["join.open"] else write_note(style, [Cite(record)])
        text = text_of(full.nodes)
        read = {str(mention.symbol) for mention in find_mentions(text)}
        apart = {"/".join(symbol.components) for symbol in record.symbols}
        assert str(record.symbol) in read or apart <= read, (said, text)
