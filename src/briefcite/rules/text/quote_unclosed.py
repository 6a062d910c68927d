"""A quotation mark is opened and never closed.

Why: The reader cannot tell where the borrowed words end, and everything behind the mark is misread.

Source: logic; apostrophes are not counted, nor are paragraphs of one long quotation that each
open with a mark. A closing mark that was typed as an opening one is reported once, where the words begin.

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

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...text import Span
from ...values.quotation import pair_quotations

CERTAINTY: Certainty = "impossible"

LONGEST = 6
"""Over how many paragraphs one quotation may run."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every mark left open in a note, or in a paragraph and those after it."""
    article = reading.article
    for note in article.notes:
        for offset in left_open(article.words(note.body)):
            yield report(note.body, offset)
    for number, paragraph in enumerate(article.paragraphs):
        if found := left_open(article.words(paragraph)):
            rest = article.paragraphs[number + 1 : number + LONGEST]
            ends = [other.end for other in rest if not other.start < paragraph.end]
            if all(left_open(article.prose[paragraph.start : end]) for end in ends):
                for offset in found:
                    yield report(paragraph, offset)


def left_open(words: str) -> tuple[int, ...]:
    """Where marks open that none closes.

    Straight ones come in pairs, whichever way they look; so do two “ of which the second was turned about,
    which shows where no capital follows it.
    """
    odd = words.count('"') % 2
    found = [place for place in pair_quotations(words).unclosed if odd or words[place] != '"']
    kept: list[int] = []
    turned = False
    for before, place in zip([None, *found], found, strict=False):
        both = before is not None and words[before] == words[place] == "“"
        turned = both and not turned and not words[place + 1 : place + 2].isupper()
        if not turned:
            kept.append(place)
    return tuple(kept)


def report(place: Span, offset: int) -> Finding:
    """The finding for one mark."""
    mark = place.within(offset, offset + 1)
    behind = str(place.within(offset + 1, offset + 80)).split()[:5]
    return Finding(
        mark,
        f"The quotation mark before “{' '.join(behind)} …” is never closed.",
        help="close it where the borrowed words end",
        authority="logic",
    )
