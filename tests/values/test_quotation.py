"""Quotations: which marks are a pair, and which are left open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.values.quotation import pair_quotations
from places import rows


@pytest.mark.parametrize(("text", "pairs", "unclosed"), rows("quotations.tsv"))
def test_quotations(text: str, pairs: str, unclosed: str) -> None:
    found = pair_quotations(text)
    assert " ¦ ".join(text[pair.start : pair.end] for pair in found.pairs) == pairs
    assert " ".join(map(str, found.unclosed)) == unclosed


@given(st.one_of(st.text(), st.text(alphabet="“”‘’\"'«»„ aB.,;()–\n")))
def test_quotations_nest(text: str) -> None:
    found = pair_quotations(text)
    opened: list[int] = []
    for start, end in found.pairs:
        while opened and opened[-1] <= start:
            opened.pop()
        assert not opened or end <= opened[-1], "two quotations cross"
        opened.append(end)
    marks = [place for pair in found.pairs for place in (pair.start, pair.end - 1)] + list(found.unclosed)
    assert len(marks) == len(set(marks)), "a mark was used twice"
    quoted = {place for start, end in found.pairs for place in range(start, end)}
    assert quoted == set(filter(found.contain, range(len(text))))
    assert sum(end - start for start, end in found.outer) == len(quoted), "two outer quotations overlap"
