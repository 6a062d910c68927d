"""New records: from a symbol or a type, with options or by questions."""

from __future__ import annotations

import pytest

from briefcite.model import plain
from briefcite.records.reader import read
from briefcite.text import Source
from working_folder import Folder

OURS = """\
# Ours
coi:
  type: un-document
  symbol: A/HRC/25/CRP.1  # the symbol
"""


def fields(text: str) -> dict[str, object]:
    record = read(Source("x.yaml", text))[0][-1]
    return {"key": record.key.text, **{name: plain(value) for name, value in record.fields.items()}}


def test_what_a_symbol_tells_is_filled_in(folder: Folder) -> None:
    told = folder.run(
        "add", "CRC/C/CHN/CO/3-4", "--title", "Concluding observations", "--date", "29 October 2013"
    )
    assert told.status == 0, told.err
    assert fields(told.out) == {
        "key": "crc-c-chn-co-3-4",
        "type": "un-document",
        "symbol": "CRC/C/CHN/CO/3-4",
        "title": "Concluding observations",
        "body": "Committee on the Rights of the Child",
        "date": "2013-10-29",
        "kind": "concluding-observations",
        "country": "CHN",
        "url": "https://docs.un.org/en/CRC/C/CHN/CO/3-4",
    }


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (["A/RES/70/1", "--set", "adopted=2015-09-25"], "a-res-70-1"),
        (
            ["--type", "book", "--set", "person=Smith, Ann", "--date", "2020", "--title", "Treaty Bodies"],
            "smith-2020-treaty-bodies",
        ),
        (
            ["--type", "treaty", "--title", "Convention on the Law of Treaties",
             "--set", "adopted=1969-05-23",
             "--set", "series.name=UNTS", "--set", "series.volume=1155"],
            "1969-convention-law-treaties",
        ),
        (["A/RES/70/1", "--set", "adopted=2015-09-25", "--key", "agenda"], "agenda"),
    ],
)  # fmt: skip
def test_keys_are_readable(folder: Folder, arguments: list[str], key: str) -> None:
    told = folder.run("add", *arguments)
    assert (told.status, fields(told.out)["key"]) == (0, key), told.err


def test_a_record_is_put_behind_the_others(folder: Folder) -> None:
    folder.write("references/un.yaml", OURS)
    told = folder.run("add", "A/RES/70/1", "--set", "adopted=2015-09-25", "--into", "references/un.yaml")
    assert told.status == 0, told.err
    text = folder.read("references/un.yaml")
    assert text.startswith(OURS) and fields(text)["key"] == "a-res-70-1"


def test_a_folder_gets_a_file(folder: Folder) -> None:
    told = folder.run("add", "A/RES/70/1", "--set", "adopted=2015", "--into", "new/references")
    assert told.status == 0, told.err
    assert fields(folder.read("new/references/added.yaml"))["adopted"] == "2015"


def test_a_key_that_is_taken_is_never_made(folder: Folder) -> None:
    folder.write("references/un.yaml", "a-res-70-1:\n  type: web\n  title: T\n  site: S\n")
    told = folder.run("add", "A/RES/70/1", "--set", "adopted=2015")
    assert fields(told.out)["key"] == "a-res-70-1-2"
    assert "is taken" in folder.run("add", "A/RES/70/1", "--key", "a-res-70-1").err


def test_what_the_type_demands_is_said(folder: Folder) -> None:
    told = folder.run("add", "A/HRC/25/CRP.2")
    assert told.status == 1
    assert "has no title" in told.err and "has no date or adopted or issued" in told.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "give a symbol, or --type"),
        (["nonsense"], "is not a UN symbol"),
        (["--type", "boko"], "did you mean “book”?"),
        (["--type", "book", "--set", "author=X"], "use person or body"),
        (["--type", "book", "--set", "titel"], "is not FIELD=VALUE"),
        (["--type", "treaty", "--set", "series.page2=1"], "unknown part"),
        (["A/RES/70/1", "--set", "adopted=31 February 2014"], "is not a valid date"),
        (["A/HRC/25/CRP.1"], "already has a record"),
    ],
)
def test_what_cannot_be_added(folder: Folder, arguments: list[str], words: str) -> None:
    folder.write("references/un.yaml", OURS)
    told = folder.run("add", *arguments, "--into", "references/un.yaml")
    assert told.status == 2 and words in told.err
    assert folder.read("references/un.yaml") == OURS


@pytest.mark.usefixtures("attended")
def test_on_a_terminal_what_is_missing_is_asked_for(folder: Folder) -> None:
    told = folder.run("add", "A/HRC/25/CRP.2", stdin=b"The report\nsoon\n7 May 2014\n")
    assert told.status == 0, told.err
    assert fields(told.out)["title"] == "The report" and fields(told.out)["date"] == "2014-05-07"
    assert "“soon” is not a valid date" in told.err


def test_what_the_catalogue_has_is_filled_in_and_named_once(folder: Folder) -> None:
    told = folder.run("add", "A/RES/77/211")
    assert (told.status, told.err) == (
        0,
        "briefcite: from the catalogue: title, adopted, issued, draft-symbol, meeting\n",
    )
    said = fields(told.out)
    assert (said["title"], said["adopted"], said["issued"], said["draft-symbol"], said["meeting"]) == (
        "The right to privacy in the digital age",
        "2022-12-15",
        "2023-01-05",
        "A/C.3/77/L.38",
        "54",
    )


def test_what_a_person_says_is_kept(folder: Folder) -> None:
    told = folder.run("add", "A/RES/77/211", "--title", "Privacy", "--date", "2022")
    said = fields(told.out)
    assert (said["title"], said["date"], "adopted" in said) == ("Privacy", "2022", False)
    assert told.err == "briefcite: from the catalogue: draft-symbol, meeting\n"


@pytest.mark.parametrize(
    ("symbol", "remark"),
    [
        ("S/PV.8939", "# the catalogue has “The situation in Somalia” as a description\n"),
        ("A/61/2", "# the catalogue has “REPORT OF THE SECURITY COUNCIL, 1 AUGUST 2005-31 JULY 2006” in cap"),
    ],
)  # fmt: skip
def test_a_title_that_is_not_the_document_s_is_a_comment(symbol: str, remark: str, folder: Folder) -> None:
    told = folder.run("add", symbol)
    assert told.out.startswith(remark)
    assert "title" not in fields(told.out)


@pytest.mark.parametrize("symbol", ["A/RES/76/247", "A/RES/77/211/Add.1", "A/HRC/27/99"])
def test_no_other_document_tells_anything(symbol: str, folder: Folder) -> None:
    """A span of parts, a parent, none."""
    told = folder.run("add", symbol, "--title", "X", "--date", "2022")
    assert "catalogue" not in told.err
    assert set(fields(told.out)) <= {
        "key",
        "type",
        "symbol",
        "title",
        "body",
        "session",
        "date",
        "url",
        "kind",
    }
