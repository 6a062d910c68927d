"""Patterns and terms of a house: a hostile one is stopped, those of an extended file are added to."""

from __future__ import annotations

import pytest

from briefcite.comparing import house_patterns
from working_folder import Folder


def test_a_hostile_pattern_is_stopped_and_named(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house_patterns, "LIMIT", 0)  # every search that is timed at all takes longer
    folder.write("briefcite.toml", "[[pattern]]\nname = 'slow'\nregex = '(a|aa)+$'\nmessage = 'no'\n")
    folder.write("a.md", f"It is {'a' * 80}.[^1]\n\n[^1]: United Nations, A/RES/70/1.\n")
    told = folder.check("a.md", "--only", "term-pattern")
    assert told.status == 2
    assert "the pattern “slow” was stopped: it takes too long at a.md:1" in told.err


def test_house_rules_of_a_file_that_is_extended_are_added_to(folder: Folder) -> None:
    one = "[[pattern]]\nname = '{0}'\nregex = '\\b{0}\\b'\nmessage = 'no'\n[terms.prefer]\n{0} = 'x{0}'\n"
    folder.write("house.toml", one.format("a"))
    folder.write("briefcite.toml", "extends = 'house.toml'\n" + one.format("b"))
    folder.write("a.md", "Both a and b, xa and xb.[^1]\n\n[^1]: United Nations, A/RES/70/1.\n")
    told = folder.check("a.md", "--only", "term", "--output", "lines")
    assert told.out.count("term-pattern") == 2 and told.out.count("term-avoided") == 2
