"""Training: the model of `briefcite.notes.labels` from labelled notes, with python-crfsuite.

The same data give the same model, byte for byte. What a document says is not in it: a feature that fewer than
`LEAST_DOCUMENTS` documents have is left out, and weights are rounded.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pycrfsuite

import briefcite
from briefcite.model import Article
from briefcite.notes.cutting import read_tokens
from briefcite.notes.features import spell
from briefcite.notes.labels import LABELS, SCALE, SIGNS
from briefcite.notes.tokens import Tokens

from . import labelled
from .aligning import label
from .inventing import invent
from .labelled import Row

SETTINGS = {"c1": 0.1, "c2": 0.5, "max_iterations": 60, "feature.possible_transitions": False}
"""How the trainer is set: L1 and L2 regularisation, and how many rounds it takes."""
LEAST_DOCUMENTS = 3
LEAST_WEIGHT = 2
"""The smallest weight that is kept, in units of `SCALE`."""


class LabelledNote(NamedTuple):
    """A note with its words, its rows, its tokens and their labels; `sure` says that no row is doubtful."""

    document: str
    note: str
    words: str
    rows: list[Row]
    tokens: Tokens
    labels: list[str]
    sure: bool


@cache
def read_document(document: str) -> Article | None:
    """A document of the corpus as the program reads it."""
    publication = briefcite.load([labelled.CORPUS / document], references=["none"])
    return publication.documents[0].article if publication.documents else None


@cache
def read_notes(document: str) -> list[LabelledNote]:
    """The labelled notes of a document that the program finds."""
    article = read_document(document)
    notes = {note.label: note for note in reversed(article.notes)} if article else {}
    found = []
    for name, rows in labelled.labels()[document].items():
        if article and name in notes:
            contents = article.stretch(notes[name].body).contents
            tokens = read_tokens(contents, frozenset())
            cited = [row for row in rows if row["n"] != "0"]
            labels = label(tokens.tokens, contents.words, cited)
            sure = all(row["certain"] == "yes" for row in rows)
            found.append(LabelledNote(document, name, contents.words, rows, tokens, labels, sure))
    return found


def train(documents: Iterable[str]) -> str:
    """The text of the model that some documents give."""
    notes = [note for document in sorted(documents) for note in read_notes(document) if note.tokens.tokens]
    notes += [LabelledNote(one.document, "", one.words, [], one.tokens, one.labels, True) for one in invent()]
    known = common_features(notes)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for note in notes:
        rows = [[one for one in row if one in known] for row in spell(note.tokens)]
        trainer.append(rows, note.labels)
    with tempfile.TemporaryDirectory() as folder:
        place = str(Path(folder) / "model")
        trainer.train(place)
        tagger = pycrfsuite.Tagger()
        tagger.open(place)
        info = tagger.info()
        tagger.close()
    return write(info.state_features, info.transitions)


def common_features(notes: Iterable[LabelledNote]) -> frozenset[str]:
    """The features that several documents have."""
    documents: dict[str, set[str]] = defaultdict(set)
    for note in notes:
        for row in spell(note.tokens):
            for one in row:
                documents[one].add(note.document)
    return frozenset(one for one, found in documents.items() if len(found) >= LEAST_DOCUMENTS)


def write(features: Mapping[Any, float], steps: Mapping[Any, float]) -> str:
    """A model as text; its form is that of `briefcite.notes.labels.Model`."""
    sign = dict(zip(LABELS, SIGNS, strict=True))
    found: dict[str, list[str]] = defaultdict(list)
    for (feature, name), weight in sorted(features.items()):
        units = round(weight * SCALE)
        if abs(units) >= LEAST_WEIGHT:
            found[feature].append(f"{sign[name]}{units}")
    lines = [f"{feature}\t{''.join(weights)}" for feature, weights in sorted(found.items())]
    into: dict[str, list[str]] = defaultdict(list)
    for (before, name), weight in sorted(steps.items()):
        into[name].append(f"{sign[before]}{round(weight * SCALE)}")
    lines += [f"\t{sign[name]}\t{''.join(weights)}" for name, weights in sorted(into.items())]
    return "".join(f"{line}\n" for line in lines)
