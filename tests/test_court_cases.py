"""Cases of the International Court of Justice in five forms: sound ones, and ones with a fault planted."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping

import pytest

from places import TABLES
from working_folder import Folder

Facts = Mapping[str, str]

FORMS = {
    "reports": "*{name}{parties}*, I.C.J. Reports, p. 4; ICJ, {name}{parties}, General List No. {number}.",
    "court first": "ICJ, {name}{parties}, General List No. {number}, para. 5.",
    "words": "So the International Court of Justice in {name}{parties} (General List No {number}).",
    "case": "{name} case{parties}, ICJ, General List, No. {number}.",
    "concerning": "Case concerning {name}{parties}, Judgment, ICJ, General List No. {number}.",
}


def mistyped(name: str) -> str:
    """A name with two letters of its longest word exchanged."""
    word = max(name.split(), key=len)
    at = next(at for at in range(2, len(word) - 1) if word[at] != word[at + 1])
    return name.replace(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :], 1)


FAULTS: dict[str, Callable[[Facts], dict[str, str]]] = {
    "number": lambda facts: {"number": str(int(facts["number"]) + 2)},
    "respondent": lambda facts: {"respondent": "Peru"},
    "applicant": lambda facts: {"applicant": "Finland"},
    "name": lambda facts: {"name": mistyped(facts["name"])},
}


def rows() -> list[dict[str, str]]:
    with (TABLES / "icj-cases.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def write(form: str, facts: Facts) -> str:
    """A note in a form."""
    parties = " ({applicant} v. {respondent})".format_map(facts) if facts["respondent"] else ""
    return FORMS[form].format_map({**facts, "parties": parties})


def findings(folder: Folder, notes: list[str]) -> list[list[str]]:
    """What the rules on cases find in each note."""
    markers = "".join(f"So.[^{at}]\n" for at, _ in enumerate(notes))
    folder.write("a.md", markers + "\n" + "".join(f"[^{at}]: {note}\n" for at, note in enumerate(notes)))
    found = json.loads(folder.check("a.md", "--only", "case", "--output", "json").out)["findings"]
    return [[one["rule"] for one in found if one["note"] == str(at)] for at, _ in enumerate(notes)]


def test_sound_citations_are_left_alone(folder: Folder) -> None:
    notes = [write(form, row) for row in rows() for form in FORMS]
    notes += (TABLES / "icj-cases-sound.txt").read_text(encoding="utf-8").splitlines()
    assert [(note, rules) for note, rules in zip(notes, findings(folder, notes), strict=True) if rules] == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(folder: Folder, fault: str) -> None:
    planted = []
    for row in rows():
        changed = FAULTS[fault](row)
        if all(row[figure] for figure in changed):
            planted += [write(form, row | changed) for form in FORMS]
    missed = [note for note, rules in zip(planted, findings(folder, planted), strict=True) if not rules]
    assert planted and missed == []
