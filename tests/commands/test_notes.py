"""`briefcite notes`: what was read of each note."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from working_folder import Folder

ARTICLE = "Said.[^1] Said.[^2]\n\n[^1]: “Talks,” A/HRC/25/CRP.1, para. 3.\n[^2]: Ibid., para. 5.\n"


def test_notes_as_data(folder: Folder) -> None:
    folder.write("a.md", ARTICLE)
    told = folder.run("notes", "a.md", "--output", "json")
    first, second = json.loads(told.out)
    assert told.status == 0
    assert (first["title"], first["symbols"], first["pinpoints"]) == (
        "Talks",
        ["A/HRC/25/CRP.1"],
        ["para. 3"],
    )
    assert (second["repeats"], second["means note"], second["pinpoints"]) == ("Ibid.", "1", ["para. 5"])


def test_notes_as_a_table(folder: Folder) -> None:
    folder.write("a.md", ARTICLE)
    told = folder.run("notes", "a.md")
    assert told.out.splitlines()[0].split()[:2] == ["note", "status"]
    assert "outlet" not in told.out and len(told.out.splitlines()) == 3


def test_a_missing_file_is_said(folder: Folder) -> None:
    assert folder.run("notes", "none.md").status == 2
