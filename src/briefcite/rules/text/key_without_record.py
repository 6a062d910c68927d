"""A note or the text cites a record by a key that no record has.

Why: Nothing is known of the source: it cannot be checked, and it is not printed when the note is written out.

Basis: your records, the built-in records, and drafts. The forms of a key are Pandoc’s: `[@coi, para. 3]`,
`@{coi}`, `@coi [para. 3]`.

When: It is a warning where there are no records at all, or where the front matter names a bibliography.

Exceptions: The name of an account (“United Nations [@UN], tweet”) and keys in code are left alone, and so are
all keys where some records could not be read.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: [@ga-69-118, para. 3].

    -- library ga-69-188 --

Good::

    The Assembly referred the matter to the Council.[^1] All read of it.[^2]

    [^1]: [@ga-69-188, para. 3].
    [^2]: United Nations [@UN], “The Council meets,” tweet, May 3, 2015.

    -- library ga-69-188 --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...model.record_keys import Near, key_of
from ...settings import Settings
from ...text import Span
from ...values.cited_keys import CitedKey, find_cited_keys
from ...values.signals import find_signals

CERTAINTY: Certainty = "impossible"

REACH = 400
"""How far before a key the backtick of its code may be."""
LIKE = 0.8
"""How like the key of a record must be to be proposed, of 1.0."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every key that is not that of a record."""
    library, prose = reading.library, reading.article.prose
    if "@" not in prose or library.unread:
        return
    cited = [one for one in find_cited_keys(prose) if not (library.has_key(one.key) or in_code(prose, one))]
    if not library.everything:
        if not reading.article.bibliography:
            yield from (no_records(reading, one) for one in cited if one.sure and one.bracketed)
        return
    near = Near([*library.by_key, *library.by_old_key])
    for one in cited:
        meant = near.find(one.key, LIKE) or near.find(key_of(one.key), LIKE)
        if one.sure or (one.bracketed and (meant or is_alone(reading, one))):
            yield report(reading, one, meant)


def in_code(prose: str, cited: CitedKey) -> bool:
    """Whether a key is between backticks, as an example of how keys are written."""
    begin = max(prose.rfind("\n", 0, cited.start), cited.start - REACH)
    return prose.count("`", begin, cited.start) % 2 == 1


def is_alone(reading: Reading, cited: CitedKey) -> bool:
    """Whether nothing but a signal is before a key in its note."""
    place = reading.article.source.span(cited.start, cited.end)
    note = reading.note_at(place)
    before = reading.article.prose[note.note.body.start : cited.start].strip(" [-@") if note else "no note"
    signal = next(find_signals(before), None)
    return not before or (signal is not None and signal.end == len(before.rstrip(" ,[-@")))


def report(reading: Reading, cited: CitedKey, meant: str) -> Finding:
    """The finding for a key."""
    folders = ", ".join(reading.library.folders)
    return Finding(
        span_of(reading, cited),
        f"No record has the key “{cited.key}”.",
        help=f"did you mean “{meant}”?" if meant else f"add a record to {folders}, or correct the key",
        severity="warning" if reading.article.bibliography else None,
    )


def no_records(reading: Reading, cited: CitedKey) -> Finding:
    """The finding for a key where there are no records at all."""
    return Finding(
        span_of(reading, cited),
        f"“{cited.key}” is the key of a record, but there are no checked records.",
        help="put the records in a folder “references”, or name their folder with --references",
        cause="{count} keys of records are cited, but there are no checked records.",
        severity="warning",
    )


def span_of(reading: Reading, cited: CitedKey) -> Span:
    """The place of a key in the article."""
    return reading.article.source.span(cited.start, cited.end)
