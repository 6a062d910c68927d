"""A row for each source that a note cites: what the note says, what was checked and how, what is left."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ..findings import Diagnostic
from ..model import Citation, Reading, ReadNote, Record, Repeat, plain
from ..named_tuples import NamedTuple
from ..reports import counted
from ..symbols.finding.links import read_link
from ..text import Span
from .authorities import Authority, list_authorities, name_source


class Row(NamedTuple):
    """One source of one note; of a note that names none, the note."""

    note: str
    source: str
    pinpoint: str
    link: str
    record: str
    checked: tuple[str, ...]
    """What was checked, and against what."""
    found: tuple[str, ...]
    """What is wrong, each with its rule."""
    left: tuple[str, ...]
    """What only a person can do."""


class Page(NamedTuple):
    """The sheet of one article; `rows` or `authorities` may be empty where only the other was asked for."""

    path: str
    rows: tuple[Row, ...]
    authorities: tuple[Authority, ...]


def sheet(reading: Reading, diagnostics: Iterable[Diagnostic] = ()) -> Page:
    """The cite-check sheet of an article as read; `diagnostics` are what `check` found in it.

    >>> from briefcite import load
    >>> from briefcite.notes import read_article
    >>> from briefcite.text import Source
    >>> brief = Source("brief.md", "See this.[^1]\\n\\n[^1]: General Assembly, A/RES/70/1, para. 4.\\n")
    >>> page = sheet(read_article(*load([brief], references=[], settings="").documents[0]))
    >>> [(row.note, row.source, row.pinpoint) for row in page.rows]
    [('1', 'General Assembly, A/RES/70/1', 'para. 4')]
    """
    source = reading.article.source
    findings = [one for one in diagnostics if one.finding.span.source is source]
    return Page(source.name, tuple(rows(reading, findings)), list_authorities(reading))


def rows(reading: Reading, findings: Iterable[Diagnostic]) -> Iterator[Row]:
    """The rows of all notes, in order."""
    listed = sorted(findings, key=place)
    for note in reading.notes:
        inside = within(note.note.span, listed)
        if not note.citations:
            yield remark(note, inside)
        taken: set[int] = set()
        for citation in note.citations:
            last = citation is note.citations[-1]
            found = inside if last else within(citation.span, inside)
            own = [one for one in found if id(one) not in taken]
            taken.update(map(id, own))
            yield row(reading, note, reading.repeated.get(citation) or citation, own)


def place(one: Diagnostic) -> int:
    """Where a finding begins."""
    return one.finding.span.start


def within(span: Span, findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Those of the findings, which are in the order of their places, that are within a span."""
    start = bisect_left(findings, span.start, key=place)
    end = bisect_right(findings, span.end, key=place)
    return [one for one in findings[start:end] if one.finding.span in span]


def remark(note: ReadNote, findings: Iterable[Diagnostic]) -> Row:
    """The row of a note that names no source."""
    words = note.note.body.shown
    left = ("no citation recognised: read the note",)
    return Row(note.note.label, words, "", "", "", (), told(findings), left)


def row(reading: Reading, note: ReadNote, what: Citation | Repeat, findings: Iterable[Diagnostic]) -> Row:
    """The row of a citation, or of one that sends to an earlier one."""
    citation = what if isinstance(what, Citation) else what.citation or Citation(what.span)
    repeat = None if isinstance(what, Citation) else what
    whole = repeat.target if repeat and repeat.target else citation
    record = citation.record or whole.record
    name = name_source(whole) if repeat is None or repeat.target else ""
    source = name or citation.span.shown
    if repeat and repeat.target:
        source = f"{repeat.span.line} = {source}"
    link = next((str(link).strip("<>") for link in citation.links), record.text("url") if record else "")
    return Row(
        note.note.label,
        source,
        ", ".join(place.span.line for place in citation.pinpoints),
        link,
        record.key.text if record else "",
        tuple(checked(citation, record, repeat)),
        told(findings),
        tuple(left_over(note, citation, record, link)),
    )


def told(findings: Iterable[Diagnostic]) -> tuple[str, ...]:
    """What is wrong, in words."""
    return tuple(f"{one.severity}: {one.finding.message} [{one.rule}]" for one in findings)


def checked(citation: Citation, record: Record | None, repeat: Repeat | None) -> Iterator[str]:
    """What was looked at, and against what; what is wrong with it is among the findings."""
    if repeat and repeat.target:
        yield f"the source of “{repeat.span.line}”"
    for placed in citation.symbols:
        yield f"the form and series of {placed.value}"
    if any(read_link(str(link).strip("<>")) for link in citation.links):
        yield "the symbol in the link"
    if citation.dates:
        yield "the dates, by the calendar"
    if record:
        what = ", ".join(compared(citation, record))
        yield (
            f"{what}, against the record {record.key.text}"
            if what
            else f"there is a record: {record.key.text}"
        )
        yield from verified(record)


def compared(citation: Citation, record: Record) -> Iterator[str]:
    """What note and record both have."""
    if citation.symbols and record.symbol:
        yield "symbol"
    if citation.title and record.title:
        yield "title"
    if citation.dates and record.dates:
        yield "date"
    if citation.key:
        yield "key"


def verified(record: Record) -> Iterator[str]:
    """What the record says of who has checked it."""
    said = plain(record.fields.get("checked"))
    if isinstance(said, dict):
        parts = [
            f"{name} {value}" for name in ("by", "on", "how") if isinstance(value := said.get(name), str)
        ]
        verdict = said.get("verdict")
        yield f"by the record: {verdict if isinstance(verdict, str) else 'no verdict'}" + (
            f" ({', '.join(parts)})" if parts else ""
        )


def left_over(note: ReadNote, citation: Citation, record: Record | None, link: str) -> Iterator[str]:
    """What no program can do, or could not do here."""
    if citation.missing:
        yield f"read the note: {citation.missing}"
    elif not record and not citation.repeat:
        yield "compare title, author and date with the source: there is no checked record"
    place = f" at {citation.pinpoints[0].span.line}" if citation.pinpoints else ""
    yield f"open the source{place}: does it support the sentence?"
    if not place:
        yield "no pinpoint: is the whole source meant?"
    quoted = sum(
        quotation.start >= citation.span.start < citation.span.end >= quotation.end
        for quotation in note.quotations
    )
    if quoted:
        yield f"compare {counted(quoted, 'quotation')} with the source"
    symbol = next((placed.value for placed in citation.symbols if placed.value.known), None)
    if not link:
        yield f"add the link: {symbol.url}" if symbol else "find a link"
    elif not (record and "archived" in record.fields):
        yield "archive the page: no copy is recorded"
