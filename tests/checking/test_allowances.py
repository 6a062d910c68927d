"""Allows silence the note or paragraph they are bound to, and say so when they silence nothing."""

from __future__ import annotations

import datetime

import pytest

import briefcite
from briefcite.checking.allowances import read_comment
from briefcite.findings import Diagnostic
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
