"""Marks in the running text: the markers of an article as the eye sees them, those at one point together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

from ..cached import cached_property
from ..model.articles import Article, Marker, Note
from ..patterns import pattern
from ..text import Span
from ..values.words import pattern_of

WRAPS = (("[", "]"), ("<sup>", "</sup>"), ("^", "^"))
GROUPS = (("[", "]"), ("<sup>", "</sup>"), ("^", "^"), ("(", ")"))
"""What is round the numbers of a mark that has several."""
"""What an export may set around a mark."""
JOINT = pattern(r"\s?(?:\^?[,;]\^?|<sup>[,;]\s?</sup>)?\s?")
"""What is between two marks at one point."""
STOPS = {
    sign: name
    for name, signs in (
        ("full stop", ".۔。።։"),
        ("comma", ",،，、"),
        ("semicolon", ";؛；"),
        ("danda", "।॥"),
        ("colon", ":："),
        ("question mark", "?؟？"),
        ("exclamation mark", "!！"),
    )
    for sign in signs
}
"""Stops of several scripts, with their names."""
SIGNS = ".,;!?)]”’»\"'*_%۔。።։،，、؛；।॥؟？！」』）》"
"""What marks touch besides letters and figures."""
LONGEST_GROUP = 200
SPEAKING = pattern(
    rf"\b(?:{pattern_of('signal')}|also|in|by|to|of|from|with|and|or|at|on|than|as|per|refs?|notes?|footnotes?"
    r"|sources?|dans|par|selon|de|et|ou|en|por|según|y|nota)[.:]?\s+\Z",
    re.I,
)
NUMBERS = pattern(r"[\d\s,;\\–-]+")
DAMAGED = pattern(
    r"\\\[\\?\^(\w[\w-]{0,39})\\?\]|\[\^(\w[\w-]{0,39})[)}>]|[({<]\^(\w[\w-]{0,39})\]|\[(\w[\w-]{0,39})\^\]"
    r"|\(\^(\w[\w-]{0,39})\)|\{\^(\w[\w-]{0,39})\}"
)
TAG = pattern(r"<[^<>]{0,300}>")
SUBJECT = pattern(r"[ \t]+(?:[a-z]+s|and|to|is|was|are|in)\b")
OPENERS = '(“"«*_'
"""What may be before the first word of a sentence."""
ABBREVIATIONS = frozenset("etc al Inc Ltd Co Corp Jr Sr No St Mr Dr vs".split())


class Run(Struct, frozen=True, eq=False, dict=True):
    """The marks that are at one point of the text, such as `[^1], [^2]`; mostly a single one."""

    marks: tuple[Span, ...]
    """Each whole: with the brackets of a group of numbers, and with what an export set around it."""
    paragraph: Span

    @cached_property
    def span(self) -> Span:
        """From the first mark to the last."""
        first, last = self.marks[0], self.marks[-1]
        return Span(first.source, first.start, last.end)

    @property
    def touching(self) -> bool:
        """Whether a word, or a sign that marks touch, is directly before the marks."""
        return ends_in_word(self.before)

    @cached_property
    def before(self) -> str:
        """What is before the marks in their paragraph, at most a hundred characters."""
        return self.paragraph.source.text[max(self.paragraph.start, self.span.start - 100) : self.span.start]

    @cached_property
    def after(self) -> str:
        """What is after the marks in their paragraph, at most a hundred characters."""
        return self.paragraph.source.text[self.span.end : min(self.paragraph.end, self.span.end + 100)]

    @property
    def name(self) -> str:
        """The marks as a person knows them, without the tags of an export."""
        return TAG.sub("", str(self.span))

    @cached_property
    def spoken(self) -> bool:
        """Whether the marks are a word of the sentence, as in “see [3]” and “So. [3] shows that …”."""
        typed = str(self.span)[:2] not in ("[^", "^[")
        begins = self.before.rstrip()[-1:] in (".", "!", "?")
        apart = self.before[-1:].isspace()
        return apart and (
            bool(SPEAKING.search(self.before)) or (typed and begins and bool(SUBJECT.match(self.after)))
        )


@lru_cache(maxsize=1)
def find_runs(article: Article) -> tuple[Run, ...]:
    """The marks of the running text, in order; those inside notes are left out."""
    return tuple(group_marks(article))


def group_marks(article: Article) -> Iterator[Run]:
    """Each group of marks of the running text."""
    marks: list[Span] = []
    paragraph: Span | None = None
    for mark, holder in find_marks(article):
        if marks and (holder != paragraph or not joined(marks[-1], mark)):
            yield Run(tuple(marks), paragraph or holder)
            marks = []
        marks.append(mark)
        paragraph = holder
    if marks and paragraph:
        yield Run(tuple(marks), paragraph)


def ends_in_word(words: str) -> bool:
    """Whether words end in a letter, a figure or a sign that marks touch."""
    return words[-1:].isalnum() or (words != "" and words[-1] in SIGNS)


def unmarked(article: Article) -> tuple[Note, ...]:
    """The notes to which no marker points; an inline note is its own marker. Case makes no difference."""
    marked = {marker.label.casefold() for marker in article.markers}
    return tuple(note for note in article.notes if not note.inline and note.label.casefold() not in marked)


def find_lost(article: Article) -> list[Marker]:
    """The markers whose label no note has, but for those that were to begin a note: `A. [^2]: B.`"""
    inline = {note.mark for note in article.notes if note.inline}
    running = {marker.label for marker in find_run_on(article)}
    return [
        marker
        for marker in article.markers
        if marker.label
        and marker.label not in article.by_label
        and marker.label not in running
        and marker.span not in inline
    ]


def find_run_on(article: Article) -> list[Marker]:
    """The markers in a note that were to begin another: a colon follows them, and no note has their label."""
    return [
        marker
        for marker in article.markers
        if marker.label not in article.by_label
        and article.source.text.startswith(":", marker.span.end)
        and any(marker.span in note.body for note in article.notes)
    ]


def find_alike(article: Article, marker: Marker) -> Note | None:
    """The note whose label differs from a marker's only in case."""
    name = marker.label.casefold()
    return next((note for note in article.notes if note.label and note.label.casefold() == name), None)


def find_damaged(article: Article) -> dict[str, Span]:
    """The marks that are none for an error, `[^1)`, `(^1]` or `\\[^1]`, by the label of their note."""
    labels = {note.label for note in unmarked(article) if note.label}
    found: dict[str, Span] = {}
    for mark in DAMAGED.finditer(article.prose) if labels else ():
        label = mark[mark.lastindex or 1]
        if label in labels and not any(
            note.span.start <= mark.start() < note.span.end for note in article.notes
        ):
            found.setdefault(label, article.source.span(*mark.span()))
    return found


def is_number(label: str) -> bool:
    """Whether a label is a number that can be counted with."""
    return label.isdecimal() and len(label) < 10


def find_marks(article: Article) -> Iterator[tuple[Span, Span]]:
    """Every whole mark of the running text with its paragraph; numbers in one bracket make one mark."""
    bodies = {(note.body.start, note.body.end) for note in article.notes}
    found = [
        (whole(marker.span), marker.paragraph)
        for marker in article.markers
        if (marker.paragraph.start, marker.paragraph.end) not in bodies
    ]
    for note in article.notes:
        if note.inline and (place := bisect_right(article.paragraphs, note.mark.start, key=start_of)):
            closing = article.source.text.find("]", note.body.end) + 1
            paragraph = article.paragraphs[place - 1]
            if note.mark.start < paragraph.end:
                found.append((Span(article.source, note.mark.start, closing), paragraph))
    for _, same in groupby(sorted(found, key=lambda one: one[0].start), key=lambda one: one[0].start):
        yield next(same)


def start_of(span: Span) -> int:
    """Where a span begins."""
    return span.start


def joined(mark: Span, other: Span) -> bool:
    """Whether nothing but a separator is between two marks."""
    return other.start - mark.end < 16 and bool(
        JOINT.fullmatch(mark.source.text, mark.end, max(mark.end, other.start))
    )


def whole(span: Span) -> Span:
    """A marker's place with the brackets of its group and with what is set around it."""
    text, start, end = span.source.text, span.start, span.end
    if text[start].isdecimal() or text[start] in "-–":
        start, end = group(text, start, end)
    for left, right in WRAPS:
        if text.startswith(right, end) and text.endswith(left, 0, start):
            start, end = start - len(left), end + len(right)
    return Span(span.source, start, end)


def group(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of the whole mark of which a number is one of several, else that of the number."""
    for left, right in GROUPS:
        opening = text.rfind(left, max(0, start - LONGEST_GROUP), start)
        closing = text.find(right, end, end + LONGEST_GROUP)
        if opening >= 0 and closing >= 0 and NUMBERS.fullmatch(text, opening + len(left), closing):
            return opening - text.startswith("\\", max(0, opening - 1), opening), closing + len(right)
    return start, end


def is_abbreviated(words: str) -> bool:
    """Whether a stop after some words belongs to the last one: a single letter, or “etc”."""
    return (words[-1:].isalnum() and not words[-2:-1].isalnum()) or words.split()[-1].lstrip(
        OPENERS
    ) in ABBREVIATIONS


def is_free(after: str) -> bool:
    """Whether what follows marks begins a sentence, or is nothing."""
    first = after.lstrip().lstrip(OPENERS)[:1]
    return not after.strip() or (after[0].isspace() and first.isalnum() and not first.islower())
