"""The fields beside a record's own: everything that a style may want, derived in one place."""

from __future__ import annotations

import re
from functools import cache

from ...model import Record, texts
from ...model.record_types import read_table
from ...patterns import pattern
from ...values.people_and_bodies import Person
from ..templates.filters import ARTICLE
from ..templates.nodes import Node, Nodes
from ..templates.style import Style
from .view import Derive, Request, View
from .words import clean, count, initials, invert, read_pinpoints, write_date, write_names, write_pinpoint

OLD_NUMBER = pattern(r"(\d+)\s*\(([IVXL]+|\w*-?[IVXL]+)\)\s*\[?([A-Z](?:-[A-Z])?)?\]?")
COUNCIL_YEAR = pattern(r"\s*\((\d{4})\)")
MINOR = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)
SERIES = {"unitednationstreatyseries": "UNTS", "leagueofnationstreatyseries": "LNTS"}
SERIES_OF = {"UNTS": "United Nations", "LNTS": "League of Nations"}
RECORDS = {"gaor": "General Assembly", "scor": "Security Council", "escor": "Economic and Social Council"}
AUTHORS = ("", "author", "speaker", "rapporteur")


def name_persons(view: View, persons: tuple[Person, ...]) -> str:
    """Persons in a row, in their natural order."""
    return clean(write_names([person.name for person in persons], view, view.option("names.last")))


def makers(view: View) -> tuple[tuple[Person, ...], str]:
    """The authors; of a work that has neither authors nor bodies the editors, with what says so."""
    persons = view.persons(*AUTHORS)
    if persons or view.bodies() or not editors(view):
        return persons, ""
    return editors(view), view.option("names.edited").replace("#", editors_word(view))


def author_list(view: View) -> str:
    """The authors as a list orders them: `Milanovic, Branko`."""
    persons, edited = makers(view)
    if not persons:
        return ", ".join(view.bodies())
    return clean(write_names(invert(persons, view), view, view.option("names.list-last"))) + edited


def author_short(view: View) -> str:
    """Family names, or the body's short name."""
    persons, _ = makers(view)
    names = [" ".join(filter(None, (p.particle, p.family))) for p in persons]
    names = names or [view.raw("body.short") or ", ".join(view.bodies())]
    return clean(write_names(names, view, view.option("names.last")))


def un_body(view: View) -> str:
    """The bodies with the United Nations before them."""
    bodies = view.bodies()
    return ", ".join(bodies if "United Nations" in "".join(bodies[:1]) else ["United Nations", *bodies])


def editors(view: View) -> tuple[Person, ...]:
    """The editors; of a chapter's book, persons without a role too, with initials if the style says so."""
    found = view.persons("editor") or (view.persons("") if not view.record.type else ())
    if view.option("names.editors") == "initials":
        found = tuple(p._replace(given=initials(p.given, view.option("names.initials"))) for p in found)
    return found


def editors_word(view: View) -> str:
    """What the editors are called."""
    return view.option("words.editors" if len(editors(view)) > 1 else "words.editor")


def in_book(derive: Derive) -> Derive:
    """A field of the book that a chapter is in."""
    return lambda view: derive(book) if (book := view.container()) else ""


def symbols(view: View) -> Nodes:
    """All symbols of the record as a sentence lists them; each stands whole."""
    return listed([view.raw("symbol"), *map(clean, texts(view.record.fields.get("other-symbols")))])


def each_symbol(view: View) -> Nodes:
    """The symbols with those of a joint document apart; nothing where there is only one."""
    found = dict.fromkeys("/".join(symbol.components) for symbol in view.record.symbols)
    return listed(list(found)) if len(found) > 1 else ()


def listed(found: list[str]) -> Nodes:
    """Symbols with commas between, "and" before the last."""
    nodes: list[Node] = []
    found = [text for text in found if text]
    for place, text in enumerate(found):
        if place:
            nodes.append(Node(" and " if place == len(found) - 1 else ", "))
        nodes.append(Node(text, "symbol", given=True))
    return tuple(nodes)


def outside(view: View) -> bool:
    """Whether the record has a symbol of no series of the United Nations."""
    return bool(view.raw("symbol")) and not (view.record.symbol and view.record.symbol.series)


def resolution_number(view: View) -> str:
    """The number of a resolution as it is named: `70/1`, `1373`, `217 A (III)`."""
    written = COUNCIL_YEAR.sub("", view.raw("number"))
    symbol = view.record.symbol
    if written or not symbol:
        return written
    marks = [at for at, part in enumerate(symbol.components) if part in ("RES", "DEC", "PRST")]
    number = COUNCIL_YEAR.sub("", "/".join(symbol.components[marks[0] + 1 :])) if marks else ""
    if old := OLD_NUMBER.fullmatch(number):
        return " ".join(filter(None, (old[1], old[3], f"({old[2]})")))
    return number


def council_year(view: View) -> str:
    """The year that belongs to a Security Council resolution's number."""
    found = COUNCIL_YEAR.search(f"{view.raw('number')} {view.raw('symbol')}")
    return found[1] if found else ""


def records_name(view: View) -> str:
    """The series of Official Records, as the style names it by its organ."""
    written = view.raw("official-records.series")
    folded = written.replace(".", "").casefold().removeprefix("un").strip()
    folded = folded.removeprefix("official records of the ")
    organ = RECORDS.get(folded) or view.option(f"acronyms.{folded}")
    return view.option(f"records.{organ}") or written


def supplement(view: View) -> str:
    """The supplement of the Official Records by its number, or as it is named."""
    text = view.raw("official-records.supplement")
    return f"{view.option('words.supplement')} {text}" if text[:1].isdecimal() else text


def series_name(view: View) -> str:
    """The treaty series by its acronym, which the style may write with stops."""
    name = view.raw("series.name")
    folded = "".join(c for c in name.casefold() if "a" <= c <= "z")
    short = SERIES.get(folded, folded.upper())
    return short if short in SERIES_OF else name


def corrections(view: View) -> str:
    """What else the record's symbols name: corrigendum, corrigenda, addendum, addenda."""
    last = [str(symbol).rpartition("/")[2][:4] for symbol in view.record.symbols[1:]]
    if "Corr" in last:
        return "corrigenda" if len(last) > 1 else "corrigendum"
    return ("addenda" if len(last) > 1 else "addendum") if "Add." in last else ""


def year(view: View) -> str:
    """The year, with the letter that tells works of one year apart."""
    dates = (view.raw(name) for name in ("date", "adopted", "issued", "opened", "year"))
    found = next((match for match in (re.search(r"\d{4}", text) for text in dates) if match), None)
    return found[0] + view.request.letter if found else ""


def day_month(view: View) -> str:
    """The day and month without the year: `12 December`, `December`."""
    _, date = next(iter(view.record.dates), ("", None))
    if not date or not date.possible or date.month is None:
        return ""
    return write_date(date, view.option("dates.no-year-day" if date.day else "dates.no-year-month"), view)


def short_title(view: View) -> str:
    """The record's short form, else its title up to the colon, cut to the style's number of words."""
    title = re.split(r":\s|\s—\s", view.raw("title"))[0]
    most = int(view.option("repeats.words"))
    if view.raw("short") or not most or len(title.split()) <= most:
        return view.raw("short") or title
    words = ARTICLE.sub("", title, count=1).split()[:most]
    while len(words) > 1 and words[-1].casefold() in MINOR:
        words.pop()
    return " ".join(words).rstrip(",;")


def pinpoint(view: View) -> Nodes:
    """All parts of the pinpoint with the lead of the first: `, para. 12`, ` at 34`."""
    first, *rest = [write_pinpoint(p, view, view.kinds) for p in read_pinpoints(view.request.pinpoint)] or [
        ""
    ]
    words = first + "".join(view.option("pinpoints.then") + bare(words) for words in rest)
    return (Node(words, "pinpoint", given=True),) if words else ()


def bare(words: str) -> str:
    """A pinpoint without its lead."""
    return words.lstrip(" ,").removeprefix("at ")


def several(view: View, one: str, more: str, names: tuple[str, ...]) -> str:
    """One word or the other, as a field holds one number or more."""
    text = next(filter(None, map(view.raw, names)), "")
    return view.option(more if re.search(r" and |[-–,+]", text) else one)


def parties(view: View) -> str:
    """The parties of a treaty or case, joined as the style joins them."""
    joint = view.option("words.versus" if view.record.type == "case" else "words.parties")
    return clean(joint.join(texts(view.record.fields.get("parties"))))


FIELDS: dict[str, Derive] = {
    "persons": lambda view: name_persons(view, view.persons(*AUTHORS)),
    "edited-by": lambda view: name_persons(view, makers(view)[0]) + makers(view)[1],
    "body": lambda view: ", ".join(view.bodies()),
    "un-body": un_body,
    "body-elsewhere": lambda view: ", ".join(b for b in view.bodies() if b != view.option("join.own")),
    "body-legal": lambda view: ", ".join(view.bodies("legal")),
    "author-list": author_list,
    "author-short": author_short,
    "repeat": lambda view: view.option("list.repeat") if view.request.repeated else "",
    "preparers": lambda view: name_persons(view, view.persons(*AUTHORS)) if view.record.bodies else "",
    "editors": lambda view: name_persons(view, editors(view)),
    "editors-word": editors_word,
    "translators": lambda view: name_persons(view, view.persons("translator")),
    "in.editors": in_book(lambda view: name_persons(view, editors(view))),
    "in.editors-word": in_book(editors_word),
    "in.title": in_book(lambda view: view.raw("title")),
    "short-title": short_title,
    "title-cut": lambda view: short_title(view) if view.raw("title") and not view.raw("short") else "",
    "symbol": lambda view: listed([view.raw("symbol")]),
    "symbols": symbols,
    "each-symbol": each_symbol,
    "outside-body": lambda view: ", ".join(view.bodies()) if outside(view) else "",
    "outside-symbol": lambda view: listed([view.raw("symbol")]) if outside(view) else None,
    "resolution-number": resolution_number,
    "council-year": council_year,
    "instrument": lambda view: view.option(
        "words.decision" if "decision" in view.kinds else "words.resolution"
    ),
    "records-name": records_name,
    "supplement": supplement,
    "corrections": corrections,
    "url": lambda view: (Node(view.raw("url"), "link", given=True),) if view.raw("url") else None,
    "year": year,
    "day-month": day_month,
    "date": lambda view: view.date("date"),
    "adopted": lambda view: view.date("adopted"),
    "issued": lambda view: view.date("issued"),
    "opened": lambda view: view.date("opened"),
    "in-force": lambda view: view.date("in-force"),
    "accessed": lambda view: view.date("accessed"),
    "same-day": lambda view: view.date("adopted") if view.raw("adopted") == view.raw("in-force") else "",
    "retrieved": lambda view: "" if year(view) else view.date("accessed"),
    "parties": parties,
    "site": lambda view: "" if view.raw("site") in view.bodies() else view.raw("site"),
    "session": lambda view: count(view.raw("session"), "session", view),
    "meeting": lambda view: count(view.raw("meeting"), "meeting", view),
    "edition": lambda view: count(view.raw("edition"), "edition", view),
    "official-records.session": lambda view: count(view.raw("official-records.session"), "session", view),
    "kind": lambda view: view.raw("kind").replace("-", " "),
    "genre": lambda view: view.raw("kind").replace("-", " ") or view.option(f"words.{view.record.type}"),
    "series-name": lambda view: view.option(f"series.{series_name(view)}") or series_name(view),
    "series-of": lambda view: SERIES_OF.get(series_name(view), ""),
    "issue-word": lambda view: several(view, "words.issue", "words.issues", ("issue",)),
    "page-word": lambda view: several(view, "words.page", "words.pages", ("pages", "page")),
    "page-first": lambda view: re.split(r"[-–]", view.raw("pages") or view.raw("page"))[0],
    "pinpoint": pinpoint,
    "locator": lambda view: bare("".join(node.text for node in pinpoint(view))),
    "note-number": lambda view: view.request.note,
}


def look(record: Record, style: Style, request: Request = Request()) -> View:  # noqa: B008
    """A record as the templates of a style see it."""
    return View(record, style, request, FIELDS)


@cache
def field_names() -> frozenset[str]:
    """Every field that a template may name, beside a style's own parts and keys that begin with `x-`."""
    fields = read_table().fields.values()
    inner = (f"{field.name}.{part}" for field in fields for part in field.parts)
    return frozenset((*FIELDS, *(field.name for field in fields), *inner))
