"""Persons and bodies of a record."""

from __future__ import annotations

from briefcite.values.people_and_bodies import Person, read_bodies, read_persons


def test_names() -> None:
    assert read_persons(["Cohen, Roberta", {"family": "Beauvoir", "given": "Simone", "particle": "de"}]) == (
        Person("Cohen", "Roberta"),
        Person("Beauvoir", "Simone", "de"),
    )
    assert [
        person.name
        for person in read_persons(["Pelé", {"family": "King", "suffix": "Jr.", "given": "M. L."}])
    ] == [
        "Pelé",
        "M. L. King, Jr.",
    ]
    assert read_persons({"role": "author"}) == read_persons(None) == read_persons(" ") == ()
    assert read_bodies([{"short": "HRC"}, {"id": "CRC"}, " CAT ", {"name": "A", "short": "B"}]) == (
        "HRC",
        "CRC",
        "CAT",
        "A",
    )
