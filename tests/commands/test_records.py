"""`briefcite records`: records are found by words and fields."""

from __future__ import annotations

import json

import pytest

from briefcite.libraries.search import Term, read_query
from working_folder import Folder


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ([], ["crc", "coi", "ga-69-188"]),
        (["type:resolution"], ["ga-69-188"]),
        (["report", "FINDINGS"], ["coi"]),
        (["report findings"], ["coi"]),
        (["date:2014"], ["coi"]),
        (["key:coi"], ["coi"]),
        (["symbol:A/RES"], ["ga-69-188"]),
        (["relations:coi"], ["ga-69-188"]),
        (["convention", "type:resolution"], []),
    ],
)
def test_records_are_sought_by_words_and_fields(library: Folder, query: list[str], keys: list[str]) -> None:
    told = library.run("records", *query, "--output", "json")
    assert [row["key"] for row in json.loads(told.out)] == keys
    assert told.status == (0 if keys else 1)


def test_records_in_a_pipe_are_lines_with_their_places(library: Folder) -> None:
    told = library.run("records", "coi", "type:un-document")
    assert (
        told.out
        == "references/un.yaml:3: coi: un-document, A/HRC/25/CRP.1, Report: the findings, 2014-02-07\n"
    )


def test_records_as_a_table(library: Folder) -> None:
    told = library.run("records", "--output", "text")
    assert told.out.splitlines()[0].split() == ["key", "type", "date", "symbol", "title"]
    assert "3 of 3 records" in told.err


def test_where_there_are_no_records(folder: Folder) -> None:
    assert folder.run("records").status == 2


def test_records_say_what_cannot_be_asked(library: Folder) -> None:
    told = library.run("records", "titel:x")
    assert told.status == 2 and "did you mean “title”?" in told.err
    assert library.run("records", "--output", "xml").status == 2


def test_an_address_is_a_word() -> None:
    assert read_query(["https://docs.un.org/en/A"]) == (Term("", "https://docs.un.org/en/a"),)
