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
from textwrap import shorten
from typing import TypeAlias

from ..patterns import pattern
from ..text import Source
from ._body_names import name_of
from ._dates import placed
from ._import_result import Imported, KeyedFields, Problem, Read, imported, written
from ._items import DATES, Item, Name, read_kept, write_kept

SUFFIXES = (".ris",)
TYPES = {
    "report": "RPRT",
    "treaty": "GEN",
    "legal_case": "CASE",
    "webpage": "ELEC",
    "speech": "UNPB",  # the type "hearing" has no author in RIS
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "article-journal": "JOUR",
}
MEANT = {
    **{tag: name for name, tag in TYPES.items()},
    "JFULL": "article-journal",
    "MGZN": "article-newspaper",
    "HEAR": "speech",
    "SLIDE": "speech",
    "MANSCPT": "report",
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
"""What the serial number is that a type has; the number of a report is there, as Zotero has it."""
ISBN = pattern(r"(?:ISBN[ :]*)?[\d -]{9,16}[\dXx]\D*.*")
ISSN = pattern(r"\d{4}-?\d{3}[\dXx].*")
"""What these numbers look like; others under the same tag are the number of the document."""
NAMES = {"A1": "author", "AU": "author", "A2": "editor", "ED": "editor", "A4": "translator"}
KEPT = "U1"
NOTES = ("N1", "N2", "AB")
"""The tags whose lines are lines; those of others are one text."""

Tagged: TypeAlias = "tuple[str, list[str]]"
"""A tag with its line, and the lines without a tag below."""

LINE = pattern(r"([A-Z][A-Z0-9])(?: {1,2}|[ ]?\t ?)- ?(.*)")


def write(records: Sequence[KeyedFields], *, plain: bool = False) -> str:
    """The records as RIS, read back and compared."""
    return written(records, render, items_of, plain=plain)


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
            parts = (one.whole_family, one.given, one.suffix)
            yield tag, one.literal or ", ".join(part for part in parts if part or part == one.given).strip()
    for tag, variable in {**TAGS, **SERIALS.get(item.type, {})}.items():
        if text := item.texts.get(variable):
            if tag == "DA":
                yield "PY", text[:4]
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
            words = shorten(line, 60, placeholder="…")
            problems.append(Problem(number, f"“{words}” is part of no record"))
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
        if variable in ("ISBN", "ISSN", "number"):
            variable = serial_of(variable, text)
        if variable in DATES and text:
            found, left = placed(variable, tag, text)
            if found and (variable not in texts or tag == "DA"):
                texts |= found
                text = left.get(tag, "")
            variable = ""
        if tag == "ID":
            key = text
        elif tag == "EP":
            pages = text
        elif tag in NAMES and text:
            names.setdefault(NAMES[tag], []).append(read_name(text))
        elif tag == KEPT and (told := read_kept(text)):
            kept = told
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


def serial_of(variable: str, text: str) -> str:
    """Which number one under SN or M1 is: an ISBN or ISSN where it looks like one."""
    if ISBN.fullmatch(text):
        return "ISBN"
    return "ISSN" if variable == "ISSN" and ISSN.fullmatch(text) else "number"


def read_name(text: str) -> Name:
    """A name, `Family, Given, Suffix`; one without a comma is that of a body."""
    family, comma, rest = text.partition(",")
    given, _, suffix = rest.rpartition(",") if is_suffix(rest.rpartition(",")[2]) else (rest, "", "")
    if not given.strip():
        return whole_name(text, comma)
    found = name_of(family.strip(), given.strip())
    return found if found.literal else found._replace(suffix=suffix.strip())


def is_suffix(text: str) -> bool:
    """Whether a part of a name is what follows it: Jr., III."""
    return text.strip().rstrip(".") in ("Jr", "Sr", "II", "III", "IV")


def whole_name(text: str, comma: str) -> Name:
    """A name without given names: after a comma of its own that of a person."""
    return Name(text.rstrip(", ")) if comma else Name(literal=text)
