"""Straight and curly quotation marks are mixed.

Why: Mixed marks show that words were pasted from elsewhere, and searches miss one of the two.

Basis: The article’s own use.

When: It applies where at least three quotations, and three in four, have marks of one shape; to one curly and
one straight mark also where all other quotations, and as many, have one shape. Notes and text are compared
separately, and so are apostrophes, of which at least two must differ.

Exceptions: Inches, feet, code, tags and the words for a picture are left alone.

Bad::

    The “office” opened in “June” and its “cars” came "soon".[^1]

    [^1]: A/HRC/25/CRP.1.

Fixed::

    The “office” opened in “June” and its “cars” came “soon”.[^1]

    [^1]: A/HRC/25/CRP.1.

Good::

    The “office” didn't open in “June” and its “cars” came in <i class="a">5" boxes</i> ![a "car"](a.png).[^1]

    [^1]: Office, "Cars," A/HRC/25/CRP.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import habit
from ...findings import Certainty, Finding
from ...model import Reading, Stretch
from ...named_tuples import NamedTuple
from ...patterns import pattern
from ...settings import Settings
from ...text import Span, one_line

CERTAINTY: Certainty = "style"

APOSTROPHE = pattern(r"['’](?<=[^\W\d_].)[^\W\d_]{1,30}")
CURLY = "“”„‟"
STRAIGHT = '"'
LONGEST = 50
"""How many characters of a quotation are shown."""


class Case(NamedTuple):
    """A quotation or an apostrophe, and whether its marks are straight; of both shapes: `mixed`."""

    span: Span
    straight: bool
    mixed: bool = False


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every quotation and apostrophe of the other shape, in the text and in the notes."""
    article = reading.article
    for places in (article.paragraphs, tuple(note.body for note in article.notes)):
        stretches = list(map(article.stretch, places))
        yield from judge(
            [c for one in stretches for c in quotations(one)], "quotation mark", "quotation marks"
        )
        yield from judge(
            [c for one in stretches for c in apostrophes(one)], "apostrophe", "apostrophes", least=2
        )


def quotations(stretch: Stretch) -> Iterator[Case]:
    """The quotations of a paragraph or note in double marks, but for those written as `&ldquo;`."""
    for start, end in stretch.contents.unmarked.quotations.pairs:
        marks = stretch.words[start] + stretch.words[end - 1]
        if all(mark in CURLY + '"' for mark in marks) and not stretch.is_entity(start):
            straight = marks.count('"')
            yield Case(stretch.span(start, end), straight == 2, straight == 1)


def apostrophes(stretch: Stretch) -> Iterator[Case]:
    """The words of a paragraph or note that have an apostrophe, not `&rsquo;`, between letters."""
    words = stretch.contents.unmarked.words
    for found in APOSTROPHE.finditer(words):
        start = found.start()
        while words[start - 1 : start].isalpha():
            start -= 1
        if not stretch.is_entity(found.start()):
            yield Case(stretch.span(start, found.end()), found[0][0] == "'")


def judge(cases: list[Case], name: str, names: str, *, least: int = 1) -> Iterator[Finding]:
    """The findings for those that differ from the others, if they are so many."""
    shapes = [case.straight for case in cases if not case.mixed]
    usual = habit(shapes)
    if usual is None and shapes and len(set(shapes)) == 1 and len(shapes) >= len(cases) - len(shapes):
        usual = shapes[0]  # all but a few mixed ones
    odd = [case for case in cases if case.mixed or case.straight != usual]
    if usual is not None and len(odd) >= least:
        for case in odd:
            yield report(case, usual, name, names)


def report(case: Case, usual: bool, name: str, names: str) -> Finding:
    """The finding for one quotation or apostrophe."""
    shape, other = ("straight", "curly") if usual else ("curly", "straight")
    whole = one_line(str(case.span))
    marks = "a curly and a straight mark" if case.mixed else f"a {other} {name}"
    ends = whole if len(whole) < LONGEST else f"{whole[:20]}…{whole[-20:]}"
    words = ends if case.mixed else f"“{whole.strip(CURLY + STRAIGHT)[:LONGEST]}”"
    return Finding(
        case.span,
        f"{words} has {marks}; the other {names} here are {shape}.",
        help=f"use {shape} marks",
        basis=f"the article’s other {names}",
        cause=f"{{count}} {names} are {other} or mixed, the others {shape}: words were probably pasted.",
    )
