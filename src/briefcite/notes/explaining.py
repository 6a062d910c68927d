"""Explaining: why the words of a note were read as they were, field by field, in words.

A closed form (a symbol, a date) is what it is by its form. An open field is decided by the features of its
tokens (`features.py`) that weigh most for its label against the labels of the next best field; `reasons.py`
puts them in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ..model import Reading, ReadNote
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Span
from .assembling import Source, Value
from .cutting import read_tokens
from .describing import Described, describe
from .features import spell
from .find import take_apart
from .labels import LABELS, MIDDLE, Model, load_model, unpack
from .reasons import say, say_kind
from .tokens import Place, Tokens

BEFORE, AFTER = (" before it", " begins with it"), (" after it", " ends with it")
"""How reasons end that are about what is around a token."""
ARTICLE = pattern(r"\Athe |\Aan? ")
MOST = 4
"""How many reasons are given for a field."""
JUDGED = frozenset(("word", "number", "figure", "year", "pages", "quotation", "emphasis", "link text"))
"""The kinds of tokens that can belong to several fields."""


class Reason(NamedTuple):
    """A field of a source, its places, how certain it is, and what decided it."""

    field: str
    places: tuple[Span, ...]
    certainty: float
    reasons: tuple[str, ...]


class Explained(NamedTuple):
    """A source of a note with what decided its fields, and its kind."""

    described: Described
    fields: tuple[Reason, ...]


def explain(reading: Reading, note: ReadNote) -> list[Explained]:
    """What decided each field of each source of a note."""
    stretch = reading.stretch(note)
    inside = [found for span, found in reading.mentions if found.doubt and span in note.note.body]
    doubtful = frozenset(stretch.offset(found.start) for found in inside)
    found = read_tokens(stretch.contents, doubtful)
    sources = take_apart(stretch.contents, doubtful).sources
    weighed = Weighed(load_model(), found, sources)
    described = describe(reading)
    return [
        Explained(described[one], tuple(explain_fields(weighed, described[one], source)))
        for one in note.citations
        for source in [source_at(sources, stretch.offsets(one.span))]
    ]


def source_at(sources: Sequence[Source], place: Place) -> Source:
    """The source that has words at a place; none of its own has a short form that a note declared."""
    start, end = place
    for source in sources:
        if any(one.place[0] < end and start < one.place[1] for values in source.values() for one in values):
            return source
    return {}


def explain_fields(weighed: Weighed, described: Described, source: Source) -> Iterator[Reason]:
    """What decided each field of a source."""
    certainties = described.citation.certainties
    for field, places in described.places.items():
        values = source.get(field) or (source.get("identifier", []) if field == "symbol" else [])
        reasons = Counter[str]()
        for value in values:
            reasons.update(weighed.reasons(value))
        told = tuple(islice(differing(reason for reason, _ in reasons.most_common()), MOST))
        yield Reason(field, places, certainties.get(field, 1.0), told or (weighed.form(field, values),))


def differing(reasons: Iterable[str]) -> Iterator[str]:
    """Reasons without those that differ from an earlier one in nothing but an article."""
    said = set()
    for reason in reasons:
        bare = ARTICLE.sub("", reason)
        if bare not in said:
            said.add(bare)
            yield reason


class Weighed:
    """The tokens of a note with what the model weighs for each label of each."""

    def __init__(self, model: Model, found: Tokens, sources: Sequence[Source]) -> None:
        self.model = model
        self.tokens = found.tokens
        self.labels = label_again(len(found.tokens), sources)
        self.features = spell(found)
        self.scores = model.score(found)

    def reasons(self, value: Value) -> dict[str, int]:
        """What speaks for a value against the next best field, each reason with its weight."""
        numbers = range(value.first, value.last + 1)
        if not any(self.tokens[number].kind in JUDGED for number in numbers):
            return {}
        rival = self.find_rival(value)
        weights = Counter[str]()
        for number in numbers:
            own = LABELS.index(self.labels[number])
            other = max(rival, key=self.scores[number].__getitem__)
            for feature in self.features[number]:
                reason = say(feature)
                if reason and self.is_about(value, number, reason):
                    weighed = unpack(self.model.weigh_feature(feature) + MIDDLE)
                    weights[reason] += weighed[own] - weighed[other]
            last = self.labels[number - 1] if number else "O"
            if number == value.first and last != "O":
                into, before = self.model.into, LABELS.index(last)
                weights[f"the {last[2:]} is before it"] += into[own][before] - into[other][before]
        return {reason: weight for reason, weight in weights.items() if weight > 0}

    def is_about(self, value: Value, number: int, reason: str) -> bool:
        """Whether what is before or after a token is also before or after its value."""
        inner = (number > value.first and reason.endswith(BEFORE)) or (
            number < value.last and reason.endswith(AFTER)
        )
        return not inner

    def form(self, field: str, values: Sequence[Value]) -> str:
        """That some closed forms are what they are by their form; details have no tokens of their own."""
        kinds = dict.fromkeys(self.tokens[value.first].kind for value in values)
        if field == "accessed":
            kinds = {"visit": None}
        named = " and ".join(map(say_kind, kinds))
        return f"{named} by its form" if named else "by its form, in words that no field has"

    def find_rival(self, value: Value) -> list[int]:
        """The labels of the field, or of none, that is next best for the tokens of a value."""
        rivals: dict[str, list[int]] = {}
        for number, label in enumerate(LABELS):
            rivals.setdefault(label[2:] or label, []).append(number)
        rivals.pop(value.field, None)
        rows = [self.scores[number] for number in range(value.first, value.last + 1)]
        return max(
            rivals.values(), key=lambda labels: sum(max(row[label] for label in labels) for row in rows)
        )


def label_again(count: int, sources: Sequence[Source]) -> list[str]:
    """The labels of a note's tokens as its sources say them."""
    labels = ["O"] * count
    for source in sources:
        values = sorted((value.first, value) for found in source.values() for value in found)
        for place, (first, value) in enumerate(values):
            labels[first : value.last + 1] = [f"I-{value.field}"] * (value.last + 1 - first)
            labels[first] = f"{'B' if place else 'S'}-{value.field}"
    return labels
