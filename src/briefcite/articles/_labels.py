"""Which lines that begin with a number in brackets are notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..named_tuples import NamedTuple
from ..patterns import pattern
from ._lines import Stretch, groups
from ._marks import Mark

NOTES = (
    r"(?:(?:foot|end)?notes?|notes de (?:bas de page|fin)|notas?(?: (?:al|a|de) pie(?: de página)?| finales)?"
    r"|notas de (?:rodap[ée]|fim)|note (?:a piè di pagina|finali)|(?:fu(?:ß|ss)|end)noten?|anmerkungen"
    r"|(?:voet|eind)?noten)"
)
SOURCES = (
    r"(?:references?|bibliography|(?:list of )?sources?|works cited|citations?|r[ée]f[ée]rences?|referencias"
    r"|refer[êe]ncias|fuentes|fontes|riferimenti|quellen|einzelnachweise|referenzen|bronnen|referenties"
    r"|verwijzingen)"
)
ONE = rf"(?:{NOTES}|{SOURCES})"
WORD = rf"(?:{ONE}(?:(?:[ \t]+(?:and|et|y|und|e|en|&)[ \t]+|[ \t]*/[ \t]*){ONE})?)"
"""A word that opens a list of notes."""
ANCHOR = r"<(?:a|span)\b[^<>]{0,100}></(?:a|span)>[ \t]*|\[\]\{[^{}\n]{0,100}\}"
SIGNS = rf"(?:[-+*•][ \t]+|↑[ \t]*|\^[ \t]+)?(?:{ANCHOR})?"
"""What may be before a label: the sign of an item, an arrow that leads back, a place that a link leads to."""
LEAD = rf"^[ \t]{{0,8}}{SIGNS}(?P<dress>\*\*|__|\*(?!\*)|_)?"
CLOSED = r"(?(dress)(?P=dress)?)"
"""What closes the emphasis of a label."""
PREFIX = pattern(
    rf"[ \t]*{SIGNS}(?P<lead>[*_#]*(?i:{WORD})[ \t]*:[*_]*[ \t]*)?"
    r"(?P<dress>\*\*|__|\*|_|<[sS][uU][pP]>|\^)?"
)
DRESS = pattern(r"\*\*|__|\*|_|</sup>|\^", re.I)
SEPARATOR = pattern(r"\.(?!\.)|[ \t]*:(?!//)")
REFUSED = pattern(r"[,;)\]]|\\?\[\d")
"""What after a bracket shows that it is not a label."""

TITLE = pattern(
    rf"[ \t]*(?:\#{{1,6}}[ \t]+)?[*_]*(?:\d+\.?[ \t]+)?{WORD}[ \t]*+:?[*_]*+[ \t]*+:?[ \t]*#*", re.I
)
"""A heading of a list of notes."""
DIVIDER = pattern(
    rf"[ \t]*(?:\#{{1,6}}[ \t].*|:::.*|\{{:[^{{}}]*\}}[ \t]*|([-_*=—–])(?:[ \t]*\1){{2,}}[ \t]*"
    rf"|[*_]*{WORD}[ \t]*+:?[*_]*+[ \t]*+:?)",
    re.I,
)
"""A rule, a heading, a word that opens a list of notes, or a line of markup that ends what is before it."""

SENTENCE_END = (".", "?", "!", ")", "”", '"', "»", ">", "*", "_", "/")
WIDEST = 160
"""Signs in a line of wrapped text, at most."""


class Label(NamedTuple):
    """A line that may be the start of a note: its bracket, where it begins, the place of the whole label."""

    mark: Mark
    line: int
    start: int
    end: int
    opens: bool
    """Whether it opens a paragraph."""
    block: int
    """Place of the run of lines without blank ones in which it is."""
    broken: bool
    """Whether the line before was ended by a person and not by wrapping."""

    @property
    def name(self) -> str:
        """The label as written."""
        return self.mark.numbers[0].label

    @property
    def number(self) -> int:
        """The label as a number."""
        return int(self.name)


def read_labels(prose: str, lines: Sequence[Stretch], marks: Sequence[Mark]) -> Iterator[Label]:
    """Every line that may be the start of a note."""
    at = 0
    for block, group in enumerate(groups(prose, lines)):
        width = max(
            (line.end - line.start for line in group if "://" not in words_of(prose, line)), default=0
        )
        before = ""
        for line in group:
            while at < len(marks) and marks[at].start < line.start:
                at += 1
            words = words_of(prose, line)
            prefix = PREFIX.match(prose, *line)
            if prefix and at < len(marks) and marks[at].start == prefix.end():
                opens = not before or bool(prefix["lead"]) or bool(DIVIDER.fullmatch(before))
                label = read_label(prose, marks[at], prefix["dress"] or "")
                if label:
                    yield Label(marks[at], line.start, *label, opens, block, is_broken(before, words, width))
            before = words


def words_of(prose: str, line: Stretch) -> str:
    """The words of a line."""
    return prose[line.start : line.end].strip()


def is_broken(before: str, words: str, width: int) -> bool:
    """Whether a person broke the line: after a sentence or an address, or with room for the next word.

    >>> is_broken("as is said in", "[2] below.", 20), is_broken("as is said in the re-", "[2] below.", 22)
    (True, False)
    """
    address = "://" in before[before.rfind(" ") + 1 :]
    room = width - len(before) > len(words.split(maxsplit=1)[0])
    return before.endswith(SENTENCE_END) or address or width > WIDEST or room


def read_label(prose: str, mark: Mark, dress: str) -> Stretch | None:
    """The place of a label with what is put round and after it, or None where the bracket is none."""
    if len(mark.numbers) > 1 or mark.leads_on:
        return None
    end = mark.end
    for part in (DRESS,) * bool(dress) + (SEPARATOR,):
        found = part.match(prose, end)
        end = found.end() if found else end
    return None if REFUSED.match(prose, end) else Stretch(mark.start - len(dress), end)


def choose(labels: Sequence[Label], marks: Sequence[Mark]) -> Iterator[Label]:
    """Those that are notes, judged by what is round them."""
    labels = without_markers(labels)
    sure = {label.name for label in labels if label.opens}
    last = {label.name: label for label in labels}
    first: dict[str, int] = {}
    for mark in marks:
        for number in mark.numbers:
            first.setdefault(number.label, mark.start)
    kept: Label | None = None
    for at, label in enumerate(labels):
        follows = kept is not None and label.number == kept.number + 1
        if len(label.name) > 3 and not follows:
            continue  # a year
        if label.opens or label.mark.leads_back:
            right = True
        elif kept and kept.block == label.block:
            right = label.broken or (follows and not is_said_again(label, labels[at + 1 : at + 2]))
        else:
            again = first[label.name] < label.mark.start and last[label.name] is label
            right = label.name not in sure and again
        if right:
            kept = label
            yield label


def without_markers(labels: Sequence[Label]) -> list[Label]:
    """The labels without those that open a paragraph of text: their note is in a list elsewhere."""
    steps = [after.number - label.number for label, after in pairwise(labels)]
    listed = [1 in steps[max(0, at - 1) : at + 1] for at in range(len(labels))]
    known = {label.name for label, certain in zip(labels, listed, strict=True) if certain}
    kept = []
    for at, label in enumerate(labels):
        alone = at + 1 < len(labels) and labels[at + 1].block - label.block > 1
        if listed[at] or not alone or label.name not in known:
            kept.append(label)
    return kept


def is_said_again(label: Label, following: Sequence[Label]) -> bool:
    """Whether the next line with a label has the same one, and a better claim to it."""
    return any(other.name == label.name and other.broken for other in following)
