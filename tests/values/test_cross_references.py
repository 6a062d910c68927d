"""Cross-references: the numbers of notes that a text names."""

from __future__ import annotations

import pytest

from briefcite.values.cross_references import find_cross_references


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("See note 8 above.", ["8"]),
        ("*supra* note 7, at 57", ["7"]),
        ("Jones (n 3) 57", ["3"]),
        ("nn. 3–5 above", ["3", "5"]),
        ("see notes 3, 4 and 6", ["3", "4", "6"]),
        ("voir note 8 ci-dessus", ["8"]),
        ("ver la nota 8 más arriba", ["8"]),
        ("voir n 7", ["7"]),
        ("op. cit., note 5", ["5"]),
        ("Smith, p. 12, note 3", []),
        ("Roe, at 45 n.12", []),
        ("Guidance Note 3 says", []),
        ("the nation 3 times", []),
        ("General Comment No. 3", []),
        ("vol. 189, No. 2545", []),
    ],
)
def test_cross_references_are_found(text: str, labels: list[str]) -> None:
    assert [n.label for ref in find_cross_references(text) for n in ref.numbers] == labels
