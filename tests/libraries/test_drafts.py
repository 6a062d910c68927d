"""Collecting: drafts say what the notes print and the symbols tell, and nothing else."""

from __future__ import annotations

import pytest

import briefcite
from briefcite.libraries.drafts import Draft, collect
from briefcite.libraries.written_drafts import write_drafts
from briefcite.notes import read_article
from briefcite.records.reader import read
from briefcite.text import Source
from places import SEED, needs_shared
from working_folder import Folder


def drafts(notes: str) -> dict[str, Draft]:
    """The drafts of an article with these notes, by identity."""
    count = notes.count("\n") + 1
    text = " ".join(f"Sentence.[^{n}]" for n in range(1, count + 1))
    lines = "\n".join(f"[^{n}]: {note}" for n, note in enumerate(notes.split("\n"), 1))
    publication = briefcite.load([Source("a.md", f"{text}\n\n{lines}\n")], references=[], settings="")
    return {draft.identity: draft for draft in collect(read_article(*publication.documents[0]))}


TOLD = [
    (
        "Human Rights Council, “Access to justice for children,” December 16, 2013, A/HRC/25/35, para. 17.",
        {"type": "un-document", "symbol": "A/HRC/25/35", "title": "Access to justice for children",
         "body": "Human Rights Council", "session": "25", "date": "2013-12-16"},
    ),
    (
        "“Minister Pledges to End It,” *The Ardon Courier*, January 14, 2022, https://courier.example/p.",
        {"type": "news", "title": "Minister Pledges to End It", "outlet": "The Ardon Courier",
         "date": "2022-01-14", "url": "https://courier.example/p"},
    ),
    (
        "Lena Marwick, *The Monday List: Remand in Four States* (Port Sable: Quayside Press, 2018), p. 14.",
        {"type": "book", "title": "The Monday List: Remand in Four States", "person": "Marwick, Lena",
         "date": "2018"},
    ),
    (
        "Open Gate Initiative, “Behind the Harbour,” March 2021, p. 12.",
        {"type": "report", "title": "Behind the Harbour", "body": "Open Gate Initiative", "date": "2021-03"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "told"), TOLD)
def test_what_a_note_tells(note: str, told: dict[str, str]) -> None:
    draft = next(iter(drafts(note).values()))
    values = {name: value.text for name, value in draft.values.items()}
    assert told.items() <= {"type": draft.type, **values}.items()


@pytest.mark.parametrize(
    "note",
    ["A remark without a source.", "Ibid., para. 3.", "See note 1 above.", "He said: “Nothing of the kind.”"],
)
def test_what_names_no_source_gives_nothing(note: str) -> None:
    assert not drafts(note)


TITLE = "The right to privacy in the digital age"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("“The Right to Privacy”, 28 December 2020", {"title": TITLE, "adopted": "2020-12-16"}),
        ("“The Right to Privacy”", {"title": TITLE, "issued": "2020-12-28", "meeting": "46"}),
        ("“A Harbour”, 28 December 2020", {"title": "A Harbour", "date": "2020-12-28"}),
        ("“The Right to Privacy”, 3 May 2019", {"title": "The Right to Privacy", "date": "2019-05-03"}),
    ],
)
def test_the_catalogue_fills_what_a_note_agrees_with(words: str, told: dict[str, str]) -> None:
    (draft,) = drafts(f"[^1]: General Assembly, {words}, A/RES/75/176.").values()
    assert {name: draft.values[name].text for name in told} == told
    assert bool(draft.catalogued) == ("adopted" in draft.values)
    assert ("# from the catalogue: title, adopted" in write_drafts([draft])) == bool(draft.catalogued)


def test_the_first_note_decides_and_later_ones_fill() -> None:
    found = drafts("A/HRC/25/35, para. 4.\n“Access to justice,” 16 December 2013, A/HRC/25/35.\n"
                   "“Another title,” 17 December 2013, A/HRC/25/35.")  # fmt: skip
    values = found["A/HRC/25/35"].values
    assert (values["title"].text, values["date"].text) == ("Access to justice", "2013-12-16")
    assert found["A/HRC/25/35"].note == "1"


def test_a_cut_address_and_an_impossible_date_are_left_out() -> None:
    found = drafts("Roe Foundation, “A Study,” June 31, 2020, https://x.example/…/study.")
    assert not {"date", "url"} & {name for draft in found.values() for name in draft.values}


def test_drafts_are_records_that_check_accepts(folder: Folder) -> None:
    text = write_drafts(drafts("\n".join(note for note, _ in TOLD)).values())
    records, _ = read(Source("r.yaml", text))
    assert len(records) == len(TOLD)
    assert all(record.draft for record in records)
    folder.write("references/drafts.yaml", text)
    told = folder.check("references", "--fail-on", "suggestion")
    assert (told.status, told.out) == (0, "")


def test_appending_changes_no_byte_and_adds_nothing_twice(folder: Folder) -> None:
    folder.write("a.md", f"One.[^1]\n\n[^1]: {TOLD[0][0]}\n")
    old = b"# ours\r\nx:\r\n  type: web\r\n  title: 'Y'\r\n  site: Z"
    file = folder.write("references/own.yaml", old)
    assert folder.run("collect", "a.md", "--into", "references/own.yaml").status == 0
    new = file.read_bytes()
    assert new.startswith(old + b"\r\n\r\n")
    assert b"\n" not in new.replace(b"\r\n", b"")
    assert folder.run("collect", "a.md", "--into", "references/own.yaml").err.startswith("0 drafted")
    assert file.read_bytes() == new
    assert "No record has the symbol “A/HRC/25/35”" in folder.check("a.md").out  # a draft is none


@needs_shared("corpus")
def test_the_seed_article(folder: Folder) -> None:
    folder.write("a.txt", SEED.read_bytes())
    before = folder.check("a.txt", "--output", "json").out
    assert folder.run("collect", "a.txt", "--into", "references").status == 0
    records, _ = read(Source("r.yaml", folder.read("references/collected.yaml")))
    assert len(records) >= 12
    assert {str(record.symbol) for record in records if record.symbol} == {
        "A/RES/69/188", "A/HRC/25/CRP.1", "CCPR/CO/72/PRK", "A/HRC/27/10", "A/HRC/27/10/Add.1",
        "A/HRC/RES/28/22", "CRC/C/CHN/CO/3-4",
    }  # fmt: skip
    assert all(record.bodies for record in records if record.symbol)
    dated = {str(record.symbol) for record in records if record.symbol and record.dates}
    assert dated == {str(r.symbol) for r in records if r.symbol}
    after = folder.check("a.txt", "--output", "json").out
    assert after.replace('"references"', '""').count('"rule"') == before.count('"rule"')


RECORD = "one:\n  type: web\n  title: On rivers\n  site: Z\n  url: https://z.example/rivers\n"


@pytest.mark.parametrize(
    ("mark", "draft", "said"),
    [
        ("unchecked: true", True, ""),
        ("unchecked: True", True, ""),
        ("checked: {verdict: not-asked}", True, ""),
        ("unchecked: false", False, ""),
        ("unchecked: maybe", False, "“maybe” is neither true nor false"),
        ("checked: {by: A, verdict: verified}", False, ""),
        ("checked: {by: A, verdict: ok}", False, "“ok” is not a valid verdict"),
        ("checked: {by: A}", False, ""),
    ],
)
def test_what_makes_a_draft(folder: Folder, mark: str, draft: bool, said: str) -> None:
    folder.write("references/r.yaml", f"{RECORD}  {mark}\n")
    told = folder.check("references", "--output", "lines")
    assert ("1 unchecked draft not used" in told.err) == draft
    assert said in told.out and bool(told.out) == bool(said)


def test_what_check_says_is_above_the_field_and_no_authority(folder: Folder) -> None:
    note = "Human Rights Committee, “General comment No. 34,” September 12, 2001, CCPR/C/GC/34, para. 43."
    folder.write("a.md", f"So.[^1]\n\n[^1]: {note}\n")
    before = folder.check("a.md", "--output", "lines").out
    assert folder.run("collect", "a.md", "--into", "references").status == 0
    text = folder.read("references/collected.yaml")
    assert "  # check: “September 12, 2001” cannot be the date of CCPR/C/GC/34" in text
    assert text.endswith("  unchecked: true\n")
    assert folder.check("a.md", "--output", "lines").out == before
    sheet = folder.run("sheet", "a.md").out
    assert "there is no checked record" in sheet and "not-asked" not in sheet
    folder.write("b.md", f"So.[^1]\n\n[^1]: {note.replace('2001', '2011')}\n")
    assert folder.check("b.md").out == ""


@pytest.mark.parametrize(
    "note",
    [
        "Open Lines Initiative, *Dark Days*, p. 17.",
        "International Covenant on Civil and Political Rights, December 16, 1966, 999 UNTS 171, art. 19.",
        "ICCPR, December 16, 1966, art. 2.",
        "Universal Declaration of Human Rights, A/RES/217(III)A, art. 19.",
    ],
)
def test_nothing_is_drafted_of_short_forms_and_the_core_library(note: str) -> None:
    assert not drafts(note)
