"""How far each typed note goes, and the notes that were glued to the one before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from ..named_tuples import NamedTuple
from ._labels import DIVIDER, Label
from ._lines import Stretch, groups, trim
from ._marks import Mark

MISSING = 2
"""How many numbers may be missing before a note that was glued to another."""


class Found(NamedTuple):
    """A note as found: its label, and the places of its mark and its body."""

    label: str
    mark: Stretch
    body: Stretch
    end: int = 0
    """Where it ends with what is after its words: links that lead back, tags that close."""

    @property
    def whole(self) -> Stretch:
        """The place of the whole note."""
        return Stretch(self.mark.start, max(self.body.end, self.mark.end, self.end))


def read_bodies(
    prose: str, lines: Sequence[Stretch], labels: Sequence[Label], marks: Sequence[Mark]
) -> Iterator[Found]:
    """The notes of some labels with their bodies."""
    names = {label.name for label in labels}
    spoken = [mark.start for mark in marks if any(number.label in names for number in mark.numbers)]
    starts = [line.start for line in lines]
    for at, label in enumerate(labels):
        final = at + 1 == len(labels)
        limit = len(prose) if final else labels[at + 1].line
        own = lines[bisect_left(starts, label.line) : bisect_left(starts, limit)]
        end, rest = split(prose, label.end, list(groups(prose, own)))
        silent = bisect_left(spoken, end) == bisect_left(spoken, limit)
        if rest and not final and silent and all(is_note_text(prose, group) for group in rest):
            end = rest[-1][-1].end
        yield Found(label.name, Stretch(label.start, label.end), trim(prose, label.end, max(end, label.end)))


Groups = list[list[Stretch]]


def split(prose: str, start: int, found: Groups) -> tuple[int, Groups]:
    """Where the certain part of a note ends, and the paragraphs after that may belong to it."""
    first = found[0]
    end = next((line for line in range(1, len(first)) if is_divider(prose, first[line])), len(first))
    if end < len(first):
        return first[end - 1].end, []
    taken = 1
    if taken < len(found) and not prose[start : first[-1].end].strip() and is_note_text(prose, found[1]):
        taken += 1  # a label alone on its line
    while taken < len(found) and is_indented(prose, found[taken]) and is_note_text(prose, found[taken]):
        taken += 1
    return found[taken - 1][-1].end, found[taken:]


def is_divider(prose: str, line: Stretch) -> bool:
    """Whether a line is a rule, a heading or a word that opens a list."""
    return bool(DIVIDER.fullmatch(prose, *line))


def is_indented(prose: str, group: Sequence[Stretch]) -> bool:
    """Whether a paragraph is set in by two spaces or a tab."""
    return prose.startswith(("  ", "\t"), group[0].start)


def is_note_text(prose: str, group: Sequence[Stretch]) -> bool:
    """Whether a paragraph has words and no divider."""
    words = prose[group[0].start : group[-1].end]
    return any(sign.isalpha() for sign in words) and not any(is_divider(prose, line) for line in group)


def unglue(notes: Iterable[Found], prose: str, marks: Sequence[Mark]) -> Iterator[Found]:
    """The notes, those set apart whose label is after the last word of another note.

    >>> from ._marks import read_marks
    >>> text = "[1] A/77/1.[2]A/77/2."
    >>> glued = Found("1", Stretch(0, 3), Stretch(4, 21))
    >>> [text[slice(*note.body)] for note in unglue([glued], text, list(read_marks(text)))]
    ['A/77/1.', 'A/77/2.']
    """
    notes = list(notes)
    known = {note.label for note in notes}
    at = 0
    for note in notes:
        while at < len(marks) and marks[at].start < note.mark.end:
            at += 1
        while at < len(marks) and marks[at].end <= note.body.end:
            mark = marks[at]
            at += 1
            label = mark.numbers[0].label
            if label not in known and len(mark.numbers) == 1 and goes_on(prose, mark, int(note.label)):
                known.add(label)
                yield note._replace(body=trim(prose, note.body.start, mark.start))
                note = Found(label, Stretch(mark.start, mark.end), trim(prose, mark.end, note.body.end))
        yield note


def goes_on(prose: str, mark: Mark, number: int) -> bool:
    """Whether a bracket inside note `number` is the label of one that follows it."""
    ahead = int(mark.numbers[0].label) - number
    if ahead == 1:
        return mark.glued or prose[max(0, mark.start - 9) : mark.start].rstrip().endswith((".", "”", '"'))
    return 1 < ahead <= MISSING + 1 and mark.stopped
