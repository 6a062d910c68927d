"""Titles: in which words two differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.values.title import title_difference, title_key
from places import rows


@pytest.mark.parametrize(("cited", "recorded", "expected"), rows("titles.tsv"))
def test_titles(cited: str, recorded: str, expected: str) -> None:
    found = [f"{start}:{end}={words}" for start, end, words in title_difference(cited, recorded)]
    assert "|".join(found) == expected


@given(st.text(), st.text())
def test_titles_differ_only_from_others(one: str, other: str) -> None:
    assert title_difference(one, one) == ()
    for start, end, _ in title_difference(one, other):
        assert 0 <= start <= end <= len(one)
    assert title_key(one) == title_key(title_key(one))
