"""A title of a note beside that of the catalogue: the same, a part, nearly the same, another document's."""

from __future__ import annotations

import pytest

from briefcite.comparing.catalogued_titles import documents_titled, title_difference
from briefcite.symbols import parse_symbol
from briefcite.symbols.catalogue.entries import catalogued

SAME = [
    ("A/RES/77/211", "The Right to Privacy in the Digital Age"),
    ("A/RES/77/211", "Right to privacy in the digital age"),
    ("A/RES/70/1", "Transforming our World: The 2030 Agenda for Sustainable Development"),
    ("A/RES/70/1", "Transforming Our World"),
    ("A/RES/70/1", "The 2030 Agenda for Sustainable Development"),
    ("A/RES/70/1", "Resolution 70/1, Transforming our world: the 2030 Agenda for Sustainable Development"),
    ("A/RES/75/198", "International co‑operation to address & counter the World Drug Problem"),
    ("A/RES/75/198", "International Cooperation to Address and Counter the … Problem"),
    ("A/RES/75/198", "Report on the harbour"),
    ("A/RES/78/190", "The situation in Somalia"),
    ("A/RES/77/228", "Iran"),
]
"""Titles of which nothing is said."""

NEAR = [
    (
        "A/RES/75/198",
        "International cooperation to address and counter the world drugs problem",
        "drugs",
        "drug",
    ),
    ("A/RES/70/1", "Transforming the world: the 2030 Agenda for Sustainable Development", "", "our"),
    ("A/RES/77/211", "The right to privacy in this digital age", "this", ""),
]

OTHERS = [
    ("A/RES/78/190", "The right to privacy in the digital age", "A/RES/77/211"),
    ("A/RES/77/227", "Situation of Human Rights in Belarus", "A/RES/62/169"),
    ("A/RES/77/211", "Rights of the child", "A/RES/76/147"),
]


@pytest.mark.parametrize(("symbol", "title"), SAME)
def test_nothing_is_said(symbol: str, title: str) -> None:
    entry = catalogued(parse_symbol(symbol))
    assert entry is not None
    assert title_difference(title, entry) is None


@pytest.mark.parametrize(("symbol", "title", "words", "recorded"), NEAR)
def test_other_words(symbol: str, title: str, words: str, recorded: str) -> None:
    entry = catalogued(parse_symbol(symbol))
    assert entry is not None
    difference = title_difference(title, entry)
    assert difference is not None
    (change,) = difference.changes
    assert (title[change.start : change.end], change.recorded) == (words, recorded)


@pytest.mark.parametrize(("symbol", "title", "other"), OTHERS)
def test_the_title_of_another(symbol: str, title: str, other: str) -> None:
    entry = catalogued(parse_symbol(symbol))
    assert entry is not None
    difference = title_difference(title, entry)
    assert difference is not None
    assert difference.changes == ()
    assert other in {one.symbol for one in difference.others}


@pytest.mark.parametrize("symbol", ["S/RES/1325 (2000)", "A/RES/36/103", "A/HRC/RES/16/15"])
def test_only_a_title_is_compared(symbol: str) -> None:
    """No title, none known, and one on which the sources differ."""
    entry = catalogued(parse_symbol(symbol))
    assert entry is not None
    assert title_difference("The right to privacy in the digital age", entry) is None


def test_documents_of_a_title() -> None:
    found = [one.symbol for one in documents_titled("the RIGHT to Privacy in a digital age")]
    assert {"A/RES/75/176", "A/RES/77/211", "A/RES/79/175", "A/HRC/RES/34/7"} <= set(found)
    assert list(documents_titled("Nothing of this name was adopted")) == []
    assert list(documents_titled("Cooperation")) == []
