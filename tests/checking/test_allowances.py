"""Allows silence the note or paragraph they are bound to, and say so when they silence nothing."""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Iterator

import pytest

import briefcite
from briefcite import rules
from briefcite.checking.allowances import read_comment
from briefcite.findings import Diagnostic, Finding
from briefcite.model import Reading
from briefcite.rules import Example
from briefcite.settings import Allow, Settings
from briefcite.text import Source, Span, apply
from working_folder import Folder

TEXT = """\
One.[^1] Two.[^2] Three.[^3]

[^1]: United Nations, A/RES/70/1, 31 June 2001.
[^2]: United Nations, A/RES/70/1, 31 June 2002.
[^3]: United Nations, A/RES/70/1, 31 June 2003.
"""
RULE = "date-impossible"
COMMENT = f"<!-- briefcite: allow {RULE} — agreed -->"


def check(text: str, settings: Settings | None = None) -> list[Diagnostic]:
    publication = briefcite.load([Source("a.md", text)], references=[], settings=settings or "")
    report = briefcite.check(publication, only=[RULE, "allow-unused", "marker-without-note"])
    assert not report.failures
    return list(report.diagnostics)


def notes(text: str, settings: Settings | None = None) -> list[str | None]:
    """The labels of the notes in which the rule still finds something; "unused" for each idle allow."""
    found = check(text, settings)
    return ["unused" if one.rule == "allow-unused" else one.note or one.rule for one in found]


def put(text: str, before: str, comment: str) -> str:
    assert before in text
    return text.replace(before, comment + before)


def allow(names: str, verb: str = "allow") -> str:
    return f"<!-- briefcite: {verb} {names} -->"


def before_2(comment: str) -> str:
    return put(TEXT, "[^2]:", comment + "\n")


LOST = "marker-without-note"
LONE = allow(LOST)
REGION = before_2(allow(RULE, "allow-start") + "\n")

PLACES = [
    ("nothing", TEXT, "1 2 3"),
    ("on its own line before a note", before_2(COMMENT), "1 3"),
    ("before a note, an empty line between", put(TEXT, "[^1]:", COMMENT + "\n\n"), "2 3"),
    ("at the end of a note", TEXT.replace("June 2002.", f"June 2002. {COMMENT}"), "1 3"),
    ("at the end of the last note", TEXT.rstrip() + f" {COMMENT}\n", "1 2"),
    ("two in a row", before_2(COMMENT + "\n<!-- another -->"), "1 3"),
    ("after the last note", TEXT + "\n" + COMMENT + "\n", "1 2"),
    ("a group", before_2(allow("date")), "1 3"),
    ("a pattern", before_2(allow("date-* - why")), "1 3"),
    ("two rules, one idle", before_2(allow(f"{RULE}, {LOST}")), "1 unused 3"),
    ("a region", REGION, "1"),
    ("a closed region", put(REGION, "[^3]:", allow("", "allow-end") + "\n\n"), "1 3"),
    ("the document", allow(RULE, "allow-document") + "\n\n" + TEXT, ""),
    ("the document, too late", before_2(allow(RULE, "allow-document")), "1 unused 2 3"),
    ("unknown rule", before_2(allow("date-imposible")), "1 unused 2 3"),
    ("unknown verb", before_2(allow(RULE, "alow")), "1 unused 2 3"),
    ("no rule", before_2(allow("")), "1 unused 2 3"),
    ("idle", before_2(LONE), "1 unused 2 3"),
    ("a rule that did not run", before_2(allow("note-empty")), "1 2 3"),
    ("not for us", before_2("<!-- allow date-impossible -->"), "1 2 3"),
    ("in code", f"```\n{COMMENT}\n```\n\n{TEXT}", "1 2 3"),
    ("a paragraph", f"{LONE}\nSo.[^x]\n\nSo.[^y]\n\n{TEXT}", f"{LOST} 1 2 3"),
    ("the end of a paragraph", f"So.[^x] {LONE}\n\nSo.[^y]\n\n{TEXT}", f"{LOST} 1 2 3"),
    ("below a paragraph", f"So.[^x]\n{LONE}\n\nSo.[^y]\n\n{TEXT}", f"{LOST} 1 2 3"),
]


@pytest.mark.parametrize(("name", "text", "left"), PLACES, ids=[place[0] for place in PLACES])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_what_an_allow_is_bound_to(name: str, text: str, left: str, line_end: str) -> None:
    assert notes(text.replace("\n", line_end)) == left.split()


def test_an_allow_follows_its_note_when_notes_are_renumbered() -> None:
    text = put(TEXT, "[^2]:", COMMENT + "\n")
    inserted = text.replace("One.[^1]", "Zero.[^0] One.[^1]").replace("[^1]:", "[^0]: A/RES/70/1.\n\n[^1]:")
    moved = inserted
    for label in (3, 2, 1, 0):
        moved = moved.replace(f"[^{label}]", f"[^{label + 1}]")
    assert notes(inserted) == ["1", "3"] and notes(moved) == ["2", "4"]


def test_words_in_the_settings_allow_in_every_format() -> None:
    settings = Settings(allow=(Allow(RULE, "31 JUNE 2002"),))
    assert notes(TEXT, settings) == ["1", "3"]
    assert notes(TEXT.replace("[^2]", "[^7]"), settings) == ["1", "3"]


def test_words_for_one_document_must_allow_something(folder: Folder) -> None:
    folder.write("briefs/a.md", TEXT)
    for words, status in (("June 2002", ["1", "3"]), ("nowhere", ["unused", "1", "2", "3"])):
        toml = f'[[allow]]\nrule = "{RULE}"\ndocument = "briefs/a.md"\nwords = "{words}"\n'
        folder.write("briefcite.toml", toml)
        report = briefcite.check(briefcite.load(["briefs/a.md"]), only=[RULE, "allow-unused"])
        assert ["unused" if d.rule == "allow-unused" else d.note for d in report.diagnostics] == status


def test_a_reason_may_be_required() -> None:
    settings = Settings(require_reason=True, today=datetime.date(2026, 1, 1))
    assert notes(put(TEXT, "[^2]:", COMMENT + "\n"), settings) == ["1", "3"]
    without = put(TEXT, "[^2]:", f"<!-- briefcite: allow {RULE} -->\n")
    assert notes(without, settings) == ["1", "unused", "2", "3"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Text.\n\n<!-- briefcite: allow note-empty -->\n\n[^1]: A.\n", "Text.\n\n[^1]: A.\n"),
        ("Text.\n\n<!-- briefcite: allow note-empty -->\n[^1]: A.\n", "Text.\n\n[^1]: A.\n"),
        ("Text. <!-- briefcite: allow note-empty -->\r\n\r\nMore.\r\n", "Text.\r\n\r\nMore.\r\n"),
        ("<!-- briefcite: allow note-empty -->", ""),
    ],
)
def test_an_idle_allow_is_removed_with_its_space(before: str, after: str) -> None:
    publication = briefcite.load([Source("a.md", before)], references=[], settings="")
    (found,) = briefcite.check(publication, only=["allow-unused", "note-empty"]).diagnostics
    assert found.finding.fix and found.finding.fix.applicability == "safe"
    assert apply(before, found.finding.fix.edits) == after


@pytest.mark.parametrize(
    ("comment", "verb", "names", "reason"),
    [
        ("<!-- briefcite: allow a-b — why -->", "allow", ("a-b",), "why"),
        ("<!--briefcite:allow a-b-->", "allow", ("a-b",), ""),
        (
            "<!-- Briefcite: allow a-b, c d -- it is so: really -->",
            "allow",
            ("a-b", "c", "d"),
            "it is so: really",
        ),
        ("# briefcite: allow a-b: why", "allow", ("a-b",), "why"),
        ("# briefcite: allow a-b - why", "allow", ("a-b",), "why"),
        ("<!-- briefcite:\n  allow-start\n  a-b\n-->", "allow-start", ("a-b",), ""),
        ("<!-- briefcite -->", None, (), ""),
        ("<!-- see briefcite: allow -->", None, (), ""),
    ],
)
def test_what_a_comment_says(comment: str, verb: str | None, names: tuple[str, ...], reason: str) -> None:
    said = read_comment(Span(Source("a.md", comment), 0, len(comment)))
    assert (said and said.verb) == verb
    if said:
        assert (said.names, said.reason) == (names, reason)


RECORDS = """\
one:
  type: report # briefcite: allow record-field-unknown — not this line
  title: T
  body: UNHCR
  date: 2001
  # briefcite: allow record-field-unknown — ours
  # (agreed in June)
  colour: red
  shape: round  # briefcite: allow record-field-unknown
  size: large
"""


def test_allows_in_records(folder: Folder) -> None:
    folder.write("references/a.yaml", RECORDS)
    report = briefcite.check(
        briefcite.load(["references/a.yaml"]), only=["record-field-unknown", "allow-unused"]
    )
    assert [
        (d.rule, d.finding.span.source.position(d.finding.span.start).line) for d in report.diagnostics
    ] == [
        ("allow-unused", 2),
        ("record-field-unknown", 10),
    ]
    assert {diagnostic.record for diagnostic in report.diagnostics} == {"one"}


def test_many_allows_and_findings_are_read_in_one_pass() -> None:
    count = 3000
    text = "".join(f"<!-- briefcite: allow marker-without-note -->\nSo.[^{n}]\n\n" for n in range(count))
    assert notes(text) == []


# What a run could not judge

NEEDING = [
    (name, number, example)
    for name in rules.names()
    if rules.load(name).needs
    for number, example in enumerate(rules.load(name).page().examples)
    if example.kind == "Bad" and example.files[0][0].endswith(".md")
]


def allowing(folder: Folder, rule: str, text: str) -> str:
    """A text with an allow before each note, or at the end of each line, in which a rule finds a fault."""
    report = json.loads(folder.check("example.md", "--also", rule, "--output", "json").out)
    found = [one for one in report["findings"] if one["rule"] == rule]
    assert found
    comment = f"<!-- briefcite: allow {rule} — agreed with the author -->"
    for number in {one["line"] for one in found if not one["note"]}:
        line = text.splitlines()[number - 1]
        text = text.replace(line, f"{line} {comment}")
    for label in {one["note"] for one in found if one["note"]}:
        text = text.replace(f"[^{label}]:", f"{comment}\n[^{label}]:")
    return text


@pytest.mark.parametrize(("rule", "number", "example"), NEEDING, ids=lambda value: str(value)[:24])
def test_an_allow_stays_where_its_rule_could_not_look(
    rule: str, number: int, example: Example, folder: Folder
) -> None:
    """Records, style or settings that are not at hand, a rule left out: nothing can be said of the allow."""
    (_, text), *others = example.files
    for name, content in example.files:
        folder.write(name, content)
    allowed = allowing(folder, rule, text)
    article = folder.write("example.md", allowed)
    told = folder.check("example.md", "--also", rule, "--only", f"{rule},allow-unused", "--output", "json")
    assert json.loads(told.out)["findings"] == []
    assert json.loads(told.out)["allowed"] > 0
    folder.run("fix", "example.md", "--only", "allow-unused")
    assert article.read_text() == allowed
    for name, _ in others:
        shutil.rmtree(folder.path / "references") if "/" in name else (folder.path / name).unlink()
    if others:
        told = folder.check("example.md", "--only", f"{rule},allow-unused", "--output", "json")
        assert json.loads(told.out)["findings"] == []
        folder.run("fix", "example.md", "--only", f"{rule},allow-unused")
        assert article.read_text() == allowed


RECORDED = """\
un:
  type: un-document
  symbol: A/HRC/25/63
  title: Right title
  body: Human Rights Council
  date: 2014-02-07
"""
NOTE = "Human Rights Council, “Right title,” {}, A/HRC/25/63, para. 5."
BRIEF = f"So.[^1]\n\n{{}}\n[^1]: {NOTE}\n"
OTHER = RECORDED.replace("un:", "other:").replace("/63", "/64").replace("Right", "Other")

RIGHT = BRIEF.format("{}", "February 7, 2014")
WRONG = BRIEF.format("{}", "February 9, 2014")
TWO = RIGHT.replace("5.", "5; Jane Roe, “Other,” News, May 3, 2015.")
VAGUE = "So.[^1]\n\n{}\n[^1]: It was so, they said, and by and by it was no more; see what they wrote.\n"

JUDGED = [
    ("the record is at hand and agrees", "date-differs", RECORDED, RIGHT, True),
    ("a group of rules that all looked", "quote", RECORDED, RIGHT, True),
    ("no record", "date-differs", "", WRONG, False),
    ("the record of another document", "date-differs", OTHER, WRONG, False),
    ("a group with a rule of styles", "repeat", RECORDED, RIGHT, False),
    ("a rule of styles", "note-form-differs", RECORDED, RIGHT, False),
    ("a rule of terms", "term-avoided", RECORDED, RIGHT, False),
    ("no note where the comment is", "date-differs", RECORDED, "{}\nSo it is.\n\n[^1]: A.\n", False),
    ("a note that is not understood", "title-differs", RECORDED, VAGUE, False),
    ("one of two sources has a record", "date-differs", RECORDED, TWO, False),
    ("another language", "date-ambiguous", RECORDED, "---\nlang: fr\n---\n\n" + RIGHT, False),
]


@pytest.mark.parametrize("case", JUDGED, ids=lambda case: case[0])
def test_an_allow_is_unused_only_where_its_rule_could_look(
    case: tuple[str, str, str, str, bool], folder: Folder
) -> None:
    _, rule, records, text, unused = case
    if records:
        folder.write("references/a.yaml", records)
    text = text.format(f"<!-- briefcite: allow {rule} — agreed with the author -->")
    article = folder.write("a.md", text)
    assert ("allow-unused" in folder.check("a.md").out) == unused
    folder.run("fix", "a.md")
    assert ("agreed with the author" in article.read_text()) != unused


def test_an_allow_stays_where_its_rule_was_left_out_or_broke_off(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"So.[^1]\n\n<!-- briefcite: allow note — agreed -->\n[^1]: {NOTE.format('May 7, 2014')}\n"
    article = folder.write("a.md", text)
    folder.run("fix", "a.md", "--skip", "note-empty")
    assert article.read_text() == text
    whole = rules.load("note-empty")

    def break_off(reading: Reading, settings: Settings) -> Iterator[Finding]:
        raise ZeroDivisionError
        yield

    broken = whole._replace(check_article=break_off)
    monkeypatch.setattr("briefcite.checking.run.load", lambda n: broken if n == whole.name else rules.load(n))
    assert "allow-unused" not in folder.check("a.md").out


# What nothing ends, and how much is allowed

REGIONS = [
    ("ended", "start RULE", "end RULE", [RULE]),
    ("ended for all", "start RULE", "end", [RULE]),
    ("never ended", "start RULE", "", ["allow-unclosed"]),
    ("another rule ended", "start RULE", "end date-form", ["allow-unclosed", "allow-unused"]),
    ("one of two rules ended", "start RULE, date-form", "end date-form", ["allow-unclosed", "allow-unused"]),
    ("mistyped", "start RULE", "ends RULE", ["allow-unclosed", "allow-unused"]),
    ("ended, never begun", "", "end RULE", ["allow-unused", RULE, RULE]),
    ("ended before it begins", "end RULE", "start RULE", ["allow-unclosed", "allow-unused", RULE]),
]


@pytest.mark.parametrize(("name", "first", "second", "told"), REGIONS, ids=[row[0] for row in REGIONS])
def test_a_region_that_nothing_ends_is_told(
    name: str, first: str, second: str, told: list[str], folder: Folder
) -> None:
    def comment(words: str) -> str:
        return f"<!-- briefcite: allow-{words.replace('RULE', RULE)} -->\n\n" if words else ""

    text = put(put(TEXT, "[^2]:", comment(first)), "[^3]:", comment(second))
    folder.write("a.md", text)
    chosen = f"{RULE},allow-unused,allow-unclosed"
    report = json.loads(folder.check("a.md", "--only", chosen, "--output", "json").out)
    found = [one["rule"] for one in report["findings"] if one["note"] != "1"]
    assert sorted(found) == sorted(told)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (TEXT, 0),
        (before_2(COMMENT), 1),
        (REGION, 2),
        (allow(RULE, "allow-document") + "\n\n" + TEXT, 3),
        (before_2(allow("date-form")), 0),
    ],
)
def test_how_much_is_allowed_is_said(text: str, count: int, folder: Folder) -> None:
    folder.write("a.md", text)
    for form in ("text", "lines", "github"):
        told = folder.check("a.md", "--only", f"{RULE},symbol", "--output", form)
        assert (f"; {count} finding{'s' * (count != 1)} allowed." in told.out + told.err) == (count > 0)
    assert json.loads(folder.check("a.md", "--only", RULE, "--output", "json").out)["allowed"] == count
    folder.write("briefcite.toml", f'[[allow]]\nrule = "{RULE}"\nwords = "United Nations"\n')
    assert json.loads(folder.check("a.md", "--only", RULE, "--output", "json").out)["allowed"] == 3
