"""The core library: its facts, its marks of what nobody verified, and where it is asked."""

from __future__ import annotations

import csv
import json

import pytest

from briefcite.model import Record, plain
from briefcite.values.title import title_key
from briefcite.workspace.core_library import read_core
from places import ROOT, SHARED, needs_shared
from working_folder import Folder

TABLE = "data/calendar/human-rights-instruments.tsv"
CORE = read_core()
NOTE = "International Covenant on Civil and Political Rights, 16 December 1966, 999 UNTS 171"
FACTS = {
    "adopted": "adopted",
    "opened": "opened",
    "in-force": "in-force",
    "unts-volume": "series.volume",
    "first-page": "series.page",
    "unts-number": "series.number",
    "last-article": "last.article",
    "annex-to": "symbol",
    "other-series": "series.number",
}
"""The fields in which records have the facts of the table."""
CAREFUL = {("echr", "last-article")}
"""Certain facts that are marked as unverified all the same: see the README beside the table."""
CORRECTED = {"SMR", "ICERD"}
"""Records that are right where an older list is not: the symbol of the one, the day of the other."""


def rows() -> list[dict[str, str]]:
    if not (SHARED / TABLE).exists():
        return []
    with (SHARED / TABLE).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


ROWS = rows()


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
    assert row["short_name"] in CORRECTED or differences(row, record) == []


def facts() -> list[dict[str, str]]:
    """The facts of the table of instruments; of “ETS No. 5” the number."""
    table = ROOT / "sources/catalogue/instruments.tsv"
    with table.open(encoding="utf-8", newline="") as file:
        found = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row | {"value": row["value"].rpartition("TS No. ")[2]} for row in found]


def field_of(row: dict[str, str]) -> str:
    """The field of a record that has a fact: another series is that of a treaty, or a symbol."""
    return "symbol" if row["value"].startswith(("A/", "E/")) else FACTS[row["fact"]]


def values(record: Record, field: str) -> list[str]:
    """What a record has in a field or a part of one; several series are several values."""
    name, _, part = field.partition(".")
    found = plain(record.fields.get(name))
    listed = found if isinstance(found, list) else [found]
    return [str(one.get(part, "") if isinstance(one, dict) else one or "") for one in listed]


def test_records_have_the_certain_facts_of_the_table() -> None:
    for row in facts():
        record, field = CORE.by_key[row["key"]], field_of(row)
        careful = (row["key"], row["fact"]) in CAREFUL
        if row["certain"] == "yes":
            assert row["value"] in values(record, field), row
            assert record.is_verified(field) != careful, row


def test_what_is_not_certain_is_marked() -> None:
    certain = {(row["key"], field_of(row)) for row in facts() if row["certain"] == "yes"}
    for row in facts():
        field = field_of(row)
        if (row["key"], field) not in certain and row["value"] in values(CORE.by_key[row["key"]], field):
            assert not CORE.by_key[row["key"]].is_verified(field), row


def test_what_treaties_have_beside_the_table_is_marked() -> None:
    told = {(row["key"], field_of(row)) for row in facts()}
    for record in CORE.records:
        for field in FACTS.values() if record.type == "treaty" else ():
            if (record.key.text, field) not in told and values(record, field)[0]:
                assert not record.is_verified(field), (record.key.text, field)


def test_a_note_without_a_record_finds_it(folder: Folder) -> None:
    folder.write("references/a.yaml", "one: {type: web, title: A page, url: 'https://un.org'}\n")
    folder.write("brief.md", f"It binds.[^1]\n\n[^1]: {NOTE}, art. 7.\n")
    assert "iccpr" in folder.run("notes", "brief.md", "--output", "json").out
    assert json.loads(folder.check("brief.md", "--output", "json").out)["findings"] == []


def test_the_briefs_own_record_comes_first(folder: Folder) -> None:
    own = "iccpr: {type: treaty, title: Our Covenant, adopted: 1966-12-16}\n"
    folder.write("references/a.yaml", own)
    assert "Our Covenant" in folder.run("cite", "iccpr").out


def test_it_is_listed_and_cited_by_key(folder: Folder) -> None:
    listed = folder.run("records", "--core").out
    assert all(record.key.text in listed for record in CORE.records)
    assert "999" in folder.run("cite", "iccpr").out
