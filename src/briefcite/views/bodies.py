"""Bodies of the United Nations as notes and records name them, and whether two of them exclude each other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from ..comparing.body_names import strip_name
from ..model import Library
from ..model.records import Entries, Items, Record, Value, plain
from ..symbols.grammar.series import Series, all_series, bodies_by_code, read_rows
from ..values.words import words_of

ORGANS = ("General Assembly", "Economic and Social Council", "Security Council", "Trusteeship Council")
WIDE = (*ORGANS, "Secretariat", "Human rights treaty bodies")
"""What other bodies report to, so that its name may stand for theirs."""

PLAIN = ("Working Group", "Commission", "Committee")
"""Names that are too short to be one body's."""
KEPT = 4
"""Of how many libraries at a time the names are remembered: the articles of a publication share one."""


@cache
def issuers() -> dict[str, Series]:
    """The deliberative bodies of the United Nations that have a code, by folded name and by code."""
    found: dict[str, Series] = {}
    for code, series in bodies_by_code().items():
        if series.organ in WIDE and series.organ != "Secretariat":
            found |= dict.fromkeys((strip_name(code), strip_name(series.body.rpartition(". ")[2])), series)
    return found


@lru_cache(maxsize=1024)
def find_issuer(name: str) -> Series | None:
    """The deliberative body that a name or code is, whole, or None.

    >>> find_issuer("UN Human Rights Council").code, find_issuer("Human Rights Watch")
    ('HRC', None)
    """
    return issuers().get(strip_name(name))


@cache
def organs() -> Mapping[str, frozenset[str]]:
    """The organs to which each body of the table belongs."""
    found: dict[str, set[str]] = {}
    for series in all_series().values():
        found.setdefault(series.body, set()).add(series.organ)
    return {body: frozenset(names) for body, names in found.items()}


def chain(body: str) -> set[str]:
    """A body of the table by its name there, with the bodies above it."""
    return {body, body.partition(". ")[0], *organs().get(body, ())}


def names_of_bodies(value: Value | None) -> list[str]:
    """Every name, short name and code in a record's field of bodies."""
    match value:
        case Items():
            return [name for item in value.items for name in names_of_bodies(item)]
        case Entries():
            return [name for _, inner in value for name in names_of_bodies(inner)]
    return [text] if isinstance(text := plain(value), str) else []


def recorded_bodies(record: Record) -> set[str]:
    """The bodies of the table that a record's fields and symbols name."""
    named = (find_issuer(name) for name in names_of_bodies(record.fields.get("body")))
    symbols = (symbol.body for first in record.symbols for symbol in (first, *first.joint))
    return {series.body for series in named if series} | {body for body in symbols if body}


def is_other_issuer(name: str, record: Record) -> bool:
    """Whether a name is that of a body which cannot have issued a record's document."""
    return excludes(name, recorded_bodies(record), act=record.type == "resolution")


def excludes(name: str, issuers: set[str], *, act: bool) -> bool:
    """Whether a body by that name cannot have issued a document of these bodies of the table.

    A body above or below is none, but of an act, such as a resolution, which only the body below may lack.
    """
    ours = find_issuer(name)
    if ours is None or not issuers or not {find_issuer(body) for body in issuers} - {None}:
        return False
    above = {body for other in issuers for body in chain(other)}
    if ours.body in above:
        return False
    below = bool(chain(ours.body) & issuers) or not issuers.isdisjoint(ORGANS)
    return act or not (below or ours.body in ORGANS)


@lru_cache(maxsize=KEPT)
def known_names(library: Library) -> frozenset[str]:
    """The names of bodies in the table and in the records."""
    records = (record for record in library.with_field("body") if not record.draft)
    return table_names().union(*(record.bodies for record in records))


@cache
def table_names() -> frozenset[str]:
    """The names of bodies in the tables, with and without "United Nations"."""
    names = {part for series in all_series().values() for part in series.body.split(". ")}
    found = {name for name in names if name.split()[0].casefold() in words_of("organ") and name not in PLAIN}
    found |= {name for _, name in read_rows("body-names.tsv")}
    return frozenset(found | {name.replace("United Nations ", "") for name in found})
