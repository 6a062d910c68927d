"""A marker is before a punctuation mark and most others are after it, or the reverse.

Why: Mixed positions look unedited, and the position of a marker shows what the note is for.

Basis: the article’s other markers. English style has markers after the mark, French and EU style before it.

When: It applies where at least three markers beside a full stop, comma or semicolon of any script, and three
in four, are on one side of it.

Exceptions: A full stop that ends an abbreviation is left alone, and so is a mark beside which the article’s
markers have a habit of their own. Colons, question marks and exclamation marks are judged only by their own
habit.

See also: marker-after-dash.

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
from ...settings import Settings
from ...text import Edit, Span
from ...views.markers import STOPS, Run, find_runs, is_abbreviated, is_free

CERTAINTY: Certainty = "style"

APART = ":?!：？！؟"  # a marker there may belong to the words before: each is judged by its own habit
CLOSERS = ')]”’"*_%'
QUOTED = '”"’»'  # it is between a stop in a quotation and the marker after it, which is only counted


class Case(NamedTuple):
    """Marks beside a stop or comma: on which side of it, where it is, and whether a quotation ends in it."""

    run: Run
    after: bool
    sign: Span
    quoted: bool = False


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker on the side where most are not."""
    cases = [case for run in find_runs(reading.article) if not run.spoken and (case := judge(run))]
    usual = habit(case.after for case in cases if str(case.sign) not in APART)
    own = habits((str(case.sign), case.after) for case in cases)
    for case in cases:
        side = own.get(str(case.sign), None if str(case.sign) in APART else usual)
        if side is not None and case.after != side and usual != case.after and not case.quoted:
            yield report(case)


def judge(run: Run) -> Case | None:
    """The side on which marks are; None where no sign is beside them, or it belongs to the word."""
    words, span = run.before.rstrip(), run.span
    sign, near = words[-1:], len(run.before) - len(words) < 2
    inner = words.rstrip(QUOTED)
    if near and sign and sign in QUOTED and inner[-1:] in (".", ",") and run.after[:1] not in STOPS:
        place = span.start - len(run.before) + len(inner) - 1
        return Case(run, True, span.source.span(place, place + 1), quoted=True)
    if run.after[:1] in STOPS and not (run.after[0].isascii() and run.after[1:2].strip()):
        closed = near and (sign.isalnum() or (sign != "" and sign in CLOSERS + "»>"))
        return Case(run, False, span.source.span(span.end, span.end + 1)) if closed else None
    if not near or sign not in STOPS or not words[:-1].rstrip(CLOSERS)[-1:].isalnum():
        return None
    if sign == "." and (is_abbreviated(words[:-1]) or not is_free(run.after)):
        return None
    place = span.start - len(run.before) + len(words) - 1
    return Case(run, True, span.source.span(place, place + 1))


def report(case: Case) -> Finding:
    """The finding for one point; its fix moves the sign, not the marks."""
    span, sign = case.run.span, case.sign
    name = STOPS[str(sign)]
    here = span.start - len(case.run.before) + len(case.run.before.rstrip())
    target = span.end if case.after else here
    side, other = ("after", "before") if case.after else ("before", "after")
    edits = (Edit(sign, ""), Edit(span.source.span(target, target), str(sign)))
    return Finding(
        span,
        f"Marker “{case.run.name}” is {side} the {name}; most others are {other} it.",
        help=f"move it {other} the {name}",
        basis="the article’s other markers",
        fix=Fix(f"move the {name}", edits, "suggested", "the note may be for the last word alone"),
    )
