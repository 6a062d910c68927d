"""Entries of a bibliography as items: what BibTeX and biblatex, and those who write them, mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..patterns import pattern
from ..text import one_line
from ..values.people_and_bodies import is_body, split_person
from . import _latex as latex
from ._bibtex_writer import KEPT, KINDS, OTHERS, PRINTED, REPORT, VERBATIM, misc
from ._body_names import name_of, names_code
from ._dates import EXTENDED as EXTENDED_DATES
from ._dates import placed, read_date
from ._items import AND_OTHERS, DATES, TO_CSL, Item, Name, possible, read_kept

NAMES = {"author": "author", "editor": "editor", "translator": "translator"}
WRITTEN = frozenset(
    """
    article book collection inbook incollection misc online proceedings report techreport unpublished
    """.split()
)
"""The entry types that say no more than the record's type."""

UNDATED = "/.."
"""A period without beginning and end: how biblatex may say that a date is not known."""
LINK = pattern(r"https?://\S+")
EXTENDED = pattern(r"(?:family|given)\s*=")
MOST_PARTS = 3
"""Into how many parts commas divide a name: family, suffix, given names."""
DATED = ("year", "month", "day", "date")
REPORTER = pattern(r"(.+?)(?: (\d+))?(?:, p\. (\S+))?")


def item_from(kind: str, key: str, raw: Mapping[str, str], *, line: int) -> Item:
    """An item from an entry's fields as they are in the file."""
    kept = read_kept(latex.decode(raw.get(KEPT, "")))
    said = {name: clean(name, text) for name, text in raw.items() if name != KEPT or not kept}
    if "title" in said and (subtitle := said.pop("subtitle", "")):
        said["title"] = f"{said['title']}: {subtitle}"
    if not kept and "url" not in said and LINK.fullmatch(said.get("howpublished", "")):
        said["url"] = said.pop("howpublished")
    names = {role: tuple(people(raw[name])) for name, role in NAMES.items() if name in raw}
    type = csl_type(kind, said)
    texts, rest = dates_of(said)
    for name in NAMES:
        if name in raw and divided(raw[name])[-1].strip() == OTHERS:
            rest[AND_OTHERS] = name
    own = meanings(kind, type, said)
    told = {("key", said.get("title")), ("entrysubtype", type), *SUBTYPES}
    for name, text in said.items():
        variable = own.get(name, "")
        if variable in DATES and variable not in texts:
            found, left = placed(variable, name, text)
            texts, rest = {**texts, **found}, {**rest, **left}
        elif variable and variable not in texts:
            texts[variable] = text
        elif name not in NAMES and name not in DATED and (name, text) not in told:
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
    "pubstate": "status",
    "origdate": "original-date",
    "origyear": "original-date",
}
"""What every field of either dialect means."""


SUBTYPES = (("entrysubtype", "newspaper"), ("entrysubtype", "magazine"))
"""What says of an article that it is not a journal's."""


def csl_type(kind: str, said: Mapping[str, str]) -> str:
    """CSL's type of an entry."""
    subtype = said.get("entrysubtype", "")
    if kind == "misc" and subtype in TO_CSL.values():
        return subtype
    if kind == "article" and ("entrysubtype", subtype) in SUBTYPES:
        return "article-newspaper"
    if kind == "unpublished":
        return "speech" if {"eventtitle", "event", "venue"} & said.keys() else "report"
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
    "jurisdiction": "legal_case",
    "legal": "treaty",
    "legislation": "report",
}


def clean(name: str, raw: str) -> str:
    """A field's text without LaTeX."""
    if name not in VERBATIM:
        raw = latex.decode(raw.replace("~", "\\~{}") if name in EXTENDED_DATES else raw)
    text = " ".join(re.split(r"[ \t\r\n]+", raw)).strip()
    return text.replace("–", "-") if name == "pages" and re.fullmatch(r"[\w.]+–[\w.]+", text) else text


def dates_of(said: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The date of an entry as a variable, and what is left of the fields that say it."""
    if said.get("date", UNDATED) != UNDATED:
        found, left = placed("issued", "date", said["date"])
        return {**found}, {**left, **{name: said[name] for name in ("year", "month", "day") if name in said}}
    year, month, day = (said.get(name, "") for name in ("year", "month", "day"))
    if not re.fullmatch(r"\d{4}", year):
        found, left = placed("issued", "year", year)
        return {**found}, {**left, **{name: text for name, text in (("month", month), ("day", day)) if text}}
    if month.isdigit():
        iso = "-".join((year, month.zfill(2), *([day.zfill(2)] if day.isdigit() else [])))
        if possible(iso):
            return {"issued": iso}, {}
    whole = read_date(f"{day} {month} {year}" if day else f"{month} {year}")
    if month and whole.iso and whole.whole:
        return {"issued": whole.iso}, {}
    return {"issued": year}, {name: text for name, text in (("month", month), ("day", day)) if text}


def people(raw: str) -> Iterator[Name]:
    """The names of a field; what is in braces whole, or is a body's name, is never divided."""
    for part in divided(raw):
        name = part.strip()
        plain = one_line(latex.decode(name))
        if not plain or plain == OTHERS:
            continue
        if EXTENDED.match(name):
            yield extended(name)
        elif whole(name) or ("," not in name and (is_body(plain) or names_code(plain))):
            yield Name(literal=plain)
        else:
            parts = [
                one_line(latex.decode(one))
                for one in at_depth(name if "," in name else split_person(plain), ",")
            ]
            if len(parts) > MOST_PARTS:
                yield Name(literal=plain)
                continue
            suffix = parts.pop(1) if len(parts) > 2 else ""
            found = name_of(parts[0], parts[-1] if len(parts) > 1 else "")
            yield found if found.literal else found._replace(suffix=suffix)


def crowded(raw: str) -> Iterator[str]:
    """The names of a field that have more commas than a name can have, so that they may be several.

    >>> list(crowded("Nkrumah, Ama and Okoro, Ben, Ida Lund, Eva Holm"))
    ['Okoro, Ben, Ida Lund, Eva Holm']
    """
    names = map(str.strip, divided(raw))
    found = (name for name in names if not whole(name) and not EXTENDED.match(name))
    yield from (latex.decode(name) for name in found if len(at_depth(name, ",")) > MOST_PARTS)


def extended(name: str) -> Name:
    """A name in biblatex's extended form: “family=Berg, given=Ida, suffix=Jr.”.

    >>> extended("family=Berg, given=Ida, prefix=van der")
    Name(family='Berg', given='Ida', literal='', particle='van der', suffix='')
    """
    parts = dict(one.partition("=")[::2] for one in at_depth(name, ","))
    said = {key.strip().lower(): one_line(latex.decode(text)) for key, text in parts.items()}
    family, given = said.get("family", ""), said.get("given", "")
    if not given:
        return Name(literal=family)
    return Name(family, given, particle=said.get("prefix", ""), suffix=said.get("suffix", ""))


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
    """The names of a list, divided at “and” outside braces, in lower case or capitals."""
    return at_depth(re.sub(r"\s+", " ", raw), " and ")


def at_depth(text: str, mark: str) -> list[str]:
    """A text divided at a mark outside braces, in lower case or capitals."""
    parts, depth, begin = [], 0, 0
    for place, char in enumerate(text):
        depth += (char == "{") - (char == "}")
        if depth == 0 and place >= begin and text[place : place + len(mark)].lower() == mark:
            parts.append(text[begin:place])
            begin = place + len(mark)
    return [*parts, text[begin:]]
