"""A numbered reference list has the same source twice.

Why: A source in such a list has one number; with two, the reader looks for a difference.

Basis: IEEE Reference Guide; Vancouver style: a source keeps the number of its first citation.

When: It applies to notes with the same words, at least five, in a list below a heading such as References.

Exceptions: Footnotes may repeat a source.

Bad (text)::

    The office opened [1]. It grew [2]. It moved [3].

    References

    [1] Lake Service. Ebb Guide: Rules for Ferries, R512, 2023.
    [2] Ardon House. Go Slowly on the Lakes, 2021.
    [3] Lake Service. Ebb Guide: Rules for Ferries, R512, 2023.

Good (text)::

    The office opened [1]. It grew [2]. It moved [1].

    References

    [1] Lake Service. Ebb Guide: Rules for Ferries, R512, 2023.
    [2] Ardon House. Go Slowly on the Lakes, 2021.

Good (text)::

    The office opened.[1] It grew.[2]

    [1] Lake Service. Ebb Guide: Rules for Ferries, R512, 2023.
    [2] Lake Service. Ebb Guide: Rules for Ferries, R512, 2023.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Note, Reading
from ...settings import Settings
from ...values.title import title_key
from ...views.bibliography import HEADING

CERTAINTY: Certainty = "unlikely"

LEAST = 5
"""How many words two references do not share by chance."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every reference with the words of an earlier one."""
    article = reading.article
    first: dict[str, Note] = {}
    for note in article.notes if is_reference_list(reading) else ():
        words = title_key(str(note.body))
        other = first.setdefault(words, note)
        if other is not note and len(words.split()) >= LEAST:
            yield Finding(
                note.mark,
                f"“{note.mark}” is the same source as “{other.mark}”.",
                help=f"delete it, and change its markers to “{other.mark}”",
                basis="IEEE Reference Guide",
                related=((other.mark, "first listed here"),),
            )


def is_reference_list(reading: Reading) -> bool:
    """Whether the notes are a numbered list directly below a heading of references."""
    article = reading.article
    if not article.numbered or not article.notes:
        return False
    start = article.notes[0].mark.start
    before = [span for span in article.passages if span.end <= start]
    return bool(before) and HEADING.fullmatch(str(before[-1])) is not None
