"""For people at a terminal: note, place, a window of words round the fault, one sentence, what to do.

A paragraph is a line of thousands of characters, so never the whole line is shown but words round the
span; carets are counted in terminal cells. Findings of one cause are shown once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from ..findings import Diagnostic, Report, note_name, typed_paths
from ..text import Span
from . import Options, coverage_lines, headline, inert, ranges, tally, visible, visible_name
from ._colors import Line, line, lines_of

STYLES = {"error": "bold red", "warning": "yellow", "suggestion": "cyan"}
"""Colours help the eye; the word says the same."""

EXCERPTS = 3
"""How many places of one cause are shown, unless all are asked for."""

INDENT = "  "


def write(report: Report, options: Options) -> str:
    """The report as text of the width asked for."""
    groups = list(grouped(report, options))
    blocks = [list(block(group, options)) for group in groups]
    if not options.quiet:
        blocks.append(list(map(line, closing(report, options))))
    lines = [one for block in filter(None, blocks) for one in (*block, Line())][:-1]
    return inert(lines_of(lines, colored=options.color))


NAMED = 3
"""Up to how many paths are in the command that fixes them."""


def closing(report: Report, options: Options) -> Iterator[str]:
    """The coverage, the number of findings, and what can be done."""
    for said in coverage_lines(report):
        yield from wrap(said, options.width)
    fixes = [(one.finding.span.source.name, one.finding.fix) for one in report.diagnostics if one.finding.fix]
    safe = [path for path, fix in fixes if fix.applicability == "safe"]
    said = tally(report)
    if not report.coverage and not report.diagnostics:
        return
    if safe:
        said += f" {len(safe)} can be fixed automatically:"
        paths = list(dict.fromkeys(safe))
        command = f"briefcite fix {typed_paths(paths, 'PATH…') if len(paths) <= NAMED else 'PATH…'}"
        if cell_len(f"{said} {command}") <= options.width:
            yield f"{said} {command}"
        else:  # a command is never broken: half of it may be another one
            yield from (*wrap(said, options.width), command)
    else:
        yield said
    if report.diagnostics:
        yield f"More on a rule: briefcite explain {report.diagnostics[0].rule}"


def grouped(report: Report, options: Options) -> Iterator[list[Diagnostic]]:
    """The diagnostics, those of one cause together at the place of the first."""
    groups: dict[str, list[Diagnostic]] = {}
    for number, one in enumerate(report.diagnostics):
        key = one.group if one.group and not options.all else f" {number}"
        groups.setdefault(key, []).append(one)
    yield from groups.values()


def block(group: Sequence[Diagnostic], options: Options) -> Iterator[Line]:
    """One finding, or those of one cause, as lines."""
    first = group[0]
    finding = first.finding
    yield from heading(group, options.width)
    for one in group[:EXCERPTS]:
        yield from excerpt(one.finding.span, options.width - len(INDENT), STYLES[one.severity])
    said = headline(first, len(group)) + (" (--all lists every place)" if len(group) > EXCERPTS else "")
    yield from paragraph("", said, options.width)
    help = finding.help or (finding.fix.title if finding.fix else "")
    if help:
        yield from paragraph("help: ", help, options.width)
    if finding.basis:
        yield from paragraph("basis: ", finding.basis, options.width)
    for span, words in finding.related[:EXCERPTS]:
        home = span.source.home(span.start)
        place = f"{visible_name(span.source.name)}, {home.name if home else f'line {span.line_number}'}"
        yield from paragraph("see: ", f"{place}: {words}", options.width)


def heading(group: Sequence[Diagnostic], width: int) -> Iterator[Line]:
    """Where it is, how grave, and which rule says so; on two lines where one is too short."""
    first = group[0]
    place = visible(where(group)), "bold"
    said = line((first.severity, STYLES[first.severity]), f"{INDENT}{first.rule}")
    gap = width - cell_len(place[0]) - cell_len(said.plain)
    if gap >= 2:
        yield line(place, " " * gap, *said.parts)
    else:
        yield line(place)
        yield line(INDENT, *said.parts)


def where(group: Sequence[Diagnostic]) -> str:
    """The place of a finding, or the places of one cause, as a person finds them."""
    span = group[0].finding.span
    name = "standard input" if span.source.name == "-" else visible_name(span.source.name)
    number = span.line_number
    home = span.source.home(span.start)
    if len(group) == 1 and home:
        return f"{name}, {home.name}"
    if len(group) == 1:
        place = f"{note_name(group[0].note)} (line {number})" if group[0].note else f"line {number}"
        return f"{name}, {group[0].record} (line {number})" if group[0].record else f"{name}, {place}"
    notes = list(dict.fromkeys(one.note for one in group if one.note))
    if len(notes) == len(group):
        return f"{name}, notes {ranges(notes, 8)}"
    if home:
        return f"{name}, {len(group)} places"
    lines = list(dict.fromkeys(str(one.finding.span.line_number) for one in group))
    return f"{name}, {'lines' if len(lines) > 1 else 'line'} {ranges(lines, 8)}"


def excerpt(span: Span, width: int, style: str) -> Iterator[Line]:
    """Words round a span, and carets below it."""
    before, inside, after = window(span, width - 2)
    if not before.strip() and not inside.strip() and not after.strip():
        return
    yield line(INDENT + before + inside + after)
    yield line((INDENT + " " * cell_len(before) + "^" * max(cell_len(inside), 1), style))


def window(span: Span, room: int) -> tuple[str, str, str]:
    """The words before, in and after a span that fit into so many cells, from its line alone."""
    shown, reach = span.source.shown, 2 * room
    start, end = line_around(span)
    stop = max(min(span.end, end), span.start)
    inside = visible(shown(span.start, min(stop, span.start + reach)))
    kept = fit(inside, room * 3 // 4)
    cropped = kept != inside or stop - span.start > reach or span.end > end
    left = visible(shown(max(start, span.start - reach), span.start))
    right = "" if cropped else visible(shown(stop, min(end, stop + reach)))
    spare = room - cell_len(kept) - cropped
    before = last_words(left, spare - min(cell_len(right), spare // 2), more=span.start - start > reach)
    after = first_words(right, spare - cell_len(before), more=end - stop > reach)
    return before.lstrip(), kept, "…" if cropped else after


def line_around(span: Span) -> tuple[int, int]:
    """Start and end of the line in which a span begins, its line end left out."""
    source = span.source
    number = source.line(span.start)
    start = source.line_starts[number - 1]
    end = source.line_starts[number] if number < len(source.line_starts) else len(source.text)
    while end > start and source.text[end - 1] in "\r\n":
        end -= 1
    return start, max(end, span.start)


def fit(text: str, room: int) -> str:
    """The longest beginning of a text that fits into so many cells, marks with their letter."""
    used = 0
    for number, char in enumerate(text):
        used += cell_len(char)
        if used > room:
            return text[:number]
    return text


def first_words(text: str, room: int, *, more: bool) -> str:
    """The beginning of a text, cut between words with an ellipsis where not all of it fits."""
    if cell_len(text) <= room and not more:
        return text
    kept = fit(text, room - 1)
    space = kept.rfind(" ")
    return (kept[:space] if space > 0 else kept) + "…"


def last_words(text: str, room: int, *, more: bool) -> str:
    """The end of a text, cut between words with an ellipsis where not all of it fits."""
    if cell_len(text) <= room and not more:
        return text
    start, used = len(text), 1
    while start and used + cell_len(text[start - 1]) <= room:
        start -= 1
        used += cell_len(text[start])
    while start < len(text) and not cell_len(text[start]):
        start += 1  # a mark without its letter
    space = text.find(" ", start)
    return "…" + text[space + 1 if 0 <= space < len(text) - 1 else start :]


def paragraph(label: str, text: str, width: int) -> Iterator[Line]:
    """A sentence in lines, indented, its label dimmed."""
    first, *further = wrap(visible(label + text), width - len(INDENT))
    dimmed = len(label) if first.startswith(label) else 0
    yield line((INDENT + first[:dimmed], "dim" if dimmed else ""), first[dimmed:])
    yield from (line(INDENT + words) for words in further)


def wrap(text: str, width: int) -> Iterator[str]:
    """A text in lines of so many cells; a longer word stays whole."""
    words: list[str] = []
    used = 0
    for word in text.split(" "):
        size = cell_len(word)
        if words and used + 1 + size > width:
            yield " ".join(words)
            words, used = [], 0
        used += size + bool(words)
        words.append(word)
    yield " ".join(words)
