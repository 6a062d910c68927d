"""Evaluating: what `briefcite notes` says of labelled documents, beside what people said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from unittest.mock import patch

from briefcite.commands.notes import list_rows
from briefcite.model import Library
from briefcite.model.stretches import read_contents
from briefcite.notes import certainty, choosing, find, read_article
from briefcite.notes.labels import Model
from briefcite.settings import Settings

from . import labelled
from .choice import read_weights
from .making import CERTAINTY, CHOICE, LABELS, Files, Made
from .scoring import Read, Scores, dates_of_access, parts
from .training import read_document

Documents = dict[str, list[Read]]
"""What is read of each document."""


def read_with(files: Files, documents: Iterable[str]) -> Documents:
    """What the program reads of some documents with other files than its own."""
    read_contents.cache_clear()
    model = Model(files[LABELS])
    weights = read_weights(files[CHOICE])
    sure = {
        name: float(weight) for name, weight in (line.split("\t") for line in files[CERTAINTY].splitlines())
    }
    found: Documents = {}
    with (
        patch.object(find, "load_model", lambda: model),
        patch.object(certainty, "load_model", lambda: model),
        patch.object(choosing, "load_weights", lambda: weights),
        patch.object(certainty, "load_weights", lambda: sure),
    ):
        for document in documents:
            article = read_document(document)
            found[document] = [*list_rows(read_article(article, Library(), Settings()))] if article else []
    return found


def read_part(job: tuple[Files, list[str]]) -> Documents:
    """What is read of the documents of a fold."""
    return read_with(*job)


def cross_validate(made: Made) -> Documents:
    """What is read of each document that is not set aside, with files that other houses gave."""
    jobs = [(files, documents) for files, (_, documents) in zip(made.folds, labelled.folds(), strict=True)]
    with ProcessPoolExecutor() as pool:
        return {document: rows for found in pool.map(read_part, jobs) for document, rows in found.items()}


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
