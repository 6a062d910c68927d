"""Evaluating: what `briefcite notes` says of labelled documents, beside what people said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from unittest.mock import patch

from briefcite.commands.notes import describe
from briefcite.model import Library
from briefcite.model.stretches import read_contents
from briefcite.notes import find, read_article
from briefcite.notes.labels import Model
from briefcite.settings import Settings

from . import labelled
from .scoring import Read, Scores, dates_of_access, parts
from .training import read_document, train

Documents = dict[str, list[Read]]
"""What is read of each document."""


def read_with(model: str, documents: Iterable[str]) -> Documents:
    """What the program reads of some documents with a model."""
    read_contents.cache_clear()
    made = Model(model)
    found: Documents = {}
    with patch.object(find, "load_model", lambda: made):
        for document in documents:
            article = read_document(document)
            found[document] = [*describe(read_article(article, Library(), Settings()))] if article else []
    return found


def read_fold(fold: tuple[list[str], list[str]]) -> Documents:
    """What is read of the documents of a fold with a model from all others."""
    return read_with(train(fold[0]), fold[1])


def cross_validate() -> Documents:
    """What is read of each document that is not set aside, with a model from other houses."""
    with ProcessPoolExecutor() as pool:
        return {document: rows for found in pool.map(read_fold, labelled.folds()) for document, rows in found.items()}


def score(found: Documents, documents: Iterable[str] | None = None) -> Scores:
    """The scores of some documents, or of all that were read."""
    scores = Scores()
    for document in found if documents is None else documents:
        for rows, reads, accessed in notes_of(document, found[document]):
            scores.add_note(document, rows, reads, accessed)
    return scores


def notes_of(
    document: str, reads: list[Read]
) -> Iterator[tuple[list[labelled.Row], list[Read], frozenset[str]]]:
    """The labelled notes of a document that the program finds, each with what it reads."""
    by_note: dict[str, list[Read]] = {}
    for read in reads:
        by_note.setdefault(read["note"], []).append(read)
    notes = labelled.labels()[document]
    article = read_document(document)
    dates = [date for rows in notes.values() for row in rows for date in parts(row["date"])]
    dates += [date for read in reads for date in read["dates"]]
    accessed = dates_of_access(article.source.text if article else "", dates)
    for note, rows in notes.items():
        if note in by_note:
            yield rows, by_note[note], accessed
