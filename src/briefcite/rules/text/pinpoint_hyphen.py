"""A range of paragraphs or pages has a hyphen where the article’s others have a dash, or the reverse.

Why: Mixed marks show that references were pasted from several places.

Basis: The article’s own use; most styles have an en dash.

When: It applies where at least three ranges of the notes, and three in four, have the same mark.

Exceptions: Symbols, links, titles and quotations keep their hyphens; so do section and chapter numbers (“§
12-101”) and pages numbered by chapter (“p. 4-2”).

See also: note-pages-hyphen

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, paras. 1225–1227; A/HRC/27/10, paras. 16–18; A/69/5, pp. 4–6.
    [^2]: A/HRC/25/CRP.1, paras. 444-446.

Fixed::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, paras. 1225–1227; A/HRC/27/10, paras. 16–18; A/69/5, pp. 4–6.
    [^2]: A/HRC/25/CRP.1, paras. 444–446.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, paras. 1225–1227; A/HRC/27/10, paras. 16–18; A/69/5, pp. 4–6.
    [^2]: CRC/C/CHN/CO/3-4; “Cars, paras. 1-9”; https://office.example/pp. 2-5; Code § 12-101; Guide, p. 4-2.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import habit
from ...comparing.one_or_several import may_be_coded
from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...named_tuples import NamedTuple
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span

CERTAINTY: Certainty = "style"

NAMES = {"-": "a hyphen", "–": "an en dash"}
DASH = pattern(r"\d(\s?([-–])\s?)(?=\d)")
KINDS = ("paragraph", "page", "article", "note")


class Ranged(NamedTuple):
    """A range of numbers: the whole pinpoint, its mark with the spaces around it, the mark itself."""

    pinpoint: Span
    place: Span
    mark: str


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every range without the mark that most have."""
    ranges = list(find_ranges(reading))
    mark = habit(one.mark for one in ranges)
    for one in ranges:
        if mark and one.mark != mark:
            yield Finding(
                one.pinpoint,
                f"“{one.pinpoint}” has {NAMES[one.mark]}; the article’s other ranges have {NAMES[mark]}.",
                help=f"write {NAMES[mark]}",
                basis="the article’s other ranges",
                fix=Fix(f"write {NAMES[mark]}", (Edit(one.place, mark),)),
            )


def find_ranges(reading: Reading) -> Iterator[Ranged]:
    """The rising ranges among the pinpoints of the notes."""
    for span, pinpoint in reading.own_pinpoints:
        rising = any(
            first.isdigit() and last.isdigit() and int(first) < int(last) for first, last in pinpoint.items
        )
        coded = pinpoint.word in ("p", "page") and may_be_coded(pinpoint)
        if rising and pinpoint.kind in KINDS and not ("-" in pinpoint.raw and coded):
            for dash in DASH.finditer(pinpoint.raw):
                yield Ranged(span, reading.article.stretch(span).span(*dash.span(1)), dash[2])
