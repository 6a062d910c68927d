"""Training the certainty of a note: see `briefcite.notes.certainty`."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from briefcite.notes.certainty import SIGNALS, WRONG, Signals, certainty, read_signals
from briefcite.notes.choosing import choose
from briefcite.notes.labels import Model

from .choice import worth
from .training import LabelledNote, read_notes

NEAR = 1.0
"""How strongly weights are held near nothing."""
ROUNDS = 400
LOWEST, HIGHEST = 0.7, 0.8
"""Between these the bar is set."""


class Case(NamedTuple):
    """A note that cites something: its signals, those of its article, and whether all was read right."""

    document: str
    signals: Signals
    article: float
    right: bool


def cases(model: Model, weights: dict[str, int], documents: Sequence[str]) -> list[Case]:
    """The notes of some documents, read with a model and a choice that have not seen them."""
    found = []
    for document in documents:
        notes = read_notes(document)
        signals = [read(model, weights, note) for note in notes]
        article = sum(one.share for one, _ in signals) / max(1, len(signals))
        for note, (one, right) in zip(notes, signals, strict=True):
            if note.sure and any(row["n"] != "0" for row in note.rows):
                found.append(Case(document, one, article, right))
    return found


def read(model: Model, weights: dict[str, int], note: LabelledNote) -> tuple[Signals, bool]:
    """The signals of a note, and whether all its sources are right and none is invented."""
    readings = model.read(note.tokens)
    chosen = choose(note.tokens, readings, weights)
    wanted = sum(row["n"] != "0" for row in note.rows)
    return read_signals(note.tokens, readings, chosen, model), worth(note, chosen[0].labels)[0] == wanted


def train_certainty(found: Sequence[Case]) -> dict[str, float]:
    """The weights that some notes give, by gradient descent."""
    rows = [(*case.signals, case.article) for case in found]
    names = list(SIGNALS)
    means = [sum(row[n] for row in rows) / len(rows) for n in range(len(names))]
    widths = [
        (sum((row[n] - means[n]) ** 2 for row in rows) / len(rows)) ** 0.5 or 1.0 for n in range(len(names))
    ]
    scaled = [
        [(value - mean) / width for value, mean, width in zip(row, means, widths, strict=True)]
        for row in rows
    ]
    weights = [0.0] * len(names)
    start = 0.0
    pace = 1.0 / len(rows)
    for _ in range(ROUNDS):
        push = [2 * NEAR * weight for weight in weights]
        lift = 0.0
        for row, case in zip(scaled, found, strict=True):
            off = 1 / (1 + exp(-start - sum(w * v for w, v in zip(weights, row, strict=True)))) - case.right
            lift += off
            for number, value in enumerate(row):
                push[number] += off * value
        weights = [weight - pace * one for weight, one in zip(weights, push, strict=True)]
        start -= pace * lift
    plain = [weight / width for weight, width in zip(weights, widths, strict=True)]
    result = dict(zip(names, plain, strict=True))
    result["start"] = start - sum(weight * mean for weight, mean in zip(plain, means, strict=True))
    return {name: round(weight, 3) for name, weight in result.items()}


def set_bar(found: Sequence[Case], weights: dict[str, float]) -> float:
    """The lowest certainty above which at most `WRONG` of the notes are wrong, within bounds."""
    ranked = sorted(((certainty(c.signals, c.article, weights), c.right) for c in found), reverse=True)
    wrong, bar = 0, HIGHEST
    for number, (sure, right) in enumerate(ranked, 1):
        wrong += not right
        if wrong <= WRONG * number:
            bar = sure
    return round(min(HIGHEST, max(LOWEST, bar)), 2)
