"""The commands that look at records and rename them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.articles import read_article_source
from briefcite.libraries.rename import rename_citations
from briefcite.libraries.search import Term, read_query
from briefcite.text import Source, apply
from briefcite.workspace.writes import save_all
from working_folder import Folder, changed_lines

UN = """\
# The Council's documents

coi:  # the commission
  type: un-document
  symbol: A/HRC/25/CRP.1
  title: "Report: the findings"   # as printed
  body: Human Rights Council
  date: 2014-02-07

# adopted in winter
ga-69-188:
  type: resolution
  symbol: A/RES/69/188
  body: General Assembly
  adopted: 2014-12-18
  relations: {adopted-as: coi, replaces: [coi, A/RES/68/183]}
"""
BRIEF = """\
As was said.[^1] And [@coi] again,[^2] @coi says; write to me@coi.org or `@coi`.

[^1]: See [@coi, para. 3; @coi-2].
[^2]: @{coi}, and [-@coi].
"""


def library(folder: Folder) -> Folder:
    folder.write("references/un.yaml", UN)
    folder.write("references/crc.yaml", "type: treaty\ntitle: The Convention\nadopted: 1989-11-20\n")
    folder.write("brief.md", BRIEF)
    return folder


# records


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ([], ["crc", "coi", "ga-69-188"]),
        (["type:resolution"], ["ga-69-188"]),
        (["report", "FINDINGS"], ["coi"]),
        (["report findings"], ["coi"]),
        (["date:2014"], ["coi"]),
        (["key:coi"], ["coi"]),
        (["symbol:A/RES"], ["ga-69-188"]),
        (["relations:coi"], ["ga-69-188"]),
        (["convention", "type:resolution"], []),
    ],
)
def test_records_are_sought_by_words_and_fields(folder: Folder, query: list[str], keys: list[str]) -> None:
    told = library(folder).run("records", *query, "--output", "json")
    assert [row["key"] for row in json.loads(told.out)] == keys
    assert told.status == (0 if keys else 1)


def test_records_in_a_pipe_are_lines_with_their_places(folder: Folder) -> None:
    told = library(folder).run("records", "coi", "type:un-document")
    assert (
        told.out
        == "references/un.yaml:3: coi: un-document, A/HRC/25/CRP.1, Report: the findings, 2014-02-07\n"
    )


def test_records_as_a_table(folder: Folder) -> None:
    told = library(folder).run("records", "--output", "text")
    assert told.out.splitlines()[0].split() == ["key", "type", "date", "symbol", "title"]
    assert "3 of 3 records" in told.err


def test_records_say_what_cannot_be_asked(folder: Folder) -> None:
    assert folder.run("records").status == 2
    told = library(folder).run("records", "titel:x")
    assert told.status == 2 and "did you mean “title”?" in told.err
    assert folder.run("records", "--output", "xml").status == 2


def test_an_address_is_a_word() -> None:
    assert read_query(["https://docs.un.org/en/A"]) == (Term("", "https://docs.un.org/en/a"),)


# show


@pytest.mark.parametrize("name", ["coi", "@coi", "A/HRC/25/CRP.1", "a/hrc/25/crp.1"])
def test_a_record_is_shown_as_it_stands(folder: Folder, name: str) -> None:
    told = library(folder).run("show", name)
    assert told.status == 0
    assert told.out.startswith("references/un.yaml:3\n\n  coi:  # the commission\n    type: un-document\n")
    assert 'title: "Report: the findings"   # as printed' in told.out and "ga-69-188" not in told.out
    assert "https://docs.un.org/en/A/HRC/25/CRP.1" in told.out and "25th session" in told.out


def test_a_record_that_is_a_file_is_shown_whole(folder: Folder) -> None:
    told = library(folder).run("show", "crc")
    assert "  type: treaty\n  title: The Convention\n" in told.out


def test_a_record_as_data(folder: Folder) -> None:
    row = json.loads(library(folder).run("show", "ga-69-188", "--output", "json").out)[0]
    assert row["line"] == 11 and row["fields"]["adopted"] == "2014-12-18"
    assert row["understood"]["body"] == ["General Assembly"]


def test_what_has_no_record_is_not_shown(folder: Folder) -> None:
    told = library(folder).run("show", "cio")
    assert told.status == 2 and "did you mean “coi”?" in told.err
    assert folder.run("show", "A/RES/1/1").status == 2


# rename


def test_a_key_is_renamed_everywhere_and_nothing_else(folder: Folder) -> None:
    library(folder)
    told = folder.run("rename", "coi", "dprk-inquiry")
    assert told.status == 0, told.err
    un = (folder.path / "references/un.yaml").read_text("utf-8")
    assert changed_lines(UN, un) == [
        "-coi:  # the commission",
        "+dprk-inquiry:  # the commission",
        "-  relations: {adopted-as: coi, replaces: [coi, A/RES/68/183]}",
        "+  relations: {adopted-as: dprk-inquiry, replaces: [dprk-inquiry, A/RES/68/183]}",
    ]
    assert (folder.path / "brief.md").read_text("utf-8") == (
        "As was said.[^1] And [@dprk-inquiry] again,[^2] @dprk-inquiry says; write to me@coi.org or `@coi`.\n"
        "\n[^1]: See [@dprk-inquiry, para. 3; @coi-2].\n[^2]: @{dprk-inquiry}, and [-@dprk-inquiry].\n"
    )


def test_a_record_that_is_a_file_takes_its_name_along(folder: Folder) -> None:
    library(folder).write("brief.md", "So.[^1]\n\n[^1]: [@crc, art. 3].\n")
    assert folder.run("rename", "crc", "child").status == 0
    assert not (folder.path / "references/crc.yaml").exists()
    assert (folder.path / "references/child.yaml").read_text("utf-8").startswith("type: treaty")
    assert "[@child, art. 3]" in (folder.path / "brief.md").read_text("utf-8")


def test_a_difference_is_shown_and_nothing_written(folder: Folder) -> None:
    told = library(folder).run("rename", "coi", "x", "--diff")
    assert "+x:  # the commission" in told.out and "--- brief.md" in told.out
    assert (folder.path / "references/un.yaml").read_text("utf-8") == UN


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("coi", "ga-69-188", "is taken"),
        ("coi", "A b", "is no key"),
        ("cio", "x", "did you mean “coi”?"),
    ],
)
def test_what_cannot_be_renamed(folder: Folder, old: str, new: str, words: str) -> None:
    told = library(folder).run("rename", old, new)
    assert told.status == 2 and words in told.err
    assert (folder.path / "references/un.yaml").read_text("utf-8") == UN


def test_nothing_is_renamed_where_a_file_cannot_be_read(folder: Folder) -> None:
    library(folder).write("other.md", b"\xff\xfe\x00")
    told = folder.run("rename", "coi", "x")
    assert told.status == 2 and "nothing was changed" in told.err
    assert (folder.path / "references/un.yaml").read_text("utf-8") == UN
    library(folder).write("other.md", "")
    folder.write("references/broken.yaml", "a: [")
    assert folder.run("rename", "coi", "x").status == 2


def test_an_article_with_a_library_of_its_own_keeps_its_keys(folder: Folder) -> None:
    library(folder).write("other/references/a.yaml", UN)
    folder.write("other/brief.md", BRIEF)
    assert folder.run("rename", "coi", "x").status == 0
    assert (folder.path / "other/brief.md").read_text("utf-8") == BRIEF


def test_when_one_file_cannot_be_written_all_are_restored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two, new = (tmp_path / name for name in ("one", "two", "new"))
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    real = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if Path(target).name == "two" and self.read_bytes() == b"B":
            raise OSError("full")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError):
        save_all({one: b"A", new: b"N", two: b"B"})
    assert sorted(tmp_path.iterdir()) == [one, two] and (one.read_bytes(), two.read_bytes()) == (b"1", b"2")


def test_in_a_plain_text_a_bare_name_is_no_citation() -> None:
    text = "Write to @coi.\n\nNotes\n\n1. See [@coi, para. 3].\n"
    article = read_article_source(Source("a.txt", text), "plain")
    assert "@coi.\n" in apply(text, rename_citations(article, "coi", "x"))
    assert "[@x, para. 3]" in apply(text, rename_citations(article, "coi", "x"))


@given(st.text("@{}[]coi-:. \n", max_size=60))
def test_renaming_there_and_back_is_nothing(text: str) -> None:
    article = read_article_source(Source("a.md", text), "markdown")
    there = apply(text, rename_citations(article, "coi", "zzz"))
    back = apply(
        there, rename_citations(read_article_source(Source("a.md", there), "markdown"), "zzz", "coi")
    )
    assert back == text
