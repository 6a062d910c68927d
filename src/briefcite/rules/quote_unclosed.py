"""A quotation mark is opened and never closed.

Why: The reader cannot tell where the borrowed words end, and everything behind the mark is misread.

Source: logic; apostrophes are not counted, nor are paragraphs of one long quotation that each
open with a mark.

Bad::

    The office opened in June.[^1]

    [^1]: Roberta Cohen, “Must Agencies Also Fail? 38 North, April 21, 2015.

Good::

    The office opened in June.[^1]

    [^1]: Roberta Cohen, “Must Agencies Also Fail?” 38 North, April 21, 2015.

Good (text)::

    “It was the first office.

    “It was also the last,” she said.[1]

    [1] The students’ guide calls it “rock ’n’ roll.”
"""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Certainty, Finding
from ..model import Reading
from ..settings import Settings
from ..text import Span
from ..values.quotation import pair_quotations

CERTAINTY: Certainty = "impossible"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every mark left open in a note or in a paragraph of the text."""
    article = reading.article
    for note in article.notes:
        yield from unclosed(note.body, article.words(note.body))
    for run in runs(article.paragraphs, article.prose):
        yield from unclosed(run, article.words(run))


def unclosed(place: Span, words: str) -> Iterator[Finding]:
    """The findings of one stretch of text."""
    for offset in pair_quotations(words).unclosed:
        start = words[offset:].split(maxsplit=5)[:5]
        yield Finding(
            place.within(offset, offset + 1),
            f"The quotation mark before {quoted(start)} is never closed.",
            help="close it where the borrowed words end",
            authority="logic",
        )


def quoted(words: list[str]) -> str:
    """The first words behind the mark, quoted."""
    return f"“{' '.join(words)[1:].strip()} …”" if words else "the end"


def runs(paragraphs: tuple[Span, ...], prose: str) -> Iterator[Span]:
    """Paragraphs; those that each open with a mark are taken together, being one quotation."""
    waiting: Span | None = None
    for paragraph in paragraphs:
        opens = prose[paragraph.start : paragraph.end].lstrip("> \t")[:1] in ("“", '"', "«")
        if waiting and opens:
            waiting = Span(paragraph.source, waiting.start, paragraph.end)
            continue
        if waiting:
            yield waiting
        waiting = paragraph
    if waiting:
        yield waiting
