"""A pasted list of notes, `--from notes`."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.articles.notes import read
from briefcite.text import Source
from working_folder import Folder

LISTS = [
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
