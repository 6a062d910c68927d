"""Text with places: sources, spans, edits. Knows nothing of citations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from .cached import cached_property
from .named_tuples import NamedTuple
from .patterns import pattern
from .transcripts import Home, Transcript

LINE_END = pattern(r"\r\n?|\n")


class Position(NamedTuple):
    """A place as people count it: line and column from 1, columns in code points."""

    line: int
    column: int


class Source(Struct, frozen=True, eq=False, dict=True):
    """A named text as decoded, line ends kept, byte-order mark (if any) taken off and remembered.

    `name` is the path shown to people (relative, with "/"), "-" for standard input. Sources are
    compared by identity.

    >>> Source("a.md", "one\\r\\ntwo").position(6)
    Position(line=2, column=2)
    """

    name: str
    text: str
    encoding: str = "utf-8"
    marked: bool = False
    """Whether the bytes began with a byte-order mark."""
    transcript: Transcript | None = None
    """How the text was made, if it is not what the file has."""
    file: Source | None = None
    """The text that the file has, if this one is a transcript of a text."""

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of each line's first character; lines end in LF, CRLF or CR."""
        return [0, *(end.end() for end in LINE_END.finditer(self.text))]

    def line(self, offset: int) -> int:
        """The number of the line of this text in which an offset is, from 1."""
        return bisect_right(self.line_starts, offset)

    def position(self, offset: int) -> Position:
        """Line and column of an offset, which may be the end of the text, as people find them in the file."""
        if self.transcript and self.file:
            return self.file.position(self.transcript.place(offset))
        line = self.line(offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def home(self, offset: int) -> Home | None:
        """Where an offset is in a file that has no lines; None where the file has lines."""
        return self.transcript.home(offset) if self.transcript else None

    @property
    def original(self) -> Source:
        """The text that the file has: this one, or what it is the transcript of."""
        return self.file or self

    @property
    def has_text(self) -> bool:
        """Whether the file is a text, in which edits can be made; a Word file is none."""
        return self.file is not None or self.transcript is None

    def shown(self, start: int, end: int) -> str:
        """Some characters as people see them in the file, without the marks of a transcript."""
        return self.transcript.shown(self.text, start, end) if self.transcript else self.text[start:end]

    def in_original(self, edits: Iterable[Edit]) -> list[Edit] | None:
        """Edits of this text as edits of the text that the file has.

        None where one would change what is not words there, or words that do not follow each other.
        """
        if not self.transcript:
            return list(edits)
        made = []
        for edit in map(smallest, edits):
            place = self.transcript.places(edit.span.start, edit.span.end)
            if not self.file or not place:
                return None
            made.append(Edit(self.file.span(*place), self.transcript.escape(edit.text)))
        return made

    def offset(self, position: Position) -> int:
        """The offset of a line and column of this text."""
        return self.line_starts[position.line - 1] + position.column - 1

    def span(self, start: int, end: int) -> Span:
        """The span from `start` up to `end` in this source."""
        return Span(self, start, end)


class Span(Struct, frozen=True):
    """A stretch of a source: offsets in code points, the end exclusive.

    >>> str(Source("a.md", "See A/RES/70/1.").span(4, 14))
    'A/RES/70/1'
    """

    source: Source
    start: int
    end: int

    def __str__(self) -> str:
        return self.source.text[self.start : self.end]

    def __contains__(self, other: Span) -> bool:
        return self.source is other.source and self.start <= other.start and other.end <= self.end

    @property
    def line(self) -> str:
        """The words on one line, with single spaces."""
        return one_line(str(self))

    @property
    def shown(self) -> str:
        """The words on one line, as people see them in the file."""
        return one_line(self.source.shown(self.start, self.end))

    @property
    def line_number(self) -> int:
        """The line in which it begins, as people find it in the file; of no use where that has no lines."""
        return self.source.position(self.start).line

    @property
    def where(self) -> str:
        """File and line as people write them, `references/un.yaml:12`, or `brief.docx, note 11`."""
        home = self.source.home(self.start)
        return f"{self.source.name}, {home.name}" if home else f"{self.source.name}:{self.line_number}"

    @property
    def in_home(self) -> tuple[int, int] | None:
        """Its offsets in the text of its note, or of the document, if the file has no lines."""
        home, transcript = self.source.home(self.start), self.source.transcript
        if not home or not transcript:
            return None
        start, end = (max(0, transcript.place(at) - home.place) for at in (self.start, self.end))
        return start, end

    def within(self, start: int, end: int) -> Span:
        """A part of this span, by offsets counted from its start."""
        return Span(self.source, self.start + start, self.start + end)


class Edit(Struct, frozen=True):
    """A replacement of the words of a span by `text`."""

    span: Span
    text: str


def smallest(edit: Edit) -> Edit:
    """The edit that does the same to the fewest characters.

    >>> source = Source("a.md", "para 444")
    >>> edit = smallest(Edit(source.span(0, 8), "para. 444"))
    >>> edit.span.start, edit.span.end, edit.text
    (4, 4, '.')
    """
    old, new = str(edit.span), edit.text
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    most -= head
    tail = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    return Edit(edit.span.within(head, len(old) - tail), new[head : len(new) - tail])


def one_line(text: str) -> str:
    """A text on one line, with single spaces and none at its ends.

    >>> one_line("  Report of\\n  the Secretary-General ")
    'Report of the Secretary-General'
    """
    return " ".join(text.split())


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character, or are insertions at the same place."""
    if one.start == one.end or other.start == other.end:
        return one.start == other.start and one.end == other.end
    return one.start < other.end and other.start < one.end


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; their offsets are those of `text`, their order does not matter.

    Raises ValueError where two edits overlap or one is outside the text.

    >>> source = Source("a.md", "para 444")
    >>> apply(source.text, [Edit(source.span(4, 5), ". ")])
    'para. 444'
    """
    parts = []
    done = 0
    last: Span | None = None
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        span = edit.span
        if (
            span.start < done
            or not 0 <= span.start <= span.end <= len(text)
            or (last and overlap(last, span))
        ):
            raise ValueError(f"edit {span.start}-{span.end} overlaps another or is outside the text")
        parts += [text[done : span.start], edit.text]
        done, last = span.end, span
    return "".join([*parts, text[done:]])


class Touched(NamedTuple):
    """A stretch of an edited text: how much longer an edit made it, or the edit that it gets afterwards."""

    start: int
    end: int
    grown: int
    edit: Edit | None = None


def compose(source: Source, first: Sequence[Edit], then: Iterable[Edit]) -> list[Edit]:
    """The edits of a source that do what `first` does and, in the text that it gives, `then` does.

    >>> source = Source("a.md", "para 444")
    >>> [edit] = compose(source, [Edit(source.span(4, 5), ".")], [Edit(source.span(5, 5), " ")])
    >>> edit.span.start, edit.span.end, edit.text
    (4, 5, '. ')
    """
    text = apply(source.text, first)
    stretches = [*touched(first), *(Touched(e.span.start, e.span.end, 0, e) for e in then)]
    groups: list[list[Touched]] = []
    end = -1
    for one in sorted(stretches, key=lambda one: one[:2]):
        if one.start > end:
            groups.append([])
        groups[-1].append(one)
        end = max(end, one.end)
    made, shift = [], 0
    for group in groups:
        start, end, grown = group[0].start, max(one.end for one in group), sum(one.grown for one in group)
        later = [moved(one.edit, source, -start) for one in group if one.edit]
        place = source.span(start - shift, end - shift - grown)
        made.append(Edit(place, apply(text[start:end], later)))
        shift += grown
    return made


def moved(edit: Edit, source: Source, by: int) -> Edit:
    """An edit as one of a source in which its words are so many characters further on."""
    return Edit(source.span(edit.span.start + by, edit.span.end + by), edit.text)


def touched(edits: Iterable[Edit]) -> Iterator[Touched]:
    """Where the words of edits are in the text that they give."""
    shift = 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        grown = len(edit.text) - (edit.span.end - edit.span.start)
        start = edit.span.start + shift
        yield Touched(start, start + len(edit.text), grown)
        shift += grown
