"""The title in a note differs from the record.

Why: Readers search for a title letter by letter; a stray character or another word hides the document.

Basis: the record of the source.

When: It is a suggestion where two English titles share no word of more than three letters.

Exceptions: quotation marks, dashes and spaces; a title cut before its subtitle; a title that shares
less than two thirds with the record: it names a part of the document.

See also: symbol-differs, repeat-differs, title-truncated, author-differs, catalogue-title-differs.

Bad::

    The Assembly referred the matter to the Council.[^1] The Committee wrote.[^2]

    [^1]: General Assembly, “Situation of human rights* in Ardon,” A/RES/69/188, December 18, 2014.
    [^2]: Committee on the Rights of the Child, “Quays and ferries on the lakes,” CRC/C/CHN/CO/3-4, para. 7.

    -- library ga-69-188 crc-china --

Fixed::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” A/RES/69/188, December 18, 2014.

    -- library ga-69-188 --

Good::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Annex: other rights,” A/RES/69/188, December 18, 2014.

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
"""Words that titles in English share: a title in another language is not another title."""
SHORT = 3
"""Words of so many letters do not say what a title is about."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every title that differs from its record's."""
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
    """The finding for a title that shares nothing with the record's."""
    message = f"The note says “{title.line}”; the record of this symbol says “{record.title}”."
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
    place, key = title.within(first.start, first.end), record.key.text
    message = f"The title differs from the record {key}: {shown}."
    yield against(record, recorded(record, "title"), place, message)


def names(record: Record) -> tuple[str, ...]:
    """What a record may be called: its title, its short title, the title before its subtitle."""
    title = record.title
    parts = (title.partition(mark)[0] for mark in (": ", " – ", "—", " — "))
    return tuple(name for name in (title, record.text("short"), *parts) if name)


def say(written: str, recorded: str) -> str:
    """One difference in words."""
    if not written.strip():
        return f"“{recorded}” is missing"
    return f"“{written}” is “{recorded}” in it" if recorded else f"“{written}” is not in it"
