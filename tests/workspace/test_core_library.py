"""The core library: its facts, its marks of what nobody verified, and where it is asked."""

from __future__ import annotations

import csv
import json

import pytest

from briefcite.model import Record, plain
from briefcite.values.title import title_key
from briefcite.workspace.core_library import read_core
from places import SHARED, needs_shared
from working_folder import Folder

TABLE = "data/calendar/human-rights-instruments.tsv"
CORE = read_core()
FACTS = ("symbol", "adopted", "date", "in-force", "series")
NOTE = "International Covenant on Civil and Political Rights, 16 December 1966, 999 UNTS 171"


def rows() -> list[dict[str, str]]:
    if not (SHARED / TABLE).exists():
        return []
    with (SHARED / TABLE).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


ROWS = rows()
UNVERIFIED = [row for row in ROWS if row["source"] == "general knowledge, unverified"]


def name_of(row: dict[str, str]) -> str:
    return row["short_name"] or row["name"][:30]


def record_of(row: dict[str, str]) -> Record | None:
    """The record of an instrument, by its short name or title, else by its symbol."""
    for one in CORE.records:
        if one.text("short") == row["short_name"] != "" or same(one.text("title"), row["name"]):
            return one
    return next((one for one in CORE.records if one.text("symbol") == row["symbol"] != ""), None)


def same(title: str, other: str) -> bool:
    """Whether two titles are one; the table puts an issuer before one of them."""
    return title_key(title) == title_key(other.removeprefix("UNESCO "))


def differences(row: dict[str, str], record: Record) -> list[str]:
    """The facts of a row that its record says otherwise."""
    series = plain(record.fields.get("series"))
    told = {
        "symbol": record.text("symbol"),
        "adopted": record.text("adopted") or record.text("date"),
        "in_force": record.text("in-force"),
        "treaty_series": "{volume} {name} {page}".format(**series) if isinstance(series, dict) else "",
    }
    return [
        f"{name}: {told[name]!r}, not {row[name]!r}" for name in told if row[name] and told[name] != row[name]
    ]


@needs_shared(TABLE)
@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_facts_are_those_of_the_table(row: dict[str, str]) -> None:
    record = record_of(row)
    assert record is not None
    assert differences(row, record) == []


@needs_shared(TABLE)
@pytest.mark.parametrize("row", UNVERIFIED, ids=name_of)
def test_what_nobody_verified_is_marked(row: dict[str, str]) -> None:
    """A row that rests on general knowledge alone has every fact marked."""
    record = record_of(row)
    assert record is not None
    marked = plain(record.fields.get("x-unverified"))
    assert marked == [one for one in FACTS if one in record.fields]


def test_a_note_without_a_record_finds_it(folder: Folder) -> None:
    folder.write("references/a.yaml", "one: {type: web, title: A page, url: 'https://un.org'}\n")
    folder.write("brief.md", f"It binds.[^1]\n\n[^1]: {NOTE}, art. 7.\n")
    assert "iccpr" in folder.run("notes", "brief.md", "--output", "json").out
    assert json.loads(folder.check("brief.md", "--output", "json").out)["diagnostics"] == []


def test_the_briefs_own_record_comes_first(folder: Folder) -> None:
    own = "iccpr: {type: treaty, title: Our Covenant, adopted: 1966-12-16}\n"
    folder.write("references/a.yaml", own)
    assert "Our Covenant" in folder.run("cite", "iccpr").out


def test_it_is_listed_and_cited_by_key(folder: Folder) -> None:
    listed = folder.run("records", "--core").out
    assert all(record.key.text in listed for record in CORE.records)
    assert "999" in folder.run("cite", "iccpr").out
