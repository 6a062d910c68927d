"""A note names a different newspaper, journal or site from the record.

Why: The outlet is where readers look for an article; in the wrong one they do not find it.

Basis: The `outlet`, `journal` or `site` of the record.

Exceptions: “The”, capital letters, “&”, abbreviations, links, a part of the name, and a name that the record
has elsewhere (as publisher or body) are not differences.

See also: author-differs, source-pages-differ.

Bad::

    The claim was rejected.[^1]

    [^1]: “UN dismisses North Korea’s claim that report is invalid,” The Independent, January 21, 2015.

    -- library guardian-claim --

Fixed::

    The claim was rejected.[^1]

    [^1]: “UN dismisses North Korea’s claim that report is invalid,” Guardian, January 21, 2015.

    -- library guardian-claim --

Good::

    The claim was rejected.[^1]

    [^1]: “UN dismisses North Korea’s claim that report is invalid,” the guardian, January 21, 2015.

    -- library guardian-claim --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.outlets import is_same_outlet, outlet_words
from ...findings import Certainty, Finding
from ...model import Citation, Reading, Record
from ...settings import Settings
from ...text import Span
from ...views.against_record import against, recorded
from ...views.bodies import names_of_bodies

CERTAINTY: Certainty = "unlikely"
NEEDS = ("record",)

TYPES = ("news", "article", "web", "press-release")
FIELDS = ("outlet", "journal", "site")
OTHERS = ("publisher", "place", "series", "capacity", "event", "title", "short", "url")
REACH = 120
"""In how many characters after a citation its outlet may be named, in the same note."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every outlet that differs from the record's."""
    for read in reading.notes:
        for citation in read.citations:
            record = citation.record
            sure = citation.is_sure_of("container")
            if record and record.type in TYPES and citation.outlet and sure:
                field = next((name for name in FIELDS if record.text(name)), "")
                name = record.text(field) if field else ""
                if field and not is_named(citation, record, name, read.note.body):
                    key = record.key.text
                    message = f"The note says “{citation.outlet}”; the record {key} says “{name}”."
                    yield against(record, recorded(record, field), citation.outlet, message)


def is_named(citation: Citation, record: Record, outlet: str, note: Span) -> bool:
    """Whether a note names a record's outlet, or another name that the record has."""
    written, span = str(citation.outlet), citation.span
    known = [record.text(name) for name in (*FIELDS, *OTHERS)]
    known += [*names_of_bodies(record.fields.get("body")), *(person.name for person in record.persons)]
    if any(name and is_same_outlet(written, name) for name in known):
        return True
    after = citation.title.end if citation.title else span.start
    around = set(outlet_words(span.source.text[after : min(note.end, span.end + REACH)]))
    return around.issuperset(outlet_words(outlet))
