"""Records as CSL-JSON items, so that a CSL processor prints them with their symbols whole.

A United Nations document is a `report` of genre "UN Doc." whose number is its symbol: of the item types
tried, the one that every style prints. A resolution as `legislation` becomes "Pub. L. Nos.".
"""

from __future__ import annotations

from .model import Entries, Record
from .values.date import Date

TYPES = {
    "un-document": "report",
    "resolution": "report",
    "report": "report",
    "treaty": "treaty",
    "case": "legal_case",
    "book": "book",
    "chapter": "chapter",
    "article": "article-journal",
    "news": "article-newspaper",
    "speech": "speech",
    "press-release": "webpage",
    "web": "webpage",
}
"""The item type of each record type; any other is a document."""

PLAIN = {
    "title": "title",
    "short": "title-short",
    "url": "URL",
    "place": "publisher-place",
    "edition": "edition",
    "pages": "page",
    "publisher": "publisher",
    "journal": "container-title",
    "outlet": "container-title",
    "site": "container-title",
    "volume": "volume",
    "issue": "issue",
    "language": "language",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
}
"""Fields that have one name there and another here."""
ROLES = {"": "author", "author": "author", "editor": "editor", "translator": "translator"}


def write_item(record: Record) -> dict[str, object]:
    """A record as a CSL-JSON item; its id is the record's key."""
    item: dict[str, object] = {"id": record.key.text, "type": TYPES.get(record.type, "document")}
    item |= {ours: record.text(name) for name, ours in PLAIN.items() if record.text(name)}
    names: dict[str, list[dict[str, str]]] = {}
    for person in record.persons:
        name = {"family": person.family, "given": person.given}
        names.setdefault(ROLES.get(person.role, "contributor"), []).append(
            {k: v for k, v in name.items() if v}
        )
    if record.bodies and "author" not in names:
        names["author"] = [{"literal": body} for body in record.bodies]
    item |= names
    item |= numbered(record)
    if record.dates:
        item["issued"] = written(record.dates[0][1])
    if accessed := record.date("accessed"):
        item["accessed"] = written(accessed)
    return item


def numbered(record: Record) -> dict[str, object]:
    """The number by which a source is found: a symbol, or a place in a treaty series."""
    if record.symbol:
        return {
            "number": " and ".join(map(str, record.symbols)),
            "genre": "UN Doc.",
            "publisher": "United Nations",
        }
    series = record.fields.get("series")
    if not isinstance(series, Entries):
        return {"number": record.text("number")} if record.text("number") else {}
    parts = {key.text: getattr(value, "text", "") for key, value in series}
    words = (parts.get("volume", ""), parts.get("name", ""), parts.get("page", ""))
    if record.type == "treaty" and all(words):
        return {"number": " ".join(words)}
    return {"collection-title": parts.get("name", ""), "collection-number": parts.get("volume", "")}


def written(date: Date) -> dict[str, object]:
    """A date, or the two ends of a period."""
    ends = (date, date.end) if date.end else (date,)
    parts = [[part for part in (one.year, one.month, one.day) if part] for one in ends]
    return {"date-parts": parts}
