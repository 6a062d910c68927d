"""Renumbering notes: labels, markers, the list and typed cross-references together.

Notes get the numbers 1, 2, 3 … in the order of their first markers; labels that are names stay. It is
an operation on the article, not a fix: a result is given only where every pair of a marker's sentence
and its note is proved to be the same but for the numbers, and refused where a cross-reference cannot be
understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..articles import read_article_source
from ..errors import RefusedFix
from ..model import Article, Note
from ..text import Edit, Span, apply, one_line
from ..values.cross_references import CrossReference, find_cross_references
from ..values.words import pattern_of
from .reread import renew

DIGITS = re.compile(r"\d+")
SAME = pattern_of("repeat/ibid", "repeat/id", "repeat/idem")
IBIDEM = re.compile(rf"[\W_]{{0,4}}(?:{pattern_of('signal')},?\s)?{SAME}(?![^\W_])")


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


def renumbering(article: Article) -> list[Edit]:
    """The edits that `renumber` makes; raises `RefusedFix`."""
    numbers = new_numbers(article)
    if all(old == new for old, new in numbers.items()):
        return []
    check_chain(article, numbers)
    edits = reorder(article, numbers, [*relabel(article, numbers), *refer(article, numbers)])
    after = read_article_source(renew(article.source, apply(article.source.text, edits)), article.format)
    if pairs(article, numbers) != pairs(after, {}):
        raise RefusedFix("a sentence would get another note", "please report it")
    return edits


def new_numbers(article: Article) -> dict[str, str]:
    """The new label of each numeric one, in the order of first markers, unused notes last."""
    known = [note.label for note in article.notes if note.label.isdigit()]
    twice = (
        next((label for label in known if known.count(label) > 1), None)
        if len(known) > len(set(known))
        else None
    )
    if twice is not None:
        raise RefusedFix(f"note {twice} is given twice", "give each note a number of its own first")
    spans = [note.span for note in article.notes]
    marked = [marker.label for marker in article.markers if marker.label.isdigit()]
    for label in marked:
        if label not in article.by_label:
            raise RefusedFix(f"marker {label} has no note", "add its note or take the marker out first")
    inside = {id(m) for m in article.markers for span in spans if m.span in span}
    outer = [m.label for m in article.markers if m.label.isdigit() and id(m) not in inside]
    ordered = dict.fromkeys([*outer, *marked, *known])
    return {old: str(number) for number, old in enumerate(ordered, 1)}


def relabel(article: Article, numbers: Mapping[str, str]) -> Iterator[Edit]:
    """The edits that give markers and notes their new labels."""
    marks = [(marker.span, marker.label) for marker in article.markers]
    marks += [(note.mark, note.label) for note in article.notes]
    for span, label in marks:
        digits = DIGITS.search(str(span)) if label in numbers else None
        if digits and numbers[label] != label:
            yield Edit(span.within(*digits.span()), numbers[label])


def refer(article: Article, numbers: Mapping[str, str]) -> Iterator[Edit]:
    """The edits that carry typed cross-references along; raises `RefusedFix`."""
    for place in article.passages:
        for reference in find_cross_references(article.words(place)):
            yield from carry(article, place, reference, numbers)


def carry(
    article: Article, place: Span, reference: CrossReference, numbers: Mapping[str, str]
) -> Iterator[Edit]:
    """The edit of one cross-reference, or none where its numbers stay."""
    words = place.within(reference.start, reference.end)
    line = article.source.position(words.start).line
    old = expand(reference)
    missing = next((label for label in old if label not in numbers), None)
    if missing is not None and reference.certain:
        raise RefusedFix(f"line {line}: “{words}” points to note {missing}, which does not exist")
    if missing is not None or all(numbers[label] == label for label in old):
        return
    if not reference.certain:
        said = f"line {line}: “{words}” may mean a note of this or of another document"
        raise RefusedFix(said, "write “see note …” or “note … above”")
    new = sorted(int(numbers[label]) for label in old)
    span = place.within(reference.numbers[0].start, reference.numbers[-1].end)
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
            raise RefusedFix(said, "write its source out first")


def previous(notes: Sequence[Note]) -> dict[Note, Note | None]:
    """The note before each."""
    return dict(zip(notes, [None, *notes], strict=False))


def reorder(article: Article, numbers: Mapping[str, str], edits: list[Edit]) -> list[Edit]:
    """The edits with those that bring notes that stand in one list into the order of their numbers."""
    notes = [note for note in article.notes if note.label in numbers]
    wanted = sorted(notes, key=lambda note: int(numbers[note.label]))
    if wanted == notes or not in_one_list(article, notes):
        return edits
    spans = [note.span for note in notes]
    outside = [edit for edit in edits if not any(edit.span in span for span in spans)]
    moves = [Edit(place, edited(note.span, edits)) for place, note in zip(spans, wanted, strict=True)]
    return [*outside, *moves]


def in_one_list(article: Article, notes: Sequence[Note]) -> bool:
    """Whether no paragraph of the running text stands between the first and the last note."""
    first, last = notes[0].span.start, notes[-1].span.end
    return not any(first < paragraph.start < last for paragraph in article.paragraphs)


def edited(span: Span, edits: Sequence[Edit]) -> str:
    """The words of a span with the edits inside it made."""
    moved = [
        Edit(span.source.span(edit.span.start - span.start, edit.span.end - span.start), edit.text)
        for edit in edits
        if edit.span in span
    ]
    return apply(str(span), moved)


def pairs(article: Article, numbers: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Each marker's words before it and its note's words, numbers of notes written as they will be."""
    found = []
    for marker in article.markers:
        note = article.by_label.get(marker.label)
        lead = marker.paragraph.source.span(marker.paragraph.start, marker.span.start)
        body = masked(article, note.body, numbers) if note else ""
        found.append((numbers.get(marker.label, marker.label), masked(article, lead, numbers), body))
    return sorted(found)


def masked(article: Article, span: Span, numbers: Mapping[str, str]) -> str:
    """The words of a span without the labels of markers, cross-references as the notes they mean."""
    marks = [Edit(marker.span, "") for marker in article.markers if marker.span in span]
    referring = [
        Edit(span.within(reference.start, reference.end), " ".join(sorted(meant(reference, numbers))))
        for reference in find_cross_references(article.words(span))
    ]
    return one_line(edited(span, [*marks, *referring]))


def meant(reference: CrossReference, numbers: Mapping[str, str]) -> set[str]:
    """The new labels of the notes that a cross-reference means."""
    return {numbers.get(label, label) for label in expand(reference)}
