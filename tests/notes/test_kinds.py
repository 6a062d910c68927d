"""The kinds of sources, by the fields that a note gives; and how often they are those that people gave."""

from __future__ import annotations

import pytest

from briefcite.notes.describing import describe_citation
from briefcite.notes.kinds import OTHER, RULES
from marked_notes import cite_marked
from places import rows


@pytest.mark.parametrize(("note", "expected"), rows("note-kinds.tsv"))
def test_kinds(note: str, expected: str) -> None:
    stretch, citation = cite_marked(note)
    assert describe_citation(stretch, citation, (0, len(stretch.words))).kind.kind == expected


def test_every_kind_has_a_note() -> None:
    assert {kind for _, kind in rows("note-kinds.tsv")} == {rule.kind for rule in RULES} | {OTHER.kind}
