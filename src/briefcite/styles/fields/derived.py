"""The fields beside a record's own: everything that a style may want, derived in one place."""

from __future__ import annotations

import re
from functools import cache

from ...model import Record, texts
from ...model.record_types import read_table
from ...patterns import pattern
from ..templates.filters import ARTICLE, folded
from ..templates.nodes import Node, Nodes
from ..templates.style import Style
from .docket import docket, numbered
from .documents import (
    SERIES_OF,
    adopted_as,
    corrections,
    council_year,
    each_symbol,
    listed,
    outside,
    records_name,
    resolution_number,
    series_name,
    supplement,
    symbols,
)
from .names import (
    AUTHORS,
    author_list,
    author_short,
    editors,
    editors_word,
    makers,
    name_bodies,
    name_persons,
    un_body,
)
from .view import Derive, Request, View
from .words import (
    clean,
    count,
    ordinal,
    read_pinpoints,
    span,
    write_date,
    write_pinpoint,
)

MINOR = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)
UNDATED = frozenset(("nd", "undated", "nodate"))
"""Words of `status` that say what each style has a word for."""
SPAN = pattern(r"(\d(?<![\w.].)\d*)\s*(?:-{1,2}|[–—])\s*(\d+)(?![\w.])")


def in_book(derive: Derive) -> Derive:
    """A field of the book that a chapter is in."""
    return lambda view: derive(book) if (book := view.container()) else ""


def year(view: View) -> str:
    """The year, with the letter that tells works of one year apart."""
    dates = (view.raw(name) for name in ("date", "adopted", "issued", "opened", "year"))
    found = next((match for match in (re.search(r"\d{4}", text) for text in dates) if match), None)
    return found[0] + view.request.letter if found else status(view)


def status(view: View) -> str:
    """What is printed in place of a date that is not there: forthcoming; each style has its own “n.d.”."""
    words = view.raw("status")
    return "" if "".join(c for c in words.casefold() if c.isalpha()) in UNDATED else words


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
    whole = ARTICLE.sub("", title, count=1).split()
    most = next((n for n in range(most, len(whole)) if is_closed(" ".join(whole[:n]))), len(whole))
    words = whole[:most]
    while len(words) > 1 and words[-1].casefold() in MINOR:
        words.pop()
    return " ".join(words).rstrip(",;")


def is_closed(words: str) -> bool:
    """Whether each quotation mark and bracket that opens in some words is closed in them."""
    return all(words.count(one) <= words.count(other) for one, other in ("“”", "‘’", "()", "[]"))


def declared(view: View) -> str:
    """The short form where the title does not contain it, so that a reader has to know it: ICCPR."""
    short = view.raw("short")
    return "" if short.casefold() in view.raw("title").casefold() else short


def pinpoint(view: View) -> Nodes:
    """All parts of the pinpoint with the lead of the first: `, para. 12`, ` at 34`."""
    first, *rest = [write_pinpoint(p, view, view.kinds) for p in read_pinpoints(view.request.pinpoint)] or [
        ""
    ]
    words = first + "".join(view.option("pinpoints.then") + bare(words) for words in rest)
    return (Node(words, "pinpoint", given=True),) if words else ()


def is_page(view: View) -> bool:
    """Whether the pinpoint is a page, or begins with one."""
    return any(found.kind == "page" for found in read_pinpoints(view.request.pinpoint)[:1])


def bare(words: str) -> str:
    """A pinpoint without its lead."""
    return words.lstrip(" ,").removeprefix("at ")


def number_word(view: View, word: str, *fields: str) -> str:
    """What is before a number: `No.`, or `Nos.` of several; nothing where the field begins with a word."""
    text = next(filter(None, map(view.raw, fields or (word,))), "")
    if re.match(r"[^\W\d_]{2,} ", text):
        return ""
    several = re.search(r"\d\w*(?:\+|(?: and | & |\s?[-–,]\s?)\w*\d)", text)
    return view.option(f"words.{word}s" if several else f"words.{word}")


def edition(view: View) -> str:
    """The edition by its number, or as it is called: `4th ed.`, `revised edition`."""
    text = view.raw("edition")
    return (
        f"{ordinal(int(text))} {view.option('words.edition')}" if text.isdecimal() and len(text) < 4 else text
    )


def pages(view: View) -> str:
    """The first and last page with a dash, whatever was typed, and as many digits as the style prints."""
    digits = view.option("pinpoints.digits")
    return SPAN.sub(lambda found: span("#", (found[1], found[2]), digits), view.raw("pages"))


def address(view: View) -> Nodes | None:
    """The DOI as a link, else the link."""
    doi = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", view.raw("doi"))
    link = f"https://doi.org/{doi}" if doi else view.raw("url") or view.raw("archived.url")
    return (Node(link, "link", given=True),) if link else None


def link_of(view: View) -> Nodes | None:
    """The link, else that of the archived copy."""
    link = view.raw("url") or view.raw("archived.url")
    return (Node(link, "link", given=True),) if link else None


def parties(view: View) -> str:
    """The parties of a treaty or case, abbreviated and joined as the style has them."""
    joint = view.option("words.versus" if view.record.type == "case" else "words.parties")
    names = texts(view.record.fields.get("parties"))
    return clean(joint.join(view.option(f"abbreviations.{folded(name)}") or name for name in names))


def parties_apart(view: View) -> str:
    """The parties of a case whose title does not name them."""
    title = view.raw("title").casefold()
    named = all(name.casefold() in title for name in texts(view.record.fields.get("parties")))
    return "" if named else parties(view)


FIELDS: dict[str, Derive] = {
    "persons": lambda view: name_persons(view, view.persons(*AUTHORS)),
    "edited-by": lambda view: name_persons(view, makers(view)[0]) + makers(view)[1],
    "body": name_bodies,
    "un-body": un_body,
    "body-elsewhere": lambda view: "" if name_bodies(view) == view.option("join.own") else name_bodies(view),
    "body-legal": lambda view: name_bodies(view, "legal"),
    "author-list": author_list,
    "author-short": author_short,
    "repeat": lambda view: view.option("list.repeat") if view.request.repeated else "",
    "preparers": lambda view: name_persons(view, view.persons(*AUTHORS)) if view.record.bodies else "",
    "editors": lambda view: name_persons(view, editors(view)),
    "editors-word": editors_word,
    "translators": lambda view: name_persons(view, view.persons("translator")),
    "court": lambda view: ", ".join(filter(None, map(view.raw, ("court", "chamber")))),
    "court-alone": lambda view: view.raw("court"),
    "docket": docket,
    "numbered": numbered,
    "interviewers": lambda view: name_persons(view, view.persons("interviewer")),
    "addressees": lambda view: name_persons(view, view.persons("addressee")),
    "in.editors": in_book(lambda view: name_persons(view, editors(view))),
    "in.editors-word": in_book(editors_word),
    "in.title": in_book(lambda view: view.raw("title")),
    "short-title": short_title,
    "declared": declared,
    "title-cut": lambda view: short_title(view) if view.raw("title") and not view.raw("short") else "",
    "symbol": lambda view: listed([view.raw("symbol")]),
    "symbols": symbols,
    "each-symbol": each_symbol,
    "outside-body": lambda view: name_bodies(view) if outside(view) else "",
    "outside-symbol": lambda view: listed([view.raw("symbol")]) if outside(view) else None,
    "resolution-number": resolution_number,
    "council-year": council_year,
    "instrument": lambda view: view.option(f"words.{adopted_as(view)}"),
    "instrument-legal": lambda view: view.option(f"legal.{adopted_as(view)}"),
    "records-name": records_name,
    "supplement": supplement,
    "corrections": corrections,
    "url": link_of,
    "address": address,
    "year": year,
    "day-month": day_month,
    "date": lambda view: view.date("date") or status(view),
    "adopted": lambda view: view.date("adopted"),
    "issued": lambda view: view.date("issued"),
    "opened": lambda view: view.date("opened"),
    "in-force": lambda view: view.date("in-force"),
    "accessed": lambda view: view.date("accessed"),
    "same-day": lambda view: view.date("adopted") if view.raw("adopted") == view.raw("in-force") else "",
    "retrieved": lambda view: "" if year(view) else view.date("accessed"),
    "parties": parties,
    "parties-apart": parties_apart,
    "site": lambda view: "" if view.raw("site") in view.bodies() else view.raw("site"),
    "session": lambda view: count(view.raw("session"), "session", view),
    "meeting": lambda view: count(view.raw("meeting"), "meeting", view),
    "edition": edition,
    "official-records.session": lambda view: count(view.raw("official-records.session"), "session", view),
    "kind": lambda view: view.raw("kind").replace("-", " "),
    "genre": lambda view: view.raw("kind").replace("-", " ") or view.option(f"words.{view.record.type}"),
    "series-name": lambda view: view.option(f"series.{series_name(view)}") or series_name(view),
    "series-of": lambda view: SERIES_OF.get(series_name(view), ""),
    "issue-number": lambda view: view.raw("issue") if view.raw("issue")[:1].isdecimal() else "",
    "issue-word": lambda view: number_word(view, "issue"),
    "number-word": lambda view: number_word(view, "number"),
    "volume-word": lambda view: number_word(view, "volume"),
    "page-word": lambda view: number_word(view, "page", "pages", "page"),
    "pages": pages,
    "page-first": lambda view: re.split(r"[-–]", view.raw("pages") or view.raw("page"))[0],
    "pinpoint": pinpoint,
    "locator": lambda view: bare("".join(node.text for node in pinpoint(view))),
    "pinpoint-page": lambda view: pinpoint(view) if is_page(view) else "",
    "pinpoint-part": lambda view: "" if is_page(view) else pinpoint(view),
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
