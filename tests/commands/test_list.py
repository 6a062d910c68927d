"""`briefcite list`: rules, settings and what else there is."""

from __future__ import annotations

import json

import pytest

from working_folder import Folder

FAULTY = "So it is.[^1] And so.[^2]\n\n[^1]: United Nations, A/RES/70/1.\n"


LISTS = ["rules", "bodies", "types", "formats", "styles", "settings", "files"]


@pytest.mark.parametrize("what", LISTS)
def test_lists(what: str, folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    folder.write("briefcite.toml", 'language = "fr"\n[rules]\nnote-empty = "off"\n')
    rows = json.loads(folder.run("list", what, "--output", "json").out)
    assert len({tuple(row) for row in rows}) == 1 and len(rows) > 0
    assert folder.run("list", what).out.count("\n") == len(rows)


def test_the_list_of_settings_says_where_each_comes_from(folder: Folder) -> None:
    folder.write("briefcite.toml", 'language = "fr"\n')
    rows = json.loads(folder.run("list", "settings", "--output", "json").out)
    assert {"setting": "language", "value": "fr", "from": "briefcite.toml"} in rows


def test_the_list_of_files_says_why_not(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    folder.write("b.odt", b"PK")
    out = folder.run("list", "files").out
    assert "a.md" in out and ".odt" in out


def test_an_unknown_list_names_the_nearest(folder: Folder) -> None:
    told = folder.run("list", "rule")
    assert told.status == 2 and "did you mean “rules”?" in told.err
