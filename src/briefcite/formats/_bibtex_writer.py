"""Items as entries of a bibliography; `biblatex` and `bibtex` differ in their tables alone.

An entry type is chosen for which the item has everything that biblatex's data model demands; where there
is none, the entry is `@misc`, and `entrysubtype` names CSL's type. What has no field goes to `userf`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from ..named_tuples import NamedTuple
from ..patterns import pattern
from . import _latex as latex
from ._items import DOCUMENT, Item, Name, write_kept

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
KEPT = "userf"
"""The field for what entries cannot say: one that the data model knows and no style prints."""

OTHERS = "others"
"""What is in the place of the names that are left out."""
REPORT = "Report"
"""What is in `type`, which a report must have, where the record says nothing."""

VERBATIM = ("url", "doi", "file")
CAPITALS = pattern(r"(?<!\w)\w*[A-ZÀ-ÖØ-Þ](?:\S*\w)?(?:[,:]? \w*[A-ZÀ-ÖØ-Þ](?:\S*\w)?)*")
"""Words with capitals, as many as follow one another."""

SHARED = {"title": "title", "shorttitle": "title-short"}
LINKS = {
    "url": "URL",
    "doi": "DOI",
    "language": "language",
    "annotation": "annote",
    "pubstate": "status",
    "origdate": "original-date",
}
PRINTED = {
    "publisher": "publisher",
    "location": "publisher-place",
    "edition": "edition",
    "volume": "volume",
    "number": "number",
    "series": "collection-title",
    "isbn": "ISBN",
    "pages": "page",
}


class Kind(NamedTuple):
    """An entry type with what it demands and the variables of its own fields."""

    entry: str
    demands: tuple[str, ...]
    fields: Mapping[str, str]


BOOK = Kind("book", ("author",), PRINTED)
CHAPTER = Kind(
    "incollection", ("author", "editor", "container-title"), {"booktitle": "container-title", **PRINTED}
)
ARTICLE = Kind(
    "article",
    ("author", "container-title"),
    {
        "journaltitle": "container-title",
        "volume": "volume",
        "number": "issue",
        "eid": "number",
        "pages": "page",
        "series": "collection-title",
        "issn": "ISSN",
    },
)
PAPER = Kind(
    "report",
    ("author", "publisher"),
    {
        "number": "number",
        "type": "genre",
        "institution": "publisher",
        "location": "publisher-place",
        "pages": "page",
    },
)
PAGE = Kind("online", ("URL",), {"organization": "container-title", "titleaddon": "genre"})
TALK = Kind(
    "unpublished", ("author",), {"type": "genre", "eventtitle": "event-title", "venue": "event-place"}
)
KINDS = {
    "report": (PAPER,),
    "book": (BOOK, BOOK._replace(entry="collection", demands=("editor",))),
    "chapter": (CHAPTER, CHAPTER._replace(entry="inbook", demands=("author", "container-title"))),
    "article-journal": (ARTICLE,),
    "article-newspaper": (ARTICLE,),
    "webpage": (PAGE,),
    "speech": (TALK,),
}
"""The entry types of each of CSL's, best first; after them `@misc`."""

PLACE = {"location": "publisher-place"}
MISC = {
    "treaty": {"howpublished": "number", **PLACE},
    "legal_case": {"howpublished": "reporter", "organization": "authority", "type": "genre", **PLACE},
    "webpage": {"howpublished": "genre", "organization": "container-title", **PLACE},
    "speech": {"howpublished": "event-title", "type": "genre", "location": "event-place"},
    "report": {"howpublished": "publisher", "type": "genre", "number": "number", **PLACE},
    "book": {"howpublished": "publisher", **PLACE},
}
"""The fields of `@misc` for each of CSL's types; for others the container is how it was published."""

ROLES = {
    "author": ("author",),
    **dict.fromkeys(("book", "inbook", "incollection", "article"), ("author", "editor", "translator")),
    "collection": ("editor", "translator"),
    **dict.fromkeys(("misc", "online"), ("author", "editor")),
}


class Dialect(NamedTuple):
    """What tells BibTeX from biblatex."""

    entries: Mapping[str, str]
    """The entry types that have another name."""
    fields: Mapping[str, str]
    """The fields that have another name."""
    split_dates: bool
    ascii: bool = False


def render(items: Iterable[Item], dialect: Dialect) -> str:
    """A bibliography."""
    return "\n".join(entry(item, dialect) for item in items)


def entry(item: Item, dialect: Dialect) -> str:
    """An entry; every field on its line, in a stable order."""
    kind = kind_of(completed(item))
    named = dialect.entries.get(kind.entry, kind.entry)
    if named == "misc" != kind.entry:
        kind = misc(item.type)
    lines = (
        f"  {dialect.fields.get(name, name)} = {value},\n"
        for name, value in fields(completed(item), kind, dialect)
        if value
    )
    return f"@{named}{{{item.key},\n{''.join(lines)}}}\n"


def completed(item: Item) -> Item:
    """A report with the two fields that it must have, kind and publisher; a case with its place in one."""
    if item.type == "legal_case" and "container-title" in item.texts:
        place = " ".join(item.texts[name] for name in ("container-title", "volume") if name in item.texts)
        page = f", p. {item.texts['page']}" if "page" in item.texts else ""
        return replace(item, texts={**item.texts, "reporter": place + page})
    bodies = [name.literal for name in item.names.get("author", ()) if name.literal]
    if item.type != "report" or not bodies:
        return item
    texts = {"genre": REPORT, "publisher": bodies[0], **item.texts}
    return replace(item, texts=texts)


def kind_of(item: Item) -> Kind:
    """The first kind of entry for which nothing is missing."""
    has = {*item.texts, *item.names}
    return next((kind for kind in KINDS.get(item.type, ()) if has.issuperset(kind.demands)), misc(item.type))


def misc(type: str) -> Kind:
    """`@misc` for one of CSL's types."""
    return Kind("misc", (), MISC.get(type, {"howpublished": "container-title", **PLACE}))


def fields(item: Item, kind: Kind, dialect: Dialect) -> Iterator[tuple[str, str]]:
    """The fields of an entry, named as biblatex does, with their values in braces."""
    for role in ROLES.get(kind.entry, ("author",)):
        people = [person(one, dialect.ascii) for one in item.names.get(role, ())]
        more = [OTHERS] if item.others == role else []
        yield role, braced(" and ".join([*people, *more]))
    if dialect.split_dates and not item.names:
        yield "key", braced(latex.encode(item.texts.get("title", ""), ascii=dialect.ascii))
    for name, variable in {**SHARED, **kind.fields, **LINKS}.items():
        text = item.texts.get(variable, "")
        if name in VERBATIM:
            yield name, "" if set(text) & set("{}\\ ") else braced(text)
        elif name in ("title", "booktitle") and text:
            yield name, braced(protected(item, text, dialect.ascii))
        else:
            yield name, braced(latex.encode(text, ascii=dialect.ascii))
    if kind.entry == "misc" or item.type == "article-newspaper":
        yield "entrysubtype", braced(item.type if kind.entry == "misc" else "newspaper")
    yield from dates(item, dialect)
    if item.kept:
        yield KEPT, braced(latex.encode(write_kept(item.kept, ascii=dialect.ascii)))


def braced(text: str) -> str:
    """A value in braces, or ""."""
    return f"{{{text}}}" if text else ""


def person(name: Name, ascii: bool) -> str:
    """A name; that of a body, and a single one of several words, is in braces of its own."""
    family, given, suffix = (
        latex.encode(part, ascii=ascii)
        for part in (name.literal or name.whole_family, name.given, name.suffix)
    )
    if name.literal or (not given and " " in family):
        return braced(family)
    parts = (part for part in (family, suffix, given) if part)
    return ", ".join(braced(part) if "," in part or " and " in part else part for part in parts)


def protected(item: Item, text: str, ascii: bool) -> str:
    """A title whose case no style may change: whole where it is a document's or not English.

    Of others the words with capitals, which may be names; a plain first word needs no protection.
    """
    language = item.texts.get("language", "en").lower()
    if item.texts.get("genre") == DOCUMENT or item.type == "treaty" or not language.startswith("en"):
        return braced(latex.encode(text, ascii=ascii))
    said, done = [], 0
    for found in CAPITALS.finditer(text):
        begin = found.start()
        first = text.partition(" ")[0]
        if not begin and first[1:] == first[1:].lower():
            begin = min(len(first) + 1, found.end())
        said += [latex.encode(text[done:begin], ascii=ascii)]
        said += [braced(latex.encode(text[begin : found.end()], ascii=ascii))]
        done = found.end()
    return "".join([*said, latex.encode(text[done:], ascii=ascii)])


def dates(item: Item, dialect: Dialect) -> Iterator[tuple[str, str]]:
    """The date of issue and that of access."""
    issued, accessed = item.texts.get("issued", ""), item.texts.get("accessed", "")
    if not dialect.split_dates:
        yield "date", braced(issued)
    elif issued:
        year, month, day = (*issued.partition("/")[0].split("-"), "", "")[:3]
        yield "year", braced(year)
        yield "month", MONTHS[int(month) - 1] if month else ""
        yield "day", braced(day)
    yield "urldate", braced(accessed)
