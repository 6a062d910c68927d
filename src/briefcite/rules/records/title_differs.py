"""A note gives a title in other words than the record of its source.

Why: A title is looked up letter by letter; a stray character or another word hides the document.

Basis: the record. Quotation marks, dashes and spaces may differ, and a title may be cut before its subtitle.
A title that shares less than two words in three with the record is taken to name a part of the document; one
that shares none is reported as advice where the note names the document by its symbol.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights* in Ardon,” A/RES/69/188, December 18, 2014.

    -- library ga-69-188 --

Fixed::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” A/RES/69/188, December 18, 2014.

    -- library ga-69-188 --

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Quays and ferries of the lakes,” A/RES/69/188, December 18, 2014.

    -- library ga-69-188 --

Good::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Annex,” A/RES/69/188, December 18, 2014.

    -- library ga-69-188 --
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ...findings import Certainty, Finding
from ...model import Reading, Record
from ...settings import Settings
from ...text import Span
from ...values.title import title_difference, title_key
from ...views.against_record import against, recorded

CERTAINTY: Certainty = "unlikely"
NEEDS = ("record",)
ENGLISH = frozenset("the of and in on for to".split())
"""Words that titles in English share: a title in another language is no other title."""
SHORT = 3
"""Words of so many letters say nothing of what a title is about."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every title that departs from its record's."""
    for citation in reading.citations:
        if citation.title and citation.record and citation.record.title and citation.is_sure_of("title"):
            yield from compare(citation.title, citation.record)
            title = str(citation.title)
            elsewhere = any(reading.library.with_title(title_key(title)))  # `symbol-differs` says it
            if citation.symbol and not elsewhere and is_another(title, citation.record):
                yield report_other(citation.title, citation.record)


def is_another(cited: str, record: Record) -> bool:
    """Whether no name of a record has a word of content of a title in the same language."""
    ours = set(title_key(cited).split())
    theirs = {word for name in names(record) for word in title_key(name).split()}
    one_language = not ENGLISH.isdisjoint(ours & theirs)
    contents = [{word for word in words if len(word) > SHORT} for words in (ours, theirs)]
    return one_language and min(map(len, contents)) > 1 and contents[0].isdisjoint(contents[1])


def report_other(title: Span, record: Record) -> Finding:
    """The finding for a title that has nothing of the record's."""
    message = f"The record of this symbol has another title: “{record.title}”."
    found = against(record, recorded(record, "title"), title, message)
    return replace(found, severity="suggestion")


def compare(title: Span, record: Record) -> Iterator[Finding]:
    """The finding for one title, at its first difference."""
    cited = str(title)
    if any(not title_difference(cited, name) for name in names(record)):
        return
    differences = title_difference(cited, record.title)
    if sum(d.end - d.start for d in differences) > len(cited) / 3:
        return
    added = sum(len(d.recorded) for d in differences)
    if added > len(record.title) / 3:
        return
    first = differences[0]
    shown = "; ".join(say(cited[d.start : d.end], d.recorded) for d in differences[:3])
    place, message = title.within(first.start, first.end), f"The title differs from the record: {shown}."
    yield against(record, recorded(record, "title"), place, message)


def names(record: Record) -> tuple[str, ...]:
    """What a record may be called: its title, its short title, the title before its subtitle."""
    title = record.title
    parts = (title.partition(mark)[0] for mark in (": ", " – ", "—", " — "))
    return tuple(name for name in (title, record.text("short"), *parts) if name)


def say(written: str, recorded: str) -> str:
    """One difference in words."""
    if not written.strip():
        return f"it lacks “{recorded}”"
    return f"“{written}” for “{recorded}”" if recorded else f"“{written}” is not in it"
