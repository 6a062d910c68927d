"""Findings that a person allows: comments in articles and records, and `[[allow]]` in the settings.

An allow is bound to the note or paragraph before which it is or at whose end, never to a line number:

    <!-- briefcite: allow symbol-unknown — reason -->          the paragraph or note
    <!-- briefcite: allow-start symbol-unknown --> … <!-- briefcite: allow-end -->
    <!-- briefcite: allow-document symbol-unknown -->          before the first paragraph
    # briefcite: allow record-field-unknown — reason           in YAML: this line or the next
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from .. import rules
from ..errors import UnknownName
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..settings import Settings, selects
from ..text import LINE_END, Source, Span
from .layout import Layout, normalise

DIVIDER = pattern(r"[—–:]| --? |--")
"""What is between the rules and the reason."""

COMMENT = pattern(r"<!--.*?-->[ \t]*(?:\r\n|\n|\r)?", re.DOTALL)

REACH = 2000
"""How many characters from its note a comment is looked at: more than comments in a row take."""

VERBS = ("allow", "allow-start", "allow-end", "allow-document")


class Said(NamedTuple):
    """A comment that speaks to briefcite."""

    span: Span
    verb: str
    names: tuple[str, ...]
    reason: str


class Allowance(NamedTuple):
    """Stretches of a source in which some rules are allowed, their ends inclusive."""

    span: Span
    """Where it is said."""
    said: str
    """What is said, for the finding that it has no effect."""
    names: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...]
    reason: str = ""
    problem: str = ""
    """Why it has no effect, or ""."""
    removable: bool = False
    unclosed: bool = False
    """Whether it goes on to the end of the text, because nothing ends it."""


def read_comment(span: Span) -> Said | None:
    """What a comment says to briefcite, or None.

    >>> said = read_comment(Span(Source("a", "<!-- briefcite: allow note-empty, link — ok -->"), 0, 47))
    >>> said.verb, said.names, said.reason
    ('allow', ('note-empty', 'link'), 'ok')
    """
    text = str(span).removeprefix("<!--").removesuffix("-->").lstrip("#").strip()
    head, colon, rest = text.partition(":")
    if head.strip().lower() != "briefcite" or not colon:
        return None
    verb, rest = (*rest.split(None, 1), "", "")[:2]
    divider = DIVIDER.search(rest)
    names = rest[: divider.start()] if divider else rest
    reason = rest[divider.end() :].strip() if divider else ""
    return Said(span, verb.lower(), tuple(names.replace(",", " ").split()), reason)


def allowances(layout: Layout, comments: Iterable[Span], settings: Settings) -> tuple[Allowance, ...]:
    """Everything that is allowed in one source."""
    said = [found for comment in comments if (found := read_comment(comment))]
    of_records = any(unit.record for unit in layout.units)
    bound = bind_in_records(said) if of_records else bind_in_article(said, layout)
    judged = (judge(allowance, settings) for allowance in bound)
    return (*judged, *bind_by_words(layout, settings))


def bind_in_article(said: Sequence[Said], layout: Layout) -> Iterator[Allowance]:
    """The stretches of the comments of an article."""
    end = len(layout.source.text)
    ends: dict[tuple[str, ...], Said] = {}
    used: set[Said] = set()
    for one in reversed(said):
        match one.verb:
            case "allow":
                yield allow(one, unit_of(one.span, layout))._replace(removable=True)
            case "allow-start":
                closing = [ends[names] for names in (one.names, ()) if names in ends]
                used.update(closing)
                until = min((other.span.start for other in closing), default=end)
                yield allow(one, (one.span.start, until))._replace(unclosed=not closing)
            case "allow-end":
                ends[one.names] = one
            case "allow-document" if not layout.units or one.span.start <= layout.starts[0]:
                yield allow(one, (0, end))
            case "allow-document":
                yield allow(one, problem="“allow-document” works only before the first paragraph")
            case _:
                yield allow(one, problem=f"use {', '.join(VERBS[:-1])} or {VERBS[-1]}")
    for one in said:
        if one.verb == "allow-end" and one not in used:
            yield allow(one, problem="no “allow-start” of the same rules is before it")


def allow(said: Said, *ranges: tuple[int, int], problem: str = "") -> Allowance:
    """An allowance for what a comment says."""
    problem = problem or ("" if said.names else "it does not name a rule")
    words = " ".join((said.verb, ", ".join(said.names)))
    return Allowance(said.span, words, said.names, ranges, said.reason, problem)


def unit_of(comment: Span, layout: Layout) -> tuple[int, int]:
    """The stretch of the note or paragraph that a comment is bound to.

    On a line with words before it: the unit of these words. On a line of its own: the unit that touches
    it, the following one first; else the following one.
    """
    text = layout.source.text
    line = layout.source.line_starts[layout.source.line(comment.start) - 1]
    before = bisect_right(layout.starts, comment.start) - 1
    after = bisect_left(layout.starts, comment.end)
    if text[max(line, comment.start - REACH) : comment.start].strip() and before >= 0:
        return stretch(layout, before)
    if after < len(layout.units) and touches(text, comment.end, layout.starts[after]):
        return stretch(layout, after)
    if before >= 0 and touches(text, min(layout.units[before].span.end, comment.start), comment.start):
        return stretch(layout, before)
    return stretch(layout, after if after < len(layout.units) else before)


def stretch(layout: Layout, number: int) -> tuple[int, int]:
    """Where a unit starts and ends; nothing for -1."""
    span = layout.units[number].span if number >= 0 else Span(layout.source, 0, -1)
    return span.start, span.end


def touches(text: str, start: int, end: int) -> bool:
    """Whether only comments and space, without an empty line, are between two near places."""
    if end - start > REACH:
        return False
    between = COMMENT.sub("", text[start:end])
    return not between.strip() and len(LINE_END.findall(between)) < 2


def bind_in_records(said: Sequence[Said]) -> Iterator[Allowance]:
    """The stretches of the comments of a record file: their line, or the next if theirs is empty."""
    targets: dict[int, int] = {}
    for one in reversed(said):
        source = one.span.source
        line = target = source.line(one.span.start)
        if is_comment(source, line):
            target += 1
            while target not in targets and is_comment(source, target):
                target += 1
        targets[line] = targets.get(target, target)
        wrong = "" if one.verb == "allow" else f"“{one.verb}” does not work in records; use “allow”"
        yield allow(one, lines_from(source, line, targets[line]), problem=wrong)


def is_comment(source: Source, line: int) -> bool:
    """Whether a line of a record file holds a comment alone."""
    start, end = lines_from(source, line, line)
    return source.text[start : end + 1].lstrip()[:1] == "#"


def lines_from(source: Source, first: int, last: int) -> tuple[int, int]:
    """The stretch of some lines, by their numbers."""
    starts, end = source.line_starts, len(source.text)
    start = starts[first - 1] if first <= len(starts) else end
    return start, starts[last] - 1 if last < len(starts) else end


def judge(allowance: Allowance, settings: Settings) -> Allowance:
    """The allowance with what keeps it from working."""
    unknown = next(
        (name for name in allowance.names if not any(selects(name, r) for r in rules.names())), None
    )
    if unknown is not None:
        error = UnknownName("rule", unknown, rules.names())
        return allowance._replace(problem="; ".join(filter(None, (error.message, error.help))))
    if settings.require_reason and not (allowance.reason or allowance.problem):
        return allowance._replace(problem="it gives no reason, which the settings require")
    return allowance


def bind_by_words(layout: Layout, settings: Settings) -> Iterator[Allowance]:
    """The stretches of the `[[allow]]` of the settings; one for this very document must allow something."""
    for one in settings.allow:
        words = normalise(one.words)
        taken = [stretch(layout, n) for n in range(len(layout.units)) if words and words in layout.words(n)]
        ranges = taken if words else [(0, len(layout.source.text))]
        if ranges or (one.document and "*" not in one.document):
            said = f"[[allow]] of {settings.path}: {one.rule}"
            yield Allowance(Span(layout.source, 0, 0), said, (one.rule,), tuple(ranges))
