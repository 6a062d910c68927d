"""Hayagriva, the YAML of Typst's bibliographies.

coi-dprk:
  type: report
  title: "{Report of the commission of inquiry}"
  author: {name: Human Rights Council}
  genre: UN Doc. A/HRC/25/CRP.1
  date: 2014-02-07

No field of Hayagriva's prints a symbol in every style but `genre`, so that is where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..errors import UnreadableFile
from ..model import Entries, Plain, plain
from ..patterns import pattern
from ..records.reader import build
from ..records.writer import write_record
from ..text import Source, one_line
from ._body_names import name_of
from ._dates import placed
from ._fields import UN_SERIES
from ._import_result import Imported, KeyedFields, Problem, Read, imported, written
from ._items import DOCUMENT, Item, Name, possible, read_kept, write_kept

SUFFIXES = (".hayagriva.yaml",)
KEPT = "x-briefcite"
"""The field, unknown to Typst and ignored by it, of what an entry cannot say."""

TYPES = {
    "report": "report",
    "treaty": "legislation",
    "legal_case": "case",
    "webpage": "web",
    "speech": "performance",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "chapter",
    "article-journal": "article",
}
"""The entry type of each of CSL's; others are `misc`."""

MEANT = {
    **{name: type for type, name in TYPES.items()},
    "thesis": "report",
    "proceedings": "book",
    "anthology": "book",
    "anthos": "chapter",
    "entry": "chapter",
    "blog": "webpage",
    "post": "webpage",
    "newspaper": "article-newspaper",
}
PARENTS = {
    "article-journal": "periodical",
    "article-newspaper": "newspaper",
    "chapter": "book",
    "webpage": "web",
    "legal_case": "periodical",
}
"""What the container of an item is."""

INSIDE = {
    "article-journal": {"volume": "volume", "issue": "issue"},
    "legal_case": {"volume": "volume"},
    "chapter": {"volume": "volume", "edition": "edition"},
}
"""The variables that belong to the container."""

SAME = {"volume": "volume", "issue": "issue", "edition": "edition", "annote": "note", "genre": "genre"}
SERIALS = {"number": "serial", "ISBN": "isbn", "ISSN": "issn", "DOI": "doi"}
URL = pattern(r"https?://[^\s<>\"{}|\\^`\[\]]+")
LANGUAGE = pattern(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
SIGNS = pattern(r"[\\{}$]")
WRITTEN = pattern(r"\\(.)|[{}]", re.DOTALL)
"""An escaped sign, or a brace that keeps the case of what it holds."""
PAGES = pattern(r"\d+(?:-\d+)?")


def write(records: Sequence[KeyedFields], *, plain: bool = False) -> str:
    """The records for Typst, read back and compared."""
    return written(records, render, items_of, plain=plain)


def read(source: Source) -> Imported:
    """The records of a Hayagriva file; raises UnreadableFile where it is not a mapping of entries."""
    return imported(source, items_of(source))


def render(items: Iterable[Item]) -> str:
    """Items as a mapping of entries."""
    return "\n".join(write_record(item.key, data_of(item)) for item in items)


def data_of(item: Item) -> dict[str, Plain]:
    """An item as an entry; what Typst would refuse is left out, and kept."""
    texts = dict(item.texts)
    data: dict[str, Plain] = {"type": TYPES.get(item.type, "misc")}
    if texts.get("genre") == DOCUMENT:
        texts["genre"] = f"{DOCUMENT} {texts.pop('number')}"
    if title := texts.get("title"):
        short = texts.get("title-short")
        data["title"] = {"value": whole(title), "short": whole(short)} if short else whole(title)
    for role in ("author", "editor"):
        if role == "author" or item.type != "chapter":
            data[role] = listed(map(person, item.names.get(role, ())))
    if translators := item.names.get("translator"):
        data["affiliated"] = [{"role": "translator", "names": [*map(person, translators)]}]
    data["date"] = texts.get("issued", "").partition("/")[0]
    inside = INSIDE.get(item.type, {})
    data |= parts(texts, {variable: name for variable, name in SAME.items() if variable not in inside})
    data["page-range"] = texts["page"] if PAGES.fullmatch(texts.get("page", "")) else ""
    data["language"] = texts["language"] if LANGUAGE.fullmatch(texts.get("language", "")) else ""
    data["organization"] = escaped(texts.get("authority", ""))
    publisher = parts(texts, {"publisher": "name", "publisher-place": "location"})
    data["publisher"] = publisher if "name" in publisher else None
    data["serial-number"] = parts(texts, SERIALS)
    if URL.fullmatch(url := texts.get("URL", "")):
        data["url"] = {"value": url, "date": texts["accessed"]} if "accessed" in texts else url
    data["parent"] = [*parents(item, texts, inside)]
    data[KEPT] = write_kept(item.kept) if item.kept else ""
    return {name: value for name, value in data.items() if value}


def parents(item: Item, texts: Mapping[str, str], inside: Mapping[str, str]) -> Iterator[Plain]:
    """What an entry is part of: its container, series and event."""
    if "container-title" in texts:
        said = {"type": PARENTS.get(item.type, "misc"), "title": whole(texts["container-title"])}
        editors = listed(map(person, item.names.get("editor", ()))) if item.type == "chapter" else None
        yield {**said, **parts(texts, inside), **({"editor": editors} if editors else {})}
    if "collection-title" in texts:
        yield {"type": "anthology", "title": whole(texts["collection-title"])}
    if "event-title" in texts or "event-place" in texts:
        yield {"type": "conference", **parts(texts, {"event-title": "title", "event-place": "location"})}


def parts(texts: Mapping[str, str], names: Mapping[str, str]) -> dict[str, Plain]:
    """Some variables under other names."""
    return {name: escaped(texts[variable]) for variable, name in names.items() if texts.get(variable)}


def escaped(text: str) -> str:
    """A text without signs that mean something in Typst's texts."""
    return SIGNS.sub(r"\\\g<0>", text)


def whole(text: str) -> str:
    r"""A text whose case no style may change.

    >>> print(whole("On {peace}"), words(whole("On {peace}")))
    {On \{peace\}} On {peace}
    """
    return f"{{{escaped(text)}}}"


def listed(found: Iterable[Plain]) -> Plain:
    """Several as a list, one as itself."""
    several = [*found]
    return several[0] if len(several) == 1 else several


def person(name: Name) -> Plain:
    """A name; that of a body is one whole."""
    if name.literal:
        return {"name": name.literal}
    parts = {"name": name.family, "given-name": name.given, "prefix": name.particle, "suffix": name.suffix}
    return {part: text for part, text in parts.items() if text or part == "given-name"}


def items_of(source: Source) -> Read:
    """The entries of a file as items."""
    top = build(source)[0]
    if not isinstance(top, Entries):
        raise UnreadableFile(source.name, "this is not a mapping of Hayagriva's entries")
    items, problems = [], []
    for key, value in top.entries:
        line = source.position(key.span.start).line
        data = plain(value)
        if isinstance(data, dict):
            items.append(item_from(key.text, data, line))
        else:
            problems.append(Problem(line, f"“{key.text}” is not an entry"))
    return Read(tuple(items), tuple(problems))


def item_from(key: str, data: Mapping[str, Plain], line: int) -> Item:
    """An item from an entry; what has no place in it goes to `rest`."""
    entry = {name.lower(): value for name, value in data.items()}
    inner = [one for one in several(entry.pop("parent", None)) if isinstance(one, dict)]
    stored = entry.pop(KEPT, "")
    kept = read_kept(stored) if isinstance(stored, str) else {}
    type = type_of(words(entry.pop("type", "")).lower(), inner)
    texts: dict[str, str] = {}
    names = {role: tuple(people(entry.pop(role, None))) for role in ("author", "editor")}
    take_title(entry, texts)
    take_parts(entry, texts)
    for variable, name in SAME.items():
        texts |= {variable: words(entry.pop(name))} if name in entry else {}
    number = texts.get("genre", "").removeprefix(f"{DOCUMENT} ")
    if number != texts.get("genre", ""):
        texts |= {"genre": DOCUMENT, "number": number}
    for one in inner:
        take_parent(one, texts, names)
    others = several(entry.pop("affiliated", None))
    translating = [one for one in others if isinstance(one, dict) and words(one.get("role")) == "translator"]
    names["translator"] = tuple(name for one in translating for name in people(one.get("names")))
    entry |= {"affiliated": left} if (left := [one for one in others if one not in translating]) else {}
    if type == "treaty" and not UN_SERIES.fullmatch(texts.get("number", "")):
        type, entry["entry-type"] = "report", "legislation"
    rest = {name: words(value) for name, value in entry.items()}
    found = {variable: text for variable, text in texts.items() if text}
    return Item(key, type, found, {r: n for r, n in names.items() if n}, kept, rest, line)


def type_of(said: str, inner: Sequence[Mapping[str, Plain]]) -> str:
    """CSL's type of an entry, which its container may tell."""
    container = words(inner[0].get("type")).lower() if inner else ""
    if said == "article" and container in ("newspaper", "web", "blog"):
        return "article-newspaper" if container == "newspaper" else "webpage"
    return "article-journal" if said == "article" else MEANT.get(said, "document")


def take_title(entry: dict[str, Plain], texts: dict[str, str]) -> None:
    """The title, which may have a short form, and the link, which may have the day of a visit."""
    title, url = entry.pop("title", None), entry.pop("url", None)
    texts["title"] = words(title.get("value")) if isinstance(title, dict) else words(title)
    texts["title-short"] = words(title.get("short")) if isinstance(title, dict) else ""
    texts["URL"] = words(url.get("value")) if isinstance(url, dict) else words(url)
    if isinstance(url, dict) and possible(words(url.get("date"))):
        texts["accessed"] = words(url["date"])


def take_parts(entry: dict[str, Plain], texts: dict[str, str]) -> None:
    """Date, pages, language, publisher and numbers."""
    found, left = placed("issued", "date", words(entry.pop("date", None)))
    texts |= found
    entry |= left
    texts["page"] = words(entry.pop("page-range", None)).replace("–", "-")
    texts["language"] = words(entry.pop("language", None))
    texts["authority"] = words(entry.pop("organization", None))
    publisher = entry.pop("publisher", None)
    said = publisher if isinstance(publisher, dict) else {"name": publisher}
    texts["publisher"], texts["publisher-place"] = words(said.get("name")), words(said.get("location"))
    if "location" in entry and not texts["publisher-place"]:
        texts["publisher-place"] = words(entry.pop("location"))
    serial = entry.pop("serial-number", None)
    numbers = serial if isinstance(serial, dict) else {"serial": serial}
    texts |= {variable: words(numbers.get(name)) for variable, name in SERIALS.items()}


def take_parent(one: Mapping[str, Plain], texts: dict[str, str], names: dict[str, tuple[Name, ...]]) -> None:
    """What a container, series or event says."""
    title = one.get("title")
    said = words(title.get("value")) if isinstance(title, dict) else words(title)
    match words(one.get("type")).lower():
        case "conference":
            texts |= {"event-title": said, "event-place": words(one.get("location"))}
        case "anthology" if "container-title" in texts:
            texts["collection-title"] = said
        case "anthology" if not one.keys() - {"type", "title"}:
            texts["collection-title"] = said
        case _:
            texts |= {"container-title": said}
            texts |= {name: words(one[name]) for name in ("volume", "issue", "edition") if one.get(name)}
            names["editor"] = (*names["editor"], *people(one.get("editor")))


def several(value: Plain) -> list[Plain]:
    """A value that may be one or a list, as a list."""
    return value if isinstance(value, list) else [value] if value else []


def people(value: Plain) -> Iterator[Name]:
    """The names of a field: `Family, Given`, a mapping, or without a comma, that of a body."""
    for one in several(value):
        if isinstance(one, dict):
            family, given = words(one.get("name")), words(one.get("given-name"))
            found = name_of(family, given) if "given-name" in one else Name(literal=family)
            told = {"particle": words(one.get("prefix")), "suffix": words(one.get("suffix"))}
            yield found if found.literal else found._replace(**told)
        elif text := words(one):
            family, comma, given = text.partition(",")
            yield name_of(family.strip(), given.strip()) if comma else Name(literal=text)


def words(value: Plain) -> str:
    """A value in words, without Typst's signs."""
    match value:
        case list():
            return "; ".join(map(words, value))
        case dict():
            return words(value.get("value")) or ", ".join(
                f"{name}: {words(one)}" for name, one in value.items()
            )
    return one_line(WRITTEN.sub(r"\1", value or ""))
