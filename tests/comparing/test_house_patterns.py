"""Patterns and terms of a house: a hostile one is stopped, those of an extended file are added to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite import limits
from briefcite.comparing import house_patterns
from briefcite.comparing.house_words import Replaced, find_words
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


def test_all_patterns_together_have_a_time_for_a_document(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "DOCUMENT_SECONDS", 0.0)
    one = "[[pattern]]\nname = '{}'\nregex = 'x'\nmessage = 'no'\n"
    folder.write("briefcite.toml", one.format("slow") + one.format("other"))
    folder.write("a.md", "One.[^1]\n\nTwo.\n\n[^1]: United Nations, A/RES/70/1.\n")
    told = folder.check("a.md", "--only", "term-pattern", "--output", "lines")
    assert told.status == 2
    assert "a.md: briefcite.toml: the pattern “slow” was stopped: it takes too long at a.md:1," in told.err
    assert "the patterns together take more than 0 seconds in this document" in told.err


def test_the_time_is_that_of_all_searches() -> None:
    clock = iter([0.0, 0.3, 1.0, 1.4, 5.0, 5.5]).__next__
    limit = limits.TimeLimit(1.0, clock)
    for _ in range(3):
        assert house_patterns.search("a", "a", limit) == [(0, 1)]
    with pytest.raises(house_patterns.SlowPattern, match="more than 2 seconds in this document"):
        house_patterns.search("a", "a", limit)


@pytest.mark.parametrize(
    ("regex", "said"),
    [
        ("(" * 3000 + ")" * 3000, "its brackets are nested too deeply"),
        ("(?:" * 2000 + ")" * 2000, "its brackets are nested too deeply"),
        ("(?=" * 2000 + ")" * 2000, "its brackets are nested too deeply"),
        ("(" * 4000, "is not a regular expression"),
        ("[" * 3000, "is not a regular expression"),
        ("a" * 20_000, "it has more than 10,000 characters"),
        ("(?P<n>a)(?P=m)", "is not a regular expression"),
        ("a{99999999999999999999}", "is not a regular expression"),
    ],
)
def test_an_expression_that_cannot_be_is_a_fault_of_the_settings(
    regex: str, said: str, folder: Folder
) -> None:
    folder.write("a.md", "So.[^1]\n\n[^1]: United Nations, A/RES/70/1.\n")
    tables = (f"[[pattern]]\nname = 'a'\nregex = '{one}'\nmessage = 'b'\n" for one in ("z+", regex))
    folder.write("briefcite.toml", "".join(tables))
    told = folder.check("a.md")
    assert told.status == 2 and "internal error" not in told.err
    assert "briefcite.toml: line 7: “" in told.err and said in told.err
    assert len(told.err) < 500


# Words


@pytest.mark.parametrize(
    ("listed", "text", "found"),
    [
        ("internet", "The İnternet and the ınternet.", ["ınternet", "İnternet"]),
        ("istanbul", "İstanbul, ISTANBUL, ıstanbul", ["ISTANBUL", "ıstanbul", "İstanbul"]),
        ("kelvin", "5 Kelvin", ["Kelvin"]),
        ("masse", "Maſſe", ["Maſſe"]),
        ("straße", "Die Straße, die STRASSE", ["Straße"]),
        ("ΣΑΣ", "σας", ["σας"]),
        ("don’t", "I don't, I don’t", ["don't", "don’t"]),
        ("so called", "so\ncalled", ["so\ncalled"]),
        ("ŉ", "ŉ ʼn", ["ŉ"]),
        ("ﬁn", "ﬁn", ["ﬁn"]),
    ],
)
def test_words_whose_case_is_no_simple_matter(listed: str, text: str, found: list[str]) -> None:
    """No letter breaks the search; which of them are one word is what regular expressions say."""
    words = [text[word.start : word.end] for word in find_words(text, (Replaced(listed, "", "x"),))]
    assert sorted(words) == sorted(found)


@given(
    st.text(alphabet="iIİısſßﬁŉKkΣσςǰ \n'’", max_size=12), st.text(alphabet="iIİısſßﬁŉKkΣσςǰ '", min_size=1)
)
def test_no_letters_break_the_search(text: str, word: str) -> None:
    if word.strip():
        for one in (Replaced(word, "web"), Replaced(word, word.upper()), Replaced(word)):
            for found in find_words(text, (one, Replaced("i", "I"))):
                assert found.start < found.end
