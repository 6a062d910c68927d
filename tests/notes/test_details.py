"""Details of a source: volume, issue, edition, editors, translators, capacity, beside known fields."""

from __future__ import annotations

import pytest

from briefcite.notes.details import find_details
from marked_notes import read_marked
from places import rows


@pytest.mark.parametrize(("note", "expected"), rows("note-details.tsv"))
def test_details(note: str, expected: str) -> None:
    words, fields = read_marked(note)
    found = find_details(words, fields, (0, len(words)))
    said = {name: "; ".join(words[start:end] for start, end in places) for name, places in found.items()}
    assert said == dict(one.split("=") for one in expected.split(" | ") if one != "–")


def test_details_of_the_sources_around_are_theirs() -> None:
    words = "Roe, Talks, 2004; Poe, Walks, 2nd ed., 2005; Day, Runs, 3rd ed."
    places = {"author": [(18, 21)], "title": [(23, 28)], "date": [(39, 43)]}
    found = find_details(words, places, (16, 45))
    assert [words[start:end] for start, end in found["edition"]] == ["2nd ed."]
