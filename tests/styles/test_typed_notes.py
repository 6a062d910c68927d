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


@pytest.mark.parametrize("style", ["thinktank", "un", "oscola4"])
def test_restyling_twice_changes_nothing_more(style: str) -> None:
    once = restyled((SOUND / "brief.md").read_text("utf-8"), style)
    assert restyled(once.text, style).text == once.text


@pytest.mark.parametrize("style", ["un", "oscola4"])
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
