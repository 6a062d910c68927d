"""Two mistakes of every rule, planted in briefs of their own, are found; nothing is said of the sound twins.

A folder in `tests/cases/planted` holds `faulty.md`, its twin `sound.md`, and what they need besides:
`references/`, `briefcite.toml`; what only one of them needs lies in `faulty/` or `sound/`. Where a brief can
hold but one mistake of a rule, `faulty-2.md` holds the other. All are read as Markdown and, their notes a
typed list, as plain text; `faulty.txt` and `sound.txt` as plain text alone.
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefcite.cli import main
from briefcite.rules import names
from places import CASES
from plain_text import as_plain

PLANTED = CASES / "planted"
FOLDERS = sorted(folder.name for folder in PLANTED.iterdir())

ONLY_MARKDOWN: dict[str, str] = {
    "allow-unused": "plain text has no comments",
    "marker-in-emphasis": "plain text has no emphasis",
    "marker-in-heading": "plain text does not mark its headings",
    "symbol-in-emphasis": "plain text has no italics",
}
"""Rules whose fault plain text cannot have, each with the reason."""

ONLY_PLAIN: dict[str, str] = {}
"""Rules whose fault Markdown cannot have, each with the reason."""


def briefs(folder: str, name: str) -> list[Path]:
    """The faulty or sound briefs of a folder: `faulty.md`, `faulty-2.md`, `faulty.txt` …"""
    found = (path for path in (PLANTED / folder).glob(f"{name}*.*") if path.suffix in (".md", ".txt"))
    return sorted(found, key=lambda path: (len(path.name), path.name))


def kinds(folder: str) -> list[str]:
    """What the briefs of a folder are read as: a typed list of notes is plain text alone."""
    if briefs(folder, "faulty")[0].suffix == ".txt":
        return ["txt"]
    return ["md", "txt"] if set(planted(folder)) - ONLY_MARKDOWN.keys() else ["md"]


def found(folder: str, name: str, kind: str, place: Path) -> list[str]:
    """The rules that fire on the planted briefs, one for each place."""
    shutil.copytree(PLANTED / folder, place, dirs_exist_ok=True)
    if (PLANTED / folder / name).is_dir():
        shutil.copytree(PLANTED / folder / name, place, dirs_exist_ok=True)
    articles = []
    for brief in briefs(folder, name):
        text = re.sub(r"\A<!-- planted:.*\n", "", brief.read_text(encoding="utf-8"))
        article = place / f"{brief.stem}.{kind}"
        foreign = "source-not-utf8" in planted(folder) and name == "faulty"
        plain = text if brief.suffix == f".{kind}" else as_plain(text)
        article.write_text(plain, encoding="windows-1252" if foreign else "utf-8")
        articles.append(article.name)
    if any(rule.startswith("record-") for rule in planted(folder)):
        articles.append("references")
    with contextlib.chdir(place):
        told = CliRunner().invoke(
            main, ["check", *articles, "--also", ",".join(planted(folder)), "--output", "json"]
        )
    report = json.loads(told.stdout)
    assert report["failures"] == []
    return [one["rule"] for one in report["diagnostics"]]


def planted(folder: str) -> list[str]:
    """The rules of which a folder holds mistakes, as its first faulty brief says on its first line."""
    first = briefs(folder, "faulty")[0].read_text(encoding="utf-8").partition("\n")[0]
    return first.removeprefix("<!-- planted:").removesuffix("-->").split()


BRIEFS = [(folder, kind) for folder in FOLDERS for kind in kinds(folder)]


@pytest.mark.parametrize(("folder", "kind"), BRIEFS)
def test_both_mistakes_of_each_rule_are_found(folder: str, kind: str, tmp_path: Path) -> None:
    other = ONLY_PLAIN if kind == "md" else ONLY_MARKDOWN
    expected = {rule: 2 for rule in planted(folder) if rule not in other}
    assert expected
    assert Counter(found(folder, "faulty", kind, tmp_path)) == Counter(expected)


@pytest.mark.parametrize(("folder", "kind"), BRIEFS)
def test_nothing_is_said_of_the_sound_twin(folder: str, kind: str, tmp_path: Path) -> None:
    assert found(folder, "sound", kind, tmp_path) == []


def test_every_rule_is_planted() -> None:
    assert sorted({rule for folder in FOLDERS for rule in planted(folder)}) == sorted(names())
