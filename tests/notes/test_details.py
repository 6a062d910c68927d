"""Details of a source: volume, issue, edition, editors, translators, capacity, beside known fields."""

from __future__ import annotations

import re

import pytest

from briefcite.notes.details import Places, find_details
from places import rows

FIELDS = {name[0]: name for name in ("author", "title", "container", "publisher", "date", "symbol")}
FIELDS["n"] = "pinpoint"
ROWS = [*rows("note-details.tsv")]


def read(marked: str) -> tuple[str, Places]:
    """The words of a row, and its fields, which are marked {letter:words}."""
    words = ""
    fields: Places = {}
    for part in re.split(r"(\{[^{}]*\})", marked):
        if part.startswith("{"):
            fields.setdefault(FIELDS[part[1]], []).append((len(words), len(words) + len(part) - 4))
            part = part[3:-1]
        words += part
    return words, fields


@pytest.mark.parametrize(("note", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_details(note: str, expected: str) -> None:
    words, fields = read(note)
    found = find_details(words, fields, (0, len(words)))
    said = {name: "; ".join(words[start:end] for start, end in places) for name, places in found.items()}
    assert said == dict(one.split("=") for one in expected.split(" | ") if one != "–")
