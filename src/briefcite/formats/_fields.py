"""Items as the fields of records: what a record of ours says is built from what another program said."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..model import Plain
from ..model.record_types import is_field
from ..patterns import pattern
from ..symbols import find_symbols, parse_symbol
from ..symbols.grammar.state import ADOPTED
from ._items import DOCUMENT, SAME, TO_CSL, Item, Name
from ._symbols import hidden_symbol, whole

UN_SERIES = pattern(r"\d{1,4} (?:UNTS|LNTS|U\.N\.T\.S\.|L\.N\.T\.S\.) \d{1,4}")
"""The number of a treaty, whatever another program takes it for."""
TITLED = ("title", "title-short", "URL")
"""Variables in which a symbol may be besides."""
TREATY_SERIES = pattern(r"(\S+) (\S+) (\S+)")
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


def fields_of(item: Item) -> dict[str, Plain]:
    """The record's fields that an item gives, what was kept included."""
    type = FROM_CSL.get(item.type, "report")
    if "press release" in item.texts.get("genre", "").lower():
        type = "press-release"
    persons = any(not name.literal for name in item.names.get("author", ()))
    symbol = hidden_symbol(item.texts, item.rest, persons=persons, bare=type not in CARRIERS)
    texts, rest = dict(item.texts), item.rest
    if type == "report" and not symbol and UN_SERIES.fullmatch(texts.get("number", "")):
        type = "treaty"
    found: dict[str, Plain] = {"type": type}
    if symbol:
        found |= symbols_of(symbol, type)
        type = str(found["type"])
        texts = {name: text for name, text in texts.items() if name in TITLED or whole(text) != symbol}
        rest = {name: text for name, text in rest.items() if whole(text) != symbol}
        if texts.get("genre") == DOCUMENT:
            texts = {name: text for name, text in texts.items() if name not in ("genre", "publisher")}
    found |= structured(type, texts)
    for name, variable in SAME.items():
        if variable in texts and name not in ("journal", "outlet", "site", "stage", "court"):
            found[name] = texts.pop(variable)
    date = texts.pop("issued", "")
    if date:
        found["adopted" if type in ("resolution", "treaty") else "date"] = date
    names = dict(item.names)
    if isinstance(inner := found.get("in"), dict):
        editors = names.pop("editor", ())
        names["editor"] = tuple(one for one in editors if not one.literal)
        if bodies := [one.literal for one in editors if one.literal]:
            inner["body"] = bodies[0] if len(bodies) == 1 else [*bodies]
    found |= people(names, type)
    placed = {name if is_field(name, type) else free(name): value for name, value in found.items()}
    return overlaid(placed | leftovers(texts, rest), item.kept)


def symbols_of(symbol: str, type: str) -> dict[str, Plain]:
    """The type of a record with a symbol, and its symbols: several with commas between are apart.

    >>> symbols_of("CRC/C/GC/22, CMW/C/GC/3", "report")
    {'type': 'un-document', 'symbol': 'CRC/C/GC/22', 'other-symbols': ['CMW/C/GC/3']}
    """
    apart = [str(one.symbol) for one in find_symbols(symbol)] if "," in symbol else [symbol]
    if type == "report" or type not in CARRIERS:
        type = "resolution" if parse_symbol(apart[0]).kind in ADOPTED else "un-document"
    others: list[Plain] = [*apart[1:]]
    return {"type": type, "symbol": apart[0], **({"other-symbols": others} if others else {})}


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
        elif role == "author" and not (one.particle or one.suffix):
            persons.append(f"{one.family}, {one.given}" if one.given else one.family)
        else:
            parts = {**one._asdict(), "role": "" if role == "author" else role}
            persons.append({name: text for name, text in parts.items() if text})
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
