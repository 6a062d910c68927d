"""What decided a field, in words."""

from __future__ import annotations

import pytest

from briefcite.notes.labels import load_model
from briefcite.notes.reasons import say, sentences


@pytest.mark.parametrize(
    ("feature", "words"),
    [
        ("k=quotation", "it is a quotation"),
        ("g+,", "a comma is after it"),
        ("g-(", "an opening bracket is before it"),
        ("g+.$", "the note ends with it"),
        ("^g", ""),
        ("g-,g+=,_,", ""),
        ("L:publisher", "a word that publishers have is in it"),
        ("-1w=in", "“in” is before it"),
        ("P-1S:n2i", "the name of a person is before it"),
        ("P1k:symbol", "a symbol is after it"),
        ("bf:identifier", "a number that identifies is earlier in the source"),
        ("sh=Xx+", ""),
    ],
)
def test_features_in_words(feature: str, words: str) -> None:
    assert say(feature) == words


def test_every_sentence_is_for_a_feature_that_the_model_has() -> None:
    features = list(load_model().lines)
    idle = [form.pattern for form, _ in sentences() if not any(map(form.fullmatch, features))]
    assert not idle
