"""Our styles print what style guides print; `style-failures.tsv` lists the exceptions and their reasons.

The printed examples are at `../shared`. `printed-examples.yaml` has the record of each, by its line there;
`x-cited` says how the record is cited: with a pinpoint, as a short form, with the letter of its year.
"""

from __future__ import annotations

import csv
import re
from typing import NamedTuple

import pytest

from briefcite.model import Entries, Record, plain
from briefcite.records.reader import read
from briefcite.styles import Cite, Form, Nodes, Style, entry, load_style, read_style, text_of, write_note
from briefcite.text import Source
from places import ROOT, SEED, SHARED, TABLES, needs_shared, rows

EXAMPLES = "data/style-examples.tsv"
STYLES = {
    "un-manual": "un",
    "un-manual-author-date": "un-author-date",
    "chicago17-nb": "chicago",
    "chicago17-ad": "chicago-author-date",
    "chicago18-nb": "chicago18",
    "turabian-nb": "turabian",
    "think-tank": "thinktank",
}
"""The names of styles in the file, where they differ from ours."""

RECORDS = {
    record.key.text.removeprefix("row-"): record
    for record in read(
        Source("printed-examples.yaml", (TABLES / "printed-examples.yaml").read_text(encoding="utf-8"))
    )[0]
}
REASONS = {line: (style, reason) for line, style, reason in rows("style-failures.tsv")[1:]}


class Printed(NamedTuple):
    """An example: its line in the file, our name of the style, and what the guide prints."""

    line: str
    style: str
    listed: bool
    words: str
    italics: bool
    closed: bool

    def folded(self, text: str) -> str:
        """A text without what the example does not show.

        Never compared: the glyphs of quotation marks, and on which side of an asterisk a comma is. Italics
        are compared where the file shows them, the closing stop where a guide prints a whole note.
        """
        text = re.sub('[‘’“”"]', "'", text)
        text = re.sub(r"([,.]?)\*([,.]?)", r"\1\2*", text)
        text = " ".join((text if self.italics else text.replace("*", "")).split())
        return text if self.closed else text.removesuffix(".")


def printed() -> list[Printed]:
    """The examples whose record we have; none where the file is not there."""
    if not (SHARED / EXAMPLES).exists():
        return []
    with (SHARED / EXAMPLES).open(encoding="utf-8", newline="") as file:
        found = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Printed(
                line=str(number),
                style=STYLES.get(row["style"], row["style"]),
                listed=row["form"] == "bibliography",
                words=row["expected"],
                italics=row["italics"] != "not-shown",
                closed=row["tier"] in ("guide", "guide-via-notes"),
            )
            for number, row in enumerate(found, 2)
            if str(number) in RECORDS
        ]


def style_for(name: str, own: str) -> Style:
    """A style, for the publications of one body."""
    return read_style(f'base = "{name}"\n[join]\nown = "{own}"\n', "own.toml") if own else load_style(name)


def cited(record: Record) -> dict[str, str]:
    """How a record is cited in its example."""
    match record.fields.get("x-cited"):
        case Entries() as said:
            return {name: str(value) for name, value in plain(said).items()}
    return {}


def written(record: Record, style: Style, listed: bool) -> Nodes:
    """What our style prints of a record: an entry of the list, or a note."""
    how = cited(record)
    if listed and "number" not in how:
        return entry(style, record, repeated="repeated" in how).nodes
    pinpoint = how.get("pinpoint", "")
    form = Form(how.get("position", "note"), how.get("first", ""), pinpoint, how.get("letter", ""))
    cite = Cite(record, pinpoint, how.get("signal", ""), how.get("after", ""))
    return write_note(style, [cite], [form]).nodes


def marked(nodes: Nodes) -> str:
    """The nodes as the file writes them: asterisks round emphasis, small capitals as capitals."""
    return "".join(
        f"*{node.text}*" if node.face == "emph" else node.text.upper() if node.face == "caps" else node.text
        for node in nodes
    )


@needs_shared(EXAMPLES)
@pytest.mark.parametrize("example", printed(), ids=lambda example: f"{example.line}-{example.style}")
def test_an_example_is_printed_as_in_the_guide(example: Printed) -> None:
    record = RECORDS[example.line]
    how = cited(record)
    text = marked(written(record, style_for(example.style, how.get("own", "")), example.listed))
    ours = example.folded(f"{how['number']}. {text}" if "number" in how else text)
    if example.line in REASONS:
        assert ours != example.folded(example.words), "take it off style-failures.tsv"
    else:
        assert ours == example.folded(example.words)


def test_failures_are_few_and_have_their_reasons() -> None:
    assert set(REASONS) <= set(RECORDS)
    assert all(reason for _, reason in REASONS.values())
    assert len(REASONS) <= len(RECORDS) / 10


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


@needs_shared("corpus")
@pytest.mark.parametrize("line", COMPLETE.splitlines())
def test_the_think_tank_style_prints_the_complete_notes_of_the_seed(line: str) -> None:
    """The notes of the article whose source is given in full; of notes that lost their link, all up to it."""
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
