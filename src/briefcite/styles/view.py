"""The words of a record as templates see them: every field that a style may want, derived in one place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple, TypeAlias

from ..model import Entries, Items, Record, Scalar, Value, texts
from ..symbols import Symbol
from ..symbols.series import bodies_by_code
from ..tables import read_table, types
from ..values.date import parse_date
from ..values.names import Person
from .filters import ARTICLE
from .nodes import Node, Nodes
from .style import Style
from .template import Template, expand
from .wording import count, initials, invert, read_pinpoints, write_date, write_names, write_pinpoint

INHERITED = ("publisher", "place", "date", "volume", "edition", "series")
"""What a chapter has from its book."""
SESSION = re.compile(r"(\d+)\s*\(([IVXL]+|\w*-?[IVXL]+)\)\s*\[?([A-Z](?:-[A-Z])?)?\]?")
LETTER = re.compile(r"(\d+)\s+([A-Z])\s*\(")
COUNCIL_YEAR = re.compile(r"\s*\((\d{4})\)")
MINOR = frozenset("a an and as at by for from in of on or the to with".split())


class Request(NamedTuple):
    """What a citation asks of a record beside its words."""

    pinpoint: str = ""
    note: str = ""
    """The number of the note that has the full form."""
    letter: str = ""
    """What follows the year of one of several works of a year: a, b."""
    repeated: bool = False
    """Whether the list's entry before has the same authors."""
    library: Mapping[str, Record] = {}


class View:
    """A record seen through a style; remembers which fields were asked for in vain."""

    def __init__(self, record: Record, style: Style, request: Request = Request()) -> None:  # noqa: B008
        self.record, self.style, self.request = record, style, request
        self.missing: list[str] = []
        self.known: dict[str, Nodes | None] = {}
        self.kinds = kinds_of(record)

    def option(self, name: str) -> str:
        """An option of the style, or ""."""
        return self.style.options.get(name, "")

    def part(self, name: str) -> Template | None:
        """A part of the style."""
        return self.style.templates.get(f"parts.{name}")

    def value(self, name: str) -> Nodes | None:
        """The words of a field, or None; a part of the style goes before a field of that name."""
        if name not in self.known:
            self.known[name] = None
            part = self.part(name)
            self.known[name] = expand(part, self, group=True) if part else self.derive(name)
        return self.known[name]

    def derive(self, name: str) -> Nodes | None:
        """A derived field, or one of the record as written."""
        derived = FIELDS.get(name)
        words = derived(self) if derived else self.raw(name)
        return (Node(words, given=True),) if words and isinstance(words, str) else words or None

    def raw(self, path: str) -> str:
        """A field of the record as written; `series.volume` reaches into a mapping (the first of a list)."""
        value: Value | None = self.record.entries
        for name in path.split("."):
            value = value.items[0] if isinstance(value, Items) and value.items else value
            value = value.get(name) if isinstance(value, Entries) else None
        value = value.items[0] if isinstance(value, Items) and value.items else value
        if value is None and path in INHERITED and (book := self.container()):
            return book.raw(path)
        return clean(value.text) if isinstance(value, Scalar) else ""

    def date(self, name: str) -> str:
        """A date field as the style writes it; words that are no date stay."""
        text = self.raw(name)
        date = parse_date(text) if text else None
        if not date or not date.possible or (date.end and not date.day and not text[0].isdecimal()):
            return text
        return write_date(date, self.option(f"dates.{name}") or self.option(f"dates.{date.precision}"))

    def persons(self, *roles: str) -> tuple[Person, ...]:
        """The persons of some roles."""
        return tuple(person for person in self.record.persons if person.role in roles)

    def names(self, persons: tuple[Person, ...], last: str = "names.last") -> str:
        """Persons in a row, in their natural order."""
        return clean(write_names([person.name for person in persons], self, self.option(last)))

    def container(self) -> View | None:
        """The book that a chapter is in."""
        value = self.record.fields.get("in")
        if isinstance(value, Entries):
            return View(Record(self.record.key, value), self.style)
        other = self.request.library.get(self.raw("in"))
        return View(other, self.style) if other else None

    def bodies(self) -> list[str]:
        """The bodies by the names that the style uses."""
        symbol = self.record.symbol
        names = self.record.bodies or ((symbol.body.replace(". ", ", "),) if symbol and symbol.body else ())
        return [clean(self.body_name(name)) for name in names]

    def body_name(self, written: str) -> str:
        """A body as the style abbreviates it; a code or acronym in full, other names as written."""
        code = bodies_by_code().get(written)
        folded = (code.body if code else written).replace(".", "").casefold()
        full = self.option(f"acronyms.{re.sub(r'^(?:united nations|un) (?=.)', '', folded)}")
        full = full or self.option(f"acronyms.{folded}") or (code.body if code else written)
        spelled = written.lower() != written.upper() and " " in written.strip()
        return self.option(f"bodies.{full}") or (written if spelled else full)


def outside(view: View) -> bool:
    """Whether the record has a symbol of no series of the United Nations."""
    return bool(view.raw("symbol")) and not (view.record.symbol and view.record.symbol.series)


def united(bodies: list[str]) -> bool:
    """Whether the United Nations are named already."""
    return bool(bodies) and "United Nations" in bodies[0]


Words: TypeAlias = "str | Nodes | None"
AUTHORS = ("", "author", "speaker", "rapporteur")


def kinds_of(record: Record) -> tuple[str, ...]:
    """What a record is, from the narrowest to the widest: kind, the kind's last word, type, base kind, any."""
    kind = record.text("kind") or (record.symbol.kind if record.symbol else "")
    known = types().get(record.type)
    words = kind.replace("-", " ").lower().split() or [""]
    slugs = [slug for slug in ("-".join(words), words[-1]) if slug not in types()]
    return tuple(filter(None, (*slugs, record.type, known.base if known else "", "any")))


def clean(text: str) -> str:
    """Text on one line without control characters."""
    return (
        text if text.isprintable() else " ".join("".join(c if c.isprintable() else " " for c in text).split())
    )


def author_list(view: View) -> str:
    """The authors as a list orders them: `Milanovic, Branko`."""
    persons = view.persons(*AUTHORS)
    if not persons:
        return ", ".join(view.bodies())
    return clean(write_names(invert(persons, view), view, view.option("names.list-last")))


def author_short(view: View) -> str:
    """Family names, or the body's short name."""
    given = view.raw("body.short")
    persons = view.persons(*AUTHORS)
    names = [" ".join(filter(None, (p.particle, p.family))) for p in persons] or [
        given or ", ".join(view.bodies())
    ]
    return clean(write_names(names, view, view.option("names.last")))


def symbols(view: View) -> Nodes:
    """All symbols of the record as a sentence lists them; each stands whole."""
    written = [view.raw("symbol"), *map(clean, texts(view.record.fields.get("other-symbols")))]
    return listed([text for text in written if text])


def each_symbol(view: View) -> Nodes:
    """The symbols with those of a joint document apart; nothing where there is only one."""
    found = [str(part) for symbol in view.record.symbols for part in apart(symbol)]
    return listed(list(dict.fromkeys(found))) if len(found) > 1 else ()


def apart(symbol: Symbol) -> tuple[str, ...]:
    """A joint document's symbols one by one."""
    return ("/".join(symbol.components), *("/".join(other.components) for other in symbol.joint))


def listed(found: list[str]) -> Nodes:
    """Symbols with commas between, "and" before the last."""
    nodes: list[Node] = []
    for place, text in enumerate(found):
        if place:
            nodes.append(Node(" and " if place == len(found) - 1 else ", "))
        nodes.append(Node(text, "symbol", given=True))
    return tuple(nodes)


def resolution_number(view: View) -> str:
    """The number of a resolution as it is named: `70/1`, `1373`, `217 A (III)`."""
    written = COUNCIL_YEAR.sub("", view.raw("number"))
    symbol = view.record.symbol
    if written or not symbol:
        return written
    parts = symbol.components
    marks = [at for at, part in enumerate(parts) if part in ("RES", "DEC", "PRST")]
    number = COUNCIL_YEAR.sub("", "/".join(parts[marks[0] + 1 :])) if marks else ""
    if old := SESSION.fullmatch(number):
        return f"{old[1]} {old[3]} ({old[2]})" if old[3] else f"{old[1]} ({old[2]})"
    return number


def council_year(view: View) -> str:
    """The year that belongs to a Security Council resolution's number."""
    found = COUNCIL_YEAR.search(view.raw("number")) or COUNCIL_YEAR.search(view.raw("symbol"))
    return found[1] if found else ""


def series_name(view: View, option: Callable[[str], str]) -> str:
    """The treaty series, abbreviated as the style does."""
    name = view.raw("series.name")
    folded = re.sub(r"[^a-z]", "", name.casefold())
    short = {"unitednationstreatyseries": "UNTS", "leagueofnationstreatyseries": "LNTS"}.get(
        folded, folded.upper()
    )
    return (view.option(f"series.{short}") if option is not str else "") or (
        short if len(short) == 4 else name
    )


def supplement(view: View) -> str:
    """The supplement of the Official Records by its number, or as it is named."""
    text = view.raw("official-records.supplement")
    return f"{view.option('words.supplement')} {text}" if text[:1].isdecimal() else text


def corrections(view: View) -> str:
    """What else the record's symbols name: corrigendum, corrigenda, addendum, addenda."""
    last = [str(symbol).rpartition("/")[2] for symbol in view.record.symbols[1:]]
    many = len(last) > 1
    if any(part.startswith("Corr.") for part in last):
        return "corrigenda" if many else "corrigendum"
    return ("addenda" if many else "addendum") if any(part.startswith("Add.") for part in last) else ""


def date_year(view: View) -> str:
    """The year, with the letter that tells works of one year apart."""
    dates = (view.raw(name) for name in ("date", "adopted", "issued", "opened", "year"))
    found = next((match for match in (re.search(r"\d{4}", text) for text in dates) if match), None)
    return found[0] + view.request.letter if found else ""


def day_month(view: View) -> str:
    """The day and month without the year: `12 December`, `December`."""
    _, date = next(iter(view.record.dates), ("", None))
    if not date or not date.possible or date.month is None:
        return ""
    return write_date(date, view.option("dates.no-year-day" if date.day else "dates.no-year-month"))


def short_title(view: View) -> str:
    """The record's short form, else its title up to the colon, cut to the style's number of words."""
    if view.raw("short"):
        return view.raw("short")
    title = re.split(r":\s|\s—\s", view.raw("title"))[0]
    most = int(view.option("repeats.words"))
    if not most or len(title.split()) <= most:
        return title
    words = ARTICLE.sub("", title, count=1).split()[:most]
    while len(words) > 1 and words[-1].casefold() in MINOR:
        words.pop()
    return " ".join(words).rstrip(",;")


def pinpoint(view: View) -> Nodes:
    """The pinpoint with its lead (`, para. 12`)."""
    words = locate(view)
    return (Node(words, "pinpoint", given=True),) if words else ()


def locate(view: View) -> str:
    """All parts of the pinpoint, each as the style writes it."""
    first, *rest = [write_pinpoint(p, view, view.kinds) for p in read_pinpoints(view.request.pinpoint)] or [
        ""
    ]
    return first + "".join(view.option("pinpoints.then") + bare(words) for words in rest)


def bare(words: str) -> str:
    """A pinpoint without its lead."""
    return words.lstrip(" ,").removeprefix("at ")


def same_day(view: View) -> str:
    """The day of adoption where the treaty entered into force on it."""
    return view.date("adopted") if view.raw("adopted") and view.raw("adopted") == view.raw("in-force") else ""


def parties(view: View) -> str:
    """The parties of a treaty or case, joined as the style joins them."""
    found = texts(view.record.fields.get("parties"))
    joint = "words.versus" if view.record.type == "case" else "words.parties"
    return clean(view.option(joint).join(found))


def of_container(derive: Callable[[View], str]) -> Callable[[View], str]:
    """A field of the book that a chapter is in."""
    return lambda view: derive(inner) if (inner := view.container()) else ""


def edited_by(view: View) -> str:
    """The editors of a book, with initials where the style wants them."""
    found = editors(view)
    if view.option("names.editors") == "initials":
        found = tuple(p._replace(given=initials(p.given, view.option("names.initials"))) for p in found)
    return view.names(found)


def editors(view: View) -> tuple[Person, ...]:
    """The editors; within a chapter's book every person is one unless called otherwise."""
    return view.persons("editor") or (view.persons("") if not view.record.type else ())


FIELDS: dict[str, Callable[[View], Words]] = {
    "persons": lambda view: view.names(view.persons(*AUTHORS)),
    "un-body": lambda view: clean(
        ", ".join(["United Nations"] * (not united(view.bodies())) + view.bodies())
    ),
    "body-elsewhere": lambda view: ", ".join(
        body for body in view.bodies() if body != view.option("join.own")
    ),
    "body": lambda view: ", ".join(view.bodies()),
    "author": lambda view: view.names(view.persons(*AUTHORS)) or ", ".join(view.bodies()),
    "author-list": author_list,
    "author-short": author_short,
    "repeat": lambda view: view.option("list.repeat") if view.request.repeated else "",
    "editors": lambda view: view.names(view.persons("editor")),
    "editors-word": lambda view: view.option("words.editors" if len(editors(view)) > 1 else "words.editor"),
    "outside-body": lambda view: ", ".join(view.bodies()) if outside(view) else "",
    "outside-symbol": lambda view: listed([view.raw("symbol")]) if outside(view) else None,
    "preparers": lambda view: view.names(view.persons(*AUTHORS)) if view.record.bodies else "",
    "translators": lambda view: view.names(view.persons("translator")),
    "in.editors": of_container(lambda view: edited_by(view)),
    "in.editors-word": of_container(
        lambda view: view.option("words.editors" if len(editors(view)) > 1 else "words.editor")
    ),
    "in.title": of_container(lambda view: view.raw("title")),
    "short-title": short_title,
    "symbol": lambda view: listed([view.raw("symbol")]) if view.raw("symbol") else None,
    "symbols": symbols,
    "each-symbol": each_symbol,
    "resolution-number": resolution_number,
    "council-year": council_year,
    "instrument": lambda view: view.option(
        "words.decision" if "decision" in view.kinds else "words.resolution"
    ),
    "supplement": supplement,
    "url": lambda view: (Node(view.raw("url"), "link", given=True),) if view.raw("url") else None,
    "year": date_year,
    "day-month": day_month,
    **{
        name: (lambda view, name=name: view.date(name))
        for name in ("date", "adopted", "issued", "opened", "in-force", "accessed")
    },
    "same-day": same_day,
    "parties": parties,
    "site": lambda view: "" if view.raw("site") in view.bodies() else view.raw("site"),
    "session": lambda view: count(view.raw("session"), "session", view),
    "meeting": lambda view: count(view.raw("meeting"), "meeting", view),
    "edition": lambda view: count(view.raw("edition"), "edition", view),
    "official-records.session": lambda view: count(view.raw("official-records.session"), "session", view),
    "kind": lambda view: view.raw("kind").replace("-", " "),
    "page-first": lambda view: re.split(r"[-–]", view.raw("pages") or view.raw("page"))[0],
    "page-range": lambda view: (view.raw("pages") or view.raw("page")).replace("-", "–"),
    "corrections": corrections,
    "issue-word": lambda view: view.option(
        "words.issues" if re.search(r" and |[–,]", view.raw("issue")) else "words.issue"
    ),
    "page-word": lambda view: view.option(
        "words.pages" if re.search(r"[-–,+]", view.raw("pages") or view.raw("page")) else "words.page"
    ),
    "pages": lambda view: view.raw("pages"),
    "page": lambda view: view.raw("page"),
    "genre": lambda view: view.raw("kind").replace("-", " ") or view.option(f"words.{view.record.type}"),
    "series-name": lambda view: series_name(view, view.option),
    "series-of": lambda view: {"UNTS": "United Nations", "LNTS": "League of Nations"}.get(
        series_name(view, str), ""
    ),
    "title-cut": lambda view: short_title(view) if view.raw("title") and not view.raw("short") else "",
    "retrieved": lambda view: "" if date_year(view) else view.date("accessed"),
    "pinpoint": pinpoint,
    "locator": lambda view: bare(locate(view)),
    "note-number": lambda view: view.request.note,
}


@cache
def field_names() -> frozenset[str]:
    """Every field that a template may name, beside a style's own parts and keys that begin with `x-`."""
    fields = read_table().fields.values()
    inner = (f"{field.name}.{part}" for field in fields for part in field.parts)
    return frozenset((*FIELDS, *(field.name for field in fields), *inner))
