"""A marker is inside italic or bold text.

Why: It then looks different from the other markers, and is easily missed in print.

Basis: Interinstitutional style guide of the EU (markers are upright even beside italic words).

When: It applies to Markdown.

Bad::

    The office *opened in June[^1]* and **closed[^2]**.

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/HRC/27/10.

Fixed::

    The office *opened in June*[^1] and **closed**[^2].

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/HRC/27/10.

Good::

    The *office*[^1] opened with 2 * 3[^2] * 4 cars, a_b[^3]_c and an asterisk.\\*[^1]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/HRC/27/10.
    [^3]: A/RES/69/188.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, groupby

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...model.stretches import blank
from ...settings import Settings
from ...text import Edit
from ...values.emphasis import find_emphasis
from ...views.markers import Run, find_runs

CERTAINTY: Certainty = "style"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker between signs of emphasis."""
    article = reading.article
    if not article.is_markdown:
        return
    for place, runs in groupby(find_runs(article), key=lambda run: run.paragraph):
        marks = list(runs)
        stretch = article.stretch(place)
        places = [stretch.offsets(run.span) for run in marks]
        found = sorted(find_emphasis(blank(stretch.words, places)))
        ends = list(accumulate((one.end for one in found), max))
        for run, (start, end) in zip(marks, places, strict=True):
            before = bisect_left(found, (start,))
            if before and ends[before - 1] > end:
                yield report(run)


def report(run: Run) -> Finding:
    """The finding for one point; where the emphasis ends after it, the fix ends it before."""
    span = run.span
    closing = run.after[: len(run.after) - len(run.after.lstrip("*_"))]
    fix = None
    if closing and len(closing) < 4 and not run.before[-1:].isspace():
        signs = span.source.span(span.end, span.end + len(closing))
        edits = (Edit(span.source.span(span.start, span.start), closing), Edit(signs, ""))
        fix = Fix("end the emphasis before the marker", edits, "suggested", "the marker will look different")
    return Finding(
        span,
        f"Marker “{run.name}” is inside italic or bold text.",
        help="end the emphasis before the marker",
        basis="Interinstitutional style guide of the EU, 8.1",
        fix=fix,
        cause="{count} markers are inside italic or bold text.",
    )
