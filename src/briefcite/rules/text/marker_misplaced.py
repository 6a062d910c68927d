"""A marker stands on the other side of a stop or comma than the article's other markers.

Why: Mixed places look unedited, and where the marker stands tells what the note is for.

Source: the article's own use: said where at least three markers beside a full stop, comma or semicolon, and
three in four, stand on one side of it. English style puts the marker behind, French, Spanish and EU style
before. A sign before which the article's markers stand otherwise as a habit of its own is left alone.

Bad::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3], and a cat.[^4]

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

Good::

    The office (and its staff[^1]), opened in the U.S.[^2] has two cars[^3], a cat[^4] and a dog[^5].

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
    [^3]: A/HRC/27/10.
    [^4]: A/HRC/27/10/Add.1.
    [^5]: A/HRC/27/10/Add.1, para. 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import habit, habits
from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...named_tuples import NamedTuple
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span
from ...views.markers import Run, find_runs

CERTAINTY: Certainty = "style"

BEHIND = pattern(r"(?P<sign>[.,;])\s?\Z")
CLOSERS = ')]”’"*_%'
"""Words with the sign after which a marker stands."""
AHEAD = pattern(r"(?P<sign>[.,;])(?=\s|\Z)")
CLOSED = pattern(r"[\w)\]”’»\"*_%>](?P<gap>\s?)\Z")
FREE = pattern(r"\s+[(“\"«*_]{0,3}[^\Wa-z_]|\s*\Z")
"""What stands behind a marker at the end of a sentence."""
ABBREVIATED = pattern(r"(?:\b\w|\b(?:etc|al|Inc|Ltd|Co|Corp|Jr|Sr|No|St|Mr|Dr|vs))\.\s?\Z")


class Case(NamedTuple):
    """Marks beside a stop or comma: on which side of it, and where it is."""

    run: Run
    behind: bool
    sign: Span


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker on the side where most are not."""
    cases = [case for run in find_runs(reading.article) if not run.spoken and (case := judge(run))]
    usual = habit(case.behind for case in cases)
    own = habits((str(case.sign), case.behind) for case in cases)
    for case in cases:
        if usual is not None and case.behind != usual and own.get(str(case.sign)) != case.behind:
            yield report(case)


def judge(run: Run) -> Case | None:
    """The side on which marks stand; None where no sign is beside them, or it belongs to the word."""
    before, after = run.before, run.after
    behind, ahead = BEHIND.search(before, max(0, len(before) - 2)), AHEAD.match(after)
    if ahead and CLOSED.search(before):
        return Case(run, False, run.span.source.span(run.span.end, run.span.end + 1))
    if (
        not behind
        or ahead
        or not before[: behind.start()].rstrip(CLOSERS)[-1:].isalnum()
        or (behind["sign"] == "." and (ABBREVIATED.search(before) or not FREE.match(after)))
    ):
        return None
    place = run.span.start - len(before) + behind.start("sign")
    return Case(run, True, run.span.source.span(place, place + 1))


def report(case: Case) -> Finding:
    """The finding for one point; its fix moves the sign, not the marks."""
    span, sign = case.run.span, case.sign
    name = {".": "full stop", ",": "comma", ";": "semicolon"}[str(sign)]
    gap = CLOSED.search(case.run.before)
    here = span.start - len(gap["gap"]) if gap else span.start
    target = span.end if case.behind else here
    side, other = ("behind", "before") if case.behind else ("before", "behind")
    edits = (Edit(sign, ""), Edit(span.source.span(target, target), str(sign)))
    return Finding(
        span,
        f"Marker “{case.run.name}” stands {side} the {name}, where the article’s others stand {other} it.",
        help=f"set it {other} the {name}",
        authority="the article’s other markers",
        fix=Fix(f"move the {name}", edits, "suggested", "the note may be for the last word alone"),
    )
