"""Items as CSL's data and back: shared by its two notations, JSON and YAML."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Plain
from ._body_names import name_of as named
from ._dates import placed
from ._fields import FROM_CSL
from ._items import DATES, Item, Name, read_kept, write_kept

PARTS = ("year", "month", "day")
ROLES = ("author", "editor", "translator")
VARIABLES = frozenset(
    "title title-short URL language publisher publisher-place volume issue page edition ISBN ISSN DOI number "
    "collection-title annote container-title authority event-title event-place genre".split()
)
PARTICLES = {"particle": "non-dropping-particle"}
"""What CSL calls a part of a name."""
KEPT = "briefcite"
"""The key, within CSL's `custom`, of what CSL cannot say."""


def data_of(item: Item) -> dict[str, Plain]:
    """An item as CSL's data."""
    data: dict[str, Plain] = {"id": item.key, "type": item.type}
    for role, names in item.names.items():
        data[role] = [
            {PARTICLES.get(part, part): text for part, text in one._asdict().items() if text} for one in names
        ]
    for variable, text in item.texts.items():
        data[variable] = dated(text) if variable in DATES else text
    return data | ({"custom": {KEPT: write_kept(item.kept)}} if item.kept else {})


def dated(text: str) -> Plain:
    """A date in parts; an interval has two."""
    return {"date-parts": [list(one.split("-")) for one in text.split("/")]}


def item_from(data: Mapping[str, Plain], line: int = 1) -> Item:
    """An item from CSL's data; what a date says besides is left in `rest`."""
    texts: dict[str, str] = {}
    rest: dict[str, str] = {}
    names = {}
    kept: Mapping[str, Plain] = {}
    for variable, value in data.items():
        if variable in ("id", "type"):
            continue
        if variable == "custom" and isinstance(value, dict) and KEPT in value:
            kept = read_kept(words(value[KEPT]))
        elif variable in ROLES and isinstance(value, list):
            names[variable] = tuple(
                name for one in value if isinstance(one, dict) for name in [name_of(one)] if any(name)
            )
        elif variable in DATES:
            found, left = date_of(variable, value)
            texts |= found
            rest |= left
        elif isinstance(value, str) and variable in VARIABLES:
            texts[variable] = value
        elif isinstance(value, str) and variable == "note" and "annote" not in data:
            texts["annote"] = value
        else:
            rest[variable] = words(value)
    type = words(data.get("type"))
    if type not in (*FROM_CSL, "document", ""):
        rest["csl-type"] = type
    return Item(words(data.get("id")), type, texts, names, kept, rest, line)


def name_of(data: Mapping[str, Plain]) -> Name:
    """A name; particles go with the family name."""
    said = {part: words(value) for part, value in data.items()}
    if literal := said.get("literal", ""):
        return Name(literal=literal)
    dropping, own = said.get("dropping-particle", ""), said.get("non-dropping-particle", "")
    found = named(said.get("family", ""), said.get("given", ""))
    return (
        found
        if found.literal
        else found._replace(particle=f"{dropping} {own}".strip(), suffix=said.get("suffix", ""))
    )


def date_of(variable: str, value: Plain) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What a date of CSL says, in ISO 8601, and what is left of it: a season, “circa”, words."""
    if isinstance(value, str):
        return placed(variable, variable, value)
    if isinstance(value, list):  # as pandoc has it in YAML
        found = [parts_of(one) for one in value if isinstance(one, dict)]
        return placed(variable, variable, "/".join(found))
    if not isinstance(value, dict):
        return {}, {variable: words(value)} if words(value) else {}
    parts = value.get("date-parts")
    told = "/".join(dashed(one) for one in parts if isinstance(one, list)) if isinstance(parts, list) else ""
    texts, rest = placed(variable, variable, told or words(value.get("raw") or value.get("literal")))
    besides = {name: one for name, one in value.items() if name not in ("date-parts", "raw", "literal")}
    return texts, {variable: words(value)} if words(besides) or rest else {}


def parts_of(value: Mapping[str, Plain]) -> str:
    """A date given by its named parts."""
    return dashed([value.get(part) for part in PARTS if value.get(part)]) or words(value.get("literal"))


def dashed(parts: list[Plain]) -> str:
    """The parts of a date in ISO 8601."""
    return "-".join(
        text.zfill(4 if not number else 2) for number, text in enumerate(map(words, parts)) if text
    )


def words(value: Plain) -> str:
    """A value in words: what free fields keep."""
    match value:
        case str():
            return value
        case list():
            return "; ".join(map(words, value))
        case dict():
            return ", ".join(f"{name}: {words(inner)}" for name, inner in value.items())
    return ""
