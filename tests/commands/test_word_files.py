"""Word files on the command line: places by note, tracked changes, and what is not done to them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from places import ROOT
from word_files import note, paragraph, reference, text, word_file
from working_folder import Folder

BODY = "<p><pPr><outlineLvl val='0'/></pPr>" + text("1. The office") + "</p>" + paragraph(
    "It opened in June.", reference(2), " It has staff .", reference(3), " So.", reference(2, "endnote")
)  # fmt: skip
NOTES = note(2, "A/HRC/25/CRP.1, para.12.") + note(3, "A/RES/69/188, paras. 3-5 ,and more.")
ENDNOTES = note(2, "A/HRC/25/CRP.1, para.7.", kind="endnote")


@pytest.fixture
def brief(folder: Folder) -> Folder:
    """A working folder with a Word file."""
    folder.write("brief.docx", word_file(BODY, NOTES, ENDNOTES))
    return folder


def test_a_place_is_named_by_its_note(brief: Folder) -> None:
    lines = brief.check("brief.docx", "--output", "lines").out.splitlines()
    assert lines
    assert all(
        line.startswith(("brief.docx: note ", "brief.docx: endnote i: ", "brief.docx: below "))
        for line in lines
    )
    assert any(line.startswith("brief.docx: note 1: “para.12”: ") for line in lines)
    assert any(line.startswith("brief.docx: endnote i: “para.7”: ") for line in lines)
    assert "brief.docx, note 1 " in brief.check("brief.docx", "--output", "text").out
    assert "(line" not in brief.check("brief.docx", "--output", "text").out


def test_json_has_no_invented_lines(brief: Folder) -> None:
    found = json.loads(brief.check("brief.docx", "--output", "json").out)["findings"]
    own = [one for one in found if one["note"] == "1"]
    assert own and {one["line"] for one in found} == {None}
    for one in own:
        assert one["part"] == "footnotes"
        assert " A/HRC/25/CRP.1, para.12."[one["start"] : one["end"]] in ("para.12", "para.", ".1")
    assert {one["part"] for one in found} <= {"footnotes", "endnotes", "document"}


@pytest.mark.parametrize("form", ["text", "lines", "json", "github"])
def test_every_output_reports_a_word_file(form: str, brief: Folder) -> None:
    told = brief.check("brief.docx", "--output", form)
    assert told.status == 0 and "pinpoint" in told.out
    assert "line=" not in told.out


@pytest.mark.parametrize("command", ["notes", "sheet", "collect", "baseline", "bibliography"])
def test_what_reads_an_article_reads_a_word_file(command: str, brief: Folder) -> None:
    told = brief.run(command, "brief.docx")
    assert told.status in (0, 1) and "hrc" in (told.out + told.err).lower()


def test_a_baseline_knows_the_findings_of_a_word_file(brief: Folder) -> None:
    brief.run("baseline", "brief.docx", "--include-impossible")
    assert brief.check("brief.docx").status == 0


@pytest.mark.parametrize("arguments", [["fix"], ["fix", "--diff"], ["fix", "--suggested"]])
def test_fix_says_that_word_files_are_not_changed(arguments: list[str], brief: Folder) -> None:
    before = (brief.path / "brief.docx").read_bytes()
    told = brief.run(*arguments, "brief.docx")
    assert "Word files are read, but not changed: briefcite check brief.docx names each place" in told.err
    assert (brief.path / "brief.docx").read_bytes() == before


CHANGING = [
    (["renumber"], "numbered by the program that made this file"),
    (["restyle", "--to", "oscola4"], "Word files are read, but not changed"),
    (["restyle", "--to", "oscola4", "--write"], "Word files are read, but not changed"),
]


@pytest.mark.parametrize(("arguments", "said"), CHANGING)
def test_no_command_changes_a_word_file(arguments: list[str], said: str, brief: Folder) -> None:
    brief.write("brief.docx", word_file(paragraph("So.", reference(2)), note(2, "A/RES/70/1.")))
    before = (brief.path / "brief.docx").read_bytes()
    told = brief.run(*arguments, "brief.docx")
    assert told.status == 2 and said in told.err
    assert (brief.path / "brief.docx").read_bytes() == before


def test_tracked_changes_are_taken_as_the_option_says(folder: Folder) -> None:
    old, new = (
        "<del author='x'><r><delText>A/RES/70/1</delText></r></del>",
        "<ins author='x'>" + text("A/RES/70/9") + "</ins>",
    )
    folder.write("brief.docx", word_file(paragraph("So.", reference(2)), note(2, old, new, ".")))
    for options, symbol in (
        ((), "A/RES/70/9"),
        (("--as", "accepted"), "A/RES/70/9"),
        (("--as", "original"), "A/RES/70/1"),
    ):
        found = json.loads(folder.run("notes", "brief.docx", "--output", "json", *options).out)
        assert [one["symbols"] for one in found] == [[symbol]]


def test_a_word_file_comes_on_standard_input(brief: Folder) -> None:
    data = (brief.path / "brief.docx").read_bytes()
    told = brief.run("check", "--from", "docx", "-", "--output", "lines", stdin=data)
    assert "-: note 1: “para.12”: " in told.out


def test_what_stored_notes_are_paired_with_is_counted(brief: Folder) -> None:
    assert "3 markers, 3 notes (3 stored, 3 pairs)" in brief.check("brief.docx").err
    brief.write("brief.docx", word_file(BODY, NOTES + note(9, "A/77/9."), ENDNOTES))
    told = brief.check("brief.docx", "--output", "lines")
    assert "4 notes (4 stored, 3 pairs)" in told.err
    assert "brief.docx: note that nothing points to: “A/77/9.”: warning: " in told.out


def test_a_stale_cross_reference_is_reported(folder: Folder) -> None:
    mark = f"<bookmarkStart id='1' name='_Ref7'/>{reference(3)}<bookmarkEnd id='1'/>"
    kept = f"<fldSimple instr=' NOTEREF _Ref7 '>{text('7')}</fldSimple>"
    lost = f"<fldSimple instr=' NOTEREF _Ref8 '>{text('5')}</fldSimple>"
    body = paragraph("A.", reference(2), " B.", mark, " See note ", kept, " and note ", lost, ".")
    folder.write("brief.docx", word_file(body, note(2, "A/RES/70/1.") + note(3, "A/RES/69/188.")))
    told = folder.check("brief.docx", "--output", "lines", "--only", "reference-broken").out
    assert "The cross-reference says “7”, and what it points to is note 2." in told
    assert "The cross-reference “5” points to a note that is no longer in the document." in told


OTHERS = [
    ("brief.doc", "save it as .docx"),
    ("brief.odt", "soffice --headless --convert-to docx brief.odt"),
    ("brief.rtf", "soffice --headless --convert-to docx brief.rtf"),
    ("brief.pages", "Export To > Word"),
    ("brief.pdf", "the file that it was made from"),
    ("my brief.tex", "pandoc 'my brief.tex' --wrap=none -o 'my brief'.md"),
]


@pytest.mark.parametrize(("name", "cure"), OTHERS)
def test_other_kinds_are_answered_with_what_helps(name: str, cure: str, folder: Folder) -> None:
    folder.write(name, b"x")
    told = folder.check(name)
    assert told.status == 2 and cure in told.err


@pytest.mark.parametrize("ending", ["mdx", "mkd", "mdown", "mkdn"])
def test_other_endings_of_markdown_are_read(ending: str, folder: Folder) -> None:
    folder.write(f"a.{ending}", "So.[^1]\n\n[^1]: A/RES/70/1.\n")
    assert "1 note, 1 symbol" in folder.check(f"a.{ending}").err


def test_a_broken_part_ends_with_its_name(brief: Folder, tmp_path: Path) -> None:
    brief.write("brief.docx", word_file(BODY, "<footnote id='2'><p>"))
    told = brief.check("brief.docx")
    assert told.status == 2 and "“word/footnotes.xml” is damaged" in told.err


def test_a_comment_in_word_allows_a_finding(folder: Folder) -> None:
    body = paragraph(
        "So.", f"<commentRangeStart id='1'/>{reference(2)}<commentRangeEnd id='1'/>", reference(3)
    )
    notes = note(2, "A/HRC/25/CRP.1, para.12.") + note(3, "A/HRC/25/CRP.1, para.7.")
    comment = f"<comment id='1'>{paragraph('briefcite: allow pinpoint-label — as printed')}</comment>"
    folder.write("brief.docx", word_file(body, notes, others={"comments": comment}))
    told = folder.check("brief.docx", "--output", "lines", "--only", "pinpoint-label")
    assert [line.split(": ")[1] for line in told.out.splitlines()] == ["note 2"]
    assert "1 finding allowed" in told.err


PAGE = ROOT / "docs" / "word.md"
SHOWN = re.compile(r"```console\n\$ briefcite ([^\n]*)\n(.*?)```\n", re.DOTALL)


def test_the_page_for_word_users_shows_what_is_printed(
    folder: Folder, request: pytest.FixtureRequest
) -> None:
    heading = "<p><pPr><outlineLvl val='0'/></pPr>" + text("1. The office") + "</p>"
    kept = f"<fldSimple instr=' NOTEREF _Ref7 '>{text('1')}</fldSimple>"
    mark = f"<bookmarkStart id='1' name='_Ref7'/>{reference(3)}<bookmarkEnd id='1'/>"
    told = paragraph(
        "It opened in June.", reference(2), " It has six staff.", mark, " More is in note ", kept, "."
    )
    stored = note(2, "A/HRC/25/CRP.1, para.12.") + note(
        3, "General Assembly, A/RES//69/188, December 18, 2014."
    )
    folder.write("brief.docx", word_file(heading + told, stored))
    page = PAGE.read_text(encoding="utf-8")

    def run(found: re.Match[str]) -> str:
        said = folder.run(*found[1].split(), env={"COLUMNS": "100"})
        return f"```console\n$ briefcite {found[1]}\n{said.out}{said.err}```\n"

    shown = SHOWN.sub(run, page)
    if request.config.getoption("--golden"):
        PAGE.write_text(shown, encoding="utf-8", newline="\n")
    assert SHOWN.search(page) and shown == PAGE.read_text(encoding="utf-8")


def test_labels_with_a_space_are_no_fault(brief: Folder) -> None:
    assert "note-colon-missing" not in brief.check("brief.docx", "--output", "lines").out
