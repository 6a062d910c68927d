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

GROUPS = {
    "treaty": "Treaties",
    "case": "Cases",
    "un-document": "United Nations documents",
    "resolution": "United Nations documents",
}


class Section(NamedTuple):
    """A part of a bibliography under its heading ("" where it is not grouped)."""

    heading: str
    entries: tuple[Rendered, ...]


def write_bibliography(
    style: Style, records: Iterable[Record], group: str = "", library: Mapping[str, Record] = NO_LIBRARY
) -> tuple[Section, ...]:
    """The entries of records as the style lists them, each once.

    `group` is "kind" (treaties, United Nations documents by body, cases, other), "none", or "" for
    what the style does; the style's `list.without` names types that it leaves out.
    """
    without = style.options["list.without"].split()
    views = [look(record, style, Request(library=library)) for record in dict.fromkeys(records)]
    views = sorted((view for view in views if view.record.type not in without), key=sort_key)
    grouped = (group or style.options["list.group"]) == "kind"
    sections: dict[str, list[View]] = {name: [] for name in (*GROUPS.values(), "")} if grouped else {}
    for view in views:
        sections.setdefault(heading(view) if grouped else "", []).append(view)
    ordered = sorted(sections, key=lambda name: group_order(name)) if grouped else list(sections)
    letters = tell_years_apart(style, views)
    return tuple(
        Section(
            name or ("Other sources" if grouped else ""),
            tuple(entries(style, sections[name], letters, library)),
        )
        for name in ordered
        if sections[name]
    )


def heading(view: View) -> str:
    """The heading under which a record stands."""
    group = GROUPS.get(view.record.type, "")
    bodies = ", ".join(view.bodies("full")) if group.startswith("United") else ""
    return f"{group}: {bodies}" if bodies else group


def group_order(name: str) -> tuple[int, str]:
    """Treaties, documents body by body, cases, then everything else."""
    order = ["Treaties", "United Nations documents", "Cases", ""]
    return order.index(name.partition(":")[0]), order_key(name)


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
    view = look(record, style, Request("", "", letter, repeated, library))
    nodes = expand(style.template("bibliography", view.kinds), view) or ()
    return Rendered(tidy(style, (*nodes, Node(style.options["list.end"]))), tuple(view.missing))


def year_letters(style: Style, records: Iterable[Record]) -> dict[str, str]:
    """The letters after the year of works with the same authors and year, by key, in list order."""
    return tell_years_apart(style, sorted((look(record, style) for record in records), key=sort_key))


def tell_years_apart(style: Style, views: Iterable[View]) -> dict[str, str]:
    """The letters of works already in order."""
    if not style.options["list.letters"]:
        return {}
    works: dict[tuple[str, str], list[str]] = {}
    for view in views:
        author, year = (text_of(view.value(name) or ()) for name in ("author-list", "year"))
        works.setdefault((author, year), []).append(view.record.key.text)
    return {
        key: chr(ord("a") + place % 26)
        for (_, year), keys in works.items()
        if len(keys) > 1 and year
        for place, key in enumerate(keys)
    }


def sort_key(view: View) -> tuple[str, str, str]:
    """By family name, else the entry's first words; without regard to case, accents, marks and articles."""
    nodes = expand(view.style.template("bibliography", view.kinds), view) or ()
    persons = " ".join(f"{person.family} {person.given}" for person in view.persons(*AUTHORS))
    year = text_of(view.value("year") or ()) if view.option("list.letters") else ""
    words = order_key(text_of(nodes))
    return (f"{order_key(persons)} {year} {words}" if persons else words), words, view.record.key.text


def order_key(text: str) -> str:
    """Letters and digits in one case, without accents, and without an article at the start.

    >>> order_key("The Ørsted “Åland” Case")
    'orsted aland case'
    """
    plain = plain_letters(ARTICLE.sub("", text, count=1) if ARTICLE.match(text) else text)
    return " ".join(
        "".join(c if c.isalnum() else " " if c.isspace() or c in "-–—/" else "" for c in plain).split()
    )
