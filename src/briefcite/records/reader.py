"""Record files in YAML, read from the parser's events: every scalar is text with its exact place.

    ga-69-188:                      a mapping from keys to records …
      type: resolution
      symbol: A/RES/69/188

    type: resolution                … or, with `type` at top level, one record whose key is the file's stem
    symbol: A/RES/69/188

Nothing is coerced and repeated keys are kept, for rules to speak of. What records have no use for (aliases,
anchors, tags, several documents, deep nesting) is refused where it begins, so that no text can make
the parser recurse or a small file grow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from ..model import Entries, Entry, Items, Record, Scalar, Value
from ..patterns import pattern
from ..text import Source, Span
from .pack import uncollected
from .syntax_errors import DEPTH, explain, refuse

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

UNPRINTABLE = pattern(r"\A\ufeff|[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
COMMENT = pattern(r"#[^\r\n\x85\u2028\u2029]*")
LINE = pattern(r"[^\r\n]*")


def read(source: Source) -> tuple[tuple[Record, ...], tuple[Span, ...]]:
    """The records of a file, in order, and the places of its comments.

    Raises UnreadableFile, with line and cure, where the syntax is broken or the file holds no records
    but something else. An entry that is not a mapping among records is a record without fields.
    """
    with uncollected():
        top, scalars = build(source)
        return tuple(records(source, top)), tuple(comments(source, scalars))


def events(source: Source) -> Iterator[yaml.Event]:
    """The parser's events; what records have no use for is refused."""
    documents = 0
    if found := UNPRINTABLE.search(source.text):
        raise refuse(source, found.start(), "control", f"U+{ord(found[0]):04X}")
    try:
        for event in yaml.parse(source.text, Loader=LOADER):
            at = begin(event)
            if getattr(event, "anchor", None) is not None:
                raise refuse(source, at, "alias" if isinstance(event, yaml.AliasEvent) else "anchor")
            if getattr(event, "tag", None) is not None:
                raise refuse(source, at, "tag")
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise refuse(source, at, "document")
            yield event
    except yaml.MarkedYAMLError as error:
        marks = (error.problem_mark or error.context_mark, error.context_mark or error.problem_mark)
        at, since = (mark.index if mark else 0 for mark in marks)
        raise explain(source, f"{error.context}: {error.problem}", at=at, since=since) from error


def begin(event: yaml.Event) -> int:
    """The offset at which an event begins."""
    return event.start_mark.index if event.start_mark else 0


def finish(event: yaml.Event) -> int:
    """The offset at which an event ends."""
    return event.end_mark.index if event.end_mark else 0


def build(source: Source) -> tuple[Value | None, list[Span]]:
    """The tree of a file (None where it holds nothing) and the places of its scalars, in order."""
    parents: list[tuple[yaml.CollectionStartEvent, list[Value]]] = []
    children: list[Value] = []
    scalars: list[Span] = []
    for event in events(source):
        if isinstance(event, yaml.ScalarEvent):
            scalar = read_scalar(source, event)
            scalars.append(scalar.span)
            children.append(scalar)
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(parents) == DEPTH:
                raise refuse(source, begin(event), "depth")
            parents.append((event, children))
            children = []
        elif isinstance(event, yaml.CollectionEndEvent):
            start, siblings = parents.pop()
            siblings.append(collect(source, start, event, children=children))
            children = siblings
    return (children[0] if children else None), scalars


def read_scalar(source: Source, event: yaml.ScalarEvent) -> Scalar:
    """A scalar; the blank lines that the parser counts to a block scalar are left out of its place."""
    start, end = begin(event), finish(event)
    written = source.text[start:end]
    if event.style in ("|", ">"):
        end = start + len(written.rstrip())
    return Scalar(event.value, Span(source, start, end), not event.style and written == event.value)


def collect(
    source: Source, start: yaml.CollectionStartEvent, end: yaml.Event, *, children: Sequence[Value]
) -> Value:
    """A list or mapping; one without brackets ends where the last thing in it ends."""
    last = finish(end) if start.flow_style or not children else children[-1].span.end
    span = Span(source, begin(start), last)
    if isinstance(start, yaml.SequenceStartEvent):
        return Items(tuple(children), span)
    entries = []
    for key, value in zip(children[::2], children[1::2], strict=True):
        if not isinstance(key, Scalar):
            raise refuse(source, key.span.start, "key")
        entries.append(Entry(key, value))
    return Entries(tuple(entries), span)


def records(source: Source, top: Value | None) -> Iterator[Record]:
    """The records of a file's tree."""
    match top:
        case None | Scalar(text="", plain=True):
            return
        case Entries() if isinstance(top.get("type"), Scalar):
            yield Record(Scalar(stem(source.name), top.entries[0].key.span, plain=False), top)
        case Entries(entries) if not entries or any(isinstance(value, Entries) for _, value in entries):
            for key, value in entries:
                fields = value if isinstance(value, Entries) else Entries((), value.span)
                yield Record(key, fields)
        case Entries(entries):
            raise refuse(source, entries[0].key.span.start, "fields", entries[0].key.text)
        case _:
            raise refuse(source, top.span.start, "top", "list" if isinstance(top, Items) else "single text")


def stem(name: str) -> str:
    """A file's name without folder and suffix.

    >>> stem("references/ga-69-188.yaml")
    'ga-69-188'
    """
    file = name.rpartition("/")[2]
    return file.rpartition(".")[0] or file


def comments(source: Source, scalars: Sequence[Span]) -> Iterator[Span]:
    """The places of the comments: a “#” that is between two scalars begins one."""
    text = source.text
    done = 0
    for span in scalars:
        block = text[span.start : span.start + 1] in ("|", ">")  # its first line may end in a comment
        head = LINE.match(text, span.start) if block else None
        yield from comments_between(source, done, head.end() if head else span.start)
        done = span.end
    yield from comments_between(source, done, len(text))


def comments_between(source: Source, start: int, end: int) -> Iterator[Span]:
    """The comments in a stretch without scalars."""
    for found in COMMENT.finditer(source.text, start, end):
        yield Span(source, found.start(), found.end())
