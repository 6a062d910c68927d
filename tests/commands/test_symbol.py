"""`briefcite symbol`: trees for people, objects for programs, what is wrong under a caret."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.commands._symbol_report import differing
from briefcite.symbols import parse_symbol
from briefcite.symbols.finding.related_documents import find_parent
from symbol_lists import good_symbols
from working_folder import Folder

TODAY = "today = 2026-11-01\n"
TREES = {
    "paper": ("A/HRC/25/CRP.1", 0),
    "addendum": ("A/HRC/27/10/Add.1", 0),
    "review": ("A/HRC/WG.6/34/SVN/2", 0),
    "joint": ("E/2010/24-E/CN.6/2010/11", 0),
    "unknown": ("A/XYZQ/12/3", 0),
    "wrong-year": ("S/RES/1325 (2001)", 1),
    "not-yet": ("A/HRC/99/1", 1),
    "no-state": ("CRC/C/SVM/CO/2", 1),
    "slip": ("A/HRC/25/CPR.1", 1),
    "no-slash": ("A/HRC//25/1", 1),
    "nonsense": ("nonsense", 2),
}


@pytest.mark.parametrize("name", TREES)
def test_trees(name: str, folder: Folder, golden: Callable[[str, str], None]) -> None:
    folder.write("briefcite.toml", TODAY)
    text, status = TREES[name]
    told = folder.run("symbol", text)
    assert (told.status, told.err) == (status, "")
    golden(f"symbols/{name}.txt", told.out)


def test_several_as_one_list(folder: Folder) -> None:
    folder.write("briefcite.toml", TODAY)
    told = folder.run("symbol", "A/HRC/25/CRP.1", "S/RES/1325 (2001)", "--output", "json")
    good, wrong = json.loads(told.out)
    assert told.status == 1
    assert (good["session"], good["number"], good["suffixes"]) == ("25", "1", [])
    assert good["issued"]["earliest"] == "2013-06-26" and good["faults"] == good["repairs"] == []
    assert sorted(good["urls"]) == ["ar", "en", "es", "fr", "ru", "zh"] and good["url"] == good["urls"]["en"]
    (fault,) = wrong["faults"]
    assert (fault["certainty"], fault["nearest"]) == ("impossible", ["S/RES/1325 (2000)"])
    assert wrong["text"][fault["start"] : fault["end"]] == "1325 (2001)"


def test_standard_input_is_answered_line_by_line(folder: Folder) -> None:
    told = folder.run(
        "symbol", "-", "--output", "json", stdin=b"\xef\xbb\xbfA/RES/70/1\r\n\r\nnonsense\nA/HRC/25/CPR.1"
    )
    good, nonsense, slip = map(json.loads, told.out.splitlines())
    assert told.status == 2
    assert (good["symbol"], good["error"]) == ("A/RES/70/1", None)
    assert nonsense["symbol"] is None and (nonsense["error"]["start"], nonsense["error"]["end"]) == (0, 8)
    assert [one["symbol"] for one in slip["repairs"]] == ["A/HRC/25/CRP.1"]


def test_control_characters_are_shown(folder: Folder) -> None:
    told = folder.run("symbol", "A/HRC/\x1b[31m/1")
    assert "\x1b" not in told.out and told.status


def test_bytes_that_are_no_text_end_the_job(folder: Folder) -> None:
    told = folder.run("symbol", "-", stdin=b"A/RES/70/1\n\xff\n")
    assert told.status == 2 and "UTF-8" in told.err


def test_an_unknown_output_names_the_nearest(folder: Folder) -> None:
    told = folder.run("symbol", "A/RES/70/1", "--output", "jsn")
    assert told.status == 2 and "“json”" in told.err


@given(st.sampled_from(good_symbols()))
def test_a_parent_is_shorter_and_ends_in_a_document_without_one(symbol: object) -> None:
    one = parse_symbol(str(symbol))
    while parent := find_parent(one):
        assert len(str(parent)) < len(str(one)) and parent.components[0] == one.components[0]
        one = parent


@given(st.text("AB/1", max_size=8), st.text("AB/1", max_size=8))
def test_only_the_differing_part_differs(text: str, other: str) -> None:
    start, end = differing(text, other)
    assert 0 <= start <= end <= len(text)
    assert other.startswith(text[:start]) and other.endswith(text[end:])


@pytest.mark.parametrize(
    ("symbol", "lines"),
    [
        (
            "A/RES/77/211",
            ["title      The right to privacy in the digital age", "adopted    15 December 2022"],
        ),
        ("A/C.3/77/L.38", ["became   A/RES/77/211"]),
        ("A/C.3/76/L.30", ["became   A/RES/76/180, from its revision A/C.3/76/L.30/Rev.1"]),
        ("S/PV.8939", ["about      The situation in Somalia", "held       21 December 2021"]),
        (
            "A/RES/76/247",
            ["catalogue  has A/RES/76/247 A-C, the part of it, and gives title, adopted, dated"],
        ),
    ],
)
def test_what_the_catalogue_has(symbol: str, lines: list[str], folder: Folder) -> None:
    told = folder.run("symbol", symbol)
    assert [line for line in lines if line not in told.out] == []


def test_the_catalogue_gives_the_origin_of_each_fact(folder: Folder) -> None:
    (row,) = json.loads(folder.run("symbol", "A/RES/77/211", "--output", "json").out)
    assert row["catalogue"]["title_source"] == "akn|mandates|budget|cited"
    (row,) = json.loads(folder.run("symbol", "A/77/99999", "--output", "json").out)
    assert row["catalogue"] is None
