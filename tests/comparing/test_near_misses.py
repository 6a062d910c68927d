"""Near misses of names: what is one, and the sound text that looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.comparing.near_misses import find_misnomers, find_transposed

NAMES = frozenset(
    {
        "Commission on Human Rights",
        "Commission on the Status of Women",
        "Committee against Torture",
        "Committee on Economic, Social and Cultural Rights",
        "Committee on Enforced Disappearances",
        "Committee on the Elimination of Discrimination against Women",
        "Committee on the Rights of the Child",
        "Human Rights Committee",
        "International Labour Organization",
        "Working Group on Arbitrary Detention",
        "CRC",
    }
)


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("by the Committee of the Rights of the Child.", "of → on"),
        ("UN Committee for the Rights of the Child", "for → on"),
        ("the Committee on the Elimination of Discrimination of Women", "of → against"),
        ("the Committee on\nthe Rigths of the Child", "Rigths → Rights"),
        ("The Commitee against Torture", "Commitee → Committee"),
        ("the Committee on Enforced Disappearance", "Disappearance → Disappearances"),
        ("the Commission of Human Rights in Geneva", "of → on"),
        ("the Commission of Human Rights, in March", "of → on"),
        ("the Working Group on Arbitary Detention", "Arbitary → Arbitrary"),
        ("the Committee on Economic, Social, and Cultral Rights", "Cultral → Cultural"),
    ],
)
def test_slips(text: str, slip: str) -> None:
    assert [f"{found.written} → {found.right}" for found in find_misnomers(text, NAMES)] == [slip]


@pytest.mark.parametrize(
    "text",
    [
        "the Committee on the Rights of the Child",
        "the Committee Against Torture and the CRC Committee",
        "the committee of the rights of the child",
        "the European Commission of Human Rights",
        "the Commission of Human Rights of the Philippines",
        "the Commission for Human Rights in Greece",
        "the Commission for the Human Rights of women",
        "the Convention on the Rights of the Child",
        "the Committee on Economic, Social, and Cultural Rights",
        "the Working Groups on Arbitrary Detention",
        "a Committee. On the Rights of the Child",
        "the Committee on the Rights of Persons with Disabilities",
        "the International Labor Organization and the International Labour Organisation",
        "the Committee, of the Rights and of the Child",
    ],
)
def test_sound_text(text: str) -> None:
    assert list(find_misnomers(text, NAMES)) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("The DPRK, a DPRK office, the DPRK’s law and a DRPK report", ["DRPK → DPRK"]),
        ("The DPRK, a DPRK office and a DRPK report", []),
        ("UNHCR said, UNHCR knew, UNHCR went, and the UNHRC met", []),
        ("DATA FROM A FORM FROM US, FROM HERE", []),
        ("The OHCHR, an OHCHR paper, the OHCHR staff, OHCRH staff, OHCRH again", []),
    ],
)
def test_abbreviations(text: str, slips: list[str]) -> None:
    assert [f"{found.written} → {found.right}" for found in find_transposed(text, {"UNHRC"})] == slips


@given(st.text(alphabet="Committee on the Rights of Child DPRKDRP,.’-\n", max_size=400))
def test_places_lie_in_the_text(text: str) -> None:
    for found in [*find_misnomers(text, NAMES), *find_transposed(text, ())]:
        assert 0 <= found.start < found.end <= len(text)
        assert found.written in text[found.start : found.end]
