"""Notes of a form that is not read, so that they are told and not passed over.

A form counts where a mark in the text and the start of a line have the same label, so that a power (m²) or a
bracket is none, or where two lines begin as nothing but notes do; one whose notes are in the text counts by
itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..model import Unread
from ..patterns import pattern
from ..text import Source
from ._forms import FORMS, STARS, Form, find_labels, find_marks, form
from ._labels import NOTES, Label
from ._lines import Stretch, blank, holder
from ._typed import Typed

INNER = (
    ("<ref", "<ref>…</ref>", r"<ref\b[^<>]{0,200}>[^<>]{1,2000}</ref>"),
    ("((", "((…))", r"\(\([^()\s]{1,200} [^()\n]{1,2000}\)\)"),
    ("{{", "{{…}}", r"\{\{(?:efn|sfn|refn|cite|note|fn)\b[^{}]{0,2000}\}\}"),
    ("[^", "[^words]", r"\[\^[^\]\[\s]{1,200} [^\]\[\n]{3,2000}\](?!:)"),
    ("\\footnote{", "\\footnote{…}", r"\\footnote\{[^{}]{1,2000}\}"),
    ("footnote:", "footnote:[…]", r"footnote:\w{0,40}\[[^\]\[]{1,2000}\]"),
)
"""Forms of notes in the text: a sign that each has, how they are shown, and what they look like."""
HTML = form(
    "<li", "<li id=fn1>", r"href=[\"']?#(fn[\w:.-]{0,40})",
    r"<li\s[^<>]{0,200}\bid=[\"']?(fn[\w:.-]{0,40})[^<>]{0,200}>",
)  # fmt: skip
TITLED = pattern(rf"^[ \t]*(?:#{{1,6}}[ \t]+)?[*_]*{NOTES}[ \t]*+:?[*_]*+[ \t]*+:?[ \t]*+#*$", re.I | re.M)
ITEM = pattern(r"\n {0,3}(\d{1,3})[.)][ \t]+(?=\S)")
"""An item of a list below a word like "Notes"."""


def find_unread(
    source: Source, prose: str, read: Typed, known: Iterable[Unread], *, markdown: bool
) -> Iterator[Unread]:
    """The notes of a text that were not read, by their forms.

    `known` are those that are known to be unread.
    """
    notes = [(note.span.start, note.span.end) for note in read.notes]
    marks = [(marker.span.start, marker.span.end) for marker in read.markers]
    others = [(place.start, place.end) for one in known for place in one.places]
    left = blank(prose, [*notes, *marks, *others], "\0")
    letters = frozenset(left)
    for sign, shown, words in INNER:
        if letters.issuperset(sign) and sign in left and (inner := [*pattern(words).finditer(left)]):
            yield Unread(shown, tuple(source.span(*note.span()) for note in inner))
    for one in (*FORMS, HTML) if markdown else (*FORMS, HTML, STARS):
        signs = (sign for sign in one.signs if letters.issuperset(sign))
        if any(sign in left for sign in signs) and (labels := list(find_form(left, one))):
            yield told(source, one.shown, labels)
    if items := list(find_items(left)):
        yield Unread("1. …", tuple(source.span(*item) for item in items))


def told(source: Source, shown: str, labels: Sequence[Label]) -> Unread:
    """Unread notes with their labels."""
    places = [label.mark.numbers[0] for label in labels]
    names = tuple(label.name for label in labels)
    return Unread(shown, tuple(source.span(place.start, place.end) for place in places), names)


def find_form(text: str, form: Form) -> Iterator[Label]:
    """The labels of the notes of a form."""
    labels = list(find_labels(text, form))
    own = [Stretch(label.line, label.end) for label in labels]
    marks = [mark for mark in find_marks(text, form) if not holder(own, mark.start)]
    marked = {number.label for mark in marks for number in mark.numbers}
    several = form.sure and len(labels) > 1
    yield from (label for label in labels if several or label.name in marked)


def find_items(text: str) -> Iterator[Stretch]:
    """The items of the list below a heading like "Notes", where there are at least two."""
    items = list(ITEM.finditer(text))
    if len(items) < 2:
        return
    end = max((title.end() for title in TITLED.finditer(text)), default=len(text))
    items = [item for item in items if item.start() >= end]
    if len(items) > 1 and not text[end : items[0].start()].strip():
        yield from (Stretch(*item.span(1)) for item in items)
