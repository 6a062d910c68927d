"""The volume, issue or pages of a journal article differ from the record.

Why: Readers find an article by these numbers; with a wrong one they open another volume.

Basis: the record’s `volume`, `issue` and `pages`.

When: It applies to numbers next to the journal’s name.

Exceptions: pages within those of the record, which are a pinpoint.

See also: source-series-differs, outlet-differs.

Bad::

    Wells run dry.[^1]

    [^1]: Ann Smith, “Wells of the Isles,” *Journal of Water* 13, no. 3 (2019): 45–67.

    -- library smith-2019-wells --

Fixed::

    Wells run dry.[^1] [^2]

    [^1]: Ann Smith, “Wells of the Isles,” *Journal of Water* 12, no. 3 (2019): 45–67.
    [^2]: Ann Smith, “Wells of the Isles,” *Journal of Water* 12, no. 3 (2019): 50.

    -- library smith-2019-wells --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.outlets import is_same_outlet
from ...findings import Certainty, Finding
from ...model import Citation, Reading, Record
from ...settings import Settings
from ...text import Span
from ...values.journal_pages import Locus, read_locus, read_pages, tidy
from ...views.against_record import against, recorded

CERTAINTY: Certainty = "unlikely"
NEEDS = ("record",)

REACH = 100
"""How many characters before and after a journal's name are read."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every citation of an article whose numbers differ from its record."""
    for note in reading.notes:
        for citation in note.citations:
            record = citation.record
            if record and record.type == "article":
                name = journal(citation, record, note.note.body)
                field, written = differing(read_around(name, note.note.body), record) if name else ("", "")
                if name and field:
                    ours = f"the record {record.key.text} says “{record.text(field)}”"
                    message = f"The note says {field} “{written}”; {ours}."
                    yield against(record, recorded(record, field), name, message)


def journal(citation: Citation, record: Record, note: Span) -> Span | None:
    """The journal's name as a note gives it."""
    source, recorded = citation.span.source, record.text("journal")
    start = citation.title.end if citation.title else citation.span.start
    said = source.text[start : min(note.end, citation.span.end + REACH)].lower()
    if recorded and (at := said.find(recorded.lower())) >= 0:
        return source.span(start + at, start + at + len(recorded))
    same = citation.outlet and is_same_outlet(str(citation.outlet), recorded)
    return citation.outlet if same else None


def read_around(name: Span, note: Span) -> Locus:
    """The numbers around a journal's name, within its note."""
    text = name.source.text
    before = text[max(note.start, name.start - REACH) : name.start]
    return read_locus(before, text[name.end : min(note.end, name.end + REACH)])


def differing(told: Locus, record: Record) -> tuple[str, str]:
    """The first field of a record that the note's numbers differ from, and these; "" where none does."""
    for field, written in (("volume", told.volume), ("issue", told.issue)):
        recorded = tidy(record.text(field))
        if written and recorded.replace("-", "").isdigit() and written != recorded:
            return field, written
    first, last = read_pages(record.text("pages"))
    if not first or not told.first:
        return "", ""
    inside = int(told.first) >= int(first) and (not last or int(told.last or told.first) <= int(last))
    return ("", "") if inside else ("pages", "-".join(filter(None, (told.first, told.last))))
