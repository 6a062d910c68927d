"""`briefcite export`: what is written, where, and what is refused."""

from __future__ import annotations

import json

import pytest

from working_folder import Folder

RECORDS = """\
coi:
  type: un-document
  symbol: A/HRC/25/CRP.1
  title: Report
  body: Human Rights Council
  date: 2014-02-07
other:
  type: web
  title: Page
  site: A site
  url: https://example.org/a
"""
BRIEF = """\
So.[^1] And.[^2]

[^1]: A/HRC/25/CRP.1, para. 3.

[^2]: *Convention on the Rights of the Child*, 20 November 1989, 1577 UNTS 3.
"""


@pytest.fixture
def brief(folder: Folder) -> Folder:
    folder.write("references/all.yaml", RECORDS)
    folder.write("brief.md", BRIEF)
    return folder


def keys(text: str) -> list[str]:
    return [item["id"] for item in json.loads(text)]


def test_all_records_or_those_cited(brief: Folder) -> None:
    assert keys(brief.run("export", "csl-json").out) == ["coi", "other"]
    assert keys(brief.run("export", "csl-json", "brief.md").out) == ["coi", "crc"]
    assert keys(brief.run("export", "csl-json", "references/all.yaml").out) == ["coi", "other"]


def test_files_and_standard_output(brief: Folder) -> None:
    told = brief.run("export", "ris", "--output", "bibtex=a.bib", "--output", "json=a.json", "brief.md")
    assert (told.status, told.out[:10]) == (0, "TY  - RPRT")
    assert brief.read("a.bib").startswith("@techreport{coi,")
    assert json.loads(brief.read("a.json"))["version"] == 1
    assert brief.run("export", "--output", "csv=a.csv").out == ""
    assert brief.read("a.csv").startswith("key,type,symbol")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no format is named"),
        (["bibtx"], "did you mean “bibtex”"),
        (["--output", "bibtex"], "names no file"),
        (["ris", "--ascii"], "no LaTeX commands"),
        (["yaml"], "unknown format"),
        (["bibtex", "nowhere.md"], "nowhere.md"),
        (["bibtex", "--output", "json=missing/a.json"], "missing/a.json"),
    ],
)
def test_what_is_refused(arguments: list[str], said: str, brief: Folder) -> None:
    told = brief.run("export", *arguments)
    assert told.status == 2
    assert said in told.err


def test_nothing_is_written_where_something_would_be_lost(brief: Folder) -> None:
    brief.write("references/odd.yaml", "Odd_Key:\n  type: web\n  title: T\n  url: https://example.org\n")
    told = brief.run("export", "--output", "csv=a.csv", "--output", "bibtex=a.bib")
    assert told.status == 2
    assert "Odd_Key" in told.err
    assert not (brief.path / "a.csv").exists()


def test_a_library_that_is_not_there(folder: Folder) -> None:
    told = folder.run("export", "bibtex")
    assert (told.out, "no records" in told.err) == ("", True)
