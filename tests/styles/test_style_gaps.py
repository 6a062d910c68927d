"""Every style has a template for every kind of source: `make lint` prints what it lacks."""

from __future__ import annotations

import pytest

from briefcite.styles import load_style, names, read_style
from style_gaps import gaps


@pytest.mark.parametrize("name", names())
def test_a_style_has_a_template_for_every_kind(name: str) -> None:
    assert list(gaps(load_style(name))) == []


def test_a_kind_that_is_written_as_a_book_or_as_anything_is_a_gap() -> None:
    own = read_style('base = "un"\n[note]\nthesis = "{title}"\n', "own.toml")
    assert list(gaps(own)) == []
    bare = read_style(
        '[note]\nany = "{title}"\nbook = "{title}"\n[bibliography]\nall = "{title}"\n', "own.toml"
    )
    found = list(gaps(bare))
    assert "own: [note] treaty: note.any" in found
    assert "own: [note] report: note.book" in found
    assert "own: [note] book of kind thesis: note.book" in found
    assert not [gap for gap in found if "[bibliography]" in gap or "[note] book:" in gap]
