"""MARCXML of the United Nations Digital Library: one record, or a collection of them.

<record>
<datafield tag="191"><subfield code="a">A/HRC/25/CRP.1</subfield></datafield>
<datafield tag="245"><subfield code="a">Report of the commission of inquiry</subfield></datafield>
<datafield tag="269"><subfield code="a">2014-02-07</subfield></datafield>
</record>

191 symbol (a, each of a joint document; z a former one), 245 title, 260 and 269 imprint and date, 700
persons, 710 and 711 bodies, 856 links, 991 agenda item, 992 date of action, 993 related symbols. Every other
field is kept as `x-marc-…`. Written from descriptions of the library's fields and tried on a file made after
them: the library itself was not asked. A document type, by which a small file can grow, is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from ..errors import UnreadableFile
from ..model import Plain
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols import read_symbol
from ..symbols.grammar.state import ADOPTED
from ..text import Source, one_line
from ._body_names import name_of
from ._import_result import Imported, Problem, Read, imported
from ._items import DOCUMENT, Item, Name, possible

SUFFIXES = (".xml", ".marcxml")
RECORD = pattern(r"<(?:[\w.-]{1,40}:)?record[\s>]")
DATE = pattern(r"(\d{4})-?(\d\d)?-?(\d\d)?")
BODIES = ("710", "711", "110", "111")
"""The fields of bodies and conferences."""
IMPRINTS = ("260", "264")
"""The fields of the imprint, in MARC and in its form of 2011."""
UNDERSTOOD = ("191", "245", "269", "700", "710", "711", "856")
"""The fields of which nothing more is kept: what they say has its place."""

KINDS = {
    "B02": "draft",
    "B03": "summary-record",
    "B16": "report",
    "B18": "letter",
    "B24": "concluding-observations",
}
"""The content codes of field 089 that are kinds of ours."""

LANGUAGES = {"English": "en", "Français": "fr", "French": "fr", "Español": "es", "Spanish": "es"} | {
    "العربية": "ar", "Arabic": "ar", "Русский": "ru", "Russian": "ru", "中文": "zh", "Chinese": "zh",
}  # fmt: skip


class Field(NamedTuple):
    """A field of a MARC record: its tag, first indicator and subfields, each with its code."""

    tag: str
    indicator: str
    parts: tuple[tuple[str, str], ...]

    def texts(self, code: str) -> list[str]:
        """The texts of the subfields of a code."""
        return [text for one, text in self.parts if one == code and text]

    def text(self, code: str) -> str:
        """The text of the first subfield of a code, or ""."""
        return next(iter(self.texts(code)), "")


def read(source: Source) -> Imported:
    """The records of a MARCXML file; raises UnreadableFile for another."""
    if "<!DOCTYPE" in source.text:
        raise UnreadableFile(source.name, "this XML has a document type, which is not read", "delete it")
    try:
        root = ElementTree.fromstring(source.text)
    except ElementTree.ParseError as error:
        raise UnreadableFile(source.name, f"broken XML: {error}") from error
    records = [
        one
        for one in root.iter()
        if name(one) == "record" and any(name(f) in ("datafield", "controlfield") for f in one)
    ]
    if not records:
        raise UnreadableFile(source.name, "this XML holds no MARC records")
    lines = [source.position(found.start()).line for found in RECORD.finditer(source.text)]
    lines = lines if len(lines) == len(records) else [1] * len(records)
    items, problems = [], []
    for record, line in zip(records, lines, strict=True):
        fields = tuple(fields_in(record))
        items.append(item_from(fields, line))
        if not any(field.tag == "245" for field in fields):
            problems.append(Problem(line, "this record has no title (field 245)"))
    return imported(source, Read(tuple(items), tuple(problems)))


def name(element: ElementTree.Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def fields_in(record: ElementTree.Element) -> Iterator[Field]:
    """The fields of a record, control fields as one subfield."""
    for one in record:
        tag = one.get("tag", "")
        if name(one) == "controlfield":
            yield Field(tag, "", (("a", one_line(one.text or "")),))
        elif name(one) == "datafield":
            parts = tuple((part.get("code", ""), one_line(part.text or "")) for part in one)
            yield Field(tag, one.get("ind1", "").strip(), parts)


def item_from(fields: tuple[Field, ...], line: int) -> Item:
    """An item from a record's fields."""
    symbols = [text for field in fields if field.tag == "191" for text in field.texts("a")]
    texts = {"title": title(fields), "issued": date_of(fields, "269", "a") or imprint_date(fields)}
    texts |= {"number": symbols[0], "genre": DOCUMENT} if symbols else {}
    if not symbols:
        texts |= imprint(fields)
    texts["URL"] = next((url for _, url in links(fields)), "")
    own = dict(own_fields(fields, symbols))
    drafted = bool(symbols) and kind_of(symbols[0]) == "draft"
    sponsors = [field for field in fields if drafted and field.tag in BODIES and not of_the_un(field)]
    names = {"author": tuple(names_in(field for field in fields if field not in sponsors))}
    symbol = read_symbol(symbols[0]) if symbols else None
    if not names["author"] and symbol and symbol.body:
        names["author"] = (Name(literal=symbol.body),)
    said = {name: text for name, text in texts.items() if text}
    rest = kept(fields)
    if sponsors:  # the States that put a draft forward, and no body that issued it
        rest["marc-710"] = " | ".join(field.text("a") for field in sponsors)
    return Item("", "report", said, {k: v for k, v in names.items() if v}, own, rest, line)


def of_the_un(field: Field) -> bool:
    """Whether a body is one of the United Nations, which the library marks with “UN.”."""
    return field.text("a").rstrip(".") == "UN" or field.text("a").startswith("UN. ")


def title(fields: Iterable[Field]) -> str:
    """The title with its subtitle, without the signs by which cataloguers divide them."""
    first = next((field for field in fields if field.tag == "245"), None)
    parts = [part.strip(" /:;,") for code in "ab" for part in first.texts(code)] if first else []
    return ": ".join(filter(None, parts))


def imprint(fields: Iterable[Field]) -> dict[str, str]:
    """Place and publisher of what has no symbol."""
    first = next((field for field in fields if field.tag in IMPRINTS), Field("", "", ()))
    return {"publisher-place": first.text("a").strip(" :;,"), "publisher": first.text("b").strip(" :;,")}


def imprint_date(fields: Iterable[Field]) -> str:
    """The date in the imprint: “2015.”, “[2015]”, “c2015”."""
    return next(filter(None, (date_of(fields, tag, "c") for tag in IMPRINTS)), "")


def date_of(fields: Iterable[Field], tag: str, code: str) -> str:
    """A date of a record in ISO 8601, or ""."""
    for field in fields:
        if field.tag == tag and (found := DATE.fullmatch(field.text(code).strip(" .[]c"))):
            date = "-".join(part for part in found.groups() if part)
            return date if possible(date) else ""
    return ""


def names_in(fields: Iterable[Field]) -> Iterator[Name]:
    """Persons, bodies and conferences; “UN.” before a body of the United Nations is left out."""
    for field in fields:
        if field.tag in BODIES:
            words = ". ".join(field.texts("a") + field.texts("b")).removeprefix("UN. ").rstrip(".")
            yield Name(literal="United Nations" if words == "UN" else words)
        elif field.tag in ("700", "100") and field.text("a"):
            family, _, given = field.text("a").strip(" ,.").partition(",")
            yield name_of(family, given.strip())


def links(fields: Iterable[Field]) -> list[tuple[str, str]]:
    """The language and address of each file, an English one first."""
    found = [
        (LANGUAGES.get(field.text("3") or field.text("y"), ""), field.text("u"))
        for field in fields
        if field.tag == "856" and field.text("u")
    ]
    return sorted(found, key=lambda one: one[0] != "en")


def own_fields(fields: tuple[Field, ...], symbols: list[str]) -> Iterator[tuple[str, Plain]]:
    """What has a field of ours that other programs do not have."""
    if symbols[1:]:
        yield "other-symbols", list(symbols[1:])
    kind = next((KINDS[f.text("b")] for f in fields if f.tag == "089" and f.text("b") in KINDS), "")
    resolved = bool(symbols) and kind_of(symbols[0]) in ADOPTED
    for field in fields:
        if field.tag == "191" and field.text("c").isdigit():
            yield "session", field.text("c")
        if field.tag == "991" and field.text("b") and symbols:
            yield "agenda-item", field.text("b").partition("[")[0].strip()
        if field.tag == "079" and not resolved and field.text("a"):
            yield "sales-number", field.text("a")
        if field.tag == "993" and resolved and kind_of(field.text("a")) == "draft":
            yield "draft-symbol", field.text("a")
    if kind and not resolved:
        yield "kind", kind
    if resolved and (adopted := date_of(fields, "992", "a")):
        yield from (("adopted", adopted), ("date", date_of(fields, "269", "a") or None))
    others: list[Plain] = [{"language": code, "url": url} for code, url in links(fields)[1:] if code]
    if others:
        yield "versions", others


def kept(fields: Iterable[Field]) -> dict[str, str]:
    """Every other field, by its tag."""
    found: dict[str, str] = {}
    for field in fields:
        words = "; ".join(text for _, text in field.parts if text)
        if field.tag not in UNDERSTOOD and words:
            key = f"marc-{field.tag}"
            found[key] = f"{found[key]} | {words}" if key in found else words
        for code in {"191": "z", "245": "c"}.get(field.tag, ""):
            if field.text(code):
                found[f"marc-{field.tag}-{code}"] = field.text(code)
    return found


def kind_of(text: str) -> str:
    """The kind of document that a symbol names, or ""."""
    symbol = read_symbol(text)
    return symbol.kind if symbol else ""
