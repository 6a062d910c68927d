"""What the catalogue of UN documents tells of a record: title, days, draft, meeting, kind."""

from __future__ import annotations

from collections.abc import Iterable

from ..comparing.catalogued_days import day_difference
from ..comparing.catalogued_titles import is_near
from ..symbols import Symbol
from ..symbols.catalogue.entries import Entry, catalogued
from ..values.date import Date

KINDS = {
    "capitals": "in capitals",
    "description": "as a description",
    "supplied": "as the title of its draft",
}
"""How the catalogue has a title that is not the document's own."""


def entry_of(symbol: Symbol | None) -> Entry | None:
    """The entry of a document itself, not that of a part or of the whole of it."""
    entry = catalogued(symbol) if symbol else None
    return entry if entry and entry.is_itself else None


def told_of(entry: Entry, type: str) -> dict[str, str]:
    """The fields of a record that an entry tells, by name; a title only where it is the document's.

    A field in which the origins of the catalogue differ is left out, and so is a day of adoption of which
    only the year is known: lists count years of work too.
    """
    held = "/PV." in entry.key
    adopted, issued = (
        "" if name in entry.disputed else getattr(entry, name) for name in ("adopted", "published")
    )
    said = {
        "title": entry.title if entry.title_kind == "title" and "title" not in entry.disputed else "",
        "date" if held else "adopted": adopted if len(adopted) > 4 else "",
        "issued" if adopted else "date": issued,
        "draft-symbol": entry.draft if type == "resolution" else "",
        "meeting": "" if held else entry.meeting.partition("PV.")[2],
    }
    return {name: value for name, value in said.items() if value}


def remark_of(entry: Entry) -> str:
    """What the catalogue calls a document whose own title it does not have, for a person to judge; or ""."""
    how = KINDS.get(entry.title_kind, "")
    return f"the catalogue has “{entry.title}” {how}" if how else ""


def agrees(entry: Entry, title: str, dates: Iterable[Date]) -> bool:
    """Whether what a note says of a document is in substance what its entry has."""
    titled = not title or entry.title_kind != "title" or is_near(title, entry.title)
    return titled and not any(day_difference(date, entry) for date in dates)
