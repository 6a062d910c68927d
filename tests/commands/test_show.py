"""`briefcite show`: a record as it is written, and what is understood of it."""

from __future__ import annotations

import json

import pytest

from working_folder import Folder


@pytest.mark.parametrize("name", ["coi", "@coi", "A/HRC/25/CRP.1", "a/hrc/25/crp.1"])
def test_a_record_is_shown_as_it_stands(library: Folder, name: str) -> None:
    told = library.run("show", name)
    assert told.status == 0
    assert told.out.startswith("references/un.yaml:3\n\n  coi:  # the commission\n    type: un-document\n")
    assert 'title: "Report: the findings"   # as printed' in told.out and "ga-69-188" not in told.out
    assert "https://docs.un.org/en/A/HRC/25/CRP.1" in told.out and "25th session" in told.out


def test_a_record_that_is_a_file_is_shown_whole(library: Folder) -> None:
    told = library.run("show", "crc")
    assert "  type: treaty\n  title: The Convention\n" in told.out


def test_a_record_as_data(library: Folder) -> None:
    row = json.loads(library.run("show", "ga-69-188", "--output", "json").out)[0]
    assert row["line"] == 11 and row["fields"]["adopted"] == "2014-12-18"
    assert row["understood"]["body"] == ["General Assembly"]


def test_what_has_no_record_is_not_shown(library: Folder) -> None:
    told = library.run("show", "cio")
    assert told.status == 2 and "did you mean “coi”?" in told.err
    assert library.run("show", "A/RES/1/1").status == 2
