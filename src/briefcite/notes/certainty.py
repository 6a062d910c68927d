"""Certainty: how likely it is that the words of a note were read right in every field.

A logistic regression over a few signals; its weights are in `data/reading/certainty.txt` and are found by
`make reading`. The bar above which a note counts as understood is set there as well, so that about `WRONG`
of the labelled notes above it are wrong that are of houses that the model had not seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp, log
from pathlib import Path

from ..named_tuples import NamedTuple
from .assembling import Run, group
from .labels import Labelling, Model, load_model
from .settling import settle
from .tokens import DOCUMENT_WORDS, OPEN, WHOLES, Token, Tokens

FILE = Path(__file__).parent.parent / "data" / "reading" / "certainty.txt"
WRONG = 0.1
"""The share of wrong notes above the bar at which `make reading` aims."""
STRIKING = frozenset(("symbol", "link", "date", "quotation", "emphasis", "identifier", "treaty", "report"))
"""Closed forms that are seldom in no source."""
CLOSED = 0.9
"""How certain a note is that is nothing but closed forms."""
BESIDE_SYMBOLS = DOCUMENT_WORDS.union("and et y und e".split())
ALIKE = {"body": "author"}
AROUND = frozenset(("container", "publisher"))
SHORT = 3
"""The letters of a word that says nothing when it is unknown."""
FAR = 6.0
"""How far from even odds a share is counted."""


class Signals(NamedTuple):
    """What speaks for and against the reading of a note."""

    choice: float
    """The odds that the choice gives the reading, as a logarithm."""
    share: float
    """The odds that the model gives it, as a logarithm."""
    left: float
    """How many striking closed forms are in no source."""
    unknown: float
    """Which share of the words the model has never seen."""
    tokens: float
    """The logarithm of the number of tokens."""
    sources: float
    """How many sources there are."""
    open: float
    """The logarithm of the number of words and wholes, which the model had to judge."""


SIGNALS = (*Signals._fields, "article")
"""The signals by name; `article` is the mean of `share` over all notes: a document unlike those known
lowers it."""


def read_signals(
    found: Tokens, readings: Sequence[Labelling], chosen: Sequence[Labelling], model: Model | None = None
) -> Signals:
    """The signals of a note, from its readings as the model ranks them and as they were chosen."""
    best = chosen[0]
    same = saying_the_same(found, chosen)
    words = [token.text for token in found.tokens if token.kind == "word" and len(token.text) > SHORT]
    known = (model or load_model()).lines if words else ()
    unknown = sum(f"w={word.casefold()}" not in known for word in words)
    pairs = zip(found.tokens, best.labels, strict=True)
    return Signals(
        odds(share_of(same, chosen)),
        odds(share_of(same, readings)),
        float(sum(label == "O" and token.kind in STRIKING for token, label in pairs)),
        unknown / max(1, len(words)),
        log(1 + len(found.tokens)),
        float(len(group(best.labels))),
        log(1 + sum(is_open(token) for token in found.tokens)),
    )


def is_open(token: Token) -> bool:
    """Whether a token has no form of its own, and is none of the words that go with symbols."""
    return token.kind in OPEN | WHOLES and token.text.casefold() not in BESIDE_SYMBOLS


def saying_the_same(found: Tokens, chosen: Sequence[Labelling]) -> set[tuple[str, ...]]:
    """The labels of all readings that say the same as the first.

    Whether a name is an author or a body, and what is container or publisher, makes no other source of it.
    """
    if len(chosen) == 1:
        return {chosen[0].labels}
    said = said_by(found, chosen[0])
    return {one.labels for one in chosen if said_by(found, one) == said}


def share_of(same: set[tuple[str, ...]], readings: Sequence[Labelling]) -> float:
    """The share that readings with some labels have."""
    return min(1.0, sum(one.share for one in readings if one.labels in same))


def said_by(found: Tokens, reading: Labelling) -> tuple[tuple[Run, ...], ...]:
    """The values of a reading that say which source is meant."""
    return tuple(
        tuple(
            run._replace(field=ALIKE.get(run.field, run.field)) for run in source if run.field not in AROUND
        )
        for source in group(settle(found.tokens, reading.labels))
    )


def odds(share: float) -> float:
    """A share as the logarithm of its odds."""
    share = min(max(share, 1e-4), 1 - 1e-4)
    return min(FAR, max(-FAR, log(share / (1 - share))))


def certainty(signals: Signals, article: float, weights: dict[str, float] | None = None) -> float:
    """How likely a reading is right, from 0 to 1; `article` is the mean share over the article's notes."""
    if not signals.open and not signals.left:
        return CLOSED
    known = load_weights() if weights is None else weights
    total = known.get("start", 0.0) + known.get("article", 0.0) * article
    total += sum(known.get(name, 0.0) * value for name, value in zip(Signals._fields, signals, strict=True))
    return 1 / (1 + exp(-total))


def certainties(chosen: Sequence[Labelling]) -> dict[Run, float]:
    """Of each value of the best reading, which part of the readings have it."""
    best = dict.fromkeys((run for source in group(chosen[0].labels) for run in source), 0.0)
    if len(chosen) == 1:
        return dict.fromkeys(best, chosen[0].share)
    whole = sum(reading.share for reading in chosen)
    for reading in chosen:
        for run in {run for source in group(reading.labels) for run in source} & best.keys():
            best[run] += reading.share / whole
    return best


def bar() -> float:
    """The certainty from which on a note counts as understood."""
    return load_weights()["bar"]


@cache
def load_weights() -> dict[str, float]:
    """The weights and the bar of the package."""
    rows = (line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines())
    return {name: float(weight) for name, weight in rows}
