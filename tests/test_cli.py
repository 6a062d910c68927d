"""The commands beside `check`, and where words go."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

import briefcite
from briefcite import rules
from places import ROOT
from working_folder import Folder

FAULTY = "So it is.[^1] And so.[^2]\n\n[^1]: United Nations, A/RES/70/1.\n"


def test_the_version_is_that_of_the_project(folder: Folder) -> None:
    project = ROOT / "pyproject.toml"
    assert tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"] == briefcite.__version__
    assert folder.run("--version").out == f"briefcite {briefcite.__version__}\n"


def test_the_public_names_are_there() -> None:
    for name in briefcite.__all__:
        assert getattr(briefcite, name) is not None
    with pytest.raises(AttributeError):
        briefcite.chekc  # noqa: B018


# Where words go


def test_findings_go_out_and_the_rest_to_standard_error(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    told = folder.check("a.md", "no.md")
    assert re.fullmatch(r"a\.md:1:\d+: error: .*\[marker-without-note\]\n", told.out)
    assert "no.md: there is no such file" in told.err
    assert "Checked 1 document: 2 markers, 1 note, 1 symbol" in told.err and "1 error." in told.err


def test_quiet_leaves_findings_and_failures(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    folder.write("briefcite.toml", 'exclude = ["b.md"]')
    folder.write("b.md", FAULTY)
    told = folder.check("a.md", "b.md", "missing.md", "--quiet")
    assert told.out.count("\n") == 1
    assert told.err == "briefcite: missing.md: there is no such file or folder\n"
    text = folder.check("a.md", "--quiet", "--output", "text")
    assert "Checked" not in text.out + text.err


def test_several_outputs_in_one_run(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    told = folder.check(
        "a.md", "--output", "text", "--output", "json=report.json", "--output", "lines=report.txt"
    )
    assert told.status == 1
    assert "marker-without-note" in told.out
    report = json.loads((folder.path / "report.json").read_text(encoding="utf-8"))
    assert report["coverage"][0]["path"] == "a.md"
    assert (folder.path / "report.txt").read_text(encoding="utf-8").startswith("a.md:1:")


def test_colours_only_where_they_are_wanted(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    assert "\x1b[" not in folder.check("a.md", "--output", "text").out
    assert "\x1b[" in folder.check("a.md", "--output", "text", "--color", "always").out
    folder.check("a.md", "--output", "text=report.txt", "--color", "always")
    assert "\x1b[" not in (folder.path / "report.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("columns", "width"), [("20", 60), ("80", 80), ("500", 140)])
def test_the_width_is_that_of_the_terminal_within_bounds(columns: str, width: int, folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    told = folder.run("check", "a.md", "--output", "text", env={"COLUMNS": columns})
    assert len(told.out.splitlines()[0]) == width


def test_the_summary_of_a_job_is_written(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    summary = folder.write("summary.md", "before\n")
    told = folder.run("check", "a.md", "--output", "github", env={"GITHUB_STEP_SUMMARY": str(summary)})
    assert told.out.startswith("::error file=a.md,line=1,")
    written = summary.read_text(encoding="utf-8")
    assert written.startswith("before\n") and "marker-without-note" in written


def test_a_document_cannot_speak_to_the_terminal(folder: Folder) -> None:
    folder.write("\x1b[31m.md", "So.[^\x1b]0;title\x07]\n\n[^1]: “\x1b[2J\x9b2J[bold]x[/bold]\n")
    for output in ("text", "lines", "json", "github"):
        told = folder.check(".", "--output", output)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", told.out + told.err)


# explain, list


@pytest.mark.parametrize("name", rules.names())
def test_every_rule_is_explained(name: str, folder: Folder) -> None:
    told = folder.run("explain", name)
    page = rules.load(name).page()
    assert told.status == 0
    words = " ".join(told.out.split())
    assert name in words and page.summary in words and page.why in words
    assert f"briefcite: allow {name}" in words


def test_an_unknown_rule_is_answered_with_the_nearest(folder: Folder) -> None:
    told = folder.run("explain", "note-emty")
    assert (told.status, told.out) == (2, "")
    assert "did you mean “note-empty”?" in told.err


LISTS = ["rules", "bodies", "types", "formats", "styles", "settings", "files"]


@pytest.mark.parametrize("what", LISTS)
def test_lists(what: str, folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    folder.write("briefcite.toml", 'language = "fr"\n[rules]\nnote-empty = "off"\n')
    rows = json.loads(folder.run("list", what, "--output", "json").out)
    assert len({tuple(row) for row in rows}) == 1 and len(rows) > 0
    assert folder.run("list", what).out.count("\n") == len(rows)


def test_the_list_of_settings_says_where_each_comes_from(folder: Folder) -> None:
    folder.write("briefcite.toml", 'language = "fr"\n')
    rows = json.loads(folder.run("list", "settings", "--output", "json").out)
    assert {"setting": "language", "value": "fr", "from": "briefcite.toml"} in rows


def test_the_list_of_files_says_why_not(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    folder.write("b.docx", b"PK")
    out = folder.run("list", "files").out
    assert "a.md" in out and ".docx" in out


def test_an_unknown_list_names_the_nearest(folder: Folder) -> None:
    told = folder.run("list", "rule")
    assert told.status == 2 and "did you mean “rules”?" in told.err
