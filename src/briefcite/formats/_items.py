"""A record as other programs see it: one item with the variables of CSL, to which every format is mapped.

What an item cannot say is `kept`: the record's own fields, as data, in one place of the file that no style
prints. `item_of` and `fields_of` are the two ways; `kept` is what one leaves out of the other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..model import Plain
from ..symbols import parse_symbol
from ..symbols.series import bodies_by_code
from ..values.date import parse_date
from ..values.names import Person, read_bodies, read_persons
from ._symbols import hidden_symbol

UN = "United Nations"
DOCUMENT = "UN Doc."
RESOLUTIONS = ("resolution", "decision", "presidential-statement")
ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/\d{4}(?:-\d\d(?:-\d\d)?)?)?")
TREATY_SERIES = re.compile(r"(\S+) (\S+) (\S+)")
SAME = {
    "title": "title",
    "short": "title-short",
    "url": "URL",
    "language": "language",
    "accessed": "accessed",
    "publisher": "publisher",
    "place": "publisher-place",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "edition": "edition",
    "isbn": "ISBN",
    "doi": "DOI",
    "number": "number",
    "series": "collection-title",
    "note": "annote",
    "journal": "container-title",
    "outlet": "container-title",
    "site": "container-title",
    "court": "authority",
    "event": "event-title",
    "stage": "genre",
}
"""Fields that are a variable of CSL under another name."""

TO_CSL = {
    "un-document": "report",
    "resolution": "report",
    "treaty": "treaty",
    "case": "legal_case",
    "report": "report",
    "press-release": "webpage",
    "speech": "speech",
    "news": "article-newspaper",
    "web": "webpage",
    "book": "book",
    "chapter": "chapter",
    "article": "article-journal",
}
FROM_CSL = {
    **{other: name for name, other in TO_CSL.items() if name not in ("un-document", "press-release")},
    "report": "report",
    "webpage": "web",
    "article-magazine": "news",
    "paper-conference": "chapter",
    "entry-encyclopedia": "chapter",
}
CONTAINER = {"news": "outlet", "web": "site", "press-release": "site", "article": "journal"}
"""The field that the title of the container is."""

CARRIERS = ("report", "book", "treaty", "case", "press-release", "speech", "web")
"""Types whose records may have a symbol."""


class Name(NamedTuple):
    """A person, or a body with its whole name as `literal`."""

    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A source with CSL's type, variables as text (dates as ISO 8601) and names by role."""

    key: str
    type: str
    texts: Mapping[str, str]
    names: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)
    kept: Mapping[str, Plain] = field(default_factory=dict)
    rest: Mapping[str, str] = field(default_factory=dict)
    """What the format's reader did not understand, by the names it has there."""
    line: int = 1


def item_of(key: str, fields: Mapping[str, Plain]) -> Item:
    """A record as an item, as far as an item can say it."""
    said = {name: value for name, value in fields.items() if isinstance(value, str) and value.strip()}
    type = said.get("type", "")
    texts = {SAME[name]: " ".join(said[name].split()) for name in SAME if name in said}
    names = names_of(fields)
    dates = (said.get(name, "") for name in ("date", "adopted", "issued", "opened"))
    texts["issued"] = next((date for date in dates if date), "")
    if said.get("symbol") and type in ("un-document", "resolution", "report", "case"):
        texts |= document(said)
    csl = "report" if texts.get("genre") == DOCUMENT else TO_CSL.get(type, "document")
    match type:
        case "treaty":
            texts |= treaty(fields.get("series"))
        case "case":
            texts |= reporter(fields.get("reporter"))
        case "press-release":
            texts["genre"] = "Press release"
        case "speech" if "place" in said:
            texts["event-place"] = texts.pop("publisher-place")
        case "chapter" if isinstance(inner := fields.get("in"), dict):
            texts |= container(inner)
            names |= {"editor": names_of({**inner, "role": "editor"}).get("editor", ())}
    for name in ("issued", "accessed"):
        if not possible(texts.get(name, "")):
            texts.pop(name, None)
    return Item(key, csl, {k: v for k, v in texts.items() if v}, {k: v for k, v in names.items() if v})


def possible(date: str) -> bool:
    """Whether a date can be handed to programs that read ISO 8601."""
    value = parse_date(date) if ISO.fullmatch(date) else None
    return bool(value and value.possible)


def names_of(fields: Mapping[str, Plain]) -> dict[str, tuple[Name, ...]]:
    """Bodies and persons by role; a body's code is written out."""
    found: dict[str, list[Name]] = {"author": [], "editor": [], "translator": []}
    codes = bodies_by_code()
    for body in read_bodies(fields.get("body")):
        found["author"].append(Name(literal=" ".join((codes[body].body if body in codes else body).split())))
    for person in read_persons(fields.get("person")):
        role = person.role if person.role in found else "author"
        found[role].append(as_name(person))
    return {role: tuple(names) for role, names in found.items()}


def as_name(person: Person) -> Name:
    """A person's name; particle and suffix go with the family name."""
    family = " ".join(f"{person.particle} {person.family}".split())
    return Name(family, " ".join(person.given.split()))


def document(said: Mapping[str, str]) -> dict[str, str]:
    """A UN document as a report whose number is the symbol: so every style prints it."""
    symbol = " ".join(said["symbol"].split())
    title = said.get("title") or f"Resolution {said.get('number', symbol)}"
    return {"genre": DOCUMENT, "number": symbol, "publisher": UN, "title": " ".join(title.split())}


def treaty(series: Plain) -> dict[str, str]:
    """The treaty series as `1577 UNTS 3`."""
    parts = series if isinstance(series, dict) else {}
    words = [value for name in ("volume", "name", "page") if isinstance(value := parts.get(name), str)]
    return {"number": " ".join(words)} if len(words) == 3 and all(words) else {}


def reporter(reporter: Plain) -> dict[str, str]:
    """The law report as the container of a case."""
    parts = reporter if isinstance(reporter, dict) else {}
    to = {"name": "container-title", "volume": "volume", "page": "page"}
    return {to[name]: text for name in to if isinstance(text := parts.get(name), str)}


def container(inner: Mapping[str, Plain]) -> dict[str, str]:
    """The book of a chapter."""
    to = {
        **{name: SAME[name] for name in ("publisher", "place", "volume", "edition", "isbn", "series")},
        "title": "container-title",
        "date": "issued",
    }
    return {to[name]: " ".join(text.split()) for name in to if isinstance(text := inner.get(name), str)}


def fields_of(item: Item) -> dict[str, Plain]:
    """The record's fields that an item gives, what was kept included."""
    symbol = hidden_symbol(item.texts, item.rest)
    type = FROM_CSL.get(item.type, "report")
    if "press release" in item.texts.get("genre", "").lower():
        type = "press-release"
    texts = dict(item.texts)
    found: dict[str, Plain] = {"type": type}
    if symbol and type in CARRIERS:
        found["symbol"] = symbol
        if type == "report":
            found["type"] = type = "resolution" if parse_symbol(symbol).kind in RESOLUTIONS else "un-document"
        if texts.get("number", "").removeprefix(DOCUMENT).strip() == symbol:
            texts.pop("number")
        if texts.get("genre") == DOCUMENT:
            texts = {name: text for name, text in texts.items() if name not in ("genre", "publisher")}
    found |= structured(type, texts)
    for name, variable in SAME.items():
        if variable in texts and name not in ("journal", "outlet", "site", "stage", "court"):
            found[name] = texts.pop(variable)
    date = texts.pop("issued", "")
    if date:
        found["adopted" if type in ("resolution", "treaty") else "date"] = date
    found |= people(item.names, type)
    return overlaid(found | leftovers(texts, item.rest), item.kept)


def structured(type: str, texts: dict[str, str]) -> dict[str, Plain]:
    """The fields whose name or form depends on the type; they are taken out of `texts`."""
    found: dict[str, Plain] = {}
    match type:
        case "treaty" if series := TREATY_SERIES.fullmatch(texts.get("number", "")):
            texts.pop("number")
            found["series"] = {"name": series[2], "volume": series[1], "page": series[3]}
        case "case":
            found |= {
                name: texts.pop(v) for name, v in (("court", "authority"), ("stage", "genre")) if v in texts
            }
            names = (("name", "container-title"), ("volume", "volume"), ("page", "page"))
            if "container-title" in texts:
                found["reporter"] = {name: texts.pop(v) for name, v in names if v in texts}
        case "chapter" if "container-title" in texts:
            taken = {"title": "container-title", "date": "issued"} | {
                name: SAME[name] for name in ("publisher", "place", "volume", "edition", "isbn", "series")
            }
            found["in"] = {name: texts.pop(v) for name, v in taken.items() if v in texts}
        case "speech":
            found |= {"place": texts.pop("event-place")} if "event-place" in texts else {}
        case "press-release":
            texts.pop("genre", None)
    if type in CONTAINER and "container-title" in texts:
        found[CONTAINER[type]] = texts.pop("container-title")
    return found


def people(names: Mapping[str, tuple[Name, ...]], type: str) -> dict[str, Plain]:
    """Bodies and persons as the fields of a record."""
    bodies: list[Plain] = []
    persons: list[Plain] = []
    for role, one in ((role, one) for role, several in names.items() for one in several):
        if one.literal:
            bodies.append(one.literal)
        elif role == "author":
            persons.append(f"{one.family}, {one.given}" if one.given else one.family)
        else:
            persons.append({"family": one.family, "given": one.given, "role": role})
    lists = (("body", bodies), ("person", persons))
    return {name: found[0] if len(found) == 1 else found for name, found in lists if found}


def leftovers(texts: Mapping[str, str], rest: Mapping[str, str]) -> dict[str, Plain]:
    """What no field of the record can hold, as free fields."""
    return {free(name): text for name, text in (*texts.items(), *rest.items()) if text}


def free(name: str) -> str:
    """The name of a free field.

    >>> free("Loc. in Archive")
    'x-loc-in-archive'
    """
    return "x-" + (re.sub(r"[^\w]+", "-", name.lower()).strip("-_") or "field")


def overlaid(found: Mapping[str, Plain], kept: Mapping[str, Plain]) -> dict[str, Plain]:
    """The fields with those that were kept in the place of what the format said; None takes one away."""
    return {name: value for name, value in {**found, **kept}.items() if value is not None}


def difference(fields: Mapping[str, Plain], found: Mapping[str, Plain]) -> dict[str, Plain]:
    """What must be kept so that `overlaid` gives a record's fields again."""
    missing = {name: value for name, value in fields.items() if found.get(name) != value}
    return {**missing, **{name: None for name in found if name not in fields}}


def write_kept(kept: Mapping[str, Plain]) -> str:
    """What is kept as one line of JSON, without two spaces together."""
    text = json.dumps(kept, ensure_ascii=False)
    if not text.isprintable():
        text = json.dumps(kept)
    return text.replace("  ", " \\u0020")


def read_kept(text: str) -> dict[str, Plain]:
    """What was kept; nothing where a person has spoilt it."""
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
