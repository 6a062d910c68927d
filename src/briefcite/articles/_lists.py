"""Lists of notes that only the markers of the text make certain: `1. …`, `(1) …`, a number and a tab.

Such a list is one where half of the markers point to it and half of it is pointed to, if a word like "Notes"
is above it; without one where markers and list have the same numbers, and the list ends the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..patterns import pattern
from ._bodies import Found, read_bodies
from ._forms import FORMS, label_at
from ._labels import CLOSED, LEAD, TITLE, Label
from ._lines import read_lines
from ._marks import DIGITS, Mark

BACK = r"(?:[ \t]*(?:↑|\^(?=[ \t])))?"
"""An arrow that leads back."""
NEXT = r"[ \t]+[“\"«‘*_<\[(]*[^\W\d_a-z]"
ENTRIES = (
    pattern(rf"{LEAD}(\d{{1,3}})\\?[.)]{CLOSED}{BACK}(?=[ \t]+\S|[“\"A-Z])", re.M),
    pattern(rf"{LEAD}\((\d{{1,3}})\)[.:]?{CLOSED}(?=[ \t]*\S)", re.M),
    pattern(rf"{LEAD}\[\\?\[?(\d{{1,3}})\\?\]?\]\([^()\s]*\)(?:\{{[^{{}}\n]*\}})?[.:]?(?=[ \t]*\S)", re.M),
    pattern(rf"{LEAD}\\?\[?(\d{{1,3}})[.:]?\\?\][.:]?{CLOSED}(?=[ \t]*\S)", re.M),
    pattern(rf"{LEAD}(?i:foot|end)?(?i:notes?|n|fn)\.?[ \t]*(\d{{1,3}})[.:]?{CLOSED}(?=[ \t]+\S)", re.M),
    pattern(rf"{LEAD}[\[#](\d{{1,3}})[.:]?(?={NEXT})", re.M),
    pattern(rf"{LEAD}(\d{{1,3}})[ \t]?[:–—-]{CLOSED}(?={NEXT})", re.M),
    pattern(rf"{LEAD}(\d{{1,3}}){CLOSED}{BACK}(?=\t[ \t]*\S|{NEXT})", re.M),
    *(form.label for form in FORMS[:3]),
)
"""What a line of such a list may begin with, each with its number as the first group."""

STARTS = 20
"""How many places a list is tried from, from the last on."""
MISSING = 2
"""How far a number may be from the one before it."""
AFTER = 400
"""Signs of text that may follow a list without a heading, at most."""
SOURCE = pattern(r"[\d“\"«*_:IiSs](?:(?<=[\d“\"«*_])|(?<=:)//|(?<=[Ii])bid\b|(?<=[Ss])(?:upra|ee)\b)")
RULE = pattern(r"[ \t]*[-=_*:][-=_* \t:]*")


def find_list(prose: str, marks: Sequence[Mark], *, whole: bool = False) -> list[Found]:
    """The notes of the list that some marks point to, if there is one; `whole`: all of them to all of it.

    >>> from ._marks import read_marks
    >>> text = "So.[1]\\n\\nNotes\\n\\n1. See A/77/1.\\n\\nPrinted in Geneva.\\n"
    >>> [(note.label, text[slice(*note.body)]) for note in find_list(text, list(read_marks(text)))]
    [('1', 'See A/77/1.')]
    """
    asked = {number.label for mark in marks for number in mark.numbers if number.label.isdecimal()}
    if not asked:
        return []
    lines = list(read_lines(prose))
    for entry in ENTRIES:
        found = list(read_entries(prose, entry))
        for run in runs(found, asked):
            notes = list(read_bodies(prose, lines, run, marks))
            if is_list(prose, marks, asked, notes) and not (whole and asked != {n.label for n in notes}):
                return notes
    return []


def read_entries(prose: str, entry: re.Pattern[str]) -> Iterator[Label]:
    """The lines that begin as those of a list do."""
    for found in entry.finditer(prose):
        name = found[found.lastindex or 1].translate(DIGITS)
        if name.isdecimal():
            yield label_at(prose, name, found)


def runs(entries: Sequence[Label], asked: set[str]) -> Iterator[list[Label]]:
    """The entries whose numbers follow each other, from each that may be the first of a list."""
    first = {"1", min(asked, key=int)}
    starts = [at for at, entry in enumerate(entries) if entry.name in first]
    if len(starts) == len(entries) > 1:
        yield count(entries)
    for at in reversed(starts[-STARTS:]):
        run = [entries[at]]
        for entry in entries[at + 1 :]:
            if 0 < entry.number - run[-1].number <= MISSING:
                run.append(entry)
        yield run


def count(entries: Sequence[Label]) -> list[Label]:
    """The entries of a list whose numbers are all the same, which Markdown counts."""
    numbered = enumerate(entries, entries[0].number)
    names = [(entry, entry.mark.numbers[0]._replace(label=str(number))) for number, entry in numbered]
    return [entry._replace(mark=entry.mark._replace(numbers=(name,))) for entry, name in names]


def is_list(prose: str, marks: Sequence[Mark], asked: set[str], notes: Sequence[Found]) -> bool:
    """Whether some lines are the notes that the marks of a text point to."""
    given = {note.label for note in notes}
    both = len(asked & given)
    if is_titled(prose, notes[0].mark.start):
        return both * 2 >= len(asked) and both * 2 >= len(given)
    first, last = notes[0].mark.start, notes[-1].whole.end
    sources = sum(bool(SOURCE.search(prose, *note.body)) for note in notes)
    before = all(mark.start < first for mark in marks if not any(mark.start == n.mark.start for n in notes))
    ends = len(prose[last:].strip()) <= AFTER
    return asked == given and len(given) > 1 and before and ends and sources * 2 > len(notes)


def is_titled(prose: str, start: int) -> bool:
    """Whether a word like “Notes” is directly above a line.

    >>> is_titled("## Endnotes\\n---\\n\\n1. A", 18), is_titled("So it is.\\n\\n1. A", 11)
    (True, False)
    """
    lines = prose[max(0, start - 300) : start].split("\n")[:-1]
    said = (line for line in reversed(lines) if line.strip() and not RULE.fullmatch(line))
    return bool(TITLE.fullmatch(next(said, "").rstrip("\r")))
