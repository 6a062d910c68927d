"""Every rule has a whole page, whose examples come out as it says through the command line."""

from __future__ import annotations

import json
import re
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from briefcite import rules
from briefcite.errors import UnknownName
from briefcite.rules import Example
from places import ROOT, SEED, needs_shared
from working_folder import Folder

GROUPS = frozenset(
    """
    abbreviation allow author body case catalogue date entry key link list marker name note outlet
    pinpoint quote record reference repeat source space symbol term title treaty
    """.split()
)
FEEDS = {"allow-unused", "allow-unclosed"}
"""Rules that `checking` itself feeds."""


class Case(NamedTuple):
    rule: str
    number: int
    example: Example


CASES = [Case(name, n, e) for name in rules.names() for n, e in enumerate(rules.load(name).page().examples)]
MODULES = {
    name: import_module(f"briefcite.rules.{folder}.{name.replace('-', '_')}")
    for name, folder in rules.folders().items()
}
FIXERS = {name for name, module in MODULES.items() if "Fix" in vars(module)} | FEEDS
"""Rules that offer a fix; the “Fixed” of the others is what a person would write."""

MENDED = [
    (one, other)
    for one, other in pairwise(CASES)
    if one.rule == other.rule and one.rule in FIXERS and other.example.kind == "Fixed"
]


def check(case: Case, folder: Folder) -> list[dict[str, Any]]:
    """The diagnostics of `briefcite check` on an example in a folder of its own; its rule needs no preset."""
    for path, text in case.example.files:
        folder.write(path, text.encode(case.example.encoding))
    told = folder.check(case.example.files[0][0], "--also", case.rule, "--output", "json")
    report = json.loads(told.out)
    assert report["failures"] == [], report["failures"]
    return report["findings"]


@pytest.mark.parametrize("name", rules.names())
def test_the_page_is_whole(name: str) -> None:
    rule = rules.load(name)
    page = rule.page()
    assert rule.group in GROUPS
    assert rule.certainty in ("impossible", "unlikely", "style")
    functions = (rule.check_article, rule.check_library)
    assert sum(map(bool, functions)) == (name not in FEEDS)
    assert page.summary.endswith(".") and page.why.endswith(".") and page.basis.endswith(".")
    assert all(text.endswith(".") for text in (page.when, page.exceptions) if text)
    assert set(page.see_also) <= set(rules.names()) - {name}
    assert rule.why == page.why
    kinds = [example.kind for example in page.examples]
    assert kinds[0] == "Bad" and {"Fixed", "Good"} & set(kinds)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.example.kind}-{case.number}")
def test_examples(case: Case, folder: Folder) -> None:
    found = check(case, folder)
    said = {diagnostic["rule"] for diagnostic in found}
    assert said == ({case.rule} if case.example.kind == "Bad" else set()), found
    for diagnostic in found:
        assert diagnostic["help"]
        if case.rule not in FEEDS:
            message = diagnostic["message"]
            assert message.endswith((".", "?")) and "“" in message, message
            assert ". " not in message.partition("“")[0], message


@pytest.mark.parametrize("pair", MENDED, ids=lambda pair: f"{pair[0].rule}-{pair[0].number}")
def test_the_fix_gives_what_the_page_says(pair: tuple[Case, Case], folder: Folder) -> None:
    bad, mended = pair
    fixes = [fix for found in check(bad, folder) for fix in found["proposals"]]
    name, text = bad.example.files[0]
    edits = sorted((edit for fix in fixes for edit in fix["edits"]), key=lambda edit: -edit["start"])
    for edit in edits:
        assert edit["path"] == name
        text = text[: edit["start"]] + edit["text"] + text[edit["end"] :]
    assert text == mended.example.files[0][1]


@pytest.mark.parametrize("name", rules.names())
def test_related_rules_point_to_each_other(name: str) -> None:
    related = rules.load(name).page().see_also
    assert [other for other in related if name not in rules.load(other).page().see_also] == []


def test_every_record_of_the_example_library_is_in_an_example() -> None:
    texts = "\n".join(text for case in CASES for path, text in case.example.files if "library" in path)
    assert all(record in texts for record in rules.example_records().values())


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        rules.load("symbol-malfromed")
    assert "symbol-malformed" in caught.value.help


REFERENCES = ROOT / "references"

ALONE = {
    "note-ends-in-comma": [1, 2, 3, 4, 6, 7, 9, 11, 13, 14, 18, 23, 25, 27, 30, 31],
    "note-space-missing": [2, 3, 24],
    "quote-unclosed": [9, 11],
    "link-truncated": [10],
    "pinpoint-label": [8, 34],
}
"""What is wrong with the notes of the article, by rule, as far as it can be seen in the article alone."""

RECORDED = {"title-differs": [21], "body-misnamed": [None, 8]}
"""What its records show besides: an asterisk within a title, a wrong preposition, letters changed about. That
note 28 quotes concluding observations without their symbol is not found: the reader sees no source there."""


@needs_shared("corpus")
@pytest.mark.parametrize(
    ("references", "more"), [(None, {}), (REFERENCES, RECORDED)], ids=["alone", "recorded"]
)
def test_the_seed_article(references: Path | None, more: dict[str, list[Any]], folder: Folder) -> None:
    folder.write(SEED.name, SEED.read_bytes())
    records = ["--references", str(references)] if references else []
    told = folder.check(SEED.name, "--output", "json", *records)
    found: dict[str, list[Any]] = {}
    for diagnostic in json.loads(told.out)["findings"]:
        note = diagnostic["note"]
        found.setdefault(diagnostic["rule"], []).append(int(note) if note else None)
    assert found == {**ALONE, **more}
    assert told.status == 1


ASKED = {
    "record": r"\.record\b|library\.|views\.(?:against_record|pinpoints)",
    "citations": r"\.citations\b|\.repeats\b",
    "style": r"reading\.(?:style|wanted|lacks)\b",
    "terms": r"settings\.terms\b",
    "patterns": r"settings\.patterns\b",
    "english": r"\.language\b",
    "catalogue": r"settings\.catalogue\b",
}
"""What a rule needs, by the words that ask for it."""

INCLUDED = {"record": ("citations",), "library": ("record", "citations")}

NOT_NEEDED = {
    "record": {
        "author-misspelt": "a record only silences it",
        "body-misnamed": "the table of bodies is enough",
        "catalogue-date-differs": "a record only silences it",
        "catalogue-title-differs": "a record only silences it",
        "date-contradicts-symbol": "a record only silences it",
        "key-without-record": "it looks for keys without one",
        "note-separator-differs": "",
        "repeat-banned": "a case or law is known by its name too",
        "repeat-short-shared": "two records are one of several ways to tell two sources",
        "symbol-contradicts-words": "a record only silences it",
        "symbol-malformed": "a record only helps to mend",
        "symbol-unnoted": "a record only silences it",
        "title-truncated": "a record only silences it",
        "treaty-article-beyond": "a record only silences it",
        "treaty-differs": "a record only silences it",
        "treaty-misnamed": "a record only silences it",
    },
    "citations": {
        "body-abbreviated": "titles are only blanked",
        "body-misnamed": "titles are only blanked",
        "date-form": "titles are only blanked",
        "date-impossible": "a citation has only dates in more forms",
        "link-session-bound": "a citation only helps to mend",
        "repeat-unused": "declared names are words of the text",
        "symbol-impossible": "a citation only helps to propose",
        "symbol-contradicts-words": "the words of the notes are looked at; a citation only names the body",
        "symbol-unnoted": "it looks at the text",
        "treaty-misnamed": "it looks at the text; titles of works are left alone",
    },
    "english": {
        "pinpoint-label": "a preposition more is left alone",
        "note-spaced": "a space before a semicolon is left alone in French",
    },
}


@pytest.mark.parametrize("name", rules.names())
def test_the_folder_says_what_a_rule_needs(name: str) -> None:
    rule = rules.load(name)
    if {"style", "terms", "patterns"} & set(rule.needs):
        assert rules.folders()[name] == "style"
    else:
        records = rule.check_library or {"record", "library"} & set(rule.needs)
        assert rules.folders()[name] == ("records" if records else "text")


@pytest.mark.parametrize("name", rules.names())
def test_a_rule_says_what_it_needs(name: str) -> None:
    """What an article rule asks for, it needs, or it is said here why it does without."""
    rule = rules.load(name)
    if not rule.check_article:
        assert not rule.needs
        return
    code = Path(MODULES[name].__file__ or "").read_text("utf-8")
    code = code.replace(rule.docstring, "")
    asked = {need for need, words in ASKED.items() if re.search(words, code)}
    said = {*rule.needs, *(other for need in rule.needs for other in INCLUDED.get(need, ()))}
    without = {need for need in asked if name in NOT_NEEDED.get(need, ())}
    assert asked - without <= said
    assert set(rule.needs) <= {*asked, *rules.NEEDS}
    assert not without & set(rule.needs)
