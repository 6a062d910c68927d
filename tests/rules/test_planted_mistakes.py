"""Two mistakes of every rule, planted in briefs of their own, are found; nothing is said of the sound twins.

A folder in `tests/cases/planted` holds `faulty.md`, its twin `sound.md`, and what they need besides:
`references/`, `briefcite.toml`; what only one of them needs lies in `faulty/` or `sound/`. Where a brief can
hold but one mistake of a rule, `faulty-2.md` holds the other. All are read as Markdown and, their notes a
typed list, as plain text; `faulty.txt` and `sound.txt` as plain text alone.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from briefcite.rules import names
from places import CASES
from plain_text import as_plain
from working_folder import Folder

PLANTED = CASES / "planted"
FOLDERS = sorted(folder.name for folder in PLANTED.iterdir())

ONLY_MARKDOWN = {
    "allow-unclosed": "plain text has no comments",
    "allow-unused": "plain text has no comments",
    "note-colon-missing": "plain text has no colons in labels",
    "marker-in-emphasis": "plain text has no emphasis",
    "marker-in-heading": "plain text does not mark its headings",
    "symbol-in-emphasis": "plain text has no italics",
    "title-emphasis-differs": "plain text has no italics",
    "title-emphasis-open": "plain text has no italics",
}
"""Rules whose fault plain text cannot have, each with the reason."""


def briefs(folder: str, name: str) -> list[Path]:
    """The faulty or sound briefs of a folder: `faulty.md`, `faulty-2.md`, `faulty.txt` …"""
    found = (path for path in (PLANTED / folder).glob(f"{name}*.*") if path.suffix in (".md", ".txt"))
    return sorted(found, key=lambda path: (len(path.name), path.name))


def kinds(folder: str) -> list[str]:
    """What the briefs of a folder are read as: a typed list of notes is plain text alone."""
    if briefs(folder, "faulty")[0].suffix == ".txt":
        return ["txt"]
    return ["md", "txt"] if set(planted(folder)) - ONLY_MARKDOWN.keys() else ["md"]


def found(name: str, brief: str, kind: str, folder: Folder) -> list[str]:
    """The rules that fire on the planted briefs of a folder, one for each place."""
    for place in (PLANTED / name, PLANTED / name / brief):
        if place.is_dir():
            shutil.copytree(place, folder.path, dirs_exist_ok=True)
    articles = []
    for path in briefs(name, brief):
        text = re.sub(r"\A<!-- planted:.*\n", "", path.read_text(encoding="utf-8"))
        plain = text if path.suffix == f".{kind}" else as_plain(text)
        foreign = "source-not-utf8" in planted(name) and brief == "faulty"
        articles.append(f"{path.stem}.{kind}")
        folder.write(articles[-1], plain.encode("windows-1252" if foreign else "utf-8"))
    if any(rule.startswith("record-") for rule in planted(name)):
        articles.append("references")
    told = folder.check(*articles, "--also", ",".join(planted(name)), "--output", "json")
    report = json.loads(told.out)
    assert report["failures"] == []
    return [one["rule"] for one in report["findings"]]


def planted(folder: str) -> list[str]:
    """The rules of which a folder holds mistakes, as its first faulty brief says on its first line."""
    first = briefs(folder, "faulty")[0].read_text(encoding="utf-8").partition("\n")[0]
    return first.removeprefix("<!-- planted:").removesuffix("-->").split()


BRIEFS = [(name, kind) for name in FOLDERS for kind in kinds(name)]


@pytest.mark.parametrize(("name", "kind"), BRIEFS)
def test_both_mistakes_of_each_rule_are_found(name: str, kind: str, folder: Folder) -> None:
    expected = {rule: 2 for rule in planted(name) if kind == "md" or rule not in ONLY_MARKDOWN}
    assert expected
    assert Counter(found(name, "faulty", kind, folder)) == Counter(expected)


@pytest.mark.parametrize(("name", "kind"), BRIEFS)
def test_nothing_is_said_of_the_sound_twin(name: str, kind: str, folder: Folder) -> None:
    assert found(name, "sound", kind, folder) == []


def test_every_rule_is_planted() -> None:
    assert sorted({rule for name in FOLDERS for rule in planted(name)}) == sorted(names())
