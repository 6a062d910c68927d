"""Formats: what goes out comes back, field by field."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcite.errors import BriefciteError, UnknownName
from briefcite.formats import export, import_records
from briefcite.model import Record, plain
from briefcite.records.reader import read
from briefcite.text import Source
from places import ROOT

FILES = sorted([*(ROOT / "tests/cases/library").glob("*.yaml"), *(ROOT / "references").glob("*.yaml")])
FORMATS = ["bibtex", "biblatex", "csl_json", "csl_yaml", "hayagriva", "ris", "csv", "json"]


def data(records: tuple[Record, ...]) -> list[tuple[str, object]]:
    return [(one.key.text, {name: plain(value) for name, value in one.fields.items()}) for one in records]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_records_come_back_whole_and_in_order(path: Path, format: str) -> None:
    records = read(Source(path.name, path.read_text(encoding="utf-8")))[0]
    text = export(records, format)
    assert export(records, format) == text
    back = import_records(Source("export", text), format)
    assert back.problems == ()
    assert data(back.records) == data(records)


@pytest.mark.parametrize("format", FORMATS)
def test_the_symbol_stands_whole_in_the_text(format: str) -> None:
    source = Source(
        "a.yaml", "coi:\n  type: un-document\n  symbol: A/HRC/25/CRP.1\n  title: Report\n  body: HRC\n"
    )
    assert "A/HRC/25/CRP.1" in export(read(source)[0], format)


def test_unknown_formats_are_refused() -> None:
    with pytest.raises(UnknownName):
        export((), "yaml")
    with pytest.raises(UnknownName):
        import_records(Source("a", ""), "docx")


def test_a_key_that_stands_twice_is_refused() -> None:
    source = Source("a.yaml", "a:\n  type: web\na:\n  type: web\n")
    with pytest.raises(BriefciteError, match="stands twice"):
        export(read(source)[0], "json")
