"""Dates in figures, impossible ones and dates in the future are read and judged in notes."""

from __future__ import annotations

import pytest

from working_folder import Folder

RECORD = """\
rivers:
  type: un-document
  symbol: A/HRC/27/30
  title: On rivers
  body: Human Rights Council
  date: 2014-06-30
"""

IMPOSSIBLE = [
    ("31-06-2014", True),
    ("31/06/2014", True),
    ("06/31/2014", True),
    ("30.02.2014", True),
    ("31. 6. 2014", True),
    ("2014-13-01", True),
    ("2014-02-30", True),
    ("2014/06/31", True),
    ("2014. 6. 31", True),
    ("31 June 2014", True),
    ("30/06/2014", False),
    ("06/30/2014", False),
    ("2014/06/30", False),
    ("29.02.2016", False),
    ("12/07/2014", False),
    ("no. 13/14/2014", False),
    ("no. 58278/00", False),
    ("doc. 31/2014", False),
    ("https://x.example/2014/06/31", False),
]

DIFFERING = [
    ("29.6.2014", True),
    ("29/06/2014", True),
    ("29-06-2014", True),
    ("06/29/2014", True),
    ("2014-06-29", True),
    ("2014/06/29", True),
    ("(2014, June 29)", True),
    ("29. Juni 2014", True),
    ("12/07/2014", True),
    ("30.6.2014", False),
    ("30/06/2014", False),
    ("06/30/2014", False),
    ("2014/06/30", False),
    ("2014-06-30", False),
]


@pytest.mark.parametrize(("date", "found"), IMPOSSIBLE)
def test_dates_that_do_not_exist(folder: Folder, date: str, found: bool) -> None:
    folder.write("a.md", f"So.[^1]\n\n[^1]: Harbour Board, “On rivers,” {date}, p. 3.\n")
    assert ("[date-impossible]" in folder.check("a.md").out) == found


@pytest.mark.parametrize(("date", "found"), DIFFERING)
def test_dates_in_figures_are_compared(folder: Folder, date: str, found: bool) -> None:
    folder.write("references/r.yaml", RECORD)
    folder.write("a.md", f"So.[^1]\n\n[^1]: Human Rights Council, “On rivers,” {date}, A/HRC/27/30.\n")
    assert ("[date-differs]" in folder.check("a.md").out) == found


@pytest.mark.parametrize(
    ("day", "found"), [("2014-05-06", False), ("2014-06-05", False), ("2014-05-05", True)]
)
def test_a_date_of_two_readings_is_compared_in_both(folder: Folder, day: str, found: bool) -> None:
    folder.write("references/r.yaml", RECORD.replace("2014-06-30", day))
    folder.write("a.md", "So.[^1]\n\n[^1]: Human Rights Council, “On rivers,” 05/06/2014, A/HRC/27/30.\n")
    out = folder.check("a.md").out
    assert ("[date-differs]" in out) == found
    assert "[date-ambiguous]" in out


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("30.6.2041", True),
        ("12/07/2019", True),
        ("2019/06/30", True),
        ("30.6.2014", False),
        ("12/07/2014", False),
        ("01/02/2015", False),
    ],
)
def test_dates_in_figures_against_the_symbol(folder: Folder, date: str, found: bool) -> None:
    folder.write("a.md", f"So.[^1]\n\n[^1]: Human Rights Council, “On rivers,” A/HRC/27/30, {date}.\n")
    assert ("[date-contradicts-symbol]" in folder.check("a.md").out) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("“On rivers,” June 30, 2104, p. 3", True),
        ("“On rivers,” 30 June 2041, p. 3", True),
        ("“On rivers,” 30/06/2041, p. 3", True),
        ("“On rivers,” 3 May 2019, https://x.example/a (accessed 3 May 2091)", True),
        ("“On rivers,” June 30, 2014, p. 3", False),
        ("“Rivers in June 2104,” June 30, 2014, p. 3", False),
        ("“On rivers,” 2027, p. 3", False),
        ("“On rivers,” 3 May 2019, p. 2104", False),
        ("“On rivers,” 3 May 2019, Room 2104", False),
    ],
)
def test_dates_in_the_future(folder: Folder, words: str, found: bool) -> None:
    folder.write("briefcite.toml", "today = 2026-11-01\n")
    folder.write("a.md", f"So.[^1]\n\n[^1]: Harbour Board, {words}.\n")
    assert ("[date-future]" in folder.check("a.md").out) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("general comment No. 36 (2018), CCPR/C/GC/36, para. 3", ""),
        ("general comment No. 36 (2018), 3 September 2019, CCPR/C/GC/36", ""),
        ("general comment No. 36 (2018), 4 September 2019, CCPR/C/GC/36", "4 September 2019"),
    ],
)
def test_the_year_in_a_title_is_no_date(folder: Folder, words: str, found: str) -> None:
    record = RECORD.replace("A/HRC/27/30", "CCPR/C/GC/36").replace(
        "Human Rights Council", "Human Rights Committee"
    )
    record = record.replace("On rivers", "General comment No. 36 (2018) on article 6")
    folder.write("references/r.yaml", record.replace("2014-06-30", "2019-09-03"))
    folder.write("a.md", f"So.[^1]\n\n[^1]: Human Rights Committee, {words}.\n")
    out = folder.check("a.md", "--only", "date-differs").out
    assert bool(out) == bool(found) and found in out
