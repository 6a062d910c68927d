"""The notes that the model learns from beside those of the corpus: each form can be made, with its labels."""

from __future__ import annotations

import random

import pytest

from briefcite.model.stretches import Contents
from briefcite.notes.cutting import read_tokens
from reading.inventing import DOCUMENTS, SLOT, TYPED, Maker, invent, invent_note, own, read_words


@pytest.mark.parametrize("language", DOCUMENTS)
def test_each_form_gives_its_fields(language: str) -> None:
    """Each value of each form is made, is in the note where it says, and most have a token of their own."""
    kept = made = 0
    for form in read_words(language)["forms"]:
        dice = random.Random(form)
        for typed in TYPED:
            words, values = invent_note(Maker(language, dice), [form], typed)
            fields = {slot[1] for slot in SLOT.finditer(form)} - {""}
            assert fields <= {field for _, field, _, _ in values}, words
            assert all(words[start:end].strip() for _, _, start, end in values), words
            owners = own(read_tokens(Contents(words), frozenset()), values)
            made += len({(source, field) for source, field, _, _ in values})
            kept += len({owner[:2] for owner in owners if owner})
    assert kept > 0.95 * made


def test_the_notes_are_the_same_each_time() -> None:
    """The seed gives the same notes again."""
    first, second = ([(note.document, note.words, note.labels) for note in invent()] for _ in range(2))
    assert first == second and len({document for document, _, _ in first}) == sum(DOCUMENTS.values())
