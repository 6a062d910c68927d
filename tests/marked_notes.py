"""Notes whose fields are marked ({a:Jane Roe}, “{t:Talks}”), for tests that do not depend on what the model
reads."""

from __future__ import annotations

import re

from briefcite.model import Citation, Placed, Stretch
from briefcite.model.stretches import read_stretch
from briefcite.notes.details import Places
from briefcite.text import Source
from briefcite.values.note_dates import find_note_dates

FIELDS = {
    name[0]: name
    for name in ("author", "body", "title", "container", "publisher", "date", "symbol", "identifier", "link")
} | {"n": "pinpoint"}


def read_marked(marked: str) -> tuple[str, Places]:
    """The words of a note, and the places of its fields."""
    words = ""
    fields: Places = {}
    for part in re.split(r"(\{[^{}]*\})", marked):
        if part.startswith("{"):
            fields.setdefault(FIELDS[part[1]], []).append((len(words), len(words) + len(part) - 4))
            part = part[3:-1]
        words += part
    return words, fields


def cite_marked(marked: str) -> tuple[Stretch, Citation]:
    """The words of a note, and its citation."""
    words, fields = read_marked(marked)
    stretch = read_stretch(words, Source("a.md", words).span(0, len(words)))
    places = {name: tuple(stretch.span(*place) for place in found) for name, found in fields.items()}
    dates = [
        Placed(span, date.date) for span in places.get("date", ()) for date in find_note_dates(str(span))
    ]
    start = min((place[0] for found in fields.values() for place in found), default=0)
    end = max((place[1] for found in fields.values() for place in found), default=len(words))
    return stretch, Citation(stretch.span(start, end), dates=tuple(dates), fields=places)
