"""Items as CSL's data and back: shared by its two notations, JSON and YAML."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Plain
from ._body_names import name_of as named
from ._fields import FROM_CSL
from ._items import Item, Name, possible, read_kept, write_kept

DATES = ("issued", "accessed")
PARTS = ("year", "month", "day")
ROLES = ("author", "editor", "translator")
VARIABLES = frozenset(
    "title title-short URL language publisher publisher-place volume issue page edition ISBN ISSN DOI number "
    "collection-title annote container-title authority event-title event-place genre".split()
)
KEPT = "briefcite"
"""The key, within CSL's `custom`, of what CSL cannot say."""


def data_of(item: Item) -> dict[str, Plain]:
    """An item as CSL's data."""
    data: dict[str, Plain] = {"id": item.key, "type": item.type}
    for role, names in item.names.items():
        data[role] = [{part: text for part, text in one._asdict().items() if text} for one in names]
    for variable, text in item.texts.items():
        data[variable] = dated(text) if variable in DATES else text
    return data | ({"custom": {KEPT: write_kept(item.kept)}} if item.kept else {})


def dated(text: str) -> Plain:
    """A date in parts; an interval has two."""
    return {"date-parts": [list(one.split("-")) for one in text.split("/")]}


def item_from(data: Mapping[str, Plain], line: int = 1) -> Item:
    """An item from CSL's data; a date in words is left in `rest`."""
    texts, names, rest = {}, {}, {}
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
        elif variable in DATES and (date := date_of(value)):
            texts[variable] = date
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
    particles = (
        said.get("dropping-particle", ""),
        said.get("non-dropping-particle", ""),
        said.get("family", ""),
    )
    if literal := said.get("literal", ""):
        return Name(literal=literal)
    given = " ".join(filter(None, (said.get("given", ""), said.get("suffix", ""))))
    return named(" ".join(filter(None, particles)), given)


def date_of(value: Plain) -> str:
    """A date of CSL in ISO 8601, or ""."""
    if isinstance(value, str):
        return value if possible(value) else ""
    if isinstance(value, list):  # as pandoc has it in YAML
        dates = "/".join(
            "-".join(words(one.get(part)).zfill(2) for part in PARTS if one.get(part))
            for one in value
            if isinstance(one, dict)
        )
        return dates if possible(dates) else ""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    if not isinstance(parts, list):
        return date_of(words(value.get("raw"))) if isinstance(value, dict) and value.get("raw") else ""
    dates = "/".join("-".join(words(n).zfill(2) for n in one) for one in parts if isinstance(one, list))
    return dates if possible(dates) else ""


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
