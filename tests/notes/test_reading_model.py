"""The model in the package is the one that the labelled notes give."""

from __future__ import annotations

import re

from briefcite.notes.labels import LABELS, MODEL, SIGNS
from places import TABLES, needs_shared

FILES = MODEL.parent
MOST = 300_000
"""The bytes that the model may have."""
WEIGHT = re.compile(r"([^\n])(-?\d+)")
NEAR = 2
"""By how many units a weight may differ: processors add and multiply in other orders."""


def weights(text: str) -> dict[tuple[str, str], int]:
    """The weights of a model by feature and label."""
    rows = (line.rpartition("\t") for line in text.splitlines())
    return {(name, sign): int(weight) for name, _, row in rows for sign, weight in WEIGHT.findall(row)}


@needs_shared("corpus")
def test_the_model_is_what_the_data_give() -> None:
    """The data are those that the table names, and training again gives the same weights."""
    from reading import labelled, training

    head = (TABLES / "reading.tsv").read_text(encoding="utf-8").splitlines()[0]
    assert head.split("\t")[1] == labelled.checksum(), "run: make reading"
    kept = sorted(set(labelled.labels()) - labelled.set_aside())
    made, known = weights(training.train(kept)), weights(MODEL.read_text(encoding="utf-8"))
    differing = {
        place for place in made.keys() | known.keys() if abs(made.get(place, 0) - known.get(place, 0)) > NEAR
    }
    assert len(differing) <= len(known) // 1000, "run: make reading"


def test_the_model_is_small_and_knows_its_labels() -> None:
    assert sum(path.stat().st_size for path in FILES.iterdir()) < MOST
    assert len(set(SIGNS)) == len(LABELS)
    assert {sign for _, sign in weights(MODEL.read_text(encoding="utf-8"))} <= set(SIGNS)


@needs_shared("corpus")
def test_what_is_set_aside_takes_no_part() -> None:
    """Whole houses are set aside, and every language is among them."""
    from reading import labelled

    aside = labelled.set_aside()
    assert len(aside) == labelled.WANTED
    for documents in labelled.houses():
        assert len(aside & set(documents)) in (0, len(documents))
    assert {labelled.language(one) for one in aside} >= set(labelled.LANGUAGES)
