"""Where a record is: its lines, its fields' lines, and the comments that belong to them."""

from __future__ import annotations

from ..model import Record
from ..text import Source, Span


def is_whole_file(record: Record) -> bool:
    """Whether a record is its whole file, keyed by the file's name."""
    first = record.entries.entries[:1]
    return bool(first) and first[0].key.span == record.key.span


def line_start(source: Source, offset: int) -> int:
    """Where the line of an offset begins."""
    return source.line_starts[source.line(offset) - 1]


def line_end(source: Source, offset: int) -> int:
    """Where the line after that of an offset begins."""
    line = source.position(offset).line
    return source.line_starts[line] if line < len(source.line_starts) else len(source.text)


def block(record: Record) -> Span:
    """The lines of a record, from its key's to that in which its last field ends."""
    source = record.key.span.source
    if is_whole_file(record):
        return Span(source, 0, len(source.text))
    end = max(record.key.span.end, record.entries.span.end)
    return Span(source, line_start(source, record.key.span.start), line_end(source, end))


def with_comments(record: Record) -> Span:
    """The lines of a record with the comment lines right above it."""
    lines = block(record)
    source, start = lines.source, lines.start
    while start > 0:
        above = line_start(source, start - 1)
        if not source.text[above:start].startswith("#"):
            break
        start = above
    return Span(source, start, lines.end)
