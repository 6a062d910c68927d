"""Building: a citation from the labelled tokens of one source."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ..model import Citation, Placed, Stretch
from ..named_tuples import NamedTuple
from ..symbols import Symbol
from ..text import Span
from ..values.date import Date
from ..values.note_pinpoints import read_note_pinpoint
from ..values.pinpoint import Pinpoint, parse_pinpoint
from .assembling import Run, Source, Value
from .certainty import bar
from .tokens import WHOLES, Documents, Place, Token

IDENTIFYING = ("symbol", "identifier", "key", "repeat")
"""Fields of which each says alone which source is meant."""
DESCRIBING = ("author", "body", "container", "publisher", "date", "accessed")
"""Fields of which one beside a title says which source is meant."""
UNSURE = "it is not clear which words belong to which field"
CLEAR = 0.9
"""The certainty of a field that is not named as unsure."""
MOST = 3
"""How many unsure fields are named."""


class Certain(NamedTuple):
    """A source of a note, how certain its words are, and of each value which part of the readings have it."""

    source: Source
    certainty: float
    parts: Mapping[Run, float]


def build(stretch: Stretch, tokens: Sequence[Token], found: Certain) -> Citation:
    """The citation that a source is."""
    source = found.source
    values = [value for values in source.values() for value in values]
    start = min(min(tokens[value.first].start, value.place[0]) for value in values)
    end = max(max(tokens[value.last].end, value.place[1]) for value in values)
    certainties = {
        field: min(found.parts.get(Run(value.field, value.first, value.last), 1.0) for value in values)
        for field, values in source.items()
    }
    visits = find_visits(tokens, values)
    fields = place_fields(stretch, tokens, source, visits)

    def first(field: str) -> Span | None:
        return fields[field][0] if field in fields else None

    return Citation(
        stretch.span(start, end),
        signal=first("signal"),
        key=place_key(stretch, source),
        symbols=place_symbols(stretch, tokens, source),
        author=first("author") or first("body"),
        title=first("title"),
        outlet=first("container"),
        identifier=place_identifier(stretch, tokens, source),
        repeat=first("repeat"),
        dates=place_dates(stretch, tokens, source),
        accessed=tuple(place_dates_of(stretch, visits)),
        pinpoints=place_pinpoints(stretch, tokens, source),
        links=fields.get("link", ()),
        fields=fields,
        certainty=found.certainty,
        certainties=certainties,
        gap=find_gap(fields),
        doubt=find_doubt(found.certainty, certainties),
    )


TITLES = WHOLES | {"comment"}
"""Tokens that are a title and a document at once: a general comment, a resolution that a link names."""


def find_visits(tokens: Sequence[Token], values: Sequence[Value]) -> list[Token]:
    """The words that say when somebody looked at a source: between its fields, or directly after them."""
    first, last = min(value.first for value in values), max(value.last for value in values)
    return [token for token in tokens[first : last + 2] if token.kind == "visit"]


def place_fields(
    stretch: Stretch, tokens: Sequence[Token], source: Source, visits: Sequence[Token]
) -> dict[str, tuple[Span, ...]]:
    """The places of all fields of a source, each field's in order; a visit is not a date of the source."""
    found: dict[str, list[Place]] = {}
    for field, values in source.items():
        for value in values:
            if field != "date" or tokens[value.first].kind != "visit":
                place = read_link(stretch.words, value.place) if field == "link" else value.place
                name = "symbol" if corrects(tokens[value.first]) else field
                found.setdefault(name, []).append(place)
    if visits:
        found["accessed"] = [(token.start, token.end) for token in visits]
    return {field: tuple(stretch.span(*place) for place in sorted(places)) for field, places in found.items()}


def corrects(token: Token) -> bool:
    """Whether it names a corrigendum, also in words alone: "and Corr.1"."""
    return isinstance(token.value, Documents) and "/Corr." in str(token.value.symbols[0])


def place_key(stretch: Stretch, source: Source) -> Placed[str] | None:
    """The key of a record: [@key]."""
    for value in source.get("key", ()):
        return Placed(stretch.span(*value.place), stretch.words[slice(*value.place)].lstrip("-@"))
    return None


def place_symbols(stretch: Stretch, tokens: Sequence[Token], source: Source) -> tuple[Placed[Symbol], ...]:
    """The symbols of a source, those written out first, each once."""
    found = [
        (token.value, stretch.span(token.start, token.end))
        for field in ("symbol", "identifier", "title")
        for value in source.get(field, ())
        for token in tokens[value.first : value.last + 1]
        if isinstance(token.value, Documents) and (field != "title" or token.kind in TITLES)
    ]
    found.sort(key=lambda one: one[0].worded and "/Corr." not in str(one[0].symbols[0]))
    symbols: dict[Symbol, Placed[Symbol]] = {}
    for documents, place in found:
        for symbol in documents.symbols:
            symbols.setdefault(symbol, Placed(place, symbol))
    return tuple(symbols.values())


def place_dates(stretch: Stretch, tokens: Sequence[Token], source: Source) -> tuple[Placed[Date], ...]:
    """The dates of a source; words that are labelled as a date but are none that is known are left out."""
    found = (token for value in source.get("date", ()) for token in tokens[value.first : value.last + 1])
    return tuple(place_dates_of(stretch, [token for token in found if token.kind != "visit"]))


def place_dates_of(stretch: Stretch, tokens: Sequence[Token]) -> Iterator[Placed[Date]]:
    """The dates that some tokens are."""
    for token in tokens:
        if isinstance(token.value, Date):
            yield Placed(stretch.span(token.start, token.end), token.value)


def place_identifier(stretch: Stretch, tokens: Sequence[Token], source: Source) -> Span | None:
    """The first number that identifies a source and says no symbol."""
    for value in source.get("identifier", ()):
        if not any(isinstance(token.value, Documents) for token in tokens[value.first : value.last + 1]):
            return stretch.span(*value.place)
    return None


def place_pinpoints(
    stretch: Stretch, tokens: Sequence[Token], source: Source
) -> tuple[Placed[Pinpoint], ...]:
    """The pinpoints of a source: each closed form, and each run of other words, is one."""
    found = []
    for value in source.get("pinpoint", ()):
        parts: list[list[int]] = []
        for number in range(value.first, value.last + 1):
            if parts and not is_pinpoint(tokens[number]) and not is_pinpoint(tokens[number - 1]):
                parts[-1][1] = tokens[number].end
            else:
                parts.append([tokens[number].start, tokens[number].end])
        parts[0][0], parts[-1][1] = value.place
        found += [read_pinpoint(stretch, start, end) for start, end in parts]
    return tuple(found)


def is_pinpoint(token: Token) -> bool:
    """Whether a token is a pinpoint by itself."""
    return token.kind in ("pinpoint", "pages", "number")


def read_pinpoint(stretch: Stretch, start: int, end: int) -> Placed[Pinpoint]:
    """The pinpoint at a place; "at" before a label is not a part of it."""
    words = stretch.words[start:end]
    if words.startswith("at ") and (labelled := parse_pinpoint(words[3:])) and labelled.label:
        return Placed(stretch.span(start + 3, end), labelled)
    return Placed(stretch.span(start, end), read_note_pinpoint(words))


def read_link(words: str, place: Place) -> Place:
    """An address without the brackets and the title that Markdown puts around it."""
    start, end = place
    if words[start] in "(<[":
        start, end = start + 1, end - 1
    return start, start + len(words[start:end].split(" ", 1)[0])


def find_gap(source: Collection[str]) -> str:
    """What a source with some fields lacks to be understood, in a few words, or ""."""
    if any(field in source for field in IDENTIFYING):
        return ""
    if "title" not in source:
        return "a link alone: no title, no symbol" if "link" in source else "no title, no symbol"
    if any(field in source for field in DESCRIBING):
        return ""
    return "a title alone: no author, outlet or date"


def find_doubt(certainty: float, certainties: Mapping[str, float]) -> str:
    """What is not sure in a source whose words are too uncertain to be understood, or ""."""
    if certainty >= bar():
        return ""
    unsure = sorted((sure, field) for field, sure in certainties.items() if sure < CLEAR)
    return f"not sure: {', '.join(field for _, field in unsure[:MOST])}" if unsure else UNSURE
