"""Words of a note against the symbol beside them, and acts of the calendar that words alone name."""

from __future__ import annotations

import json

import pytest

from places import table
from working_folder import Folder

RULES = ("symbol-contradicts-words", "symbol-impossible")


@pytest.mark.parametrize("row", table("symbols-in-words.tsv"), ids=lambda row: row["note"])
def test_what_is_said(row: dict[str, str], folder: Folder) -> None:
    folder.write("a.md", f"So.[^1]\n\n[^1]: {row['note']}\n")
    only = [word for rule in RULES for word in ("--only", rule)]
    report = json.loads(folder.check("a.md", *only, "--output", "json").out)
    assert "; ".join(one["message"] for one in report["findings"]) == row["messages"]
