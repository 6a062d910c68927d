"""What the catalogue says against notes and records: one mistake is one finding, and each can be silenced."""

from __future__ import annotations

import json

import pytest

from places import table
from working_folder import Folder

PRIVACY = "“The right to privacy in the digital age”"
RECORD = """\
privacy:
  type: resolution
  symbol: A/RES/75/176
  body: General Assembly
  title: {title}
  adopted: {day}
"""


def found(folder: Folder, note: str, *options: str) -> list[tuple[str, str, str]]:
    """Rule, severity and words of the findings about what a note says of a document."""
    folder.write("brief.md", f"So it was.[^1]\n\n[^1]: {note}\n")
    report = json.loads(folder.check("brief.md", *options, "--output", "json").out)
    assert report["failures"] == []
    told = ((one["rule"], one["severity"], one["message"]) for one in report["findings"])
    return [one for one in told if one[0].startswith(("catalogue", "date", "title", "symbol", "record"))]


@pytest.mark.parametrize("row", table("catalogue-notes.tsv"), ids=lambda row: row["note"][:60])
def test_notes(row: dict[str, str], folder: Folder) -> None:
    told = [(rule, severity) for rule, severity, _ in found(folder, row["note"])]
    expected = [tuple(one.split(":")) for one in row["findings"].split()]
    assert told == expected


@pytest.mark.parametrize("row", table("catalogue-notes.tsv"), ids=lambda row: row["note"][:60])
def test_nothing_is_said_where_the_catalogue_is_not_asked(row: dict[str, str], folder: Folder) -> None:
    folder.write("briefcite.toml", "catalogue = false\n")
    assert not [one for one in found(folder, row["note"]) if one[0].startswith("catalogue")]
    assert "in the catalogue" not in folder.check("brief.md", "--output", "text").out


def test_the_message_says_what_the_catalogue_has_and_from_where(folder: Folder) -> None:
    folder.write(
        "brief.md", f"So.[^1]\n\n[^1]: General Assembly, {PRIVACY}, A/RES/78/190, 15 December 2022.\n"
    )
    (one,) = json.loads(folder.check("brief.md", "--output", "json").out)["findings"]
    assert one["message"].startswith(
        "“The right to privacy in the digital age” is the title of A/RES/75/176, A/RES/77/211 and "
        "A/RES/79/175, not of A/RES/78/190. The title of A/RES/78/190 is “Combating"
    )
    assert one["help"] == "did you mean A/RES/77/211?"
    assert one["basis"] == "the catalogue of UN documents; the title is from the document"


@pytest.mark.parametrize(
    ("title", "day", "note", "rules"),
    [
        ("The right to privacy in the digital age", "2020-12-26", "A/RES/75/176, 26 December 2020", 1),
        ("The right to privacy in the digital age", "2020-12-16", "A/RES/75/176, 16 December 2020", 0),
        ("A right to privacy in this age", "2020-12-16", "“A right to privacy in this age”, A/RES/75/176", 1),
        ("Combating glorification of Nazism and of others", "2020-12-16", "A/RES/75/176, 2020", 0),
        ("Rights of the child", "2021-12-26", "“Rights of the child”, A/RES/75/176, 26 December 2021", 1),
    ],
)  # fmt: skip
def test_where_there_is_a_record_it_is_compared(
    title: str, day: str, note: str, rules: int, folder: Folder
) -> None:
    folder.write("references/all.yaml", RECORD.format(title=title, day=day))
    assert [rule for rule, _, _ in found(folder, f"General Assembly, {note}.")] == [
        "record-catalogue-differs"
    ] * rules


def test_a_field_that_the_record_lacks_is_compared_in_the_note(folder: Folder) -> None:
    folder.write("references/all.yaml", RECORD.format(title="", day="2020-12-16").replace("  title: \n", ""))
    note = "General Assembly, “Rights of the child”, A/RES/75/176, 16 December 2020."
    assert [rule for rule, _, _ in found(folder, note)] == ["catalogue-title-differs"]


def test_a_line_that_is_wrong_is_silenced(folder: Folder) -> None:
    note = f"General Assembly, {PRIVACY}, A/RES/78/190, 1 May 2020."
    assert found(folder, note)
    folder.write("briefcite.toml", 'catalogue-wrong = ["a/res/78/190"]\n')
    assert [rule for rule, _, _ in found(folder, note)] == ["date-contradicts-symbol"]


def test_an_allow_comment_silences_it(folder: Folder) -> None:
    note = f"General Assembly, {PRIVACY}, A/RES/78/190. <!-- briefcite: allow catalogue-title-differs -->"
    assert found(folder, note) == []
    folder.write("briefcite.toml", "catalogue = false\n")
    assert found(folder, note) == [], "the allowance is not called unused where the catalogue is not asked"


def test_the_coverage_counts(folder: Folder) -> None:
    folder.write("brief.md", "A/RES/77/211 and A/HRC/25/CRP.1.[^1]\n\n[^1]: S/RES/1325 (2000).\n")
    assert "3 symbols (2 in the catalogue)" in folder.check("brief.md", "--output", "text").out


@pytest.mark.parametrize(
    ("note", "help"),
    [
        ("“Human rights and climate change”, A/HRC/RES/47/42, 14 July 2021", "A/HRC/RES/47/24"),
        ("“Moratorium on the use of the death penalty”, A/RES/77/364, 15 December 2022", "A/RES/77/222"),
        ("“Moratorium on the use of the death penalty”, A/RES/77/228, 15 December 2022", "A/RES/77/222"),
        ("“The right to privacy in the digital age”, A/RES/75/176, 15 December 2022", "A/RES/77/211"),
        ("“The right to privacy in the digital age”, A/RES/78/190, 19 December 2023", ""),
        ("A/RES/75/176, 15 December 2022", "A/RES/77/211"),
    ],
)
def test_the_document_that_has_the_title_and_the_date_is_proposed(
    note: str, help: str, folder: Folder
) -> None:
    folder.write(
        "brief.md",
        f"So.[^1]\n\n[^1]: General Assembly, {note}.\n".replace("General Assembly, “Human", "“Human"),
    )
    (one,) = json.loads(folder.check("brief.md", "--output", "json").out)["findings"]
    assert (f"did you mean {help}" in one["help"]) if help else ("did you mean" not in one["help"])
