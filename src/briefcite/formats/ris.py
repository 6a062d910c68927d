"""RIS, which EndNote, Mendeley and Zotero read.

TY  - RPRT
ID  - coi-dprk
A1  - Human Rights Council
TI  - Report of the commission of inquiry
SN  - A/HRC/25/CRP.1
ER  -
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from ..patterns import pattern
from ..text import Source
from ._body_names import name_of
from ._import_result import Imported, KeyedFields, Problem, Read, imported, written
from ._items import Item, Name, possible, read_kept, write_kept

SUFFIXES = (".ris",)
TYPES = {
    "report": "RPRT",
    "treaty": "GEN",
    "legal_case": "CASE",
    "webpage": "ELEC",
    "speech": "HEAR",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "article-journal": "JOUR",
}
MEANT = {
    **{tag: name for name, tag in TYPES.items()},
    "JFULL": "article-journal",
    "MGZN": "article-newspaper",
    "UNPB": "report",
    "PRESS": "webpage",
    "CONF": "chapter",
    "CPAPER": "chapter",
    "STAT": "report",
    "BILL": "report",
    "GOVDOC": "report",
}
TAGS = {
    "TI": "title",
    "ST": "title-short",
    "UR": "URL",
    "LA": "language",
    "Y2": "accessed",
    "PB": "publisher",
    "CY": "publisher-place",
    "VL": "volume",
    "IS": "issue",
    "SP": "page",
    "ET": "edition",
    "M1": "number",
    "SN": "ISBN",
    "DO": "DOI",
    "T3": "collection-title",
    "N1": "annote",
    "T2": "container-title",
    "C1": "authority",
    "C2": "event-title",
    "C3": "event-place",
    "M3": "genre",
    "DA": "issued",
}
ALSO = {
    "T1": "title",
    "BT": "container-title",
    "JO": "container-title",
    "JF": "container-title",
    "PY": "issued",
    "Y1": "issued",
    "L2": "URL",
    "CP": "issue",
}
SERIALS = {"report": {"SN": "number", "M1": "ISBN"}, "article-journal": {"SN": "ISSN"}}
"""What the serial number is that a type has; the number of a report stands there, as Zotero has it."""
NAMES = {"A1": "author", "AU": "author", "A2": "editor", "ED": "editor", "A4": "translator"}
KEPT = "U1"
NOTES = ("N1", "N2", "AB")
"""The tags whose lines are lines; those of others are one text."""

Tagged: TypeAlias = "tuple[str, list[str]]"
"""A tag with its line, and the lines without a tag below."""

LINE = pattern(r"([A-Z][A-Z0-9]) {1,2}- ?(.*)")


def write(records: Sequence[KeyedFields]) -> str:
    """The records as RIS, read back and compared."""
    return written(records, render, items_of)


def read(source: Source) -> Imported:
    """The records of a RIS file, and the lines that belong to none."""
    return imported(source, items_of(source))


def render(items: Iterable[Item]) -> str:
    """Items as RIS."""
    return "\n".join("".join(f"{tag}  - {text}\n" for tag, text in lines(item)) for item in items)


def lines(item: Item) -> Iterator[tuple[str, str]]:
    """The lines of an item."""
    yield "TY", TYPES.get(item.type, "GEN")
    yield "ID", item.key
    for role, tag in (("author", "AU"), ("editor", "A2"), ("translator", "A4")):
        for one in item.names.get(role, ()):
            yield tag, one.literal or f"{one.family}, {one.given}".strip()
    for tag, variable in {**TAGS, **SERIALS.get(item.type, {})}.items():
        if text := item.texts.get(variable):
            yield tag, text.replace("-", "/") if tag in ("DA", "Y2") and "/" not in text else text
    if item.kept:
        yield KEPT, write_kept(item.kept)
    yield "ER", ""


def items_of(source: Source) -> Read:
    """The items of a file; a line without a tag goes on with the one above it."""
    items, problems = [], []
    entry: list[Tagged] | None = None
    began = 1
    for number, line in enumerate(re.split(r"\r\n|\n|\r", source.text), 1):
        found = LINE.fullmatch(line.rstrip())
        tag, text = (found[1], found[2].strip()) if found else ("", line.strip())
        if tag == "TY":
            if entry:
                problems.append(Problem(began, "this entry has no ER line at its end"))
                items.append(item_from(entry, began))
            entry, began = [(tag, [text])], number
        elif tag == "ER" and entry:
            items.append(item_from(entry, began))
            entry = None
        elif text and entry is None:
            problems.append(Problem(number, "this line belongs to no entry"))
        elif entry and tag:
            entry.append((tag, [text]))
        elif entry and text:
            entry[-1][1].append(text)
    if entry:
        problems.append(Problem(began, "this entry has no ER line at its end"))
        items.append(item_from(entry, began))
    return Read(tuple(items), tuple(problems))


def item_from(entry: Sequence[Tagged], line: int) -> Item:
    """An item from its lines."""
    texts: dict[str, str] = {}
    rest: dict[str, list[str]] = {}
    names: dict[str, list[Name]] = {}
    key, kept, pages = "", {}, ""
    kind = " ".join(entry[0][1])
    type = MEANT.get(kind, "report")
    serials = SERIALS.get(type, {})
    for tag, parts in entry[1:]:
        text = ("\n" if tag in NOTES else " ").join(parts).strip()
        variable = {**TAGS, **ALSO, **serials}.get(tag, "")
        if variable in ("issued", "accessed"):
            variable, text = (variable, date_of(text)) if date_of(text) else ("", text)
        if tag == "ID":
            key = text
        elif tag == "EP":
            pages = text
        elif tag in NAMES and text:
            names.setdefault(NAMES[tag], []).append(read_name(text))
        elif tag == KEPT and (found := read_kept(text)):
            kept = found
        elif variable and text and (variable not in texts or tag == "DA"):
            texts[variable] = text
        elif text:
            rest.setdefault(tag, []).append(text)
    if pages:
        texts["page"] = f"{texts.get('page', '')}-{pages}".lstrip("-")
    if kind == "GEN":
        series = re.fullmatch(r"\d+ UNTS \d+", texts.get("number", ""))
        type = "treaty" if series else "webpage" if texts.get("URL") else "report"
    people = {role: tuple(found) for role, found in names.items()}
    return Item(key, type, texts, people, kept, {tag: "; ".join(said) for tag, said in rest.items()}, line)


def date_of(text: str) -> str:
    """A date of RIS (`2014/02/07/`) in ISO 8601, or ""."""
    parts = [part for part in text.split("/")[:3] if part]
    iso = "-".join(parts)
    return (
        text
        if possible(text) and "/" in text and len(parts[0]) == len(parts[-1]) > 3
        else iso
        if possible(iso)
        else ""
    )


def read_name(text: str) -> Name:
    """A name; one without a comma is that of a body."""
    family, comma, given = text.partition(",")
    return name_of(family.strip(), given.strip()) if comma and given.strip() else whole_name(text, comma)


def whole_name(text: str, comma: str) -> Name:
    """A name without given names: behind a comma of its own that of a person."""
    return Name(text.rstrip(", ")) if comma else Name(literal=text)
