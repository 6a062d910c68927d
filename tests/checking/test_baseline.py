"""Baselines: untouched findings stay known, planted ones are always reported."""

from __future__ import annotations

import random

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
    assert "3 accepted" in folder.run("baseline", "a.md").err
    told = folder.check("a.md", "--strict")
    assert (told.status, told.out) == (0, "")
    assert "3 findings known" in told.err
    assert folder.check("a.md", "--strict", "--no-baseline").status == 1
    folder.write("a.md", brief([NOTES[0].replace("04,", "04."), NOTES[1], NOTES[2], PLANTED]))
    told = folder.check("a.md", "--strict")
    assert told.status == 1
    assert "note 4" in told.out
    assert "1 entries" not in told.out
    assert "resolved" in told.err
    assert "1 dropped" in folder.run("baseline", "a.md", "--prune").err
    assert folder.check("a.md", "--strict").status == 1
    folder.write("briefcite.baseline.json", "[]")
    assert folder.check("a.md").status == 2
