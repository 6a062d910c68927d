"""Record files in one form: the order of fields, quotation marks and dates; comments stay with their field.

What is read from a file is the same afterwards, dates by their meaning. A comment belongs to the field
beside it or, on lines of its own, to the field below; one that is apart at the top stays there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..errors import RefusedFix
from ..model import Entries, Entry, Items, Plain, Record, Scalar, Value, plain
from ..model.record_types import fields
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..records.lines import block, is_whole_file, line_end, line_start
from ..records.quotes import quote
from ..records.reader import read
from ..records.writer import rank, write_record
from ..text import Edit, Source, Span, apply, compose
from ..values.date import Date, parse_date

BLOCK = pattern(r"[|>]")
KEPT = pattern(r"[|>][0-9]?\+")
"""The head of a block whose empty last lines belong to its text."""

DEEP = pattern(r"^ +(?=#)", re.MULTILINE)
"""What is before a comment: below a block, one that is deeper would be its text."""

BLANK = pattern(r"^[ \t]*(?:\r\n|\n|\r)", re.MULTILINE)
DATED = ("archived", "in")
"""The fields with a part that is a date."""


def tidy(source: Source) -> str:
    """The text of a record file in one form; raises RefusedFix where it would not say the same.

    >>> print(tidy(Source("un.yaml", 'a:\\n  symbol: "A/RES/1/1"\\n  type: resolution\\n')), end="")
    a:
      type: resolution
      symbol: A/RES/1/1
    """
    return apply(source.text, tidying(source))


def tidying(source: Source) -> list[Edit]:
    """The edits that `tidy` makes; raises RefusedFix."""
    records, _ = read(source)
    edits = [edit for record in records for edit in rewrite(record)]
    there = Source(source.name, apply(source.text, edits), source.encoding, source.marked)
    edits = compose(source, edits, [edit for record in read(there)[0] for edit in reorder(record)])
    if not says_the_same(source, Source(source.name, apply(source.text, edits))):
        raise RefusedFix(f"{source.name} cannot be tidied without loss", "it was left as it is")
    return edits


def rewrite(record: Record) -> Iterator[Edit]:
    """The edits of a record's quotation marks and dates; a record in braces is rewritten."""
    if is_flow(record.entries) and (anew := spread(record)):
        yield anew
        return
    if not is_whole_file(record):
        yield from requote(record.key, flow=False)
    for key, value in record.entries:
        field = fields().get(key.text)
        yield from requote(key, flow=is_flow(record.entries))
        yield from rewrite_value(
            value, dated=bool(field and field.kind == "date"), flow=is_flow(record.entries), within=key.text
        )


def rewrite_value(value: Value, *, dated: bool, flow: bool, within: str = "") -> Iterator[Edit]:
    """The edits of a field's value: its date in the form of records, its texts as they must be quoted."""
    match value:
        case Scalar():
            text = canonical(value.text) if dated else value.text
            yield from requote(replace(value, text=text), flow=flow)
        case Items():
            for item in value.items:
                yield from rewrite_value(item, dated=False, flow=flow or is_flow(value))
        case Entries():
            for key, inner in value:
                yield from requote(key, flow=flow or is_flow(value))
                date = within in DATED and key.text == "date"
                yield from rewrite_value(inner, dated=date, flow=flow or is_flow(value))


def requote(scalar: Scalar, *, flow: bool) -> Iterator[Edit]:
    """The edit that writes a scalar as it must be; blocks and what is not written at all are left."""
    written = str(scalar.span)
    if not written or written[0] in "|>":
        return
    text = quote(scalar.text, block=not flow)
    if text != written:
        yield Edit(scalar.span, text)


def is_flow(value: Value) -> bool:
    """Whether a list or mapping is in brackets."""
    return not isinstance(value, Scalar) and str(value.span)[:1] in tuple("[{")


def canonical(text: str) -> str:
    """A date in the form of records, where its reading is sure; else the text as it is.

    >>> canonical("7 February 2014"), canonical("05/06/2020"), canonical("May 2014")
    ('2014-02-07', '05/06/2020', '2014-05')
    """
    date = parse_date(text)
    if date is None or not is_sure(date):
        return text
    written = date.iso + (f"/{date.end.iso}" if date.end else "")
    return written if meaning(written) == meaning(text) else text


def is_sure(date: Date) -> bool:
    """Whether a date can be but one, and exists."""
    return date.possible and (date.form != "numeric" or date.month is not None)


def meaning(text: str) -> object:
    """What a date says, whatever its form; the text itself where it is none."""
    date = parse_date(text)
    if date is None or not is_sure(date):
        return text
    return date.earliest, date.latest, date.precision, date.end and date.end.precision


def spread(record: Record) -> Edit | None:
    """A record in braces as lines of its own; None where comments or repeated fields would be lost."""
    lines = block(record)
    names = [entry.key.text for entry in record.entries]
    if "#" in str(lines) or len(set(names)) < len(names) or is_whole_file(record):
        return None
    values: dict[str, Plain] = {entry.key.text: plain(entry.value) for entry in record.entries}
    said = write_record(record.key.text, values).replace("\n", line_break(lines.source))
    closed = str(lines).endswith(("\n", "\r"))
    return Edit(lines, said if closed else said.rstrip("\r\n"))


def line_break(source: Source) -> str:
    """The line end of a file: that of its first line."""
    return "\r\n" if "\r\n" in source.text[: source.line_starts[1] if source.line_starts[1:] else 0] else "\n"


class Chunk(NamedTuple):
    """The lines of a field with the comments above it."""

    rank: int
    lines: str


def reorder(record: Record) -> Iterator[Edit]:
    """The edit that puts a record's fields in the order of the table."""
    entries = record.entries.entries
    ranks = [rank(entry.key.text) for entry in entries]
    if ranks == sorted(ranks) or not is_movable(entries):
        return
    source = record.key.span.source
    start = top(record)
    chunks, done = [], start
    for place, (entry, after) in enumerate(zip(entries, [*entries[1:], None], strict=True)):
        end = line_end(source, max(entry.key.span.end, entry.value.span.end - 1))
        if after:
            end = past_inner_comments(source, end, after)
        own = line_start(source, entry.key.span.start)
        lead = DEEP.sub(" " * (entry.key.span.start - own), source.text[done:own])
        chunks.append(Chunk(ranks[place], lead + source.text[own:end]))
        done = end
    sorted_lines = [chunk.lines for chunk in sorted(chunks, key=lambda chunk: chunk.rank)]
    yield Edit(Span(source, start, done), joined(sorted_lines, line_break(source)))


def is_movable(entries: Sequence[Entry]) -> bool:
    """Whether every field begins a line of its own and ends where its lines end."""
    source = entries[0].key.span.source
    last = max(entries[-1].key.span.end, entries[-1].value.span.end)
    open_ended = line_end(source, last) == len(source.text) and source.text[-1] not in "\r\n"
    columns = set()
    for key, value in entries:
        before = source.text[line_start(source, key.span.start) : key.span.start]
        if before.strip(" ") or holds(value, BLOCK if open_ended else KEPT):
            return False
        columns.add(len(before))
    return len(columns) == 1


def holds(value: Value, head: re.Pattern[str]) -> bool:
    """Whether a block with such a head is somewhere in a value."""
    match value:
        case Scalar():
            return head.match(str(value.span)) is not None
        case Items():
            return any(holds(item, head) for item in value.items)
    return any(holds(entry.value, head) for entry in value)


def top(record: Record) -> int:
    """Where the first field's lines and comments begin; what is above a blank line is not its."""
    source, first = record.key.span.source, record.entries.entries[0]
    own = line_start(source, first.key.span.start)
    start = 0 if is_whole_file(record) else line_end(source, record.key.span.end)
    blank = [found.end() for found in BLANK.finditer(source.text, start, own)]
    return blank[-1] if blank else start


def past_inner_comments(source: Source, start: int, after: Entry) -> int:
    """Where the comments end that are deeper than the next field: they belong to the one before."""
    column = after.key.span.start - line_start(source, after.key.span.start)
    while start < after.key.span.start:
        end = line_end(source, start)
        line = source.text[start:end]
        deeper = len(line) - len(line.lstrip(" ")) > column
        if not deeper or not line.lstrip(" ").startswith("#"):
            break
        start = end
    return start


def joined(lines: Sequence[str], end: str) -> str:
    """Chunks of lines one after another; only the last may lack its line end, if one of them did."""
    open_ended = any(not chunk.endswith(("\n", "\r")) for chunk in lines)
    text = "".join(chunk if chunk.endswith(("\n", "\r")) else chunk + end for chunk in lines)
    return text.removesuffix(end) if open_ended else text


def says_the_same(one: Source, other: Source) -> bool:
    """Whether two files hold the same records, field by field, and the same comments."""
    sides = []
    for source in (one, other):
        records, comments = read(source)
        sides.append((sorted(map(str, comments)), [said_by(record) for record in records]))
    return sides[0] == sides[1]


def said_by(record: Record) -> tuple[str, list[tuple[str, object]]]:
    """A record's key and fields without places and order; repeated fields keep theirs."""
    said: list[tuple[str, object]] = []
    for key, value in record.entries:
        field = fields().get(key.text)
        dated = field is not None and field.kind == "date"
        said.append((key.text, said_in(value, dated=dated, within=key.text)))
    return record.key.text, sorted(said, key=lambda pair: pair[0])


def said_in(value: Value, *, dated: bool, within: str = "") -> object:
    """What a value says, a date by its meaning."""
    match value:
        case Scalar(text):
            return meaning(text) if dated else text
        case Items():
            return [said_in(item, dated=False) for item in value.items]
    return [(key.text, said_in(inner, dated=within in DATED and key.text == "date")) for key, inner in value]
