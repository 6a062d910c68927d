"""What a style prints for a source cited before is read back: each short form and ibid. means its source."""

from __future__ import annotations

from functools import cache

import pytest

from briefcite import load
from briefcite.model import Reading
from briefcite.notes import read_article
from briefcite.styles import Cite, choose_forms, load_style, names, write_notes
from briefcite.styles.markup import markup
from briefcite.text import Source
from made_records import make_record

RECORDS = {
    "document": {
        "type": "un-document",
        "symbol": "A/HRC/25/63",
        "body": "Human Rights Council",
        "title": "Report on the harbours of the northern islands",
        "date": "2014-02-07",
    },
    "book": {
        "type": "book",
        "person": "Lindqvist, Marta",
        "title": "Harbour Law: Its Growth and Its Limits",
        "publisher": "Quayside Press",
        "place": "Oxford",
        "date": "2013",
    },
    "article": {
        "type": "article",
        "person": ["Okafor, Daniel", "Reyes, Ana"],
        "title": "Tides and Treaties: A Study of Old Ports",
        "journal": "Journal of Maritime Affairs",
        "volume": "12",
        "issue": "3",
        "pages": "101–130",
        "date": "2016",
    },
    "treaty": {
        "type": "treaty",
        "title": "Convention on the Keeping of Lighthouses",
        "adopted": "1989-11-20",
        "series": {"name": "UNTS", "volume": "1577", "number": "27531", "page": "3"},
    },
}
SECOND = {"document": "para. 9", "book": "p. 20", "article": "p. 115", "treaty": "art. 7"}
ORDER = [*RECORDS, *RECORDS, "treaty", "book", "book"]
"""The source of each note: all in full, all again, then twice the source of the note before."""
UNREAD = {
    ("thinktank", "ibid", "treaty"),
    ("turabian", "ibid", "treaty"),
}
"""What the reader of notes takes for no source yet: a style, a form and a source."""


@cache
def printed(style: str) -> tuple[Reading, tuple[str, ...]]:
    """A brief with the notes of a style, as read, and the form of each note."""
    records = {name: make_record(fields, name) for name, fields in RECORDS.items()}
    notes = [
        [Cite(records[name], SECOND[name] if at >= len(RECORDS) else "")] for at, name in enumerate(ORDER)
    ]
    write = markup("markdown")
    written = [write(note.nodes) for note in write_notes(load_style(style), notes)]
    text = " ".join(f"Said.[^{n}]" for n in range(1, len(notes) + 1)) + "\n\n"
    text += "".join(f"[^{n}]: {note}\n" for n, note in enumerate(written, 1))
    document = load([Source("a.md", text)], references=[], settings="").documents[0]
    return read_article(*document), tuple(form[0].position for form in choose_forms(load_style(style), notes))


def cases() -> list[tuple[str, str, str, int]]:
    """Each style, form and source, with the number of the first note that has it so."""
    found: dict[tuple[str, str, str], int] = {}
    for style in names():
        for number, (name, form) in enumerate(zip(ORDER, printed(style)[1], strict=True), 1):
            if form != "note":
                found.setdefault((style, form, name), number)
    return [(*place, number) for place, number in found.items()]


@pytest.mark.parametrize(("style", "form", "name", "number"), cases())
def test_a_printed_repeat_means_its_source(style: str, form: str, name: str, number: int) -> None:
    reading, _ = printed(style)
    citations = reading.notes[number - 1].citations
    target = reading.meant(citations[0]) if len(citations) == 1 else None
    note = reading.note_at(target.span) if target and target is not citations[0] else None
    first = str(ORDER.index(name) + 1)
    right = note is not None and note.note.label == first
    assert right is ((style, form, name) not in UNREAD), str(reading.notes[number - 1].note.body)
