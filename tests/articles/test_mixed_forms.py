"""Notes of several forms in one text: read where that is safe, else told; nothing is passed over silently."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefcite.articles import format_of, read_article_source
from briefcite.text import Source
from places import CORPUS, TEXTS
from working_folder import Folder

R53 = (
    "It opened.[1] It has staff.[2] So.[3] Later.[^a]\n\n[1] Ibid., para. 3.\n\n[2] A/HRC/25/63, para. 4.\n\n"
)
CARET = "[^a]: A/77/1.\n"

READ = [
    ("typed beside a caret", f"{R53}{CARET}", "1 2 3 a", "1 2 a"),
    ("carets first", f"Later.[^a] It opened.[1]\n\n{CARET}\n[1] A/77/2.\n", "a 1", "a 1"),
    ("numbers of both", "So.[^5] It opened.[1]\n\n[^5]: A/77/1.\n\n[1] A/77/2.\n", "5 1", "5 1"),
    ("an inline note beside typed ones", "So.^[A/77/1.] It opened.[1]\n\n[1] A/77/2.\n", "1", " 1"),
    (
        "exported beside a caret",
        "So.[\\[1\\]](#fn1) And.[^a]\n\n1. A/77/2. [↩](#fnref1)\n\n[^a]: A/77/1.\n", "1 a", "1 a",
    ),
    ("a caret in a typed note", f"So.[1]\n\n[1] A/77/2; so too.[^a]\n\n{CARET}", "1 a", "1 a"),
    ("a caret without a note beside typed ones", "So.[1] And.[^a]\n\n[1] A/77/2.\n", "1 a", "1"),
    ("typed markers without notes", f"It opened.[1] It has staff.[2] Later.[^a]\n\n{CARET}", "1 2 a", "a"),
    ("law reports beside a caret", f"See *Roe* [2013] EWHC 5 at [87].[^a]\n\n{CARET}", "a", "a"),
    ("a link reference beside a caret", f"See [it][1].[^a]\n\n{CARET}\n[1]: https://un.org\n", "a", "a"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "markers", "notes"), READ, ids=[row[0] for row in READ])
def test_typed_notes_are_read_beside_those_with_a_caret(
    name: str, text: str, markers: str, notes: str
) -> None:
    article = read_article_source(Source("a.md", text), "markdown")
    assert " ".join(marker.label for marker in article.markers) == markers
    assert " ".join(note.label for note in article.notes) == notes
    assert not article.unread


def test_what_is_wrong_with_them_is_told(folder: Folder) -> None:
    folder.write("a.md", R53 + CARET)
    report = json.loads(folder.check("a.md", "--output", "json").out)
    assert [one["rule"] for one in report["findings"]] == ["marker-without-note", "repeat-first"]


FORMS = [
    ("¹ …", "{}¹", "¹ {}"),
    ("<sup>1</sup> …", "{}<sup>1</sup>", "<sup>1</sup> {}"),
    ("^1^ …", "{}^1^", "^1^ {}"),
    ("[^ 1]: …", "{}[^ 1]", "[^ 1]: {}"),
    ("[i] …", "{}[ii]", "[ii] {}"),
    ("[a] …", "{}[b]", "[b] {}"),
    ("[#1] …", "{}[#1]", "[#1] {}"),
    (".. [1] …", "{} [#1]_", ".. [#1] {}"),
    ("† …", "{}†", "† {}"),
    ("(1) …", "{}(1)", "(1) {}"),
    ("[fn:1] …", "{}[fn:1]", "[fn:1] {}"),
    ("<ref>…</ref>", "{}<ref>See A/77/3.</ref>", ""),
    ("((…))", "{}((See A/77/3.))", ""),
    ("{{…}}", "{}{{{{efn|See A/77/3.}}}}", ""),
    ("[^words]", "{}[^See A/77/3.]", ""),
    ("\\footnote{…}", "{}\\footnote{{See A/77/3.}}", ""),
    ("¹ …", "{}", "¹ {}\n² Ibid."),
    ("<sup>1</sup> …", "{}", "<sup>1</sup> {}\n\n<sup>2</sup> Ibid."),
    ("1. …", "{}", "## Notes\n\n1. {}\n2. A/77/4."),
]


@pytest.mark.parametrize("kind", ["markdown", "plain"])
@pytest.mark.parametrize(
    "others", ["So.[^x] {}\n\n{}\n\n[^x]: A/77/1.\n", "So.[7] {}\n\n{}\n\n[7] A/77/1.\n", "{}\n\n{}\n"]
)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form[0])
def test_notes_of_another_form_are_told(form: tuple[str, str, str], others: str, kind: str) -> None:
    """Beside notes with a caret, beside typed ones, and alone."""
    shown, mark, note = form
    if kind == "plain" and "[^x]" in others:
        others = others.replace("[^x]:", "[8]").replace("[^x]", "[8]")
    text = others.format(mark.format("It opened."), note.format("A/HRC/25/63, para. 5."))
    article = read_article_source(Source("a", text), kind)
    if not any("A/HRC/25/63" in str(note.body) for note in article.notes):  # "1. …" is read without others
        assert [one.form for one in article.unread] == [shown]
        assert all("A/HRC/25" in text[place.start :] for place in article.unread[0].places[:1]) == bool(note)


@pytest.mark.parametrize("where", ["{}", "So.[^x] {}\n\n[^x]: A/77/1.\n", "So.[1] {}\n\n[1] A/77/1.\n"])
@pytest.mark.parametrize(
    "text",
    [
        "It has 5 km² of land and 3 m³ of air.",
        "² is a digit, and so is ³.",
        "¹ is a digit.",
        "The rules of paragraph 5(1) and article 12 (2) are old.\n\n(1) A rule.",
        "“[t]he office,” it said.[sic]",
        "- [x] done\n- [ ] not done",
        "Let f((a)) be (b).",
        "H<sub>2</sub>O and 10<sup>6</sup> people.",
        "* A point.\n* Another.",
        "A list:\n\n1. One.\n2. Two.",
        "`[^1 2]` and `¹`.",
        "## Notes on the method\n\n1. We asked.\n2. They said.",
        "Use [^a-z] for signs.",
        "A {{variable}} of the page.",
    ],
)  # fmt: skip
def test_what_is_no_note_is_not_told(text: str, where: str) -> None:
    assert not read_article_source(
        Source("a.md", where.format(text) if "{{" not in text else text), "markdown"
    ).unread


def test_labels_of_both_forms_leave_the_typed_notes_unread_and_told(folder: Folder) -> None:
    folder.write("a.md", "So.[^1] It opened.[1] And.[2]\n\n[^1]: A/77/1.\n\n[1] A/77/2.\n\n[2] A/77/3.\n")
    report = json.loads(folder.check("a.md", "--output", "json").out)
    (told,) = report["findings"]
    assert (told["rule"], told["line"], told["severity"]) == ("note-unread", 5, "warning")
    assert told["message"] == "2 notes of the form “[1] …” were not read."
    assert [one["line"] for one in told["related"]] == [7]


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
def test_unread_notes_of_the_corpus() -> None:
    """One document has two notes twice, once in <sup>…</sup>; in the others nothing is taken for a note."""
    found: dict[str, Any] = {}
    for path in CORPUS.rglob("*"):
        if format_of(path.name) in (*TEXTS, "html"):
            text = path.read_bytes().decode("utf-8", "replace")
            article = read_article_source(Source(path.name, text), format_of(path.name) or "")
            found |= {path.name: [one.form for one in article.unread]} if article.unread else {}
    assert found == {
        "L-edpb-targeting.md": ["<sup>1</sup> …"],
        "standardebooks-liberty-chapter.xhtml": ["endnotes.xhtml"],
    }
