"""Symbols with a slip, and pinpoints that touch one: what is said of them, and what is proposed."""

from __future__ import annotations

import json

import pytest

from places import table
from working_folder import Folder


@pytest.mark.parametrize("row", table("symbols-misspelt.tsv"), ids=lambda row: row["note"])
def test_what_is_said(row: dict[str, str], folder: Folder) -> None:
    folder.write("a.md", f"So.[^1]\n\n[^1]: {row['note']}\n")
    only = ("--only", "symbol-malformed", "--only", "note-unspaced")
    report = json.loads(folder.check("a.md", *only, "--output", "json").out)
    assert "; ".join(f"{one['message']} {one['help']}" for one in report["findings"]) == row["said"]
