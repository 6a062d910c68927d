"""Where two parts of a citation meet: one stop, one comma, on the right side of the quotation mark."""

from __future__ import annotations

import pytest

from briefcite.styles import (
    Node,
    text_of,
)
from briefcite.styles.templates.punctuation import join

SEAMS = """
A| |, |b => A, b
Inc.|. => Inc.
Inc.|, |2013 => Inc., 2013
Why?|” =|. => Why?”
day|”|, |next => day,” next
‘day’|”|. => ‘day.’”
States’|”|, |x => States’,” x
a|; |. => a.
(|, |a|, |) => (a)
"""


@pytest.mark.parametrize("line", [line for line in SEAMS.splitlines() if "=>" in line])
def test_seams(line: str) -> None:
    """Words that hold a letter are a record's, the rest is ours."""
    parts, wanted = line.replace("” =", "”").split(" => ")
    nodes = tuple(Node(part, given=any(map(str.isalnum, part))) for part in parts.split("|"))
    assert text_of(join(nodes, inside=True)) == wanted
