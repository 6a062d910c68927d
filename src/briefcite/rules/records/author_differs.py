"""The author in a note is not the author in the record.

Why: Readers search for a work by its author, and a misnamed author is the first to notice.

Basis: the persons and bodies in the record.

Exceptions: Initials, accents, the order of given and family name, “et al.”, short names of bodies, and a
parent organ in place of a body are not differences. An author beside the editors of the record, and a body
beside its persons, are left alone.

See also: title-differs, outlet-differs.

Bad::

    Others doubt it.[^1] One does not.[^2]

    [^1]: Roberta Cohan, “Must UN Agencies Also Fail in North Korea?” 38 North, April 21, 2015.
    [^2]: Committee against Torture, “Concluding observations on China,” CRC/C/CHN/CO/3-4, 2013.

    -- library cohen-un-agencies crc-china --

Good::

    Others doubt it.[^1] One does not.[^2] Some do.[^3]

    [^1]: R. Cohen, “Must UN Agencies Also Fail in North Korea?” 38 North, April 21, 2015.
    [^2]: Committee on the Rights of the Child, “Concluding observations on China,” CRC/C/CHN/CO/3-4, 2013.
    [^3]: The Henry Foundation, “Must UN Agencies Also Fail in North Korea?” 38 North, April 21, 2015.

    -- library cohen-un-agencies crc-china --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.body_names import are_unlike
from ...comparing.persons import AuthorDifference, person_difference
from ...findings import Certainty, Finding
from ...model import Citation, Reading, Record
from ...settings import Settings
from ...text import Span
from ...values.people_and_bodies import is_body
from ...views.against_record import against
from ...views.bodies import find_issuer, is_other_issuer, names_of_bodies

CERTAINTY: Certainty = "unlikely"
NEEDS = ("record",)

AUTHORS = ("", "author", "rapporteur", "speaker")
REACH = 300
"""How many characters before and after a citation may name its authors, in the same note."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every author that is not the record's."""
    for read in reading.notes:
        for citation in read.citations:
            record = citation.record
            sure = citation.is_sure_of("author", "body", "title")
            if record and sure and citation.author and citation.title:
                found = compare(citation, citation.author, record, read.note.body)
                if found:
                    yield report(citation.author, found, record)


def compare(citation: Citation, author: Span, record: Record, note: Span) -> AuthorDifference | None:
    """What is wrong with an author."""
    written = str(author)
    persons = [person for person in record.persons if person.role in AUTHORS]
    if persons and len(persons) == len(record.persons):
        text, span = author.source.text, citation.span
        around = text[max(note.start, span.start - REACH) : min(note.end, span.end + REACH)]
        return person_difference(written, around, persons)
    bodies = names_of_bodies(record.fields.get("body"))
    if record.persons or not bodies or not is_body(written):
        return None
    known = find_issuer(written)
    other = is_other_issuer(written, record) if known else all(are_unlike(written, name) for name in bodies)
    return AuthorDifference(0, len(written), written, record.bodies[0]) if other else None


def report(author: Span, found: AuthorDifference, record: Record) -> Finding:
    """The finding for one author."""
    said = record.place("person" if record.persons else "body"), "the record’s author"
    message = f"The note names “{found.written}”; the record {record.key.text} names {found.recorded}."
    if not found.written:
        message = f"The note leaves out “{found.recorded}”; the record {record.key.text} does not."
    place = author.within(found.start, found.end)
    return against(record, said, place, message)
