"""The picture in `docs/reading.md` is what the program does with its note."""

from __future__ import annotations

import re

from briefcite.model.stretches import Contents
from briefcite.notes.cutting import read_tokens
from briefcite.notes.labels import load_model
from places import ROOT

COLUMNS = re.compile(r"\s{2,}")


def test_the_picture_of_a_note() -> None:
    """Each token has its kind and its label; a cut word of the page ends in “…”."""
    picture = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8").split("```")[1]
    note, table = picture.removeprefix("text\n").split("\n\n", 1)
    rows = [COLUMNS.split(line)[:3] for line in table.strip().splitlines()[1:]]
    found = read_tokens(Contents(note), frozenset())
    labels = load_model().read(found)[0].labels
    assert len(rows) == len(found.tokens)
    for (text, kind, label), token, read in zip(rows, found.tokens, labels, strict=True):
        assert token.text.startswith(text.partition(" …")[0])
        assert (kind, label) == (token.kind, read)
