"""The findings that somebody allowed, and what is wrong with the allowances.

One that has no effect is itself a finding, `allow-unused`, but only where every rule that it names has
looked. One that nothing ends is `allow-unclosed`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from heapq import heappop, heappush

from .. import rules
from ..findings import Finding, Fix
from ..named_tuples import NamedTuple
from ..settings import selects
from ..text import Edit, Span
from .allowances import REACH, Allowance, lines_from

UNUSED, UNCLOSED = "allow-unused", "allow-unclosed"

Looked = Callable[[str, Allowance], bool]
"""Whether a rule has looked wherever an allowance allows it."""


class Ruled(NamedTuple):
    """A finding with the rule that made it."""

    rule: str
    finding: Finding


class Judged(NamedTuple):
    """Findings, once allowances were applied: those to be told, and those that are allowed."""

    told: tuple[Ruled, ...]
    allowed: tuple[Ruled, ...]


def apply_allowances(
    found: Iterable[Ruled], said: Sequence[Allowance], ran: Collection[str], looked: Looked
) -> Judged:
    """Part the findings that nobody allowed from those that are allowed; what is wrong with the allowances is
    told too. `ran` are the rules that ran.
    """
    by_rule: dict[str, list[Finding]] = {}
    for rule, finding in found:
        by_rule.setdefault(rule, []).append(finding)
    used: set[tuple[int, str]] = set()
    told: list[Ruled] = []
    allowed: list[Ruled] = []
    for rule, findings in by_rule.items():
        for finding, free in part(rule, findings, said, used):
            (told if free else allowed).append(Ruled(rule, finding))
    for number, allowance in enumerate(said):
        if UNUSED in ran and (idle := unused(number, allowance, used, looked)):
            told.append(Ruled(UNUSED, idle))
        if UNCLOSED in ran and allowance.unclosed and not allowance.problem:
            told.append(Ruled(UNCLOSED, unclosed(allowance)))
    return Judged(tuple(told), tuple(allowed))


def part(
    rule: str, findings: Iterable[Finding], said: Sequence[Allowance], used: set[tuple[int, str]]
) -> Iterator[tuple[Finding, bool]]:
    """The findings of one rule, each with whether no allowance covers it; `used` learns which did (one pass
    over both).
    """
    valid = ((n, a) for n, a in enumerate(said) if not a.problem and any(selects(s, rule) for s in a.names))
    ranges = sorted((*place, number) for number, allowance in valid for place in allowance.ranges)
    at = 0
    covering: list[int] = []
    fresh: list[tuple[int, int]] = []
    for finding in sorted(findings, key=lambda finding: finding.span.start):
        place = finding.span.start
        while at < len(ranges) and ranges[at][0] <= place:
            heappush(covering, ranges[at][1])
            fresh.append(ranges[at][1:])
            at += 1
        while covering and covering[0] < place:
            heappop(covering)
        if covering:
            used.update((number, rule) for end, number in fresh if end >= place)
            fresh.clear()
        yield finding, not covering


def unused(
    number: int, allowance: Allowance, used: Collection[tuple[int, str]], looked: Looked
) -> Finding | None:
    """The finding that an allowance has no effect, or None."""
    if allowance.problem:
        message = f"“{allowance.said}” has no effect: {allowance.problem}."
        return Finding(allowance.span, message, "correct it or delete it")
    idle = []
    for name in allowance.names:
        named = [rule for rule in rules.names() if selects(name, rule)]
        if not any((number, rule) in used for rule in named) and all(looked(r, allowance) for r in named):
            idle.append(name)
    if not idle:
        return None
    message = f"“{allowance.said}” has no effect: {', '.join(idle)} finds nothing here."
    whole = allowance.removable and len(idle) == len(allowance.names)
    fix = Fix("delete the comment", (Edit(removal(allowance.span), ""),)) if whole else None
    return Finding(allowance.span, message, "delete the comment", fix=fix)


def unclosed(allowance: Allowance) -> Finding:
    """The finding that nothing ends an “allow-start”."""
    end = f"<!-- briefcite: allow-end {', '.join(allowance.names)} -->"
    return Finding(
        allowance.span,
        f"“{allowance.said}” has no end: it hides findings down to the end of the text.",
        f"write “{end}” where it should end, or “allow-document” before the first paragraph",
    )


def removal(comment: Span) -> Span:
    """A comment with the space that goes with it: its line and an empty one after it, or space before it."""
    source, text = comment.source, comment.source.text
    start, end = comment.start, comment.end
    number = source.line(end)
    line = source.line_starts[source.line(start) - 1]
    line_end = lines_from(source, number, number)[1] + 1
    while start > line and text[start - 1] in " \t":
        start -= 1
    if start > line or text[end : min(line_end, end + REACH)].strip():
        return source.span(start, comment.end)
    next_end = lines_from(source, number + 1, number + 1)[1] + 1
    blank = not text[line_end : min(next_end, line_end + REACH)].strip()
    return source.span(line, min(next_end if blank else line_end, len(text)))
