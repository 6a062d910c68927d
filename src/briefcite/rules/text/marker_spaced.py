"""There is a space before a marker, but not before most others.

Why: The marker can move to the next line alone, far from its word.

Basis: every style except that of the EU, which has a thin space.

When: It applies where at least three markers, and three in four, touch the word before them.

Exceptions: A number in brackets that is a word of the sentence (“see [3]”) is left alone.

See also: marker-unspaced.

Bad::

    The office opened in June.[^1] It has six staff, [^2] two cars,[^3] and a cat.[^4]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
    [^3]: A/HRC/27/10.
    [^4]: A/HRC/27/10/Add.1.

Fixed::

    The office opened in June.[^1] It has six staff,[^2] two cars,[^3] and a cat.[^4]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
    [^3]: A/HRC/27/10.
    [^4]: A/HRC/27/10/Add.1.

Bad::

    The office opened in June.[^1] It has six staff,
    [^2] two cars,[^3] and a cat.[^4]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
    [^3]: A/HRC/27/10.
    [^4]: A/HRC/27/10/Add.1.

Fixed::

    The office opened in June.[^1] It has six staff,[^2]
    two cars,[^3] and a cat.[^4]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
    [^3]: A/HRC/27/10.
    [^4]: A/HRC/27/10/Add.1.

Good (text)::

    The office opened in June.[1] It has six staff,[2] two cars,[3] and a cat.[4] On the cat, see [4].

    [1] A/HRC/25/CRP.1.
    [2] A/RES/69/188.
    [3] A/HRC/27/10.
    [4] A/HRC/27/10/Add.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import is_habit
from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...settings import Settings
from ...text import LINE_END, Edit, Span
from ...views.markers import Run, ends_in_word, find_runs

CERTAINTY: Certainty = "style"

BLANKS = " \t\u00a0\u2009\u202f"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker with a space before it, where most have none."""
    found = find_runs(reading.article)
    spaced = [(run, gap) for run in found if (gap := gap_before(run))]
    tight = sum(run.touching or run.before.endswith(">") for run in found)
    if not is_habit(tight, tight + len(spaced)):
        return
    yield from (report(run, gap) for run, gap in spaced if not run.spoken)


def gap_before(run: Run) -> str:
    """The space, with one line break at most, between a word and the marks."""
    words = run.before.rstrip(BLANKS + "\r\n")
    gap = run.before[len(words) :]
    return gap if ends_in_word(words) and len(LINE_END.findall(gap)) < 2 else ""


def report(run: Run, gap: str) -> Finding:
    """The finding for one point."""
    span = run.span
    broken = LINE_END.search(gap)
    kind, help = ("line break", "move the marker up") if broken else ("space", "delete the space")
    return Finding(
        span,
        f"There is a {kind} before marker “{run.name}”, but not before most others.",
        help=help,
        basis="the article’s other markers",
        fix=move_up(run, gap) if broken else Fix(help, (Edit(before(span, gap), ""),)),
    )


def before(span: Span, gap: str) -> Span:
    """The place of the space before some marks."""
    return span.source.span(span.start - len(gap), span.start)


def move_up(run: Run, gap: str) -> Fix:
    """Marks that are moved to the end of the line before; the space after them is deleted."""
    span = run.span
    space = len(run.after) - len(run.after.lstrip(" \t"))
    marks = Edit(span.source.span(span.start, span.end + space), "")
    edits = (Edit(before(span, gap), f"{span}{gap.lstrip(BLANKS)}"), marks)
    return Fix("move the marker up", edits, "suggested", "a line that begins with a number may be a note")
