"""`briefcite notes`: what was read of each note."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from working_folder import Folder

ARTICLE = "Said.[^1] Said.[^2]\n\n[^1]: “Talks,” A/HRC/25/CRP.1, para. 3.\n[^2]: Ibid., para. 5.\n"


def test_notes_as_data(folder: Folder) -> None:
    folder.write("a.md", ARTICLE)
    told = folder.run("notes", "a.md", "--output", "json")
    first, second = json.loads(told.out)
    assert told.status == 0
    assert (first["title"], first["symbols"], first["pinpoints"]) == (
        "Talks",
        ["A/HRC/25/CRP.1"],
        ["para. 3"],
    )
    assert (second["repeats"], second["means note"], second["pinpoints"]) == ("Ibid.", "1", ["para. 5"])


def test_notes_as_a_table(folder: Folder) -> None:
    folder.write("a.md", ARTICLE)
    told = folder.run("notes", "a.md")
    assert told.out.splitlines()[0].split()[:2] == ["note", "status"]
    assert "outlet" not in told.out and len(told.out.splitlines()) == 3


def test_a_missing_file_is_said(folder: Folder) -> None:
    assert folder.run("notes", "none.md").status == 2


BOOK = (
    "Said.[^1]\n\n[^1]: Jane Roe, *Talks and Walks*, 2nd ed. (Oxford: Hart, 2004), 12; "
    "NPT/CONF.2010/50 (Vol. I), https://a.example/x (accessed 3 May 2020).\n"
)


def test_every_field_has_its_place(folder: Folder) -> None:
    folder.write("a.md", BOOK)
    book, document = json.loads(folder.run("notes", "a.md", "--output", "json").out)
    fields = book["fields"]
    assert fields["author"] | {"certainty": 1} == {
        "words": "Jane Roe",
        "line": 3,
        "column": 7,
        "certainty": 1,
    }
    assert (fields["edition"]["words"], fields["publisher"]["words"]) == ("2nd ed.", "Oxford: Hart")
    assert (fields["kind"], document["fields"]["kind"]) == ({"words": "book"}, {"words": "un-document"})
    assert document["symbols"] == ["NPT/CONF.2010/50 (Vol. I)"]
    assert document["fields"]["accessed"]["words"] == "accessed 3 May 2020"
    assert 0 < book["certainty"] <= 1 and book["target certainty"] is None


def test_why_a_note_was_read_so(folder: Folder) -> None:
    folder.write("a.md", BOOK)
    told = folder.run("notes", "a.md", "--why", "1")
    lines = told.out.splitlines()
    assert told.status == 0 and lines[0].startswith("a.md:3: note 1, ")
    said = {line.strip().partition(": ")[0]: why.strip() for line, why in pairwise(lines)}
    assert said["symbol"] == "a symbol by its form"
    assert said["accessed"] == "a day of access by its form"
    assert "emphasised" in told.out
    assert max(map(len, lines)) <= 100


def test_a_note_that_is_not_there(folder: Folder) -> None:
    folder.write("a.md", ARTICLE)
    told = folder.run("notes", "a.md", "--why", "7")
    assert (told.status, told.out) == (2, "")
    assert "no note “7”" in told.err and "1, 2" in told.err
    assert folder.run("notes", "a.md", "--why", "1", "--output", "json").status == 2


SHORT = (
    "Said.[^1] Said.[^2]\n\n"
    "[^1]: Secretary-General, “Report on Harbours,” A/72/280 (“Harbour Report”), para. 2.\n"
    "[^2]: See Harbour Report, p. 6; Jane Roe, *Talks* (Oxford: Hart, 2004), 12.\n"
)


def test_why_of_a_note_with_a_short_form(folder: Folder) -> None:
    """A declared short form has no labels of its own; the other sources keep their reasons."""
    folder.write("a.md", SHORT)
    told = folder.run("notes", "a.md", "--why", "2")
    assert told.status == 0 and "title: Talks" in told.out and "Harbour Report" in told.out


def test_a_note_that_cites_nothing_has_no_certainty(folder: Folder) -> None:
    folder.write("a.md", "Said.[^1]\n\n[^1]: We thank the pilots for their patience.\n")
    (row,) = json.loads(folder.run("notes", "a.md", "--output", "json").out)
    assert (row["status"], row["certainty"], row["fields"]) == ("commentary", None, {})


NAMED = (
    "A.[^1] B.[^2] C.[^3] D.[^4]\n\n[^1]: Résolution 70/1.\n[^2]: General Assembly resolution 70/1, annex.\n"
)
NAMED += "[^3]: Human Rights Committee, general comment No. 36, para. 4.\n[^4]: E/CN. 4/1990/72, para. 3.\n"


def test_documents_that_are_named_in_words(folder: Folder) -> None:
    """`documents` has all of them, `symbols` those written and those of English resolutions."""
    folder.write("a.md", NAMED)
    rows = json.loads(folder.run("notes", "a.md", "--output", "json").out)
    assert [(row["symbols"], row["documents"]) for row in rows] == [
        ([], ["A/RES/70/1"]),
        (["A/RES/70/1"], ["A/RES/70/1"]),
        ([], ["CCPR/C/GC/36"]),
        (["E/CN. 4/1990/72"], ["E/CN.4/1990/72"]),
    ]
    assert [row["identifier"] for row in rows] == ["Résolution 70/1", "", "", ""]
    assert rows[2]["title"] == "general comment No. 36"


def test_a_list_of_notes_alone_is_read_when_asked_for(folder: Folder) -> None:
    folder.write("list.md", "1. A/77/1.\n2. A/77/2.\n")
    rows = json.loads(folder.run("notes", "list.md", "--from", "notes", "--output", "json").out)
    assert [row["note"] for row in rows] == ["1", "2"]
