"""A pasted list of notes, `--from notes`."""

from __future__ import annotations

import json
from collections import Counter
from itertools import cycle, pairwise, product
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.articles import format_of, read_article_source
from briefcite.articles.notes import read
from briefcite.text import Source
from briefcite.workspace.encodings import decode
from places import CORPUS, TEXTS
from working_folder import Folder

LISTS = [
    # Forms of labels
    ("**1.** A.\n**2.** B.\n", [("1", "A."), ("2", "B.")]),
    ("<sup>1</sup> A.\n<sup>2</sup> B.\n", [("1", "A."), ("2", "B.")]),
    ("1A/77/1.\n2A/77/2, the\n2nd time.\n", [("1", "A/77/1."), ("2", "A/77/2, the\n2nd time.")]),
    ("1.\nA/77/1.\n\n2.\nA/77/2.\n", [("1", "A/77/1."), ("2", "A/77/2.")]),
    ("1. “A.”\n2) B.\n3. C.\n", [("1", "“A.”"), ("2", "B."), ("3", "C.")]),
    ("Notes\n1 A.\n2 B.\n", [("1", "A."), ("2", "B.")]),
    # Given twice, out of order, far ahead: notes all the same
    ("1. A.\n2. B.\n2. C.\n3. D.\n", [("1", "A."), ("2", "B."), ("2", "C."), ("3", "D.")]),
    ("[1] A\n[2] B\n[2] C\n", [("1", "A"), ("2", "B"), ("2", "C")]),
    ("1. A.\n3. B.\n2. C.\n4. D.\n", [("1", "A."), ("3", "B."), ("2", "C."), ("4", "D.")]),
    ("1 A/77/1\n3 A/77/3\n2 A/77/2\n", [("1", "A/77/1"), ("3", "A/77/3"), ("2", "A/77/2")]),
    ("1. A.\n50. B.\n51. C, of\nit.\n", [("1", "A."), ("50", "B."), ("51", "C, of\nit.")]),
    ("8. A\nand more.\n\n3. B.\n", [("8", "A\nand more."), ("3", "B.")]),
    # Numbers that a sentence needs, wrapped to the start of a line
    ("1. A, paras.\n7 and 8.\n2. B.\n", [("1", "A, paras.\n7 and 8."), ("2", "B.")]),
    ("1. A, paras.\n2. So.\n2. B.\n", [("1", "A, paras.\n2. So."), ("2", "B.")]),
    ("1 A, at the\n2nd and\n2 others.\n2 B.\n", [("1", "A, at the\n2nd and\n2 others."), ("2", "B.")]),
    ("1 A, art.\n2 and\n2 June 2014.\n2 B.\n", [("1", "A, art.\n2 and\n2 June 2014."), ("2", "B.")]),
    (
        "11 A, in the long words,\n12 UNTS 3.\n12 B.\n",
        [("11", "A, in the long words,\n12 UNTS 3."), ("12", "B.")],
    ),
    ("(1) A, article 12\n(2) and (3).\n(2) B.\n", [("1", "A, article 12\n(2) and (3)."), ("2", "B.")]),
    ("1. A, 12 June\n2014. B.\n2. C.\n", [("1", "A, 12 June\n2014. B."), ("2", "C.")]),
    ("[1] A, art. 5\n[2014] EWHC 5.\n[2] B.\n", [("1", "A, art. 5\n[2014] EWHC 5."), ("2", "B.")]),
    ("1. A, vol.\n2, p.\n3.\n2. B.\n", [("1", "A, vol.\n2, p.\n3."), ("2", "B.")]),
    ("[1] A.\n[2] B.\n", [("1", "A."), ("2", "B.")]),
    ("1. A.\n2. B\n   goes on.\n", [("1", "A."), ("2", "B\n   goes on.")]),
    ("1 A.\n2 B in\n2015 and later.\n", [("1", "A."), ("2", "B in\n2015 and later.")]),
    ("[^7]: A.\n\n[^8]: B.\n", [("7", "A."), ("8", "B.")]),
    ("¹ A.\n² B.\n", [("1", "A."), ("2", "B.")]),
    ("(3) A.\r\n(4) B.\r\n", [("3", "A."), ("4", "B.")]),
    ("A.\n\nB.\n", [("1", "A."), ("2", "B.")]),
    ("", []),
]


@pytest.mark.parametrize(("text", "notes"), LISTS)
def test_lists(text: str, notes: list[tuple[str, str]]) -> None:
    article = read(Source("-", text))
    assert [(note.label, str(note.body)) for note in article.notes] == notes


WHOLE = {"break_long_words": False, "break_on_hyphens": False}
FORMS = ("{}. ", "[{}] ", "({}) ", "{} ", "{}) ", "[^{}]: ")


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
def test_notes_of_the_corpus_written_as_lists_are_read_again() -> None:
    """Each document's notes in one form and width: of a thousand at most two are read otherwise."""
    forms = cycle(product(FORMS, (64, 80, 100), ("\n", "\n\n")))
    wrong = count = 0
    for path in sorted(path for path in CORPUS.rglob("*") if format_of(path.name) in TEXTS):
        article = read_article_source(decode(path.name, path.read_bytes()), format_of(path.name) or "")
        bodies = [words for note in article.notes if (words := " ".join(str(note.body).split()))]
        form, width, between = next(forms)
        written = list(enumerate(bodies, 1))
        lines = (wrap(form.format(n) + body, width, **WHOLE) for n, body in written)
        notes = read(Source("-", between.join(map("\n".join, lines)))).notes
        again = {(int(note.label), " ".join(str(note.body).split())) for note in notes}
        wrong += len(set(written) - again)
        count += len(bodies)
    assert count > 5000
    assert wrong <= count // 500


@given(st.text(alphabet="[]()^:. 12³\n\rA", max_size=60))
def test_it_reads_everything(text: str) -> None:
    notes = read(Source("-", text)).notes
    assert all(0 <= note.mark.start <= note.mark.end <= note.body.start <= len(text) for note in notes)
    assert all(one.body.end <= two.mark.start for one, two in pairwise(notes))


def test_findings_name_the_notes(folder: Folder) -> None:
    told = folder.check("--from", "notes", "-", stdin="1. A, “never closed.\n2. B, A/HRC/25/1.\n".encode())
    assert told.status == 1
    assert "note 1" in told.out
    assert "marker" not in told.out
    assert "2 notes" in told.err


def test_a_named_file_is_read_as_it_is_told(folder: Folder) -> None:
    folder.write("notes.txt", "1. A, “never closed.\n2. B, A/HRC/25/1.\n")
    assert "--from notes" in folder.check("notes.txt").err
    told = folder.check("notes.txt", "--from", "notes")
    assert "quote-unclosed" in told.out
    assert "NO NOTES" not in told.err


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("1. A.\n2. B.\n2. C.\n3. D.\n", {"note-twice": 1}),
        ("1. A.\n1. B.\n2. C.\n", {"note-twice": 1}),
        ("1. A.\n2. B.\n1. C.\n3. D.\n", {"note-twice": 1}),
        ("1. A.\n3. B.\n2. C.\n4. D.\n", {"list-disorder": 1}),
        ("1. A.\n50. B.\n51. C.\n", {"list-gap": 1}),
        ("1. A.\n2. B.\n3. C.\n1. D.\n2. E.\n", {}),
        ("1. A.\n2. B.\n1. C.\n2. D.\n2. E.\n", {"note-twice": 1}),
        ("1. A, paras.\n7 and 8.\n2. B.\n", {}),
    ],
)
def test_what_is_out_of_order_is_told(text: str, rules: dict[str, int], folder: Folder) -> None:
    """A list that begins again at 1 is that of another chapter."""
    rules_said = "note-twice,list-disorder,list-gap"
    told = folder.check("--from", "notes", "-", "--only", rules_said, "--output", "json", stdin=text.encode())
    found = [one["rule"] for one in json.loads(told.out)["findings"]]
    assert Counter(found) == rules
