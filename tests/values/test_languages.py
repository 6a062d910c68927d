"""The language of a text by its small words, with titles in another language among them."""

from __future__ import annotations

import pytest

from briefcite.values.languages import read_language

TEXTS = [
    ("en", "The ferries of the lake run in winter and in summer for all of the villages by the shore. "),
    ("fr", "Les bateaux du lac vont en hiver dans les villages et sur une île, par tous les temps. "),
    ("es", "Los barcos del lago van por el invierno y las islas, en una tarde, por los pueblos. "),
    ("pt", "Os barcos da ilha não vão em dezembro e os portos dos lagos do norte em uma noite. "),
    ("it", "Il battello che va per il lago di notte e nel porto della città dei pescatori. "),
    ("de", "Die Fähren der Inseln und das Boot von den Höfen fahren nicht zur Nacht. "),
    ("nl", "Het schip van een eiland vaart niet voor het dorp en ligt op het meer. "),
    ("sv", "Båten som går med den nya färjan till ön och för att se sjön. "),
]


@pytest.mark.parametrize(("language", "text"), TEXTS, ids=[language for language, _ in TEXTS])
def test_the_words_tell_the_language(language: str, text: str) -> None:
    assert read_language(text * 3) == language
    assert read_language(text * 5 + "See “The Law of the Sea and of the Lakes,” 2014. ") == language


@pytest.mark.parametrize("text", ["", "Voir la note.", "Der Fjord, 2014.", "1; 2; 3"])
def test_few_words_tell_nothing(text: str) -> None:
    assert read_language(text) == "en"
