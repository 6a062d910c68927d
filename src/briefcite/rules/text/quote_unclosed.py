"""A quotation mark is opened and never closed.

Why: The reader cannot tell where the quotation ends, and everything after the mark is misread.

Basis: Quotation marks come in pairs.

Exceptions: Apostrophes are not counted, nor paragraphs of one long quotation that each begin with a mark.
Where a closing mark was typed as an opening one, only the first of the two is reported.

See also: quote-unopened, quote-nested-alike

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

from ...findings import Certainty, Finding, Fix
from ...model import Reading, Stretch
from ...settings import Settings
from ...text import Edit
from ...values.quotation import Quotations, pair_quotations

CERTAINTY: Certainty = "impossible"

TURNED = {"“": "”", "‘": "’", "«": "»"}
CLOSING = " ,.;:)]}\n"
"""What may follow the end of a quotation."""
LONGEST = 12
"""Over how many paragraphs one quotation may run."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every mark left open in a note, or in a paragraph and those after it."""
    article = reading.article
    for note in article.notes:
        stretch = article.stretch(note.body)
        for offset in left_open(stretch.words, stretch.quotations):
            yield report(stretch, offset)
    for number, paragraph in enumerate(article.paragraphs):
        stretch = article.stretch(paragraph)
        if found := left_open(stretch.words, stretch.quotations):
            rest = article.paragraphs[number + 1 : number + LONGEST]
            ends = [other.end for other in rest if not other.start < paragraph.end]
            further = (article.prose[paragraph.start : end] for end in ends)
            if all(left_open(words, pair_quotations(words)) for words in further):
                for offset in found:
                    yield report(stretch, offset)


def left_open(words: str, quotations: Quotations) -> tuple[int, ...]:
    """Where marks open that none closes.

    Straight ones come in pairs; so do two “ of which the second faces the wrong way, which shows where no
    capital follows it.
    """
    odd = words.count('"') % 2
    found = [place for place in quotations.unclosed if odd or words[place] != '"']
    kept: list[int] = []
    turned = False
    for before, place in zip([None, *found], found, strict=False):
        both = before is not None and words[before] == words[place] == "“"
        turned = both and not turned and not words[place + 1 : place + 2].isupper()
        if not turned:
            kept.append(place)
    return tuple(kept)


def report(stretch: Stretch, offset: int) -> Finding:
    """The finding for one mark; one that touches only the word before it faces the wrong way."""
    mark = stretch.span(offset, offset + 1)
    words, sign = stretch.words, stretch.words[offset]
    after, before = words[offset + 1 : offset + 2], words[:offset].split(" ")[-1]
    if before and sign in TURNED and (not after or after in CLOSING):
        return Finding(
            mark,
            f"The quotation mark after “{before[-25:]}” faces the wrong way.",
            help=f"write {TURNED[sign]}",
            fix=Fix(
                f"write {TURNED[sign]}", (Edit(mark, TURNED[sign]),), "suggested", "it may open a quotation"
            ),
        )
    following = words[offset + 1 : offset + 80].split()[:5]
    return Finding(
        mark,
        f"The quotation mark before “{' '.join(following)} …” is never closed.",
        help="close it at the end of the quotation or title",
    )
