"""Assembling: from labelled tokens to the sources of a note, each field with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .tokens import Place, Token

JOINING = pattern(
    r"(?:[\s,;&()*_\[\]{}.]|and\b|et\b|al\b|y\b|und\b|e\b|en\b|och\b|with\b|eds?\b|smallcaps\b)*\Z"
)
"""What joins the names of several authors."""
IN = pattern(r"\b(?:in|In|dans|en|nel|nella|em|i):?\s*[*_“\"«‘\[]*\Z", signs="in|In|dans|en|nel|em|i")
"""What leads to the book or journal that contains a part."""
LEAD = pattern(
    r"(?:[Ss]ources?|Quelle|Fuente|Fonte|[Nn]otamment|[Aa]lso|[Tt]he text of):?\s(?=[A-ZÀ-Þ“]|the\s)"
)
"""What leads to a title and is none of its words."""
IDENTIFYING = frozenset(("title", "symbol", "identifier", "repeat", "key"))
OPENERS = '“„"«‘'
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
    for runs in group(labels):
        yield [
            Value(run.field, run.first, run.last, place(text, tokens, run.first, run.last)) for run in runs
        ]


class Run(NamedTuple):
    """The numbers of the first and the last token of a value, and its field."""

    field: str
    first: int
    last: int


def group(labels: Sequence[str]) -> list[tuple[Run, ...]]:
    """The values of each source, as the labels have them, in order.

    >>> group(["O", "S-title", "I-title", "X", "B-date"])
    [(Run(field='title', first=1, last=2), Run(field='date', first=4, last=4))]
    """
    sources: list[list[Run]] = []
    for number, label in enumerate(labels):
        if label in ("O", "X"):
            continue
        if label[0] == "S" or not sources:
            sources.append([])
        runs, field = sources[-1], label[2:]
        if label[0] == "I" and runs and runs[-1].field == field and runs[-1].last == number - 1:
            runs[-1] = Run(field, runs[-1].first, number)
        else:
            runs.append(Run(field, number, number))
    return [tuple(runs) for runs in sources]


def place(text: str, tokens: Sequence[Token], first: int, last: int) -> Place:
    """The place of the words from one token to another, with the bracket that closes one in them."""
    one, other = tokens[first], tokens[last]
    start = one.inner[0] if first == last or one.kind != "quotation" else one.start
    end = other.inner[1] if first == last or other.kind != "quotation" else other.end
    closer = next(
        (c for o, c in CLOSERS.items() if text.count(o, start, end) > text.count(c, start, end)), ""
    )
    if closer and text.startswith(closer, end):
        end += 1
    if (
        first != last
        and text[start] in OPENERS
        and not any(mark in '”“"»’' for mark in text[start + 1 : end])
    ):
        start += 1
    while start < end and text[start] in "*_":
        start += 1
    while end > start and text[end - 1] in "*_":
        end -= 1
    return start, end


def tidy(text: str, tokens: Sequence[Token], values: Sequence[Value]) -> Source:
    """The values of a source by field: one title, and authors that are named in one run as one."""
    source: Source = {}
    for value in values:
        source.setdefault(value.field, []).append(value)
    if titles := source.get("title"):
        best = min(titles, key=lambda title: MARKED.get(tokens[title.first].kind, 2))
        source["title"] = [with_mark(text, without_lead(text, best))]
    for field in ("author", "body"):
        if names := source.get(field):
            source[field] = [bare_name(text, with_stop(text, tokens, join(text, names)))]
    if is_titleless(text, source):
        first, *others = source.pop("container")
        source["title"] = [first]
        source |= {"container": others} if others else {}
    return source


def with_stop(text: str, tokens: Sequence[Token], name: Value) -> Value:
    """A name with the stop of the initial that ends it: “Berg, P.”."""
    start, end = name.place
    last = tokens[name.last].text
    return name._replace(place=(start, end + 1)) if len(last) == 1 and text.startswith(".", end) else name


def bare_name(text: str, name: Value) -> Value:
    """A name without a word that leads to it and the ending of what is its own: “Source: the Institute’s”."""
    start, end = name.place
    if lead := LEAD.match(text, start, end):
        start = lead.end()
    if text.startswith("the ", start, end):
        start += len("the ")
    if text.endswith(("’s", "'s"), start, end):
        end -= 2
    return name._replace(place=(start, end)) if start < end else name


def with_mark(text: str, title: Value) -> Value:
    """A title with the question or exclamation mark that ends it."""
    start, end = title.place
    return title._replace(place=(start, end + 1)) if text[end : end + 1] in ("?", "!") else title


def without_lead(text: str, title: Value) -> Value:
    """A title without a word that leads to it: “Source: Ferries”."""
    start, end = title.place
    lead = LEAD.match(text, start, end)
    return title._replace(place=(lead.end(), end)) if lead else title


def is_titleless(text: str, source: Source) -> bool:
    """Whether what was taken for the container is the title: an author's marked words and no other title."""
    if (
        "container" not in source
        or source.keys().isdisjoint(("author", "body"))
        or not IDENTIFYING.isdisjoint(source)
    ):
        return False
    first = source["container"][0].place[0]
    return not IN.search(text, max(0, first - 12), first)


def join(text: str, names: Sequence[Value]) -> Value:
    """Names as one value, as far as nothing but "and" and marks is between them."""
    run = names[0]
    for name in names[1:]:
        if not JOINING.match(text[run.place[1] : name.place[0]]):
            break
        run = run._replace(last=name.last, place=(run.place[0], name.place[1]))
    return run
