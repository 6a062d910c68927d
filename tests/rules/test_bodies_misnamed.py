"""Names of bodies with a slip, without any record; names of other bodies are left alone."""

from __future__ import annotations

import json
import re

import pytest

from places import table
from working_folder import Folder


@pytest.mark.parametrize("row", table("bodies-misnamed.tsv"), ids=lambda row: row["note"])
def test_the_name_meant(row: dict[str, str], folder: Folder) -> None:
    folder.write("a.md", f"So.[^1]\n\n[^1]: {row['note']}\n")
    report = json.loads(folder.check("a.md", "--only", "body-misnamed", "--output", "json").out)
    found = [re.findall("“([^”]*)”", one["help"])[0] for one in report["findings"]]
    assert found == [row["names"]] * bool(row["names"])
