"""BibTeX entries to items and back; `biblatex` and `bibtex` differ in their tables alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..values.names import is_body, split_person
from . import _latex as latex
from ._items import DOCUMENT, ISO, TO_CSL, Item, Name, read_kept, write_kept

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
COMMON = {
    "title": "title",
    "shorttitle": "title-short",
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
    "publisher": "publisher",
    "volume": "volume",
    "number": "number",
    "pages": "page",
    "edition": "edition",
    "series": "collection-title",
}
"""Fields that both dialects name alike, with their variables."""

VERBATIM = ("url", "doi", "file")
NAMES = {"author": "author", "editor": "editor", "translator": "translator"}
CAPITAL = re.compile(r"[^\W\d_]*[A-ZÀ-ÖØ-Þ][\w’'.-]*")


class Dialect(NamedTuple):
    """What tells BibTeX from biblatex."""

    types: Mapping[str, str]
    """The entry type of each of CSL's."""
    fields: Mapping[str, str]
    """The variable of each field, beside the common ones."""
    kept: str
    """The field for what entries cannot say."""
    split_dates: bool
    ascii: bool = False


def render(items: Iterable[Item], dialect: Dialect) -> str:
    """A bibliography."""
    return "\n".join(entry(item, dialect) for item in items)


def entry(item: Item, dialect: Dialect) -> str:
    """An entry; every field on its line, in a stable order."""
    lines = [f"  {name} = {value},\n" for name, value in fields(item, dialect) if value]
    return f"@{dialect.types.get(item.type, 'misc')}{{{item.key},\n{''.join(lines)}}}\n"


def fields(item: Item, dialect: Dialect) -> Iterator[tuple[str, str]]:
    """The fields of an entry with their values in braces."""
    names = variables(item, dialect)
    for name, role in NAMES.items():
        people = (person(one, dialect.ascii) for one in item.names.get(role, ()))
        yield name, braced(" and ".join(people))
    for name, variable in names.items():
        text = item.texts.get(variable, "")
        if name in VERBATIM:
            yield name, "" if set(text) & set("{}\\% ") else braced(text)
        elif name in ("title", "booktitle") and text:
            yield name, braced(protected(item, text, dialect.ascii))
        else:
            yield name, braced(latex.encode(text, ascii=dialect.ascii))
    if csl_type(dialect.types.get(item.type, "misc"), {}) != item.type:
        yield "entrysubtype", braced(item.type.removeprefix("article-"))
    yield from dates(item, dialect)
    if item.kept:
        yield dialect.kept, braced(latex.encode(write_kept(item.kept)))


def variables(item: Item, dialect: Dialect) -> dict[str, str]:
    """The fields that an entry can have, with their variables."""
    own = {**COMMON, **dialect.fields}
    match item.type:
        case "report":
            own["institution"] = own.pop("publisher")
        case "article-newspaper" | "article-journal":
            journal = "journal" if dialect.split_dates else "journaltitle"
            own = {journal: "container-title", **own}
            if item.texts.get("issue"):
                own["number"] = "issue"
        case "chapter":
            own["booktitle"] = "container-title"
    return own


def braced(text: str) -> str:
    """A value in braces, or ""."""
    return f"{{{text}}}" if text else ""


def person(name: Name, ascii: bool) -> str:
    """A name; that of a body stands in braces of its own."""
    if name.literal:
        return braced(latex.encode(name.literal, ascii=ascii))
    parts = (latex.encode(part, ascii=ascii) for part in (name.family, name.given) if part)
    return ", ".join(braced(part) if "," in part or " and " in part else part for part in parts)


def protected(item: Item, text: str, ascii: bool) -> str:
    """A title whose case no style may change: whole where it is a document's or not English."""
    language = item.texts.get("language", "en").lower()
    if item.texts.get("genre") == DOCUMENT or item.type == "treaty" or not language.startswith("en"):
        return braced(latex.encode(text, ascii=ascii))
    words = re.split(r"(\s+)", text)
    return "".join(
        braced(w) if CAPITAL.match(word) else w for word in words for w in [latex.encode(word, ascii=ascii)]
    )


def dates(item: Item, dialect: Dialect) -> Iterator[tuple[str, str]]:
    """The date of issue and that of access."""
    issued, accessed = item.texts.get("issued", ""), item.texts.get("accessed", "")
    if not dialect.split_dates:
        yield from (("date", braced(issued)), ("urldate", braced(accessed)))
        return
    year, month, day = (*issued.partition("/")[0].split("-"), "", "")[:3]
    yield "year", braced(year)
    yield "month", MONTHS[int(month) - 1] if month else ""
    yield "day", braced(day)


def item_from(kind: str, key: str, raw: Mapping[str, str], *, line: int, dialect: Dialect) -> Item:
    """An item from an entry's fields as they stand in the file."""
    kept = read_kept(latex.decode(raw.get(dialect.kept, "")))
    said = {name: clean(name, text) for name, text in raw.items() if name != dialect.kept}
    names = {role: tuple(people(raw[name])) for name, role in NAMES.items() if name in raw}
    type = csl_type(kind, said)
    texts: dict[str, str] = {}
    if date := date_of(said):
        texts["issued"] = date
    own = dict(MEANINGS)
    if type.startswith("article") and "number" in said:
        own["number"] = "issue" if "issue" not in said else "number"
    rest = {}
    for name, text in said.items():
        variable = own.get(name, "")
        if variable and variable not in texts:
            texts[variable] = text
        elif name not in NAMES and name not in ("year", "month", "day", "date", "entrysubtype"):
            rest[name] = text
    if not names.get("author") and said.get("institution") and not kept:
        names["author"] = (Name(literal=texts.pop("publisher")),)
    return Item(key, type, texts, names, kept, rest, line)


MEANINGS = {
    **COMMON,
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "institution": "publisher",
    "organization": "publisher",
    "school": "publisher",
    "type": "genre",
    "address": "publisher-place",
    "location": "publisher-place",
    "venue": "event-place",
    "urldate": "accessed",
    "langid": "language",
    "language": "language",
    "issue": "issue",
    "annote": "annote",
    "annotation": "annote",
    "eventtitle": "event-title",
    "usera": "container-title",
    "userb": "authority",
    "userc": "event-title",
    "userd": "event-place",
    "court": "authority",
    "event": "event-title",
    "eventplace": "event-place",
    "container": "container-title",
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
        plain = " ".join(latex.decode(name).split())
        if not plain or plain == "others":
            continue
        if whole(name) or ("," not in name and is_body(plain)):
            yield Name(literal=plain)
        else:
            parts = [
                " ".join(latex.decode(one).split())
                for one in at_depth(name if "," in name else split_person(plain), ",")
            ]
            yield Name(parts[0], parts[-1] if len(parts) > 1 else "")


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
