"""Renumbering notes: labels, markers, the list and typed cross-references together.

Notes get the numbers 1, 2, 3 … in the order of their first markers; labels that are names stay. It is
an operation on the article, not a fix: a result is given only where the text, read again, is proved to be
the same but for the numbers, and refused where a cross-reference cannot be understood.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from ..articles import read_article_source
from ..errors import RefusedFix
from ..model import Article, Note
from ..model.stretches import MARKUP, Stretch, blank
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Edit, Span, apply
from ..values.cross_references import CrossReference, find_cross_references
from ..values.words import pattern_of
from .contract import after
from .reread import renew

DIGITS = pattern(r"<[^<>]*>|\]\([^()]*\)|(?P<number>[0-9]+|[⁰¹²³⁴-⁹]+)")
"""The number of a label; tags and targets of links, which are addresses, are matched to be passed over."""
SUPERIOR = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LONGEST = 9
"""Digits of a label that counts as a number; a longer one is a name."""
SAME = pattern_of("repeat/ibid", "repeat/id", "repeat/idem")
IBIDEM = pattern(rf"[\W_]{{0,4}}(?:{pattern_of('signal')},?\s)?{SAME}(?![^\W_])")


class Reference(NamedTuple):
    """A typed cross-reference to notes of the article, and its place."""

    stretch: Stretch
    found: CrossReference

    @property
    def span(self) -> Span:
        """Its place."""
        return self.stretch.span(self.found.start, self.found.end)


def renumber(article: Article) -> str:
    """The article's text with its numbered notes in the order of their markers.

    Raises `RefusedFix`, naming the note, where a marker has no note, a label is given twice, or a
    cross-reference (or an "ibid.") cannot be carried along.

    >>> from briefcite.text import Source
    >>> text = "One.[^2] Two.[^1]\\n\\n[^1]: A.\\n[^2]: B, see note 1 below.\\n"
    >>> print(renumber(read_article_source(Source("a.md", text), "markdown")))
    One.[^1] Two.[^2]
    <BLANKLINE>
    [^1]: B, see note 2 below.
    [^2]: A.
    <BLANKLINE>
    """
    return apply(article.source.text, renumbering(article))


def renumbering(article: Article) -> Sequence[Edit]:
    """The edits that `renumber` makes; raises `RefusedFix`."""
    if article.source.transcript:
        raise RefusedFix("the notes are numbered by the program that made this file", "number them there")
    numbers = new_numbers(article)
    if all(old == new for old, new in numbers.items()):
        return []
    check_chain(article, numbers)
    made = sorted([*relabel(article, numbers), *refer(article, numbers)], key=lambda edit: edit.span.start)
    edits = reorder(article, numbers, made)
    check_result(article, numbers, read_article_source(renew(article.source, edits), article.format))
    return edits


def is_number(label: str) -> bool:
    """Whether a label is a number that can be counted with.

    >>> is_number("12"), is_number("²"), is_number("9" * 5000)
    (True, False, False)
    """
    return label.isascii() and label.isdigit() and len(label) <= LONGEST


def new_numbers(article: Article) -> dict[str, str]:
    """The new label of each numeric one, in the order of first markers, unused notes last."""
    known = [note.label for note in article.notes if is_number(note.label)]
    first: set[str] = set()
    for label in known:
        if label in first:
            raise RefusedFix(f"note {label} is given twice", "give each note a number of its own first")
        first.add(label)
    marked = [marker.label for marker in article.markers if is_number(marker.label)]
    for label in marked:
        if label not in first:
            raise RefusedFix(f"marker {label} has no note", "add its note or delete the marker first")
    ordered = dict.fromkeys([*labels_outside_notes(article), *marked, *known])
    return {old: str(number) for number, old in enumerate(ordered, 1)}


def labels_outside_notes(article: Article) -> Iterator[str]:
    """The numeric labels of the markers in the running text, in order."""
    spans = [note.span for note in article.notes]
    at = end = 0
    for marker in article.markers:
        while at < len(spans) and spans[at].start <= marker.span.start:
            end = max(end, spans[at].end)
            at += 1
        if marker.span.start >= end and is_number(marker.label):
            yield marker.label


def relabel(article: Article, numbers: Mapping[str, str]) -> Iterator[Edit]:
    """The edits that give markers and notes their new labels."""
    marks = [(marker.span, marker.label) for marker in article.markers]
    marks += [(note.mark, note.label) for note in article.notes]
    for span, label in marks:
        if numbers.get(label, label) != label:
            digits = next((match for match in DIGITS.finditer(str(span)) if match["number"]), None)
            if digits:
                new = numbers[label] if digits[0].isdecimal() else numbers[label].translate(SUPERIOR)
                yield Edit(span.within(*digits.span()), new)


def find_references(article: Article) -> Iterator[Reference]:
    """The cross-references of paragraphs and notes, in their own words: not in quotations and addresses."""
    marks = [marker.span for marker in article.markers]
    hidden = sorted(
        [*marks, *(note.span for note in article.notes if note.inline)], key=lambda span: span.start
    )
    starts = [span.start for span in hidden]
    for place in article.passages:
        inside = hidden[bisect_left(starts, place.start) : bisect_left(starts, place.end)]
        stretch = article.stretch(place)
        holes = [*map(stretch.offsets, inside), *(found.span() for found in MARKUP.finditer(stretch.own))]
        for found in find_cross_references(blank(stretch.own, holes)):
            yield Reference(stretch, found)


def refer(article: Article, numbers: Mapping[str, str]) -> Iterator[Edit]:
    """The edits that carry typed cross-references along; raises `RefusedFix`."""
    for reference in find_references(article):
        edits = list(carry(reference, numbers))
        if edits and is_doubtful(article, reference, numbers):
            line = article.source.position(reference.span.start).line
            said = f"line {line}: “{reference.span.line}” may mean a label or the number that is printed"
            raise RefusedFix(
                said, "labels are numbers and names: give every note a number as its label first"
            )
        yield from edits


def is_doubtful(article: Article, reference: Reference, numbers: Mapping[str, str]) -> bool:
    """Whether a number may be a label or the place of a note: some labels are names, as in Markdown."""
    named = not article.numbered and any(note.label and note.label not in numbers for note in article.notes)
    return named and any(int(label) <= len(article.notes) for label in expand(reference.found))


def carry(reference: Reference, numbers: Mapping[str, str]) -> Iterator[Edit]:
    """The edit of one cross-reference, or none where its numbers stay."""
    words, found = reference.span, reference.found
    line = words.source.position(words.start).line
    old = expand(found)
    missing = next((label for label in old if label not in numbers), None)
    if missing is not None and found.certain:
        raise RefusedFix(f"line {line}: “{words.line}” points to note {missing}, which does not exist")
    if missing is not None or all(numbers[label] == label for label in old):
        return
    if not found.certain:
        said = f"line {line}: “{words.line}” may mean a note of this or of another document"
        raise RefusedFix(said, "write “see note …” or “note … above”")
    new = sorted(int(numbers[label]) for label in old)
    span = reference.stretch.span(found.numbers[0].start, found.numbers[-1].end)
    yield Edit(span, write(new, str(span)))


def expand(reference: CrossReference) -> list[str]:
    """The labels that a cross-reference names, ranges spelled out."""
    labels: list[str] = []
    for number in reference.numbers:
        first = int(labels[-1]) + 1 if number.through and labels else int(number.label)
        labels += [str(n) for n in range(first, int(number.label) + 1)] or [number.label]
    return labels


def write(new: Sequence[int], old: str) -> str:
    """Numbers as a list or range in the manner of the old words.

    >>> write([4, 5, 6], "3–5"), write([2, 4, 7], "3–5"), write([9], "8")
    ('4–6', '2, 4 and 7', '9')
    """
    dash = next((char for char in old if char in "-–—"), "")
    if dash and len(new) > 1 and list(new) == list(range(new[0], new[-1] + 1)):
        return f"{new[0]}{dash}{new[-1]}"
    words = [str(number) for number in new]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def check_chain(article: Article, numbers: Mapping[str, str]) -> None:
    """Refuse where an "ibid." would get another note before it."""
    notes = [note for note in article.notes if note.label in numbers]
    before = previous(sorted(notes, key=lambda note: int(note.label)))
    after = previous(sorted(notes, key=lambda note: int(numbers[note.label])))
    for note in notes:
        found = IBIDEM.match(str(note.body))
        if found and before[note] is not after[note]:
            said = f"note {note.label} begins with “{found[0].strip()}” and would follow another note"
            raise RefusedFix(said, "write out its source first")


def previous(notes: Sequence[Note]) -> dict[Note, Note | None]:
    """The note before each."""
    return dict(zip(notes, [None, *notes], strict=False))


def reorder(article: Article, numbers: Mapping[str, str], edits: Sequence[Edit]) -> Sequence[Edit]:
    """The edits, which come in order, with those that bring the notes of one list into the new order."""
    notes = [note for note in article.notes if note.label in numbers]
    wanted = sorted(notes, key=lambda note: int(numbers[note.label]))
    if wanted == notes or not in_one_list(article, notes):
        return edits
    spans = [note.span for note in notes]
    ends = [span.end for span in spans]
    outside = [
        edit
        for edit in edits
        if (at := bisect_left(ends, edit.span.end)) == len(spans) or edit.span not in spans[at]
    ]
    moves = [Edit(place, after(note.span, edits)) for place, note in zip(spans, wanted, strict=True)]
    return [*outside, *moves]


def in_one_list(article: Article, notes: Sequence[Note]) -> bool:
    """Whether no paragraph of the running text is between the first and the last note."""
    first, last = notes[0].span.start, notes[-1].span.end
    return not any(first < paragraph.start < last for paragraph in article.paragraphs)


class Outline(NamedTuple):
    """What must stay: the markers' labels, the paragraphs, and each note by its number; markers and
    cross-references in both are written as the notes that they mean.
    """

    markers: Sequence[str]
    paragraphs: Sequence[str]
    notes: Mapping[str, str]


def outline(article: Article, numbers: Mapping[str, str]) -> Outline:
    """The outline of an article with other numbers."""
    edits = [
        Edit(marker.span, f"\0{numbers.get(marker.label, marker.label)}\0") for marker in article.markers
    ]
    for reference in find_references(article):
        meant = {numbers.get(label, label) for label in expand(reference.found)}
        edits.append(Edit(reference.span, f"\0{' '.join(sorted(meant))}\0"))
    edits.sort(key=lambda edit: edit.span.start)
    return Outline(
        sorted(numbers.get(marker.label, marker.label) for marker in article.markers),
        [after(place, edits) for place in article.paragraphs],
        {numbers.get(note.label, note.label): after(note.body, edits) for note in article.notes},
    )


def check_result(article: Article, numbers: Mapping[str, str], result: Article) -> None:
    """Refuse a result that does not read as the article does, or whose numbers are not in order."""
    before, now = outline(article, numbers), outline(result, {})
    cure = "give each note a paragraph of its own, or number this document by hand"
    for note in article.notes:
        label = numbers.get(note.label, note.label)
        line = article.source.position(note.mark.start).line
        if label not in now.notes:
            raise RefusedFix(f"line {line}: as number {label}, note {note.label} would not be found", cure)
        if now.notes[label] != before.notes[label]:
            raise RefusedFix(
                f"line {line}: as number {label}, note {note.label} would mean something else", cure
            )
    for place, old, new in zip(article.paragraphs, before.paragraphs, now.paragraphs, strict=False):
        if old != new:
            line = article.source.position(place.start).line
            raise RefusedFix(f"line {line}: a marker in this paragraph would get another note", cure)
    if before != now or any(old != new for old, new in new_numbers(result).items()):
        raise RefusedFix("the notes would not be in order even then", cure)
