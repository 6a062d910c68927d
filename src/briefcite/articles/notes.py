"""A list of notes without its article, as pasted: `1. …`, `[1] …`, `[^1]: …`, `(1) …`, `¹ …`.

It is read only when asked for (`--from notes`). Without any label every line is a note, numbered by its
place.

A number at the start of a line is a label where it has the list's own form (brackets, a sign, none), where
the words before it do not call for a number ("paras.", "and", "June") nor those after it take it up ("and 8",
"UNTS 3"), and where it is the next one or no line was wrapped before it. So a number that is out of order,
given twice or far ahead is a note, for the rules to report; one within a wrapped sentence is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Article, Note
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Source
from ..values.months import months
from ..values.pinpoint import ALONE, label_of
from ._labels import DIVIDER, is_broken
from ._lines import Stretch, groups, read_lines

SUFFIXES: tuple[str, ...] = ()

LABEL = pattern(
    r"[ \t]{0,8}(?P<dress>\*\*|__|<sup>|\^)?(?:"
    r"\\?\[(?P<square>\^?\d{1,4})\\?\][:.]?(?![,;)\]])"
    r"|\((?P<round>\d{1,4})\)[:.]?(?![,;)\]])"
    r"|(?P<signed>\d{1,4})(?:\\?(?P<sign>[.):])(?=[\s“\"*_<]|[^\W\d_]|$))"
    r"|(?P<bare>\d{1,4})(?=[ \t]|$|\*\*|__|</sup>|\^)"
    r"|(?P<tight>\d{1,4})(?!(?:st|nd|rd|th|er|re|e|ème|de|bis|ter)\b)(?=[^\W\d_])"
    r"|(?P<superior>[⁰¹²³⁴-⁹]{1,4})"
    r")(?:\*\*|__|</sup>|\^)?"
)
SUPERIOR = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
STEP = 20
"""How far a bare number, or one of four digits, may be from the label before it; others are years, counts."""

CALLING = frozenset(
    "a an the and or but nor to at in of on by for from with between than about over under until since into "
    "as is see cf et ou de du des à au aux en le la les y e o del el los para por con no nos nr núm nº n° "
    "vol vols res doc docs session sess".split()
)
"""Words that are not the last of a note."""
ABBREVIATED = frozenset(
    "para paras par pars párr párrs p pp pg pgs pág págs art arts sec secs sect sects ch chap chaps cap caps "
    "app pt pts n nn fn fns ll fig figs cl cls no nos nr núm vol vols cf".split()
)
"""Those, casefolded, that are not the last of a note though a stop is after them."""
TAKEN_UP = pattern(
    r"[ \t]*(?:[-–—,;/%&]|(?:and|or|to|through|of|et|ou|à|y|e|al?|per cent|percent|bis|ter|years?|days?)\b)"
)
REPORTER = pattern(r"[ \t]+(?:[A-Z]\.?\s?){2,6}\s?\d")
"""A volume's series and page: 12 UNTS 3."""
WORD = pattern(r"(?:\b(the|this|that|its|said|each) )?([^\W\d_]+|[¶§]+|[nN][º°])(\.?)[*_]*\Z")
OPENING = pattern(r"[ \t]*[*_“\"'‘(\[<]*[^\W\d_a-z]")
"""The first words of a sentence."""


class Line(NamedTuple):
    """A line that begins with a number."""

    label: str
    mark: Stretch
    form: str
    """The brackets or sign of the number, and what else is put round it."""
    called: bool
    """Whether the line before calls for a number."""
    taken_up: bool
    """Whether the words after the number take it up."""
    opens: bool
    """Whether a blank line is before it."""
    apart: bool
    """Whether a blank line, or no wrapped line at all, is before it."""
    broken: bool
    """Whether a person ended the line before it, and a sentence begins here."""

    @property
    def number(self) -> int:
        """The label as a number."""
        return int(self.label)

    @property
    def bare(self) -> bool:
        """Whether nothing but a space shows that it is a label."""
        return self.form in ("bare", "tight")


def read(source: Source) -> Article:
    """Read a list of notes.

    >>> article = read(Source("-", "1. A/77/1.\\n2. Ibid., paras.\\n3 and 4.\\n"))
    >>> [(note.label, str(note.body)) for note in article.notes]
    [('1', 'A/77/1.'), ('2', 'Ibid., paras.\\n3 and 4.')]
    """
    text = source.text
    marks = [(line.label, line.mark) for line in choose(list(read_candidates(text)))]
    marks = marks or number_lines(text)
    starts = [mark.start for _, mark in marks]
    notes = []
    for (label, mark), end in zip(marks, [*starts[1:], len(text)], strict=False):
        body = text[mark.end : end]
        start = mark.end + len(body) - len(body.lstrip())
        notes.append(
            Note(label, source.span(*mark), source.span(start, max(start, mark.end + len(body.rstrip()))))
        )
    return Article(
        source=source, format="notes", markers=(), notes=tuple(notes), paragraphs=(), headings=(),
        comments=(), prose=text, numbered=True, alone=True,
    )  # fmt: skip


def read_candidates(text: str) -> Iterator[Line]:
    """Every line that begins with a number."""
    for group in groups(text, read_lines(text)):
        matches = [LABEL.match(text, *line) for line in group]
        width = max((line.end - line.start for line in group if "://" not in text[slice(*line)]), default=0)
        wrapped = not all(matches)
        before = ""
        for line, match in zip(group, matches, strict=True):
            words = text[slice(*line)].strip()
            if match:
                broken = is_broken(before, words, width)
                yield read_line(text, match, before, apart=not (before and wrapped), broken=broken)
            before = "" if DIVIDER.fullmatch(words) else words


def read_line(text: str, match: re.Match[str], before: str, *, apart: bool, broken: bool) -> Line:
    """What is known of a line that begins with a number, and of the line before it."""
    kind = next(k for k in ("square", "round", "signed", "bare", "tight", "superior") if match[k])
    digits = match[kind]
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    after = text[match.end() : match.end() + 40].partition("\n")[0]
    counts = kind == "bare" and (REPORTER.match(after) or is_month(after))
    return Line(
        digits.lstrip("^").translate(SUPERIOR),
        Stretch(start, match.end()),
        (match["dress"] or "") + kind + (match["sign"] or "^"[: digits.startswith("^")]),
        calls_for_number(before),
        bool(counts or TAKEN_UP.match(after)),
        not before,
        apart,
        broken and bool(OPENING.match(after)),
    )


def calls_for_number(before: str) -> bool:
    """Whether the words of a line cannot be the last of a note, since they call for a number.

    >>> [calls_for_number(words) for words in ("see paras.", "12 June", "the end of", "a note.", "para. 5")]
    [True, True, True, False, False]
    """
    if before.endswith(("-", "–", "—", "(", "[", "&", "¶", "§")):
        return True
    found = WORD.search(before[-30:])
    if not found:
        return False
    word = found[2].casefold()
    if found[3]:
        return word in ABBREVIATED
    label = label_of(word) is not None and word not in ALONE and not found[1]
    return label or found[2] in CALLING or word in months()


def is_month(after: str) -> bool:
    """Whether words begin with a month: the number before it is a day."""
    found = re.match(r"[ \t]+([^\W\d_]+)", after)
    return bool(found and found[1].casefold() in months())


def choose(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines that begin with a label."""
    own = own_form(lines)
    last: Line | None = None
    for line in lines:
        if is_label(line, own, last):
            last = line
            yield line


def own_form(lines: Sequence[Line]) -> str:
    """The form of a list's labels: the one whose numbers go on from each other most often, else the first."""
    score: dict[str, int] = {line.form: 0 for line in lines}
    last: dict[str, int] = {}
    for line in lines:
        score[line.form] += last.get(line.form) == line.number - 1
        last[line.form] = line.number
    return max(score, key=lambda form: (score[form], form == lines[0].form), default="")


def is_label(line: Line, own: str, last: Line | None) -> bool:
    """Whether a line begins with a label, given the list's own form and the label before it."""
    follows = last is not None and line.number == last.number + 1
    apart = line.opens or (line.bare and follows and line.broken)
    if line.called or (line.taken_up and not apart):
        return False
    if line.form != own:
        return follows and not line.bare and (line.apart or line.broken)
    if last is None or follows:
        return True
    near = abs(line.number - last.number) <= STEP
    if len(line.label) > 3:
        return near and last.number < line.number
    return line.apart or (line.broken and (near or not line.bare))


def number_lines(text: str) -> list[tuple[str, Stretch]]:
    """Every line as a note: its place in the list, and an empty mark at its start."""
    starts = [line.start for line in read_lines(text) if text[slice(*line)].strip()]
    return [(str(number), Stretch(start, start)) for number, start in enumerate(starts, 1)]
