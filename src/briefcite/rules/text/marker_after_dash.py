"""A marker is after a dash, not before it.

Why: A marker after a dash seems to belong to the words that follow.

Basis: MHRA Style Guide, AGLC and Chicago Manual of Style (a marker follows every mark except the dash).

When: It applies to em dashes and spaced dashes.

Exceptions: Hyphens and ranges are left alone, and articles where at least three markers beside a dash, and
three in four, are after it.

See also: marker-misplaced.

Bad::

    The office opened in June—[^1] and closed in July.

    [^1]: A/HRC/25/CRP.1.

Fixed::

    The office opened in June[^1]—and closed in July.

    [^1]: A/HRC/25/CRP.1.

Good::

    The office opened in June[^1] — of 2014–[^2] and has - so far -[^3] closed.

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/HRC/27/10.
    [^3]: A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import is_habit
from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...settings import Settings
from ...text import Edit
from ...views.markers import Run, ends_in_word, find_runs

CERTAINTY: Certainty = "style"

DASHES = (" —", "\n—", "\u00a0—", "—", " –", "\n–", "\u00a0–", "---")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker that touches the dash before it, unless most beside a dash do."""
    runs = find_runs(reading.article)
    after = [(run, dash) for run in runs if (dash := dash_before(run))]
    ahead = [run for run in runs if run.after.startswith(DASHES)]
    if is_habit(len(after), len(after) + len(ahead)):
        return
    for run, dash in after:
        yield report(run, dash)


def dash_before(run: Run) -> str:
    """The dash, with the space before it, between a word and the marks, or ""."""
    if not run.before.endswith(DASHES):
        return ""
    dash = next(filter(run.before.endswith, DASHES))
    return dash if ends_in_word(run.before.removesuffix(dash)) else ""


def report(run: Run, dash: str) -> Finding:
    """The finding for one point; its fix moves the dash, not the marks."""
    span = run.span
    start = span.start - len(dash)
    edits = (Edit(span.source.span(start, span.start), ""), Edit(span.source.span(span.end, span.end), dash))
    following = run.after[:1]
    gap = run.span.source.span(span.end, span.end + 1)
    if dash[0] not in " \u00a0" and following == " ":
        edits = (edits[0], Edit(gap, dash))
    return Finding(
        span,
        f"Marker “{run.name}” is after a dash.",
        help="move it before the dash, after the word that it belongs to",
        basis="MHRA Style Guide, AGLC, Chicago Manual of Style",
        fix=Fix("move the dash", edits, "suggested", "the note may be for the words after the dash"),
    )
