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
    brief.write("references/odd.yaml", "Odd Key:\n  type: web\n  title: T\n  url: https://example.org\n")
    told = brief.run("export", "--output", "csv=a.csv", "--output", "bibtex=a.bib")
    assert told.status == 2
    assert "Odd Key" in told.err
    assert not (brief.path / "a.csv").exists()


def test_a_library_that_is_not_there(folder: Folder) -> None:
    told = folder.run("export", "bibtex")
    assert (told.out, "no records" in told.err) == ("", True)


ONE = "coi:\n  type: web\n  title: One\n  url: https://x.org/1\n"
TWO = "coi:\n  type: web\n  title: Two\n  url: https://x.org/2\n"
CITING = "So.[^1]\n\n[^1]: [@coi, para. 3].\n"
TWICE = {
    "in one file": ({"references/a.yaml": ONE + TWO}, "references/a.yaml:1 and references/a.yaml:5"),
    "in two files": (
        {"references/a.yaml": ONE, "references/b.yaml": TWO},
        "references/a.yaml:1 and references/b.yaml:1",
    ),
    "the same": ({"references/a.yaml": ONE + ONE}, "references/a.yaml:1 and references/a.yaml:5"),
    "in one line": (
        {"references/a.yaml": "{coi: {type: web, title: One}, coi: {type: web, title: Two}}\n"},
        "references/a.yaml:1 and references/a.yaml:1",
    ),
    "a record in its own file": (
        {"references/a.yaml": ONE, "references/coi.yaml": "type: web\ntitle: Two\n"},
        "references/a.yaml:1 and references/coi.yaml:1",
    ),
    "a field": (
        {"references/a.yaml": ONE + "  title: Another\n"},
        "“title” is given twice: references/a.yaml:3 and references/a.yaml:5",
    ),
    "a part of a field": (
        {"references/a.yaml": ONE + "  series:\n    name: UNTS\n    name: LNTS\n"},
        "“name” is given twice: references/a.yaml:6 and references/a.yaml:7",
    ),
}


@pytest.mark.parametrize(
    "format", ["bibtex", "biblatex", "csl-json", "csl-yaml", "ris", "hayagriva", "csv", "json"]
)
@pytest.mark.parametrize("name", TWICE)
def test_what_is_given_twice_is_refused(name: str, format: str, folder: Folder) -> None:
    files, said = TWICE[name]
    for file, text in {**files, "a.md": CITING}.items():
        folder.write(file, text)
    for arguments in ([], ["a.md"], ["references"]):
        told = folder.run("export", format, *arguments, "--output", "json=a.json")
        assert (told.status, told.out) == (2, ""), arguments
        assert said in told.err and "rename one of the two, or remove it" in told.err
        assert not (folder.path / "a.json").exists()


def test_a_record_that_an_earlier_folder_hides_is_said(folder: Folder) -> None:
    folder.write("house/a.yaml", ONE)
    folder.write("references/a.yaml", TWO)
    told = folder.run("export", "csl-json", "--references", "house", "--references", "references")
    assert (told.status, keys(told.out)) == (0, ["coi"])
    assert "references/a.yaml:1: “coi” is left out, because house/a.yaml:1 hides it" in told.err


def test_a_record_that_is_read_twice_is_one(folder: Folder) -> None:
    folder.write("references/a.yaml", ONE)
    folder.write("a.md", CITING)
    folder.write("sub/b.md", CITING)
    told = folder.run("export", "csl-json", "a.md", "sub/b.md", "references/a.yaml")
    assert (told.status, keys(told.out)) == (0, ["coi"])


def test_records_that_cannot_be_read_are_said(folder: Folder) -> None:
    folder.write("references/a.yaml", ONE)
    folder.write("references/b.yaml", "other: [\n")
    told = folder.run("export", "csl-json")
    assert (told.status, keys(told.out)) == (
        2,
        ["coi"],
    ) and "references/b.yaml: line 2: broken YAML" in told.err
