"""Settings: every key and value is judged; levels, overrides and patterns of paths."""

from __future__ import annotations

import datetime
import tomllib

import pytest

from briefcite.errors import BadSettings
from briefcite.settings import Settings, matches, selects
from briefcite.workspace.settings_file import KINDS, read_settings

RULES = ("note-empty", "note-twice", "link-truncated", "list-gap")


def read(text: str) -> Settings:
    return read_settings(tomllib.loads(text), "briefcite.toml", text=text, rules=RULES)


def test_every_plain_setting() -> None:
    settings = read(
        """
        style = "chicago"
        preset = "core"
        language = "fr"
        files = "briefs/*.md"
        exclude = ["a", "b"]
        fail-on = "never"
        references = ["r"]
        require-reason = true
        catalogue = false
        catalogue-wrong = ["S/RES/1325 (2000)"]
        today = 2026-01-31
        """
    )
    assert settings.said() == {
        "style": "chicago",
        "preset": "core",
        "language": "fr",
        "files": ("briefs/*.md",),
        "exclude": ("a", "b"),
        "fail-on": "never",
        "references": ("r",),
        "require-reason": True,
        "catalogue": False,
        "catalogue-wrong": ("S/RES/1325(2000)",),
        "today": "2026-01-31",
    }
    assert set(KINDS) == set(settings.said()), "a setting that is read but not listed, or the other way round"
    assert settings.today == datetime.date(2026, 1, 31)


WRONG = [
    (
        "\ncatalogue-wrong = ['A/RES/77/211', 'nonsense']",
        "line 2: “catalogue-wrong” takes a list of UN document symbols; 'nonsense' is none",
        "",
    ),
    ("catalogue-wrong = 'A/RES/77/211'", "takes a list of UN document symbols", ""),
    ("stile = 'x'", "line 1: unknown setting “stile”", "did you mean “style”?"),
    (
        "\nfail-on = 'eror'",
        "line 2: “fail-on” takes one of “error”, “warning”, “suggestion”, “never”, not 'eror'",
        "",
    ),
    ("files = 1", "line 1: “files” takes a text or a list of texts, not 1", ""),
    ("files = ['a', 1]", "takes a text or a list of texts", ""),
    ("require-reason = 'yes'", "takes true or false", ""),
    ("language = 'x'", "line 1: “language” takes the two letters of a language, such as “en” or", ""),
    ("language = ''", "takes the two letters of a language", ""),
    ("language = 'xx'", "takes the two letters of a language", ""),
    ("language = 'english'", "takes the two letters of a language", ""),
    ("language = 'eng'", "takes the two letters of a language", ""),
    ("language = 'en_GB'", "takes the two letters of a language", ""),
    ("language = 'es-'", "takes the two letters of a language", ""),
    ("language = ['en']", "takes the two letters of a language", ""),
    ("[[overrides]]\nfiles = ['a']\nlanguage = 'xx'", "line 3: “language” takes the two letters", ""),
    ("today = 'now'", "takes a date such as 2026-01-31", ""),
    ("today = 2026-01-31T00:00:00", "takes a date", ""),
    ("preset = 'recommended'", "“core”, “recommended@1”, “strict”", ""),
    ("rules = 1", "takes a table", ""),
    ("[rules]\nnote-emty = 'off'", "line 2: unknown rule “note-emty”", "did you mean “note-empty”?"),
    ("[rules]\nnote-empty = 'loud'", "line 2: “note-empty” takes one of", ""),
    ("[rules]\nnote-empty = {}", "takes one of", ""),
    ("overrides = 1", "write [[overrides]]", ""),
    ("[[overrides]]\nfile = ['a']", "line 2: unknown key of [[overrides]] “file”", "did you mean “files”?"),
    ("[[overrides]]\nfiles = ['a']\nskip = ['x']", "unknown rule “x”", ""),
    ("[[overrides]]\nfiles = ['a']\nskip = 'note'", "takes a list of texts", ""),
    ("[[allow]]\nrule = 'note-empty'", "needs “rule” and one of “words” and “document”", ""),
    ("[[allow]]\nwords = 'x'", "needs “rule”", ""),
    ("[[allow]]\nrule = 'x-y'\nwords = 'x'", "unknown rule “x-y”", ""),
    ("[[allow]]\nrule = 'note-empty'\nwords = 1", "takes a text, not 1", ""),
    ("[terms]\nprefered = {}", "line 2: unknown key of [terms] “prefered”", "did you mean “prefer”?"),
    ("[terms]\nprefer = ['a']", "line 2: “prefer” takes a table", ""),
    ("[terms.prefer]\nInternet = 1", "line 2: “Internet” takes a word or a list of words, not 1", ""),
    ("[terms.prefer]\nInternet = ['']", "takes a word or a list of words", ""),
    ("[terms.prefer]\n'' = 'internet'", "line 1: “prefer” takes a word or a list of words, not ''", ""),
    ("[terms]\n\navoid = ['']", "line 3: “avoid” takes a word or a list of words, not ''", ""),
    ("[terms.avoid]\n' ' = 'vague'", "line 1: “avoid” takes a word or a list of words, not ' '", ""),
    ("[terms]\navoid = 'regime'", "“avoid” takes a list of texts", ""),
    ("[terms.avoid]\nregime = 1", "line 2: “regime” takes the reason as a text", ""),
    ("[[pattern]]\nname = 'a'\nregex = 'b'", "line 1: [[pattern]] needs “message”, a text", ""),
    ("[[pattern]]\nname = 'a'\nregex = '(b'\nmessage = 'c'", "line 3: “(b” is not a regular exp", ""),
    (
        "[[pattern]]\nname = 'a'\nregex = 'b'\nmessage = 'c'\nscope = 'notes'",
        "line 5: “scope” takes one of “text”, “note”",
        "",
    ),
    (
        "[[pattern]]\nname = 'a'\nregex = 'b'\nmessage = 'c'\nseverity = 'loud'",
        "line 5: “severity” takes one of “error”",
        "",
    ),
    ("[[pattern]]\nregexp = 'a'", "unknown key of [[pattern]] “regexp”", "did you mean “regex”?"),
    (
        "[[allow]]\nrules = 'note-empty'\nwords = 'x'",
        "unknown key of [[allow]] “rules”",
        "did you mean “rule”?",
    ),
]


@pytest.mark.parametrize(("text", "message", "help"), WRONG, ids=[row[0] for row in WRONG])
def test_what_is_wrong_is_named_with_file_and_line(text: str, message: str, help: str) -> None:
    with pytest.raises(BadSettings) as caught:
        read(text)
    assert caught.value.message.startswith("briefcite.toml: ")
    assert message in caught.value.message
    assert help in caught.value.help


@pytest.mark.parametrize("tag", ["en", "fr", "EN", "es-MX", "zh-Hans-CN", "en-GB-oxendict"])
def test_languages_are_named_by_two_letters(tag: str) -> None:
    assert read(f"language = '{tag}'").language == tag


def test_the_line_in_a_project_file_is_that_of_our_table() -> None:
    text = "[tool.other]\nstile = 1\n\n[tool.briefcite]\nstile = 2\n"
    with pytest.raises(BadSettings, match="line 5"):
        read_settings(tomllib.loads(text)["tool"]["briefcite"], "pyproject.toml", text=text, rules=RULES)


def test_the_longest_pattern_decides_the_level() -> None:
    settings = read('[rules]\n"note-*" = "off"\nnote-twice = "error"\nlink = "suggestion"\n')
    assert [settings.level(rule) for rule in RULES] == ["off", "error", "suggestion", ""]


def test_overrides_apply_in_order_to_the_files_that_match() -> None:
    settings = read(
        """
        [[overrides]]
        files = ["2015/**"]
        skip = ["note"]
        fail-on = "never"
        [[overrides]]
        files = ["2015/new/*.md"]
        also = ["note-empty"]
        rules = {list-gap = "error"}
        """
    )
    assert settings.at("a.md") == settings
    assert settings.at("2015/a.md").level("note-empty") == "off"
    assert settings.at("2015/a.md").fail_on == "never"
    new = settings.at("2015/new/a.md")
    assert (new.level("note-empty"), new.level("note-twice"), new.level("list-gap")) == ("on", "off", "error")


def test_an_allow_for_a_document_stays_with_it() -> None:
    settings = read('[[allow]]\nrule = "note-empty"\ndocument = "briefs/*.md"\nwords = "x"\n')
    assert len(settings.at("briefs/a.md").allow) == 1
    assert settings.at("a.md").allow == ()


@pytest.mark.parametrize(
    ("pattern", "matching", "others"),
    [
        ("*.md", "a.md x/a.md", "a.mdx a.txt"),
        ("/a.md", "a.md", "x/a.md"),
        ("briefs/*.md", "briefs/a.md", "briefs/x/a.md x/briefs/a.md a.md"),
        ("briefs/**/*.md", "briefs/a.md briefs/x/y/a.md", "a.md briefs.md"),
        ("**/old/*", "old/a x/old/a x/y/old/a old/a/b", "older/a"),
        ("old", "old old/a x/old/a", "older x/older/a"),
        ("old/", "old old/a x/old/a", "older"),
        ("./old/x", "old/x old/x/y", "x"),
        ("briefs/**", "briefs/a briefs/x/a", "a"),
        ("a?.md", "ab.md", "a.md abc.md"),
        ("a[1].md", "a[1].md", "a1.md"),
        ("", "", "a"),
    ],
)
def test_patterns_of_paths(pattern: str, matching: str, others: str) -> None:
    assert all(matches(path, pattern) for path in matching.split())
    assert not any(matches(path, pattern) for path in others.split())


@pytest.mark.parametrize(
    ("selector", "takes"),
    [
        ("note-empty", ["note-empty"]),
        ("note", ["note-empty", "note-twice"]),
        ("note-*", ["note-empty", "note-twice"]),
        *((selector, []) for selector in ("not", "note-e", "*", "", "link-truncated-*")),
    ],
)
def test_selectors(selector: str, takes: list[str]) -> None:
    assert [rule for rule in RULES if selects(selector, rule)] == takes
