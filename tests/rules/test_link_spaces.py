"""A space within an address is reported where what follows can only be more of the address."""

from __future__ import annotations

import json

import pytest

from working_folder import Folder

BROKEN = {
    "https://www.example.org/cost-of six-days.pdf.": "six-days.pdf",
    "https://www.example.org/files/annual report.pdf": "report.pdf",
    "https://www.example.org/files/Annual Report 2021.pdf, p. 3.": "Report 2021.pdf",
    "https://www.example.org/a/final_report on_lakes.docx.": "on_lakes.docx",
    "https://www.example.org/lakes-and rivers-and-seas.": "rivers-and-seas",
    "https://www.example.org/reports/ lakes/2014.pdf.": "lakes/2014.pdf",
    "https://www.example.org/lake_ report_14.html.": "report_14.html",
    "www.example.org/lakes-of the-far-north;": "the-far-north",
}
WHOLE = [
    "https://www.example.org/files and in report.pdf.",
    "https://www.example.org report.pdf.",
    "https://www.example.org/a.pdf annex.pdf.",
    "https://www.example.org/lakes-and-rivers (report.pdf).",
    "https://www.example.org/lakes-and-rivers, report.pdf.",
    "https://www.example.org/lakes-and-rivers last visited May 3, 2021.",
    "https://www.example.org/lakes state-of-the-art.",
    "https://www.example.org/lakes-and-rivers up-to-date lists of 3 May 2021.",
    "https://www.example.org/lakes-and-rivers self-published.",
]


def reported(folder: Folder, words: str) -> list[str]:
    folder.write("a.md", f"So.[^1]\n\n[^1]: Office, “Paper,” {words}\n")
    report = json.loads(folder.check("a.md", "--only", "link-broken", "--output", "json").out)
    return [one["message"] for one in report["findings"]]


@pytest.mark.parametrize("words", BROKEN)
def test_a_broken_address_is_reported(folder: Folder, words: str) -> None:
    assert reported(folder, words) == [f"There is a space in the link before “{BROKEN[words]}”."]


@pytest.mark.parametrize("words", WHOLE)
def test_a_whole_one_is_not(folder: Folder, words: str) -> None:
    assert reported(folder, words) == []
