"""Repeats in long articles: the work grows with the article, and what is found stays the same."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite import load
from briefcite.citing import read_article, read_notes
from briefcite.citing.repeats import resolve_repeats
from briefcite.citing.sources import find_mentions, leading, name_words
from briefcite.model import Article, Document, Library
from briefcite.symbols import find_symbols
from briefcite.text import Source

NAMES = ["".join(letters).capitalize() for letters in product("bdfklm", "aeiou", "nrst", "aeiou")]
WORK = "Jane {0}, “A study of {1} things”, Journal of Law, vol. 3 (2001), p. 4 (hereinafter “{0} Report”)."
SHAPES = {
    "op. cit. to unknown authors": (
        "{0}, op. cit., p. 4 (hereinafter “{0} Report”).",
        "{0}, op. cit., p. 4.",
    ),
    "notes named by another author": (WORK, "{0}, note {2} above, p. 3."),
    "works of one author": ("Jane Smith, “A study of {1} things”, Journal of Law (2001).", "Smith, op. cit."),
    "declared short forms": (WORK, "{1} Report, para. 4."),
}
"""The odd and the even notes: {0} is a name of the note, {1} and {2} name and number of the one before."""


class Counted(str):
    """A text that counts the characters cut out of it."""

    taken = 0

    def __getitem__(self, place: slice | int) -> str:  # type: ignore[override]
        cut = super().__getitem__(place)
        self.taken += len(cut)
        return cut


def written(shape: str, size: int) -> Document:
    """An article of some notes of a shape."""
    text = "\n\n".join(f"Said.[^{n}]" for n in range(1, size + 1))
    for n in range(1, size + 1):
        note = SHAPES[shape][(n - 1) % 2].format(NAMES[n], NAMES[n - 1], n - 1)
        text += f"\n\n[^{n}]: {note}"
    return load([Source("a.md", text + "\n")], references=[], settings="").documents[0]


def work(shape: str, size: int) -> tuple[int, int]:
    """The calls made and the characters copied to resolve the repeats of an article."""
    article: Article = written(shape, size).article
    notes = read_notes(article, list(find_symbols(article.prose)))
    article = replace(article, prose=(prose := Counted(article.prose)))
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        resolved = resolve_repeats(article, notes, Library())
    finally:
        sys.setprofile(before)
    assert len(resolved.repeats) >= size // 2
    return calls, prose.taken


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_notes(shape: str) -> None:
    work(shape, 100)
    work(shape, 400)
    for few, many in zip(work(shape, 100), work(shape, 400), strict=True):
        assert many < 5 * few


def test_only_an_author_named_nowhere_else_is_never_cited() -> None:
    reading = read_article(*written("op. cit. to unknown authors", 4))
    assert [repeat.doubt for repeat in reading.repeats] == ["", "never", "", "never"]


@given(st.text("aB1_-’' .", max_size=40), st.text("ab-’'", min_size=3, max_size=6))
def test_mentions_are_those_that_a_search_finds(text: str, name: str) -> None:
    for word in name_words(name):
        found = [m.span() for m in re.finditer(rf"(?=\b({re.escape(leading(word))})\b)", text, re.IGNORECASE)]
        places = [(start, start + len(leading(word))) for start, _ in found]
        expected = (places[0][1], places[-1][0]) if places else None
        assert find_mentions(text).get(leading(word)) == expected


@pytest.mark.parametrize("text", ["İstanbul", "Istanbul", "ISTANBUL"])
def test_letters_i_are_one(text: str) -> None:
    assert leading(name_words("İstanbul")[-1]) in find_mentions(text)
