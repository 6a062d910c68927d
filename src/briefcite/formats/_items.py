"""A record as other programs see it: one item with the variables of CSL, to which every format is mapped.

What an item cannot say is `kept`: the record's own fields, as data, in one place of the file that no style
prints. `item_of` is the way out, `fields_of` (in `_fields`) the way in; `kept` is what one leaves
out of the other.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from msgspec import Struct, field

from ..model import Plain
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols import read_symbol
from ..symbols.grammar.series import bodies_by_code
from ..symbols.grammar.state import ADOPTED
from ..text import one_line
from ..values.date import parse_date
from ..values.people_and_bodies import Person, read_bodies, read_persons

UN = "United Nations"
DOCUMENT = "UN Doc."
ISO = pattern(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/\d{4}(?:-\d\d(?:-\d\d)?)?)?")
AND_OTHERS = "and-others"
"""The free field with the role of which names are left out."""
DATES = ("issued", "accessed", "original-date")
"""Variables that are dates."""
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
    "status": "status",
    "original-date": "original-date",
    "isbn": "ISBN",
    "issn": "ISSN",
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


class Name(NamedTuple):
    """A person, or a body with its whole name as `literal`; particle and suffix as in CSL."""

    family: str = ""
    given: str = ""
    literal: str = ""
    particle: str = ""
    suffix: str = ""

    @property
    def whole_family(self) -> str:
        """The family name with its particle: “van der Berg”."""
        return f"{self.particle} {self.family}".strip()


class Item(Struct, frozen=True):
    """A source with CSL's type, variables as text (dates as ISO 8601) and names by role."""

    key: str
    type: str
    texts: Mapping[str, str]
    names: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)
    kept: Mapping[str, Plain] = field(default_factory=dict)
    rest: Mapping[str, str] = field(default_factory=dict)
    """What the format's reader did not understand, by the names it has there."""
    line: int = 1
    others: str = ""
    """The role of which names were left out: “and others”."""


def item_of(key: str, fields: Mapping[str, Plain]) -> Item:
    """A record as an item, as far as an item can say it."""
    said = {name: value for name, value in fields.items() if isinstance(value, str) and value.strip()}
    type = said.get("type", "")
    texts = {SAME[name]: one_line(said[name]) for name in SAME if name in said}
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
    for name in DATES:
        if not possible(texts.get(name, "")):
            texts.pop(name, None)
    others = said.get(f"x-{AND_OTHERS}", "")
    found = {k: v for k, v in names.items() if v}
    return Item(key, csl, {k: v for k, v in texts.items() if v}, found, others=others)


def possible(date: str) -> bool:
    """Whether a date can be handed to programs that read ISO 8601."""
    value = parse_date(date) if ISO.fullmatch(date) else None
    return bool(value and value.possible)


def names_of(fields: Mapping[str, Plain]) -> dict[str, tuple[Name, ...]]:
    """Bodies and persons by role; a body's code is written out."""
    found: dict[str, list[Name]] = {"author": [], "editor": [], "translator": []}
    codes = bodies_by_code()
    for body in read_bodies(fields.get("body")):
        found["author"].append(Name(literal=one_line(codes[body].body if body in codes else body)))
    for person in read_persons(fields.get("person")):
        role = person.role if person.role in found else "author"
        found[role].append(as_name(person))
    return {role: tuple(names) for role, names in found.items()}


def as_name(person: Person) -> Name:
    """A person's name."""
    family, given, particle, suffix = map(
        one_line, (person.family, person.given, person.particle, person.suffix)
    )
    return Name(family, given, particle=particle, suffix=suffix)


def document(said: Mapping[str, str]) -> dict[str, str]:
    """A UN document as a report whose number is the symbol: so every style prints it."""
    symbol = one_line(said["symbol"])
    title = said.get("title") or numbered(symbol)
    return {"genre": DOCUMENT, "number": symbol, "publisher": UN, "title": one_line(title)}


def numbered(symbol: str) -> str:
    """What a document without a title is called, such as a resolution.

    >>> numbered("S/RES/2397 (2017)"), numbered("A/RES/69/188"), numbered("A/RES/1514 (XV)")
    ('Resolution 2397 (2017)', 'Resolution 69/188', 'Resolution 1514 (XV)')
    """
    found = read_symbol(symbol)
    if not found or found.kind not in ADOPTED or not found.number:
        return symbol
    before, after = (found.session, "") if found.session.isdigit() else ("", found.session)
    after = after or ("" if before or not found.year else str(found.year))
    name = found.kind.replace("-", " ").capitalize()
    return f"{name} {f'{before}/' * bool(before)}{found.number}{f' ({after})' * bool(after)}"


def treaty(series: Plain) -> dict[str, str]:
    """The treaty series as `1577 UNTS 3`."""
    parts = series if isinstance(series, dict) else {}
    words = [value for name in ("volume", "name", "page") if isinstance(value := parts.get(name), str)]
    return {"number": " ".join(words)} if len(words) == 3 and all(words) else {}


def reporter(reporter: Plain) -> dict[str, str]:
    """The law report as the container of a case."""
    parts = reporter if isinstance(reporter, dict) else {}
    to = {"name": "container-title", "volume": "volume", "page": "page"}
    found = {to[name]: text for name in to if isinstance(text := parts.get(name), str)}
    year = parts.get("year")
    return {"volume": year, **found} if found and isinstance(year, str) else found


def container(inner: Mapping[str, Plain]) -> dict[str, str]:
    """The book of a chapter."""
    to = {
        **{name: SAME[name] for name in ("publisher", "place", "volume", "edition", "isbn", "series")},
        "title": "container-title",
        "date": "issued",
    }
    return {to[name]: one_line(text) for name in to if isinstance(text := inner.get(name), str)}


def write_kept(kept: Mapping[str, Plain], *, ascii: bool = False) -> str:
    """What is kept as one line of JSON, without two spaces together."""
    text = json.dumps(kept, ensure_ascii=ascii)
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
