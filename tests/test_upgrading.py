"""A publication that was set up with an earlier version works, with one notice of what has changed."""

from __future__ import annotations

import json
import shutil

import pytest

from places import CASES
from working_folder import Folder

OLD = CASES / "publication-0.1"


@pytest.fixture
def publication(folder: Folder) -> Folder:
    """A copy of the publication as version 0.1 left it."""
    shutil.copytree(OLD, folder.path, dirs_exist_ok=True)
    return folder


def test_what_was_accepted_and_allowed_stays_so(publication: Folder) -> None:
    told = publication.check("--output", "lines")
    assert (told.status, told.out) == (0, "")
    assert told.err.count("“advice” is now “suggestion”") == 1


def test_old_levels_count(publication: Folder) -> None:
    told = publication.check("--no-baseline", "--fail-on", "advice", "--output", "json")
    assert told.status == 1
    found = json.loads(told.out)["findings"]
    assert [(one["rule"], one["severity"], one["note"]) for one in found] == [
        ("note-form-differs", "suggestion", "1"),
        ("pinpoint-label", "warning", "1"),
        ("symbol-without-record", "suggestion", "3"),
        ("symbol-without-record", "suggestion", "4"),
    ]


def test_the_baseline_is_written_in_todays_form(publication: Folder) -> None:
    told = publication.run("baseline", "brief.md")
    assert "0 findings added, 0 removed, 4 unchanged." in told.err
    assert json.loads(publication.read("briefcite.baseline.json"))["version"] == 2
    assert publication.check("--output", "lines").out == ""
