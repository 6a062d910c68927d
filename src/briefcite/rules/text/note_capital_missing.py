"""A note begins with a lower-case letter, unlike most others.

Why: Mixed beginnings look unedited, and a lower-case letter often means that the first words were lost.

Basis: the article’s other notes. UN, NZ and AGLC style ask for a capital.

When: It applies where at least three notes, and three in four, begin with a capital.

Exceptions: Quotations, links, Latin abbreviations, labels of pinpoints and names (“van der Berg”) are left
alone.

Bad::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: See A/HRC/25/CRP.1.
    [^2]: See A/RES/69/188.
    [^3]: see also A/HRC/27/10.
    [^4]: On the cat, see A/HRC/27/10/Add.1.

Fixed::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: See A/HRC/25/CRP.1.
    [^2]: See A/RES/69/188.
    [^3]: See also A/HRC/27/10.
    [^4]: On the cat, see A/HRC/27/10/Add.1.

Good::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4] It is old.[^5]

    [^1]: See A/HRC/25/CRP.1.
    [^2]: See A/RES/69/188.
    [^3]: On the cat, see A/HRC/27/10/Add.1.
    [^4]: van der Berg, “Cats,” 12 May 2014.
    [^5]: ibid., para. 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import habit
from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit
from ...values.words import words_of

CERTAINTY: Certainty = "style"

LEAD = pattern(r"[\s*_]{0,4}(?P<word>[^\W\d_][^\s.,;:()\[\]“”\"*_/@]*)(?P<next>\S?\s?\S?)")
OPENING = " \t\r\n\u00a0([“\"‘'«*_"
"""What may be before the first letter of a note."""
SMALL = words_of("repeat") | frozenset(
    "op loc cf eg ie viz et passim sc al contra accord pp para paras par pars art arts no nos vol vols ch "
    "chap chaps sec secs sect sects nn fn doi http https www arxiv bell danah de del della der den des di "
    "da du la le van von bin ibn ben ter ten zu af av".split()
)
"""Abbreviations, labels and parts of names that may begin a note as they are."""
OPENERS = (words_of("signal") - SMALL) | frozenset(
    "also the this that these those for in on at as by with from under according quoted cited available "
    "report letter resolution document interview statement speech note press article author although while "
    "disponible entretien".split()
)
"""Words that begin a note and are not a name, whatever follows."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note that begins with a lower-case letter, where most others do not."""
    article = reading.article
    notes = [article.stretch(note.body) for note in article.notes]
    first = [note.words[:8].lstrip(OPENING)[:1] for note in notes]
    if not habit(letter.isupper() for letter in first if letter.isalpha()):
        return
    for note, lead in ((note, lead) for note in notes if (lead := LEAD.match(note.words))):
        word = lead["word"]
        if word.islower() and is_sentence(word, lead["next"]):
            letter = note.span(lead.start("word"), lead.start("word") + 1)
            yield Finding(
                note.span(*lead.span("word")),
                f"The note begins with a lower-case letter: “{word}”.",
                help=f"write “{word.capitalize()}”, unless it is a name",
                basis="the article’s other notes",
                fix=Fix("write a capital", (Edit(letter, word[0].upper()),), "suggested", "it may be a name"),
            )


def is_sentence(word: str, after: str) -> bool:
    """Whether a word is one that begins a sentence: known as such, or followed by another in lower case."""
    if word in OPENERS:
        return True
    return (
        word.isalpha()
        and len(word) > 1
        and word not in SMALL
        and after[:1] == " "
        and after[1:].strip().islower()
    )
