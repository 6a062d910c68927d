"""Baselines: untouched findings stay known, planted ones are always reported."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

import briefcite
from briefcite.checking.baseline import accept, match, read_baseline, write_baseline
from briefcite.editing.renumber import renumber
from briefcite.model import Publication
from briefcite.text import Source
from working_folder import Folder

TODAY = "2026-01-01"
RULE = "note-ends-in-comma"


def brief(notes: list[str]) -> str:
    text = " ".join(f"Sentence {n} of the brief.[^{n}]" for n in range(1, len(notes) + 1))
    return text + "\n\n" + "\n".join(f"[^{n}]: {note}" for n, note in enumerate(notes, 1)) + "\n"


def publish(text: str, name: str = "a.md") -> Publication:
    return briefcite.load([Source(name, text)], references=[], settings="")


NOTES = [f"Author {chr(65 + n)}, “Report {n} on the matter,” A/HRC/{20 + n}/1, para. {n}4," for n in range(8)]
SOUND = [f"Author {chr(75 + n)}, “Paper {n} on that issue,” A/HRC/{30 + n}/1, para. {n}5." for n in range(6)]
PLANTED = "Someone Else, “An entirely new and different source,” A/HRC/47/3, para. 99,"


def labels(publication: Publication, planted: bool) -> list[str]:
    """The label of the planted note, if there is one."""
    notes = publication.documents[0].article.notes
    return [note.label for note in notes if str(note.body) == PLANTED] if planted else []


def test_what_is_accepted_is_known() -> None:
    publication = publish(brief(NOTES))
    report = briefcite.check(publication)
    entries = accept(report, publication, TODAY)
    assert len(entries) == len(report.diagnostics) == len(NOTES)
    again = read_baseline("b", write_baseline(entries))
    assert sorted(again) == sorted(entries)
    assert not match(report, publication, again, TODAY).report.diagnostics


def test_moves_and_insertions_leave_findings_known_and_planted_ones_reported() -> None:
    publication = publish(brief(NOTES))
    entries = accept(briefcite.check(publication), publication, TODAY)
    rng = random.Random(3)
    for _ in range(60):
        notes = rng.sample([*NOTES, *rng.sample(SOUND, rng.randrange(6))], rng.randrange(4, 9))
        planted = rng.random() < 0.5
        if planted:
            notes.insert(rng.randrange(len(notes)), PLANTED)
        changed = publish(brief(notes))
        if rng.random() < 0.5:
            changed = publish(renumber(changed.documents[0].article), rng.choice(["a.md", "renamed.md"]))
        found = match(briefcite.check(changed), changed, entries, TODAY)
        assert found.known == sum(note in NOTES for note in notes)
        assert [one.note for one in found.report.diagnostics if one.rule == RULE] == labels(changed, planted)


def test_an_edited_note_is_known_and_an_entry_serves_once() -> None:
    publication = publish(brief(NOTES[:2]))
    entries = accept(briefcite.check(publication), publication, TODAY)
    edited = publish(brief([NOTES[0].replace("the matter", "that matter"), NOTES[1], NOTES[1]]))
    found = match(briefcite.check(edited), edited, entries, TODAY)
    assert found.known == 2
    assert len(found.report.diagnostics) == 1


def test_resolved_and_expired_entries() -> None:
    publication = publish(brief(NOTES[:2]))
    entries = accept(briefcite.check(publication), publication, TODAY)
    mended = publish(brief([NOTES[0].replace("04,", "04."), NOTES[1]]))
    found = match(briefcite.check(mended), mended, entries, TODAY)
    assert [entry.note for entry in found.resolved] == ["1"]
    over = tuple(entry._replace(until="2025-12-31") for entry in entries)
    assert match(briefcite.check(publication), publication, over, TODAY).known == 0


def test_what_cannot_be_right_is_not_accepted_unasked() -> None:
    publication = publish(brief(["Someone, “A title,” May 3, 2020. “Never closed, A/HRC/25/1."]))
    report = briefcite.check(publication)
    assert any(one.certainty == "impossible" for one in report.diagnostics)
    accepted = accept(report, publication, TODAY)
    assert all(entry.rule != "quote-unclosed" for entry in accepted)
    assert any(
        entry.rule == "quote-unclosed" for entry in accept(report, publication, TODAY, impossible=True)
    )


def test_the_commands(folder: Folder) -> None:
    folder.write("a.md", brief(NOTES[:3]))
    assert folder.check("a.md", "--strict").status == 1
    assert "3 findings added" in folder.run("baseline", "a.md").err
    told = folder.check("a.md", "--strict")
    assert (told.status, told.out) == (0, "")
    assert "3 findings hidden" in told.err
    assert folder.check("a.md", "--strict", "--no-baseline").status == 1
    folder.write("a.md", brief([NOTES[0].replace("04,", "04."), NOTES[1], NOTES[2], PLANTED]))
    told = folder.check("a.md", "--strict")
    assert told.status == 1
    assert "note 4" in told.out
    assert "1 entries" not in told.out
    assert "no longer found" in told.err
    assert "1 removed" in folder.run("baseline", "a.md", "--prune").err
    assert folder.check("a.md", "--strict").status == 1
    folder.write("briefcite.baseline.json", "[]")
    assert folder.check("a.md").status == 2


LONG = "Human Rights Council, “Report of the commission of inquiry on human rights,” A/HRC/25/63, para.5"
FAR = "Human Rights Council, “Report of the detailed findings of the commission of inquiry,” {}, and more,"

REPLACED = [
    ("the note is mended and another that begins alike is new", [LONG],
     [LONG.replace("para.5", "para. 5."), LONG.replace("25/63, para.5", "34/64, para.7")], 1),
    ("another that begins alike stands beside it", [LONG], [LONG, LONG.replace("25/63", "34/64")], 1),
    ("the note is gone and another that begins alike is new", [LONG], [LONG.replace("25/63", "34/64")], 1),
    ("the two differ in their last word only", [FAR.format("page 12")], [FAR.format("page 13")], 1),
    ("another symbol of the note is wrong now", ["See A/HRC//25/63 and A/HRC/25/64, on the same matter."],
     ["See A/HRC/25/63 and A/HRC//25/64, on the very same matter."], 1),
    ("the same symbol is wrong in an edited note", ["See A/HRC//25/63 and A/HRC/25/64, on the same matter."],
     ["See A/HRC//25/63 and A/HRC/25/64, on the very same matter."], 0, 1),
    ("a pinpoint was added to the note", [FAR.format("page 12")], [FAR.format("page 12 and note 3")], 0, 1),
    ("one of two equal notes is gone", [LONG, LONG], [LONG], 0),
    ("one of two equal notes is new", [LONG], [LONG, LONG], 1),
    ("one old note became two", [FAR.format("it")], [FAR.format("it too"), FAR.format("it also")], 1, 2),
    ("a note whose numbers moved", [LONG], ["New, A/77/1.", LONG], 0),
]  # fmt: skip


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("case", REPLACED, ids=lambda case: case[0])
def test_an_entry_hides_nothing_in_another_note(case: tuple[Any, ...], version: int) -> None:
    """What was told of the notes before, the notes after, and the findings left; other in version 1."""
    _, old, new, *told = case
    before, after = publish(brief(old)), publish(brief(new))
    entries = accept(briefcite.check(before, only=SHOWN), before, TODAY, impossible=True)
    file = write_baseline(entries)
    known = read_baseline("b", as_version_1(file) if version == 1 else file)
    found = match(briefcite.check(after, only=SHOWN), after, known, TODAY)
    assert len(found.report.diagnostics) == told[-1 if version == 1 else 0]


SHOWN = ["pinpoint-label", "symbol-malformed", "note-ends-in-comma"]


def as_version_1(file: str) -> str:
    """A baseline file as version 0.1 of the program wrote it."""
    data = json.loads(file)
    data["version"] = 1
    del data["fingerprint_version"]
    for row in data["findings"]:
        row["words"] = row["words"][:60]
        row.pop("about", None)
    return json.dumps(data)


def test_a_baseline_of_version_1_is_read_and_written_in_todays_form(folder: Folder) -> None:
    folder.write("a.md", brief(NOTES[:3]))
    folder.run("baseline", "a.md")
    file = folder.path / "briefcite.baseline.json"
    file.write_text(as_version_1(file.read_text()))
    told = folder.check("a.md", "--strict")
    assert (told.status, told.out) == (0, "")
    assert "0 findings added, 0 removed, 3 unchanged" in folder.run("baseline", "a.md").err
    data = json.loads(file.read_text())
    assert (data["version"], data["fingerprint_version"]) == (2, 1)
    assert data["findings"][0]["words"] == "author a report 0 on the matter a hrc 20 1 para 04"


def test_a_name_of_any_bytes_is_known_again(folder: Folder) -> None:
    name = "brief\udcff\x1b.md"
    folder.write_odd(name, brief(NOTES[:2]))
    assert "2 findings added" in folder.run("baseline", name).err
    assert folder.check(name, "--strict").status == 0
    assert "2 unchanged" in folder.run("baseline", name).err


@pytest.mark.parametrize(
    "text", ['{"version": 3, "findings": []}', '{"version": 2, "fingerprint_version": 9, "findings": []}']
)
def test_a_baseline_of_another_version_is_refused(text: str, folder: Folder) -> None:
    folder.write("a.md", brief(NOTES[:1]))
    folder.write("briefcite.baseline.json", text)
    told = folder.check("a.md")
    assert told.status == 2
    assert "is not known" in told.err


def test_an_entry_serves_another_document_only_where_its_own_is_gone(folder: Folder) -> None:
    folder.write("a.md", brief(NOTES[:1]))
    folder.run("baseline", "a.md")
    folder.write("b.md", brief(NOTES[:1]))
    assert folder.check("b.md", "--strict").status == 1
    assert folder.check("a.md", "b.md", "--strict").status == 1
    (folder.path / "a.md").unlink()
    assert folder.check("b.md", "--strict").status == 0


def test_fingerprints_of_version_1_stay_what_they_are() -> None:
    """A fingerprint may be kept by other programs: where this test must change, so must the version."""
    found = briefcite.check(publish(brief(NOTES[:2]) + "\nSo.[^x]\n")).diagnostics
    assert {(one.rule, one.note): one.fingerprint for one in found} == {
        ("marker-without-note", None): "cf93da93e7c0690f",
        ("note-ends-in-comma", "1"): "522e1158aa5edaae",
        ("note-ends-in-comma", "2"): "eb34e4e876429109",
    }
