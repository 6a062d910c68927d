"""Bibliographies: entries in order, grouped, repeated authors and years told apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model import Record
from ..named_tuples import NamedTuple
from ..values.letters import plain_letters
from .fields.derived import look
from .fields.names import AUTHORS
from .fields.view import Request, View
from .positions import NO_LIBRARY, Rendered, tidy
from .templates.filters import ARTICLE
from .templates.nodes import Node, text_of
from .templates.style import Style
from .templates.template import expand

REST = "*"
"""What the section of all other types is written as."""
BODY = "{body}"
"""Where a heading names the body, so that each body has a section of its own."""


class Section(NamedTuple):
    """A part of a bibliography under its heading ("" where it is not grouped)."""

    heading: str
    entries: tuple[Rendered, ...]


def write_bibliography(
    style: Style, records: Iterable[Record], group: str = "", library: Mapping[str, Record] = NO_LIBRARY
) -> tuple[Section, ...]:
    """The entries of records as the style lists them, each once; `left_out` has those that it does not list.

    `group` is "kind" (the sections of the style), "none", or "" for what the style does.
    """
    without = style.options["list.without"].split()
    views = [look(record, style, Request(library=library, listed=True)) for record in dict.fromkeys(records)]
    views = sorted((view for view in views if view.record.type not in without), key=sort_key)
    grouped = (group or style.options["list.group"]) == "kind"
    sections: dict[tuple[int, str], list[View]] = {}
    for view in views:
        sections.setdefault(heading(view) if grouped else (0, ""), []).append(view)
    letters = tell_years_apart(style, views)
    return tuple(
        Section(place[1], tuple(entries(style, sections[place], letters, library)))
        for place in sorted(sections, key=lambda place: (place[0], order_key(place[1])))
    )


def left_out(style: Style, records: Iterable[Record]) -> tuple[Record, ...]:
    """The records of the types that the style does not list (its option `list.without`), each once."""
    without = style.options["list.without"].split()
    return tuple(record for record in dict.fromkeys(records) if record.type in without)


def heading(view: View) -> tuple[int, str]:
    """The place and heading of the section that a record is in."""
    named = {name[9:]: of.split() for name, of in view.style.options.items() if name[:9] == "sections."}
    narrow = view.kinds[: view.kinds.index(view.record.type) + 1] if view.record.type else ()
    found = next((name for kind in (*narrow, REST) for name, of in named.items() if kind in of), "")
    if not found:
        return len(named), ""
    bodies = ", ".join(view.bodies("full"))
    return [*named].index(found), found.replace(BODY, bodies).rstrip(": ")


def entries(
    style: Style, views: list[View], letters: Mapping[str, str], library: Mapping[str, Record]
) -> Iterable[Rendered]:
    """The entries of one section; an author named just before is repeated as the style repeats."""
    before = ""
    for view in views:
        author = text_of(view.value("author-list") or ())
        letter = letters.get(view.record.key.text, "")
        yield entry(style, view.record, letter=letter, repeated=author == before != "", library=library)
        before = author


def entry(
    style: Style,
    record: Record,
    *,
    letter: str = "",
    repeated: bool = False,
    library: Mapping[str, Record] = NO_LIBRARY,
) -> Rendered:
    """One entry with its stop; `letter` follows the year, `repeated`: the authors are those before."""
    view = look(record, style, Request("", "", letter, repeated, library, listed=True))
    nodes = expand(style.template("bibliography", view.kinds), view) or ()
    return Rendered(tidy(style, (*nodes, Node(style.options["list.end"]))), tuple(view.missing))


def year_letters(style: Style, records: Iterable[Record]) -> dict[str, str]:
    """The letters after the year of works with the same authors and year, by key, in list order."""
    return tell_years_apart(
        style, sorted((look(record, style, Request(listed=True)) for record in records), key=sort_key)
    )


def tell_years_apart(style: Style, views: Iterable[View]) -> dict[str, str]:
    """The letters of works already in order."""
    if not style.options["list.letters"]:
        return {}
    works: dict[tuple[str, str], list[str]] = {}
    for view in views:
        author, title, year = (text_of(view.value(name) or ()) for name in ("author-list", "title", "year"))
        works.setdefault((author or title, year), []).append(view.record.key.text)
    return {
        key: chr(ord("a") + place % 26)
        for (_, year), keys in works.items()
        if len(keys) > 1 and year
        for place, key in enumerate(keys)
    }


def sort_key(view: View) -> tuple[str, str, str, str]:
    """By the authors, else the entry’s words; without regard to case, accents, marks and articles.

    A body is before those whose names begin with its own.
    """
    nodes = expand(view.style.template("bibliography", view.kinds), view) or ()
    persons = " ".join(f"{person.family} {person.given}" for person in view.persons(*AUTHORS))
    year = text_of(view.value("year") or ()) if view.option("list.letters") else ""
    words = order_key(text_of(nodes))
    author = order_key(persons or text_of(view.value("author-list") or ()))
    head = author if persons or (author and words.startswith(author)) else words
    return head, year, words, view.record.key.text


def order_key(text: str) -> str:
    """Letters and digits in one case, without accents, and without an article at the start.

    >>> order_key("The Ørsted “Åland” Case")
    'orsted aland case'
    """
    plain = plain_letters(ARTICLE.sub("", text, count=1) if ARTICLE.match(text) else text)
    return " ".join(
        "".join(c if c.isalnum() else " " if c.isspace() or c in "-–—/" else "" for c in plain).split()
    )
