"""A marker is before a quotation, not after it.

Why: The quotation seems to have no source, and the note seems to support only the introduction.

Basis: UN Editorial Manual, footnotes; MHRA Style Guide.

When: It applies to quotations of at least three words after a colon or a verb of saying, where no marker
follows before the sentence ends.

Exceptions: Articles where at least three markers beside quotations, and three in four, are before them are
left alone.

Bad::

    The office wrote:[^1] “We open at nine.” It did not say why.[^2]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/HRC/27/10.

Fixed::

    The office wrote: “We open at nine.”[^1] It did not say why.[^2]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/HRC/27/10.

Good::

    It wrote in its report:[^1] “We open at nine,” which it did.[^2] The plan[^3] “Rights up front” is new.

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/HRC/27/10.
    [^3]: A/RES/69/188.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from ...comparing.habit import is_habit
from ...findings import Certainty, Finding
from ...model import Reading, Stretch
from ...patterns import pattern
from ...settings import Settings
from ...values.quotation import Quotation
from ...values.words import has_role
from ...views.markers import Run, find_runs

CERTAINTY: Certainty = "style"

OPENING = ("“", '"', "«", "„")
END = pattern(r"[.!?](?<![A-Z].)[)\]”’\"»*_]{0,3}(?=[\s\[<^\\]|\Z)|\n\s*\n")
GAP = 8
"""A quotation begins so many characters after a marker at most."""
LEAST_WORDS = 3
LONGEST_SENTENCE = 1000


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker between an introduction and its quotation, where that is not the habit."""
    before, after = [], 0
    for place, runs in groupby(find_runs(reading.article), key=lambda run: run.paragraph):
        stretch = reading.article.stretch(place)
        words = stretch.words
        marks = list(runs)
        after += sum(run.before[-1:] in ("”", '"', "»") for run in marks)
        starts = [stretch.offset(run.span.start) for run in marks]
        for number, run in enumerate(marks):
            pair = introduced(run, stretch)
            following = starts[number + 1] if number + 1 < len(starts) else len(words) + 2
            if pair and following > ending(words, pair):
                before.append(run)
    if not is_habit(len(before), len(before) + after):
        yield from map(report, before)


def introduced(run: Run, stretch: Stretch) -> Quotation | None:
    """The quotation that begins directly after a marker and its introduction."""
    quoted = run.after[:1].isspace() and run.after[:GAP].lstrip().startswith(OPENING)
    if not quoted or not introduces(run.before):
        return None
    words, pairs = stretch.words, stretch.quotations.outer
    end = stretch.offset(run.span.end)
    at = bisect_left(pairs, (end,))
    pair = pairs[at] if at < len(pairs) and words[end : pairs[at].start].isspace() else None
    long = pair and len(words[pair.start : min(pair.end, pair.start + 200)].split()) >= LEAST_WORDS
    return pair if long else None


def introduces(words: str) -> bool:
    """Whether words lead to a quotation: they end in a colon or in a verb of saying."""
    said = words.rstrip().removesuffix(",").removesuffix(" that")
    return said.endswith(":") or any(has_role(word, "saying") for word in said.split()[-1:])


def ending(words: str, pair: Quotation) -> int:
    """Where the sentence ends that a quotation ends or is in: a marker there is in time."""
    if words[pair.end - 2] in ".!?":
        return pair.end + 1
    found = END.search(words, pair.end, pair.end + LONGEST_SENTENCE)
    return (found.end() if found else min(len(words), pair.end + LONGEST_SENTENCE)) + 1


def report(run: Run) -> Finding:
    """The finding for one point."""
    quoted = " ".join(run.after.split()[:3]).strip('“”«»„"')
    return Finding(
        run.span,
        f"Marker “{run.name}” is before the quotation “{quoted} …”.",
        help="move it after the quotation",
        basis="UN Editorial Manual, footnotes; MHRA Style Guide",
    )
