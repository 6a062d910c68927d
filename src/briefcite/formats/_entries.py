"""Entries of a bibliography as items: what BibTeX and biblatex, and those who write them, mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..patterns import pattern
from ..text import one_line
from ..values.people_and_bodies import is_body, split_person
from . import _latex as latex
from ._bibtex_writer import KEPT, KINDS, MONTHS, PRINTED, REPORT, VERBATIM, misc
from ._body_names import name_of
from ._items import ISO, TO_CSL, Item, Name, read_kept

NAMES = {"author": "author", "editor": "editor", "translator": "translator"}
WRITTEN = frozenset(
    """
    article book collection inbook incollection misc online proceedings report techreport unpublished
    """.split()
)
"""The entry types that say no more than the record's type."""

DATED = ("year", "month", "day", "date", "entrysubtype")
REPORTER = pattern(r"(.+?)(?: (\d+))?(?:, p\. (\S+))?")


def item_from(kind: str, key: str, raw: Mapping[str, str], *, line: int) -> Item:
    """An item from an entry's fields as they stand in the file."""
    kept = read_kept(latex.decode(raw.get(KEPT, "")))
    said = {name: clean(name, text) for name, text in raw.items() if name != KEPT or not kept}
    if "title" in said and (subtitle := said.pop("subtitle", "")):
        said["title"] = f"{said['title']}: {subtitle}"
    names = {role: tuple(people(raw[name])) for name, role in NAMES.items() if name in raw}
    type = csl_type(kind, said)
    texts: dict[str, str] = {}
    if date := date_of(said):
        texts["issued"] = date
    own = meanings(kind, type, said)
    rest = {}
    for name, text in said.items():
        variable = own.get(name, "")
        if variable and variable not in texts:
            texts[variable] = text
        elif name not in NAMES and name not in DATED and (name, text) != ("key", said.get("title")):
            rest[name] = text
    if kind not in WRITTEN:
        rest["entry-type"] = kind
    texts |= reporter(texts.pop("reporter", ""))
    if not names.get("author") and said.get("institution") and not kept:
        names["author"] = (Name(literal=texts.pop("publisher")),)
    return Item(key, type, without_filling(type, texts, names), names, kept, rest, line)


def meanings(kind: str, type: str, said: Mapping[str, str]) -> Mapping[str, str]:
    """The variable of each field, for an entry of a kind that is of one of CSL's types."""
    if kind == "misc":
        own = misc(type).fields if said.get("entrysubtype") else {}
        return {**MEANINGS, **own, **({"address": own["location"]} if "location" in own else {})}
    if type.startswith("article"):
        return {**MEANINGS, "number": "number" if "issue" in said else "issue"}
    return {**MEANINGS, **KINDS[type][0].fields} if kind == "online" else MEANINGS


def reporter(text: str) -> dict[str, str]:
    """The parts of the place of a case in its law report.

    >>> reporter("I.C.J. Reports 1996, p. 226")
    {'container-title': 'I.C.J. Reports', 'volume': '1996', 'page': '226'}
    """
    found = REPORTER.fullmatch(text)
    parts = zip(("container-title", "volume", "page"), found.groups() if found else (), strict=False)
    return {name: part for name, part in parts if part}


def without_filling(
    type: str, texts: Mapping[str, str], names: Mapping[str, tuple[Name, ...]]
) -> Mapping[str, str]:
    """What an entry says without the two fields that every report has to have."""
    if type != "report":
        return texts
    bodies = {name.literal for name in names.get("author", ())}
    filling = {"genre": {REPORT}, "publisher": bodies}
    return {name: text for name, text in texts.items() if text not in filling.get(name, ())}


MEANINGS = {
    **PRINTED,
    "title": "title",
    "shorttitle": "title-short",
    "url": "URL",
    "doi": "DOI",
    "eid": "number",
    "issn": "ISSN",
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "institution": "publisher",
    "organization": "publisher",
    "school": "publisher",
    "type": "genre",
    "address": "publisher-place",
    "venue": "event-place",
    "urldate": "accessed",
    "langid": "language",
    "language": "language",
    "issue": "issue",
    "annote": "annote",
    "annotation": "annote",
    "note": "annote",
    "eventtitle": "event-title",
    "court": "authority",
    "event": "event-title",
    "eventplace": "event-place",
}
"""What every field of either dialect means."""


def csl_type(kind: str, said: Mapping[str, str]) -> str:
    """CSL's type of an entry."""
    subtype = said.get("entrysubtype", "")
    if kind == "misc" and subtype in TO_CSL.values():
        return subtype
    if kind == "article" and subtype in ("newspaper", "magazine"):
        return "article-newspaper"
    return TYPES.get(kind, "webpage" if said.get("url") else "report")


TYPES = {
    "article": "article-journal",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "proceedings": "book",
    "incollection": "chapter",
    "inbook": "chapter",
    "inproceedings": "chapter",
    "conference": "chapter",
    "techreport": "report",
    "report": "report",
    "phdthesis": "report",
    "mastersthesis": "report",
    "thesis": "report",
    "manual": "report",
    "booklet": "report",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "unpublished": "speech",
    "jurisdiction": "legal_case",
    "legal": "treaty",
    "legislation": "report",
}


def clean(name: str, raw: str) -> str:
    """A field's text without LaTeX."""
    text = raw if name in VERBATIM else latex.decode(raw)
    text = " ".join(re.split(r"[ \t\r\n]+", text)).strip()
    return text.replace("–", "-") if name == "pages" and re.fullmatch(r"[\w.]+–[\w.]+", text) else text


def date_of(said: Mapping[str, str]) -> str:
    """The date of an entry in ISO 8601, or its year as written."""
    if ISO.fullmatch(said.get("date", "")):
        return said["date"]
    year, month, day = (said.get(name, "") for name in ("year", "month", "day"))
    number = MONTHS.index(month[:3].lower()) + 1 if month[:3].lower() in MONTHS else 0
    if month.isdigit() and 1 <= int(month) <= 12:
        number = int(month)
    year = found[0] if (found := re.search(r"\d{4}", year or said.get("date", ""))) else ""
    if not number or not year:
        return year
    return f"{year}-{number:02}" + (
        f"-{int(day):02}" if day.isascii() and day.isdigit() and len(day) < 3 else ""
    )


def people(raw: str) -> Iterator[Name]:
    """The names of a field; what stands in braces whole, or is a body's name, is never divided."""
    for part in divided(raw):
        name = part.strip()
        plain = one_line(latex.decode(name))
        if not plain or plain == "others":
            continue
        if whole(name) or ("," not in name and is_body(plain)):
            yield Name(literal=plain)
        else:
            parts = [
                one_line(latex.decode(one))
                for one in at_depth(name if "," in name else split_person(plain), ",")
            ]
            yield name_of(" ".join(parts[: max(1, len(parts) - 1)]), parts[-1] if len(parts) > 1 else "")


def whole(name: str) -> bool:
    """Whether one pair of braces holds the whole name."""
    return name.startswith("{") and name.endswith("}") and closing(name) == len(name) - 1


def closing(name: str) -> int:
    """Where the brace at the beginning is closed."""
    depth = 0
    for place, char in enumerate(name):
        depth += (char == "{") - (char == "}")
        if not depth:
            return place
    return -1


def divided(raw: str) -> list[str]:
    """The names of a list, divided at “and” outside braces."""
    return at_depth(re.sub(r"\s+", " ", raw), " and ")


def at_depth(text: str, mark: str) -> list[str]:
    """A text divided at a mark outside braces."""
    parts, depth, begin = [], 0, 0
    for place, char in enumerate(text):
        depth += (char == "{") - (char == "}")
        if depth == 0 and place >= begin and text.startswith(mark, place):
            parts.append(text[begin:place])
            begin = place + len(mark)
    return [*parts, text[begin:]]
