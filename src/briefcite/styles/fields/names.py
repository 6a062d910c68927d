"""Fields of persons and bodies: authors in notes and lists, editors, short names."""

from __future__ import annotations

from ...values.people_and_bodies import Person
from .view import View
from .words import clean, initials, invert, write_names

AUTHORS = ("", "author", "speaker", "rapporteur")


def name_bodies(view: View, table: str = "bodies", where: str = "") -> str:
    """The bodies in a row, those that issued it together joined as names are."""
    return write_names(view.bodies(table), view, where)


def name_persons(view: View, persons: tuple[Person, ...]) -> str:
    """Persons in a row, in their natural order."""
    return clean(write_names([person.name for person in persons], view, "list-" * view.request.listed))


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
        return name_bodies(view, where="list-")
    return clean(write_names(invert(persons, view), view, "list-", inverted=True)) + edited


def author_short(view: View) -> str:
    """Family names, or the body's short name."""
    persons, _ = makers(view)
    names = [" ".join(filter(None, (p.particle, p.family))) for p in persons]
    if not names:
        return view.raw("body.short") or name_bodies(view)
    return clean(write_names(names, view))


def un_body(view: View) -> str:
    """The bodies with the United Nations before them."""
    bodies = name_bodies(view)
    return bodies if not bodies or "United Nations" in view.bodies()[0] else f"United Nations, {bodies}"


def editors(view: View) -> tuple[Person, ...]:
    """The editors; of a chapter's book, persons without a role too, with initials if the style says so."""
    found = view.persons("editor") or (view.persons("") if not view.record.type else ())
    if view.option("names.editors") == "initials":
        found = tuple(p._replace(given=initials(p.given, view.option("names.initials"))) for p in found)
    return found


def editors_word(view: View) -> str:
    """What the editors are called."""
    return view.option("words.editors" if len(editors(view)) > 1 else "words.editor")
