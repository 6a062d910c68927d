"""Fixing: the contract that nothing is lost, on mutated documents, and what is refused."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import briefcite
from briefcite.articles import format_of, read_article_source
from briefcite.editing.contract import joins_lines, untouchable
from briefcite.editing.fix import fix
from briefcite.findings import Diagnostic, Finding, Fix, Report
from briefcite.model import Article, Publication
from briefcite.text import LINE_END, Edit, Source, apply
from briefcite.workspace.encodings import decode, encode
from places import CORPUS, ROOT, shared
from working_folder import Folder

SUFFIXES = {".md", ".txt", ".qmd", ".Rmd"}
KINDS = ("seed", "md-", "txt-bracket", "derived-md", "derived-txt")

Mutation = Callable[[str, random.Random], str]


def at_random(text: str, rng: random.Random, old: str, new: str) -> str:
    """The text with one occurrence of `old`, drawn at random, replaced."""
    places = [n for n in range(len(text)) if text.startswith(old, n)]
    if not places:
        return text
    place = rng.choice(places)
    return text[:place] + new + text[place + len(old) :]


def replacing(old: str, new: str) -> Mutation:
    return lambda text, rng: at_random(text, rng, old, new)


def cut(text: str, rng: random.Random) -> str:
    return text[: rng.randrange(len(text) // 2, len(text))]


def without_line(text: str, rng: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    del lines[rng.randrange(len(lines))]
    return "".join(lines)


def line_twice(text: str, rng: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    place = rng.randrange(len(lines))
    return "".join([*lines[:place], lines[place], *lines[place:]])


def lines_swapped(text: str, rng: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def character_gone(text: str, rng: random.Random) -> str:
    place = rng.randrange(len(text))
    return text[:place] + text[place + 1 :]


MUTATIONS: dict[str, Mutation] = {
    "label touches note": replacing("] ", "]"),
    "space before marker": replacing("[", " ["),
    "para without space": replacing("para. ", "para."),
    "para without stop": replacing("para. ", "para "),
    "page without space": replacing("p. ", "p."),
    "quotation opened": replacing(" ", " “"),
    "quotation not closed": replacing("”", ""),
    "straight quotation": replacing("“", '"'),
    "bracket not closed": replacing(")", ""),
    "comma at the end": replacing(".\n", ",\n"),
    "no stop at the end": replacing(".\n", "\n"),
    "two stops": replacing(".\n", "..\n"),
    "blank line gone": replacing("\n\n", "\n"),
    "symbol with dash": replacing("/", "–"),
    "symbol with space": replacing("/", "/ "),
    "soft hyphen": replacing("a", "a\u00ad"),
    "cut off": cut,
    "line gone": without_line,
    "line twice": line_twice,
    "lines swapped": lines_swapped,
    "character gone": character_gone,
    "tab": replacing("  ", "\t"),
    "wrapped": replacing(" ", "\n"),
    "wrapped before a marker": replacing("[", "\n["),
}

FORMS: dict[str, Callable[[str], bytes]] = {
    "as it is": lambda text: text.encode(),
    "CRLF": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n").encode(),
    "byte-order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "windows-1252": lambda text: text.encode("cp1252", "replace"),
}


def documents() -> list[Path]:
    """The example briefs and, where they are, the shorter documents of the corpus."""
    corpus = [p for p in CORPUS.rglob("*") if p.suffix in SUFFIXES and p.parent.name.startswith(KINDS)]
    return [
        *sorted((ROOT / "examples").rglob("*.md")),
        *sorted(p for p in corpus if p.stat().st_size < 30_000),
    ]


PARTS = 4
"""How many tests share the mutants, so that several processes can."""


def mutants(part: int) -> Iterator[tuple[str, bytes]]:
    """The mutants of a part: a document with two mutations, in one form; name and bytes."""
    found = documents()
    for number in range(part, 420 if CORPUS.exists() else 120, PARTS):
        rng = random.Random(number)
        path = found[number % len(found)]
        text = decode(path.name, path.read_bytes()).text
        for mutation in rng.sample(list(MUTATIONS), 2):
            text = MUTATIONS[mutation](text, rng) or text
        yield path.name, FORMS[rng.choice(list(FORMS))](text)


def publish(source: Source) -> Publication:
    return briefcite.load([source], references=[], settings="", format=format_of(source.name))


@pytest.mark.parametrize("part", range(PARTS))
def test_mutants_lose_nothing(part: int) -> None:
    """Notes, markers and all letters and figures are the same; a second run has nothing to do."""
    if part:
        shared("corpus")
    fixed_some = 0
    for name, data in mutants(part):
        source = decode(name, data)
        publication = publish(source)
        before = publication.documents[0].article
        fixed = fix(publication)
        assert all("nothing was fixed" in f.message for f in fixed.report.failures), fixed.report.failures
        assert encode(source, source.text) == data
        for change in fixed.changes:
            fixed_some += 1
            check_change(publication, before, change)
    assert fixed_some, "no mutant had anything to fix: the test would prove nothing"


def letters(text: str) -> str:
    """What a safe fix leaves as it is: everything but spaces, stops, commas, dashes, and comments to us."""
    return re.sub(r"<!-- briefcite:.*?-->|[\s.,–-]", "", text, flags=re.DOTALL)


def check_change(publication: Publication, before: Article, change: fix.Change) -> None:
    """One change keeps the contract."""
    source = change.source
    after = read_article_source(Source(source.name, change.text), before.format)
    assert [m.label for m in after.markers] == [m.label for m in before.markers]
    assert [n.label for n in after.notes] == [n.label for n in before.notes]
    assert letters(change.text) == letters(source.text)
    if all(one.rule != "allow-unused" for one in change.made):
        assert LINE_END.findall(change.text) == LINE_END.findall(source.text)
    guarded = untouchable(publication)
    first = [one for one in change.made if one.finding.span.source is source and one.finding.fix]
    for one in first:
        assert one.finding.fix and one.finding.fix.applicability == "safe"
        assert not guarded.touched(one.finding.fix.edits)
    again = fix(publish(Source(source.name, change.text, source.encoding, source.marked)))
    assert not again.changes, "a second run changes something"


BRIEF = "One.[^1] Two.[^2]\n\n[^1]: A/HRC/25/CRP.1, para.12.\n[^2]: A/HRC/27/10, para.3.\n"


def offering(*offers: tuple[str, str, str]) -> Callable[..., Report]:
    """A check whose rules offer to replace words: (rule, old, new)."""

    def check(publication: Publication, **_: object) -> Report:
        source = publication.documents[0].article.source
        found = []
        for rule, old, new in offers:
            place = source.text.find(old)
            if place >= 0:
                span = source.span(place, place + len(old))
                finding = Finding(span, "said.", fix=Fix("replace", (Edit(span, new),)))
                found.append(Diagnostic(rule, "warning", "style", finding, None, None, "", None, rule))
        return Report(tuple(found), (), ())

    return check


def test_rules_that_quarrel_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "briefcite.editing.fix.check",
        offering(("to-b", "para.12", "para 12"), ("to-a", "para 12", "para.12")),
    )
    fixed = fix(publish(Source("a.md", BRIEF)))
    assert not fixed.changes
    assert "to-a, to-b" in fixed.report.failures[0].message


def test_a_note_that_would_be_lost_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefcite.editing.fix.check", offering(("breaks", "[^2]: A", "x A")))
    fixed = fix(publish(Source("a.md", BRIEF)))
    assert not fixed.changes
    assert "would lose or alter" in fixed.report.failures[0].message


def test_a_safe_fix_leaves_titles_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    brief = "One.[^1]\n\n[^1]: Smith, “A Title para.12 Here,” *News*, May 3, 2020.\n"
    monkeypatch.setattr("briefcite.editing.fix.check", offering(("meddles", "para.12", "para. 12")))
    assert not fix(publish(Source("a.md", brief))).changes


def test_only_what_is_chosen_is_made() -> None:
    fixed = fix(publish(Source("a.md", BRIEF)), choose=lambda one: one.note == "2")
    assert fixed.changes[0].text == BRIEF.replace("para.3", "para. 3")


def test_the_order_of_disjoint_edits_does_not_matter() -> None:
    source = Source("a.md", BRIEF)
    edits = [
        one.finding.fix.edits[0] for one in briefcite.check(publish(source)).diagnostics if one.finding.fix
    ]
    assert len(edits) == 2
    assert apply(BRIEF, edits) == apply(BRIEF, edits[::-1])


@pytest.mark.parametrize(
    ("paths", "failed"), [(["a.md"], True), (["r"], True), ([".", "--only", "note"], False)]
)
def test_a_fix_without_a_rule_says_so(paths: list[str], failed: bool, folder: Folder) -> None:
    folder.write("a.md", BRIEF)
    folder.write("r/b.yaml", "a:\n  type: web\n  title: T\n  url: https://un.org/a\n")
    told = folder.run("fix", *paths, *(["--only", "marker", "--skip", "marker"] if failed else []))
    assert ("no rule is left to run" in told.err) == failed == (told.status == 2)


STRAY = (
    "It has staff,[4] and\n[8] Official Records.\n\nSo.[5] And.[6]\n\n"
    + "[4] A/77/1.\n\n[5] A/77/2.\n\n[6] A/77/3.\n"
)


@pytest.mark.parametrize(
    "old", ["and\n[8]", "and,\n[8]", "and \r\n[8]", "and.\n  [8]", "and\r[8]", "“and”\n\t[8]"]
)
def test_no_safe_fix_takes_a_line_end_away(old: str) -> None:
    """A number at the start of a line may be a note that lies in the text."""
    text = STRAY.replace("and\n[8]", old)
    report = briefcite.check(publish(Source("a.txt", text)))
    offered = [one.finding.fix for one in report.diagnostics if one.finding.fix]
    assert not any(joins_lines(fix.edits) for fix in offered if fix.applicability == "safe")
    assert all(change.text.count(old) for change in fix(publish(Source("a.txt", text))).changes)


def test_a_safe_fix_that_joins_lines_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefcite.editing.fix.check", offering(("joins", ".\n[^2]", ". [^2]")))
    assert not fix(publish(Source("a.md", BRIEF))).changes


REVEALING = [
    (
        "r.yaml",
        "a:\n  type: documnet\n  title: Ebbs\n  date: 2006\n",
        "type: un-document\n",
        "record-field-missing",
    ),
    ("r.yaml", "a:\n  type: trety\n  title: Ebbs\n", "type: treaty\n", "record-field-missing"),
    ("r.yaml", "a:\n  type: webb\n  title: Ebbs\n  symbl: A/77/1\n", "type: web\n", "record-field-unknown"),
    ("a.md", "So.[^1]\n\n[^1]: Ebbs, A/C5/67/L.3, 3 May 1946.\n", "A/C.5/67/L.3", "date-contradicts-symbol"),
    ("a.md", "So.[^1]\n\n[^1]: Ebbs, A/C5/170/L.3.\n", "A/C.5/170/L.3", "symbol-impossible"),
]


@pytest.mark.parametrize(("name", "text", "mended", "told"), REVEALING)
def test_what_a_suggested_fix_reveals_is_told(
    name: str, text: str, mended: str, told: str, folder: Folder
) -> None:
    """A fault that another one hid is no quarrel of two rules."""
    file = folder.write(name, text)
    said = folder.run("fix", name, "--suggested")
    assert "report it" not in said.err
    assert mended in file.read_text()
    assert told in folder.check(name).out
