"""Training the choice among the likeliest readings of a note: see `briefcite.notes.choosing`.

For every labelled note its readings come from a model that was trained on other houses. The weights make
the best of them (most sources with every field right, fewest invented ones) as probable as can be, and stay
near the start.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import exp, log
from typing import NamedTuple

from briefcite.notes.assembling import Source, assemble
from briefcite.notes.choosing import SCALE, SHARE, describe
from briefcite.notes.labels import Model
from briefcite.notes.settling import settle
from briefcite.notes.tokens import Documents

from .scoring import Pair, Read, align
from .training import LabelledNote, read_notes

Weights = dict[str, float]
LEAST_DOCUMENTS = 5
NEAR = 20.0
"""How strongly weights are held near the start."""
ROUNDS = 60


class Candidate(NamedTuple):
    """A reading of a note: its features, whether it is one of the best, and its labels."""

    features: dict[str, float]
    best: bool
    labels: tuple[str, ...]


class Choice(NamedTuple):
    """A note with its readings."""

    note: LabelledNote
    candidates: list[Candidate]


def candidates(model: Model, documents: Iterable[str]) -> list[Choice]:
    """The readings of the notes of some documents, with a model."""
    return [
        Choice(note, read_candidates(model, note)) for document in documents for note in read_notes(document)
    ]


def read_candidates(model: Model, note: LabelledNote) -> list[Candidate]:
    """The readings of a note, and which are best."""
    readings = model.read(note.tokens)
    worths = [worth(note, reading.labels) for reading in readings]
    return [
        Candidate(
            {**describe(note.tokens, reading.labels), SHARE: log(max(reading.share, 1e-9))},
            one == max(worths),
            reading.labels,
        )
        for reading, one in zip(readings, worths, strict=True)
    ]


def worth(note: LabelledNote, labels: Sequence[str]) -> tuple[float, float]:
    """How good a reading is: sources that are right in every field less invented ones, then right fields."""
    rows = [row for row in note.rows if row["n"] != "0"]
    words = note.words
    tokens = note.tokens.tokens
    reads = [as_read(words, source, note) for source in assemble(words, tokens, settle(tokens, labels))]
    right = fields = 0.0
    for row, read in align(rows, reads, lambda one, other: Pair(one, other, frozenset())):
        pair = Pair(row, read, frozenset())
        bad = set(pair.bad) - {"repeat", "target"}
        right += (not bad) if row else -1
        fields += pair.good - 0.5 * sum(bool(got) for _, got, _ in pair.fields.values())
    return right, fields


def as_read(words: str, source: Source, note: LabelledNote) -> Read:
    """A source as `briefcite notes` would give it."""
    found = {field: [words[slice(*value.place)] for value in values] for field, values in source.items()}
    symbols: list[str] = []
    for value in (*source.get("symbol", ()), *source.get("identifier", ())):
        for token in note.tokens.tokens[value.first : value.last + 1]:
            if isinstance(token.value, Documents):
                symbols += map(str, token.value.symbols)
    one = {field: (values or [""])[0] for field, values in found.items()}
    return {
        "author": one.get("author") or one.get("body", ""), "title": one.get("title", ""), "symbols": symbols,
        "identifier": one.get("identifier", ""), "dates": found.get("date", []), "status": "understood",
        "pinpoints": found.get("pinpoint", []), "signal": one.get("signal", ""),
        "repeats": one.get("repeat", ""), "means note": "",
    }  # fmt: skip


def common(choices: Iterable[Choice]) -> frozenset[str]:
    """The features that several documents have."""
    documents: dict[str, set[str]] = defaultdict(set)
    for choice in choices:
        for candidate in choice.candidates:
            for feature in candidate.features:
                documents[feature].add(choice.note.document)
    return frozenset(one for one, found in documents.items() if len(found) >= LEAST_DOCUMENTS)


def train_choice(choices: Sequence[Choice]) -> Weights:
    """The weights that some notes give."""
    known = common(choices)
    rows = []
    for choice in choices:
        if choice.note.sure and 0 < sum(one.best for one in choice.candidates) < len(choice.candidates):
            rows.append(
                [
                    ([(f, v) for f, v in one.features.items() if f in known], one.best)
                    for one in choice.candidates
                ]
            )
    start = {SHARE: 1.0}
    return climb(lambda weights: slope(rows, weights, start), dict(start), sorted(known | {SHARE}))


Rows = list[list[tuple[list[tuple[str, float]], bool]]]


def slope(rows: Rows, weights: Weights, start: Weights) -> tuple[float, Weights]:
    """How bad weights are, and in which direction it grows."""
    loss = 0.0
    found: Weights = defaultdict(float)
    for candidates in rows:
        scores = [sum(weights.get(f, 0.0) * v for f, v in features) for features, _ in candidates]
        top = max(scores)
        parts = [exp(score - top) for score in scores]
        whole = sum(parts)
        good = sum(part for part, (_, best) in zip(parts, candidates, strict=True) if best)
        loss -= log(good / whole)
        for part, (features, best) in zip(parts, candidates, strict=True):
            push = part / whole - (part / good if best else 0.0)
            if abs(push) > 1e-6:
                for f, v in features:
                    found[f] += push * v
    for f, weight in weights.items():
        away = weight - start.get(f, 0.0)
        loss += NEAR * away * away
        found[f] += 2 * NEAR * away
    return loss, found


def climb(
    slope_at: Callable[[Weights], tuple[float, Weights]], weights: Weights, names: Sequence[str]
) -> Weights:
    """The weights with the least loss: each step is as long as it helped before (Rprop)."""
    steps = dict.fromkeys(names, 0.02)
    last: Weights = {}
    for _ in range(ROUNDS):
        _, direction = slope_at(weights)
        for name in names:
            push, before = direction.get(name, 0.0), last.get(name, 0.0)
            if push * before > 0:
                steps[name] = min(steps[name] * 1.2, 0.5)
            elif push * before < 0:
                steps[name] = max(steps[name] * 0.5, 1e-5)
                push = 0.0
            weights[name] = weights.get(name, 0.0) - steps[name] * ((push > 0) - (push < 0))
            last[name] = push
    return weights


def write_choice(weights: Weights) -> str:
    """The weights as text, in units of `SCALE`; those that matter little are left out."""
    rows = ((name, round(weight * SCALE)) for name, weight in sorted(weights.items()))
    return "".join(f"{name}\t{units}\n" for name, units in rows if abs(units) >= SCALE // 50)


def read_weights(text: str) -> dict[str, int]:
    """The weights that `write_choice` wrote."""
    return {name: int(units) for name, _, units in (line.rpartition("\t") for line in text.splitlines())}
