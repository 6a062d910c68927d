"""The symbol, number and date of a record are judged as a note’s are, in `check`, `add` and `import`."""

from __future__ import annotations

import pytest

from working_folder import Folder

RECORD = "one:\n  type: {type}\n  symbol: {symbol}\n  title: On rivers\n  body: {body}\n  {date}\n"

SYMBOLS = [
    # the field as it is written, what is found, what is meant
    ("A/HRC/27/37/", "error", "A/HRC/27/37"),
    ('"A/HRC/27/48 "', "", ""),
    ('"A/HRC/27/48."', "error", "A/HRC/27/48"),
    ("A/HRC/27-48", "error", "A/HRC/27/48"),
    ("A/HRC/25/CRP1", "error", "A/HRC/25/CRP.1"),
    ("A/HRC/27/48/Add2", "error", "A/HRC/27/48/Add.2"),
    ("UN Doc. A/HRC/27/48", "error", "A/HRC/27/48"),
    ('"A/HRC/27/48, para. 3"', "error", "A/HRC/27/48"),
    ("A/HCR/27/48", "error", "A/HRC/27/48"),
    ("CRC/C/XYZ/CO/3", "warning", ""),
    ("A/HRC/WG.6/19/GMB/1", "warning", ""),
    ("A/HRC/99/1", "error", ""),
    ("rivers", "error", ""),
    ("A/HRC/27/48", "", ""),
    ("A/HRC/27/10/Add.1", "", ""),
    ("CRC/C/CHN/CO/3-4", "", ""),
    ("E/CN.4/1995/32", "", ""),
    ("WT/DS58/AB/R", "", ""),
]


@pytest.mark.parametrize(("symbol", "severity", "meant"), SYMBOLS)
def test_symbols_of_records(folder: Folder, symbol: str, severity: str, meant: str) -> None:
    record = RECORD.format(
        type="un-document", symbol=symbol, body="Human Rights Council", date="date: 2014-06"
    )
    folder.write("references/r.yaml", record)
    out = folder.check("references", "--only", "record-symbol-malformed", "--output", "lines").out
    assert out.count("\n") == bool(severity), out
    assert f": {severity}: " in out or not severity
    assert f"did you mean “{meant}”?" in out or not meant


def test_a_space_beside_a_symbol_hides_no_record(folder: Folder) -> None:
    record = RECORD.format(
        type="un-document", symbol='"A/HRC/27/48 "', body="Human Rights Council", date="date: 2014-06-30"
    )
    folder.write("references/r.yaml", record)
    folder.write("a.md", "So.[^1]\n\n[^1]: Human Rights Council, “On rivers,” June 29, 2014, A/HRC/27/48.\n")
    assert "[date-differs]" in folder.check("a.md").out


@pytest.mark.parametrize(
    ("symbol", "number", "found"),
    [
        ("A/HRC/RES/28/22", "28/23", True),
        ("A/HRC/RES/28/22", "27/22", True),
        ("A/HRC/RES/28/22", "28/22", False),
        ("A/HRC/RES/28/22", "22", False),
        ("A/RES/69/188", "69/187", True),
        ("A/RES/217(III)A", "217 A (III)", False),
        ("S/RES/1325 (2000)", "1325 (2001)", True),
        ("S/RES/1325 (2000)", "1325", False),
        ("E/RES/2000/3", "2000/3", False),
        ("A/RES/69/188", "69/188 of 18 December 2014", False),
    ],
)
def test_numbers_of_resolutions(folder: Folder, symbol: str, number: str, found: bool) -> None:
    record = RECORD.format(type="resolution", symbol=symbol, body="General Assembly", date="adopted: 2014")
    folder.write("references/r.yaml", record + f'  number: "{number}"\n')
    out = folder.check("references", "--only", "record-number-contradicts").out
    assert bool(out) == found


@pytest.mark.parametrize(
    ("number", "found"), [("34", False), ("No. 34", False), ("35", True), ("general comment No. 43", True)]
)
def test_numbers_of_general_comments(folder: Folder, number: str, found: bool) -> None:
    record = RECORD.format(
        type="un-document", symbol="CCPR/C/GC/34", body="Human Rights Committee", date="date: 2011-09-12"
    )
    folder.write("references/r.yaml", record + f"  number: {number}\n")
    assert bool(folder.check("references", "--only", "record-number-contradicts").out) == found


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("05/06/2014", "day and month"),
        ("5-6-2014", "day and month"),
        ("30/06/2014", ""),
        ("06/06/2014", ""),
        ("2014-06-31", "is not a valid date"),
        ("31/06/2014", "is not a valid date"),
    ],
)
def test_dates_of_records(folder: Folder, date: str, found: str) -> None:
    record = RECORD.format(
        type="un-document", symbol="A/HRC/27/48", body="Human Rights Council", date=f"date: {date}"
    )
    folder.write("references/r.yaml", record)
    out = folder.check("references", "--only", "record-value-unreadable").out
    assert found in out and bool(out) == bool(found)


@pytest.mark.parametrize(
    ("symbol", "meant"), [("A/HRC/25/CRP1", "A/HRC/25/CRP.1"), ("A/HRC/27/37/", "A/HRC/27/37")]
)
def test_add_refuses_a_slip(folder: Folder, symbol: str, meant: str) -> None:
    told = folder.run("add", symbol, "--title", "T", "--date", "2014")
    assert told.status == 2 and not told.out
    assert meant in told.err


def test_add_says_what_it_doubts(folder: Folder) -> None:
    told = folder.run("add", "CRC/C/XYZ/CO/3", "--title", "T", "--date", "2014")
    assert told.status == 0 and "XYZ is not a country code" in told.err


def test_import_says_what_is_wrong_with_symbols(folder: Folder) -> None:
    record = '{"type": "un-document", "symbol": "A/HRC/25/CRP1", "title": "T"}'
    folder.write("a.json", f'{{"version": 1, "records": {{"one": {record}}}}}')
    told = folder.run("import", "a.json", "--into", "references")
    assert "one: “A/HRC/25/CRP1” is not a UN document symbol" in told.err
    assert "A/HRC/25/CRP.1" in told.err
