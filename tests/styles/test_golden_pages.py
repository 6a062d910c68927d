"""Each style's golden page, read as its documentation: every type once, positions, and the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefcite.model import Record
from briefcite.records.reader import read
from briefcite.styles import Cite, load_style, names, write_bibliography, write_notes
from briefcite.styles.markup import markup
from briefcite.text import Source
from places import TABLES

PINPOINTS = {
    "coi": "para. 1225",
    "crc": "art. 12",
    "book": "p. 14",
    "article": "pp. 1940-1942",
    "hdr": "chap. 2",
}
REPEATS = [
    [("coi", "para. 1225")],
    [("coi", "para. 1225")],
    [("coi", "paras. 5-7")],
    [("article", "p. 1940"), ("crc", "art. 12")],
    [("article", "p. 1941")],
    [("crc", "")],
    [("coi", "")],
]


def load_records() -> dict[str, Record]:
    """The sample records by key."""
    source = Source("style-records.yaml", (TABLES / "style-records.yaml").read_text("utf-8"))
    return {record.key.text: record for record in read(source)[0]}


def make_page(name: str) -> str:
    """The golden page of a style, in Markdown."""
    records, style, write = load_records(), load_style(name), markup("markdown")
    lines = [
        f"# {name}: {style.title}, {style.options['edition']}",
        "",
        "Full, with a pinpoint where shown:",
        "",
    ]
    lines += [
        f"- {write(write_notes(style, [[Cite(record, PINPOINTS.get(key, ''))]])[0].nodes)}"
        for key, record in records.items()
    ]
    lines += ["", "Seven notes in order, the fourth with two sources:", ""]
    notes = [[Cite(records[key], pinpoint) for key, pinpoint in note] for note in REPEATS]
    lines += [f"{n}. {write(note.nodes)}" for n, note in enumerate(write_notes(style, notes), 1)]
    lines += ["", "Listed:", ""]
    for section in write_bibliography(style, records.values()):
        lines += [f"{section.heading}:"] if section.heading else []
        lines += [f"- {write(entry.nodes)}" for entry in section.entries]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", names())
def test_golden_page(name: str, golden: Callable[[str, str], None]) -> None:
    page = make_page(name)
    golden(f"styles/{name}.md", page)
    assert page.count("\n") <= 60
    assert "?]" not in page.replace("\\", ""), "a complete record lacks nothing"
