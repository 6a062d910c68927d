"""Typed notes written in another style, and back."""

from __future__ import annotations

import pytest

from briefcite import load
from briefcite.notes import read_article
from briefcite.styles import load_style
from briefcite.styles.keyed_notes import Rewritten
from briefcite.styles.typed_notes import restyle
from briefcite.text import Source
from places import SOUND


def restyled(text: str, style: str) -> Rewritten:
    publication = load([Source("a.md", text)], references=[SOUND / "references"], settings="")
    return restyle(read_article(*publication.documents[0]), load_style(style))


LEGAL = ["oscola4", "oscola5", "aglc4", "bluebook", "bluebook-law-review", "mcgill", "nzlsg3"]


@pytest.mark.parametrize("style", ["thinktank", "un", *LEGAL])
def test_restyling_twice_changes_nothing_more(style: str) -> None:
    once = restyled((SOUND / "brief.md").read_text("utf-8"), style)
    assert restyled(once.text, style).text == once.text


@pytest.mark.parametrize("style", ["un", "oscola4", "oscola5"])
def test_all_notes_of_the_sound_example_come_back_with_the_same_words(style: str) -> None:
    text = (SOUND / "brief.md").read_text("utf-8")
    assert restyled(text, "thinktank").text == text
    there = restyled(text, style)
    assert there.left == restyled(text, "thinktank").left
    back = restyled(there.text, "thinktank")
    assert back.text == text


def test_restyle_leaves_words_that_no_record_has() -> None:
    note = "A word.[^1]\n\n[^1]: "
    note += "Human Rights Council, “Access to justice for children,” A/HRC/25/35 (emphasis ours).\n"
    done = restyled(note, "un")
    assert done.text == note
    assert "no record says" in done.left[0][1]


@pytest.mark.parametrize(("style", "kept"), [("aglc4", 31), ("nzlsg3", 31), ("bluebook", 31), ("mcgill", 26)])
def test_notes_in_a_legal_style_come_back_or_stay(style: str, kept: int) -> None:
    """A note that comes back in other words would be worse than one that is left."""
    text = (SOUND / "brief.md").read_text("utf-8")
    there = restyled(text, style)
    back = restyled(there.text, "thinktank")
    lines = zip(text.splitlines(), there.text.splitlines(), back.text.splitlines(), strict=True)
    others = [(first, last) for first, legal, last in lines if last not in (first, legal)]
    same = sum(map(str.__eq__, notes_of(text), notes_of(back.text)))
    assert not others
    assert same == kept


def notes_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("[^")]


@pytest.mark.parametrize(
    ("typed", "place"),
    [("[89]", "para. 89"), ("\\[22\\]–\\[27\\]", "paras. 22–27"), ("at [5]", "para. 5")],
)
def test_paragraphs_in_brackets_are_paragraphs(typed: str, place: str) -> None:
    note = "A word.[^1]\n\n[^1]: Human Rights Council, *Access to Justice for Children*, "
    done = restyled(note + f"UN Doc A/HRC/25/35 (16 December 2013) {typed}.\n", "thinktank")
    assert done.text.endswith(f"A/HRC/25/35, {place}.\n")
