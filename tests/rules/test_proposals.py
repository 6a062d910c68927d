"""What is proposed for a State's code and a date: the one that was meant, or nothing."""

from __future__ import annotations

import json

import pytest

from places import table
from working_folder import Folder


@pytest.mark.parametrize("row", table("proposals.tsv"), ids=lambda row: row["note"])
def test_what_is_proposed(row: dict[str, str], folder: Folder) -> None:
    folder.write("a.md", f"So.[^1]\n\n[^1]: {row['note']}\n")
    report = json.loads(folder.check("a.md", "--only", row["rule"], "--output", "json").out)
    assert [one["help"] for one in report["findings"]] == [row["help"]]


def test_a_doubt_is_judged_by_its_own_note(folder: Folder) -> None:
    """“Room A/6” beside a note on the Council is drafted by no `collect`, and no record is asked for it."""
    notes = "[^1]: Room A/6 is shut.\n[^2]: Human Rights Council, “Tides,” A/HRC/25/63, 7 February 2014.\n"
    folder.write("a.md", f"So.[^1] And so.[^2]\n\n{notes}")
    folder.write("references/r.yaml", "one:\n  type: un-document\n  symbol: A/HRC/25/64\n  title: Nets\n")
    report = json.loads(folder.check("a.md", "--only", "symbol-without-record", "--output", "json").out)
    assert [one["message"] for one in report["findings"]] == ["No record has the symbol “A/HRC/25/63”."]
    assert "A/6" not in folder.run("collect", "a.md").out


def test_one_mistake_is_one_finding(folder: Folder) -> None:
    """A wrong digit: the record of title and date says which symbol is meant, and nothing else is said."""
    record = (
        "one:\n  type: un-document\n  symbol: A/HRC/27/48\n  title: Report on the tides of the northern sea\n"
    )
    folder.write("references/r.yaml", f"{record}  body: Human Rights Council\n  date: 2014-06-30\n")
    note = (
        "Human Rights Council, “Report on the tides of the northern sea,” A/HRC/17/48, 30 June 2014, para. 3."
    )
    folder.write("a.md", f"So.[^1]\n\n[^1]: {note}\n")
    report = json.loads(folder.check("a.md", "--output", "json").out)
    assert [one["rule"] for one in report["findings"]] == ["symbol-differs"]
