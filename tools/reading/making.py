"""Making the files of `src/briefcite/data/reading/` from the labelled notes."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

from briefcite.notes.labels import MODEL, Model

from . import labelled
from .certain import Case, cases, set_bar, train_certainty
from .choice import Choice, candidates, read_weights, train_choice, write_choice
from .training import train

FILES = MODEL.parent
LABELS, CHOICE, CERTAINTY = "labels.txt", "choice.txt", "certainty.txt"

Files = dict[str, str]
"""The texts of the three files by name."""


class Made(NamedTuple):
    """The files of the program, and those of each fold, which have not seen its documents."""

    files: Files
    folds: list[Files]


class Fold(NamedTuple):
    """A model, the documents that it has not seen, and their notes with their readings."""

    model: str
    documents: list[str]
    choices: list[Choice]


def make() -> Made:
    """Train all: the model, then the choice among its readings, then how certain they are.

    The choice and the certainty are learnt from notes that were read with a model of other houses.
    """
    jobs = list(labelled.folds())
    kept = sorted(set(labelled.labels()) - labelled.set_aside())
    with ProcessPoolExecutor() as pool:
        whole = pool.submit(train, kept)
        folds = list(pool.map(read_fold, jobs))
        choices = list(pool.map(choose_without, [(folds, number) for number in range(len(folds))]))
        found = list(pool.map(cases_of, zip(folds, choices, strict=True)))
        labels = whole.result()
    choice = write_choice(train_choice([one for fold in folds for one in fold.choices]))
    files = {LABELS: labels, CHOICE: choice, CERTAINTY: write_certainty([c for part in found for c in part])}
    certain = [
        write_certainty([c for n, part in enumerate(found) if n != number for c in part])
        for number in range(len(folds))
    ]
    apart = [
        {LABELS: fold.model, CHOICE: one, CERTAINTY: sure}
        for fold, one, sure in zip(folds, choices, certain, strict=True)
    ]
    return Made(files, apart)


def read_fold(fold: tuple[list[str], list[str]]) -> Fold:
    """The notes of a fold, read with a model from all others."""
    model = train(fold[0])
    return Fold(model, fold[1], candidates(Model(model), fold[1]))


def choose_without(job: tuple[list[Fold], int]) -> str:
    """The choice that all folds but one give."""
    folds, number = job
    return write_choice(
        train_choice([one for n, fold in enumerate(folds) if n != number for one in fold.choices])
    )


def cases_of(job: tuple[Fold, str]) -> list[Case]:
    """The notes of a fold with what says how certain they are."""
    fold, choice = job
    return cases(Model(fold.model), read_weights(choice), fold.documents)


def write_certainty(found: list[Case]) -> str:
    """The weights of the certainty as text, with the bar."""
    weights = train_certainty(found)
    weights["bar"] = set_bar(found, weights)
    return "".join(f"{name}\t{weight}\n" for name, weight in sorted(weights.items()))
