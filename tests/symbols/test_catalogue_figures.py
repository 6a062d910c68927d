"""What the catalogue finds in notes made from lists apart from it, and that sound notes are left alone."""

from __future__ import annotations

import pytest

import catalogue_figures
from places import needs_shared

pytestmark = needs_shared("data/un-symbols.tsv")


def test_nothing_is_said_of_sound_notes() -> None:
    notes = list(catalogue_figures.sound())
    assert len(notes) > 2000
    found = catalogue_figures.told(notes)
    assert [
        note for note, rules in zip(notes, found, strict=True) if any("catalogue" in r for r in rules)
    ] == []


@pytest.mark.parametrize(
    ("kind", "fewest", "share"),
    [("a neighbour's number", 100, 0.95), ("two figures exchanged", 5, 0.99), ("another year", 200, 0.99)],
)
def test_planted_mistakes_are_found(kind: str, fewest: int, share: float) -> None:
    make, wanted = catalogue_figures.KINDS[kind]
    figures = catalogue_figures.measure(list(make()), wanted=wanted)
    assert figures.notes >= fewest
    assert figures.told >= share * figures.notes
