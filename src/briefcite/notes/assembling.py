"""Assembling: from labelled tokens to the sources of a note, each field with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .tokens import WHOLES, Place, Token

JOINING = pattern(
    r"(?:[\s,;&()*_\[\]{}.]|and\b|et\b|al\b|y\b|und\b|e\b|en\b|och\b|with\b|eds?\b|smallcaps\b)*\Z", signs=" |,|&|;|("
)
"""What joins the names of several authors."""
CLOSERS = {"(": ")", "[": "]"}
MARKED = {"quotation": 0, "emphasis": 1, "link text": 3}
"""Which of several titles of a source is the one: a quotation before an emphasis before words (2)."""


class Value(NamedTuple):
    """Words of a field: the numbers of their first and last tokens, and their place."""

    field: str
    first: int
    last: int
    place: Place


Source = dict[str, list[Value]]
"""The values of a source by field, in order."""


def assemble(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> list[Source]:
    """The sources that the labels of a note's tokens say."""
    return [tidy(text, tokens, values) for values in read_values(text, tokens, labels)]


def read_values(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> Iterator[list[Value]]:
    """The values of each source, in order."""
    values: list[Value] = []
    first = 0
    for number, label in enumerate(labels):
        if label in "OX":
            continue
        if label[0] == "S" and values:
            yield values
            values = []
        field = label[2:]
        goes_on = label[0] == "I" and values and values[-1].field == field and values[-1].last == number - 1
        first = values.pop().first if goes_on else number
        values.append(Value(field, first, number, place(text, tokens, first, number)))
    if values:
        yield values


def place(text: str, tokens: Sequence[Token], first: int, last: int) -> Place:
    """The place of the words from one token to another, with the bracket that closes one in them."""
    one, other = tokens[first], tokens[last]
    start = one.inner[0] if first == last or one.kind != "quotation" else one.start
    end = other.inner[1] if first == last or other.kind != "quotation" else other.end
    closer = next((c for o, c in CLOSERS.items() if text.count(o, start, end) > text.count(c, start, end)), "")
    if closer and text.startswith(closer, end):
        end += 1
    return start, end


def tidy(text: str, tokens: Sequence[Token], values: Sequence[Value]) -> Source:
    """The values of a source by field: one title, and authors that are named in one run as one."""
    source: Source = {}
    for value in values:
        source.setdefault(value.field, []).append(value)
    if titles := source.get("title"):
        source["title"] = [min(titles, key=lambda title: MARKED.get(tokens[title.first].kind, 2))]
    for field in ("author", "body"):
        if names := source.get(field):
            source[field] = [join(text, names)]
    return source


def join(text: str, names: Sequence[Value]) -> Value:
    """Names as one value, as far as nothing but "and" and marks is between them."""
    run = names[0]
    for name in names[1:]:
        if not JOINING.match(text[run.place[1] : name.place[0]]):
            break
        run = run._replace(last=name.last, place=(run.place[0], name.place[1]))
    return run
