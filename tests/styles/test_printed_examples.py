"""Our styles print what style guides and the seed article print."""

from __future__ import annotations

import pytest

import printed_examples
from briefcite.records.reader import read
from briefcite.styles import (
    Cite,
    load_style,
    names,
    text_of,
    write_note,
)
from briefcite.text import Source
from places import ROOT, SEED, SHARED, rows

EXAMPLES = SHARED / "data" / "style-examples.tsv"


def test_printed_examples_fail_as_listed_and_no_others() -> None:
    if not EXAMPLES.exists():
        pytest.skip("printed examples of style guides: not at ../shared")
    examples = [row for row in printed_examples.read_rows(EXAMPLES) if row.ours in names()]
    failed = [outcome.row for outcome in printed_examples.try_rows(examples) if not outcome.passed]
    listed = rows("style-failures.tsv")[1:]
    assert all(len(line) == 3 and line[2] for line in listed), "each failure has its reason"
    assert [(str(row.number), row.ours) for row in failed] == [(line[0], line[1]) for line in listed]
    assert len(failed) <= len(examples) / 10


COMPLETE = """un-news-seoul-office: 1
ga-69-188: 3
guardian-invalid-claim: 4
yonhap-office-launch: 6
reuters-eu-talks: 7
chung-security-council: 13
korea-times-mongolia: 18
ccpr-co-72-prk: 20, para. 16
dui-hua-womens-prisons: 23
ncnk-diplomatic-relations: 25
wee-uighurs: 31
crc-chn-co-3-4: 35, para. 83"""


@pytest.mark.parametrize("line", COMPLETE.splitlines())
def test_the_think_tank_style_prints_the_complete_notes_of_the_seed(line: str) -> None:
    """The notes of the article whose source is given in full; of notes that lost their link, all up to it."""
    if not SEED.exists():
        pytest.skip("the seed article: not at ../shared")
    key, _, note = line.partition(": ")
    number, _, pinpoint = note.partition(", ")
    folder = ROOT / "references"
    sources = [Source(path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.yaml"))]
    records = {record.key.text: record for source in sources for record in read(source)[0]}
    article = " ".join(SEED.read_text("utf-8").split())
    note = write_note(load_style("thinktank"), [Cite(records[key], pinpoint)])
    assert (
        text_of(note.nodes).removesuffix(".") in article.partition(f"[{number}]")[2].split(f"[{number}]")[-1]
    )
