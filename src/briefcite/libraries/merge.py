"""Two records of one source as one: the first takes what the second adds, and the second goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..errors import RefusedFix
from ..model import Plain, Record
from ..named_tuples import NamedTuple
from ..records.lines import block, is_whole_file, line_end, with_comments
from ..records.reader import read
from ..records.writer import rank
from ..text import Edit, Source, Span
from .arrivals import FieldDifference, alike, fields, take
from .rename import LINKS, named


class Union(NamedTuple):
    """What the second record adds to the first, and where they differ."""

    added: dict[str, Plain]
    differences: tuple[FieldDifference, ...]


def compare(first: Record, second: Record) -> Union:
    """The fields of two records, those that say the same left out; raises RefusedFix for repeated fields."""
    for record, other in ((first, second), (second, first)):
        if names(record, other.key.text):
            said = f"{record.key.text} names {other.key.text} as another document ({record.key.span.where})"
            raise RefusedFix(said, "what is related is not the same")
        if len(record.fields) < len(record.entries.entries):
            raise RefusedFix(f"{record.key.text} has a field twice", "delete one of the two first")
    ours, theirs = fields(first), fields(second)
    added, differences = {}, []
    for name in sorted(theirs, key=rank):
        if name not in ours or ours[name] in ("", [], {}):
            added[name] = theirs[name]
        elif theirs[name] not in ("", [], {}) and not alike(name, ours[name], theirs[name]):
            differences.append(FieldDifference(name, ours[name], theirs[name]))
    return Union(added, tuple(differences))


def names(record: Record, key: str) -> bool:
    """Whether a record names a key as that of another document."""
    return any(list(named(value, key)) for name, value in record.fields.items() if name in LINKS)


def merge(first: Record, second: Record, taken: Mapping[str, Plain]) -> Iterator[Edit]:
    """The edits by which the first record has these fields of the second, and the second's lines go.

    The comments of the second stay, as the last lines of the first. Of a record that is its whole file
    nothing is cut: the file goes. Raises RefusedFix where the first cannot be changed without loss.
    """
    remarks = comments_of(second)
    last = end_of(first)
    if taken:
        edit = take(first, taken)
        yield Edit(edit.span, edit.text + remarks_below(first, remarks))
    elif remarks:
        yield Edit(last, remarks_below(first, remarks))
    if not is_whole_file(second):
        yield Edit(gone(second), "")


def end_of(record: Record) -> Span:
    """The end of a record's last line, its line end left out."""
    source, span = record.key.span.source, block(record)
    end = span.start + len(str(span).rstrip("\r\n"))
    return Span(source, end, end)


def comments_of(record: Record) -> list[str]:
    """The comments of a record and right above it, in order; a “#” within a text is none."""
    lines = block(record) if is_whole_file(record) else with_comments(record)
    source = lines.source
    return [str(comment) for comment in read(source)[1] if in_lines(comment, lines)]


def in_lines(comment: Span, lines: Span) -> bool:
    """Whether a comment is in some lines."""
    return lines.start <= comment.start and comment.end <= lines.end


def remarks_below(record: Record, remarks: list[str]) -> str:
    """Comments as lines below a record's last, as deep as its fields, or as lines of fields would be."""
    source, fields = record.key.span.source, record.entries.entries
    key = source.position(record.key.span.start)
    first = source.position(fields[0].key.span.start) if fields else key
    column = first.column - 1 if first.line > key.line else key.column + 1
    end = "\r\n" if "\r\n" in source.text else "\n"
    return "".join(f"{end}{' ' * column}{remark}" for remark in remarks)


def gone(record: Record) -> Span:
    """The lines that go with a record: its own, the comments right above, and one blank line below."""
    lines = with_comments(record)
    source = lines.source
    end = lines.end
    after = line_end(source, end) if end < len(source.text) else end
    if not source.text[end:after].strip():
        end = after
    text, start = source.text, lines.start
    if end == len(text):
        start = len(text[:start].rstrip(" \t\r\n"))
        start = line_end(source, start) if start else 0
    return Span(source, start, end)


def prove(texts: Mapping[Source, str], second: Record) -> None:
    """Raise RefusedFix where edited files lost another record than the second."""
    for source, text in texts.items():
        before = [one.key.text for one in read(source)[0] if one.key.span != second.key.span]
        if before != [one.key.text for one in read(Source(source.name, text))[0]]:
            raise RefusedFix(f"{source.name} cannot be changed without loss", "change it by hand")
