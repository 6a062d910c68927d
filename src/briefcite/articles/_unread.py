"""Notes of a form that is not read, so that they are told and not passed over.

A form counts where a mark in the text and the start of a line have the same label, so that a power (m²) or a
bracket is none, or where two lines begin as nothing but notes do; one whose notes are in the text counts by
itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Unread
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Source
from ._lines import Stretch, blank
from ._typed import Typed


class Form(NamedTuple):
    """A form of notes: how it is shown to people, and what its marks and its notes look like."""

    signs: tuple[str, ...]
    """Every text with notes of the form has one of these."""
    shown: str
    mark: re.Pattern[str]
    note: re.Pattern[str] | None
    """None where the note is in the text, at its mark."""
    sure: bool = False
    """Whether nothing else begins a line like its notes, so that two of them need no mark."""


def form(signs: str, shown: str, mark: str, note: str = "", *, sure: bool = False) -> Form:
    """A form by its signs, the pattern of its marks and that of its notes; the label is a group."""
    opening = rf"^[ \t]{{0,8}}(?:[-+*•][ \t]+)?(?:{note})[ \t]*(?=\S)"
    return Form(tuple(signs.split()), shown, pattern(mark), pattern(opening, re.M) if note else None, sure)


BEFORE = r"[\w.,;:!?)\]”’»\"'*_]"
"""What a mark follows without a space."""
HIGH = "[⁰¹²³⁴-⁹]"
FORMS = (
    form(
        "⁰ ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹", "¹ …", rf"({HIGH}(?<={BEFORE}.){HIGH}{{0,2}})", rf"({HIGH}{{1,3}})", sure=True
    ),
    form(
        "<sup>",
        "<sup>1</sup> …",
        r"<sup>(?<=\S<sup>)\s?(\w{1,3})\s?</sup>",
        r"<sup>\s?(\w{1,3})\s?</sup>",
        sure=True,
    ),
    form("^", "^1^ …", rf"\^(?<={BEFORE}\^)(\d{{1,3}})\^", r"\^(\d{1,3})\^", sure=True),
    form("[^", "[^1]: …", r"\[\^([^\]\[\s]{1,40})\]", r"\[\^([^\]\[\s]{1,40})\]:"),
    form("[^", "[^ 1]: …", r"\[\^[ \t]+(\w{1,40})[ \t]*\]", r"\[\^[ \t]+(\w{1,40})[ \t]*\]:?", sure=True),
    form("[i [v [x [l", "[i] …", rf"\[(?<={BEFORE}\[)([ivl]|[ivxl]{{2,6}})\]", r"\[([ivl]|[ivxl]{2,6})\]"),
    form("[a] [b] [c]", "[a] …", rf"\[(?<={BEFORE}\[)([a-hj-uwyz])\]", r"\[([a-hj-uwyz])\][.:]?[ \t]"),
    form("[#", "[#1] …", r"\[#(\w{1,40})\]", r"\[#(\w{1,40})\]"),
    form("]_", ".. [1] …", r"\[#?(\w{1,40})\]_", r"\.\. \[#?(\w{1,40})\]", sure=True),
    form("† ‡", "† …", rf"([†‡](?<={BEFORE}.)[†‡]{{0,2}})", r"([†‡]{1,3})"),
    form("(1) (2) (3)", "(1) …", r"\((?<=[.,;:!?”»\"]\()(\d{1,3})\)", r"\((\d{1,3})\)"),
    form("[fn:", "[fn:1] …", r"\[fn:(\w{1,40})\]", r"\[fn:(\w{1,40})\]", sure=True),
    form("fn", "fn1. …", rf"\[(?<={BEFORE}\[)(\d{{1,3}})\]", r"fn(\d{1,3})\."),
    form(
        "<li",
        "<li id=fn1>",
        r"href=[\"']?#(fn[\w:.-]{0,40})",
        r"<li\s[^<>]{0,200}\bid=[\"']?(fn[\w:.-]{0,40})[^<>]{0,200}>",
    ),
    form("<ref", "<ref>…</ref>", r"<ref\b[^<>]{0,200}>[^<>]{1,2000}</ref>"),
    form("((", "((…))", r"\(\([^()\s]{1,200} [^()\n]{1,2000}\)\)"),
    form("{{", "{{…}}", r"\{\{(?:efn|sfn|refn|cite|note|fn)\b[^{}]{0,2000}\}\}"),
    form("[^", "[^words]", r"\[\^[^\]\[\s]{1,200} [^\]\[\n]{3,2000}\](?!:)"),
    form("\\footnote{", "\\footnote{…}", r"\\footnote\{[^{}]{1,2000}\}"),
    form("footnote:", "footnote:[…]", r"footnote:\w{0,40}\[[^\]\[]{1,2000}\]"),
)
STARS = form("*", "* …", r"(\*(?<=[.,;:!?)”»\"]\*)\*{0,2})(?=\s)", r"(\*{1,3})")
"""In plain text alone: in Markdown a star is emphasis or opens an item."""
TITLED = pattern(
    r"^[ \t]*(?:#{1,6}[ \t]+)?[*_]*(?:(?:foot|end)?notes?|notas)[ \t]*+:?[*_]*+[ \t]*+:?[ \t]*+#*$",
    re.I | re.M,
)
ITEM = pattern(r"\n {0,3}(\d{1,3})[.)][ \t]+(?=\S)")
"""An item of a list below a word like "Notes"."""


def find_unread(
    source: Source, prose: str, read: Typed, known: Iterable[Unread] | None = None
) -> Iterator[Unread]:
    """The notes of a text that are of another form than those that were read.

    `known` are those of a Markdown text that are known to be unread; None where the text is no Markdown.
    """
    notes = [(note.span.start, note.span.end) for note in read.notes]
    marks = [(marker.span.start, marker.span.end) for marker in read.markers]
    others = [(place.start, place.end) for one in known or () for place in one.places]
    left = blank(prose, [*notes, *marks, *others], "\0")
    letters = frozenset(left)
    for one in FORMS if known is not None else (*FORMS, STARS):
        signs = (sign for sign in one.signs if letters.issuperset(sign))
        if any(sign in left for sign in signs) and (places := list(find_form(left, one))):
            yield Unread(one.shown, tuple(source.span(*place) for place in places))
    if places := list(find_items(left)):
        yield Unread("1. …", tuple(source.span(*place) for place in places))


def find_form(text: str, form: Form) -> Iterable[Stretch]:
    """The notes of one form: the place of each label."""
    marks = list(form.mark.finditer(text))
    if form.note is None:
        return [Stretch(*mark.span()) for mark in marks]
    notes = {note.start(1): note for note in form.note.finditer(text)}
    marked = {mark[1] for mark in marks if mark.start(1) not in notes}
    several = form.sure and len(notes) > 1
    return [Stretch(*note.span(1)) for note in notes.values() if several or note[1] in marked]


def find_items(text: str) -> Iterator[Stretch]:
    """The items of the list below a heading like "Notes", where there are at least two."""
    items = list(ITEM.finditer(text))
    if len(items) < 2:
        return
    end = max((title.end() for title in TITLED.finditer(text)), default=len(text))
    items = [item for item in items if item.start() >= end]
    if len(items) > 1 and not text[end : items[0].start()].strip():
        yield from (Stretch(*item.span(1)) for item in items)
