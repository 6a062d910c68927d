"""Round trips: what goes out to a format comes back, for records of every kind; what formats cannot hold."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcite.errors import BriefciteError, UnknownName
from briefcite.formats import export, import_records, names, recognise, written_names
from briefcite.model import Plain, Record
from briefcite.model.record_types import fields, types
from briefcite.records.reader import read
from briefcite.records.writer import write_record
from briefcite.text import Source
from made_records import fields_of, make_record, names_of, records, sample
from places import CASES, CORPUS, ROOT, needs_shared

PAGE = ROOT / "docs" / "formats.md"

BEGIN, END = "<!-- table: make golden -->\n", "<!-- end of table -->\n"
FILES = sorted([*(CASES / "library").glob("*.yaml"), *(ROOT / "references").glob("*.yaml")])
ITEMS = [name for name in written_names() if name not in ("csv", "json")]


def come_back(records: list[Record], format: str) -> None:
    """Compare records with what comes back from a format."""
    back = import_records(Source("export", export(records, format)), format)
    assert back.problems == (), format
    assert [data(one) for one in back.records] == [data(one) for one in records], format


def data(record: Record) -> tuple[str, dict[str, Plain]]:
    """A record's key and fields."""
    return record.key.text, fields_of(record)


@given(records())
@settings(max_examples=250)
def test_made_records_come_back_from_every_format(record: tuple[str, Mapping[str, Plain]]) -> None:
    key, said = record
    for format in written_names():
        come_back([make_record(said, key)], format)
    text = write_record(key, said)
    (found,), _ = read(Source("a.yaml", text))
    assert data(found) == (key, said)
    assert write_record(key, fields_of(found)) == text


@pytest.mark.parametrize("format", ITEMS)
@pytest.mark.parametrize("type", types())
def test_every_field_of_every_type_comes_back(type: str, format: str) -> None:
    come_back([make_record({"type": type, **{name: sample(type, name) for name in names_of(type)}})], format)


@cache
def foreign() -> tuple[list[Record], ...]:
    """The records of each bibliography of the corpus."""
    endings = (".bib", ".ris", "csl.json")
    paths = sorted(path for path in CORPUS.rglob("*") if path.name.endswith(endings))
    sources = (Source(path.name, path.read_text("utf-8", errors="replace")) for path in paths)
    return tuple(list(import_records(source, recognise(source)).records) for source in sources)


@needs_shared("corpus")
@pytest.mark.parametrize("format", written_names())
def test_bibliographies_of_others_go_out_and_come_back(format: str) -> None:
    for found in foreign():
        come_back(found, format)


def held(format: str, type: str) -> dict[str, bool]:
    """Whether each field of a type has a place of its own in a format."""
    required = {name: sample(type, name) for group in types()[type].required for name in group[:1]}
    said = [{"type": type, **required, name: sample(type, name)} for name in names_of(type)]
    text = export([make_record(one, f"r{n}") for n, one in enumerate(said)], format)
    items = import_module(f"briefcite.formats.{format}").items_of(Source("export", text)).items
    return {name: name not in item.kept for name, item in zip(names_of(type), items, strict=True)}


def table() -> str:
    """Which fields have a place of their own: in all types that have them, in some, or in none."""
    found = {format: {type: held(format, type) for type in types()} for format in ITEMS}
    lines = [
        f"| field | {' | '.join(name.replace('_', '-') for name in ITEMS)} |",
        "|---" * (len(ITEMS) + 1) + "|",
    ]
    for name in fields():
        if name == "type":
            continue
        cells = []
        for format in ITEMS:
            said = {kept[name] for kept in found[format].values() if name in kept}
            cells.append("in some types" if len(said) > 1 else "yes" if True in said else "kept")
        lines.append(f"| `{name}` | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def test_the_page_says_what_each_format_cannot_hold(request: pytest.FixtureRequest) -> None:
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    true = f"{before}{BEGIN}{table()}{END}{rest.partition(END)[2]}"
    if request.config.getoption("--golden"):
        PAGE.write_text(true, encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == true


@pytest.mark.parametrize("format", ITEMS)
def test_the_page_says_where_the_rest_is_kept(format: str) -> None:
    module = import_module(f"briefcite.formats.{format}")
    kept = getattr(module, "KEPT", None) or {"csl_json": "custom", "csl_yaml": "custom"}.get(format, "userf")
    row = re.search(rf"^\| {format.replace('_', '-')} \|.*$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert row and f"`{kept}" in row[0]
    assert kept in export([make_record({"type": "web", "x-own": "b"})], format)


@pytest.mark.parametrize("format", written_names())
def test_the_example_of_a_format_is_read_and_comes_back(format: str) -> None:
    doc = import_module(f"briefcite.formats.{format}").__doc__ or ""
    example = max(doc.split("\n\n")[1:], key=len) + "\n"
    (found,) = import_records(Source("example", example), format).records
    assert found.text("symbol") == "A/HRC/25/CRP.1"
    come_back([found], format)


def test_every_format_that_is_written_is_read() -> None:
    assert set(written_names()) < set(names())


def test_latex_commands_are_bibtexs() -> None:
    records = [make_record({"type": "web", "title": "Über Ärzte"})]
    assert "Ü" not in export(records, "bibtex", ascii=True)
    assert "Über" in export(records, "bibtex")
    with pytest.raises(BriefciteError, match="no LaTeX commands"):
        export(records, "ris", ascii=True)


@pytest.mark.parametrize("format", written_names())
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_records_come_back_whole_and_in_order(path: Path, format: str) -> None:
    records = list(read(Source(path.name, path.read_text(encoding="utf-8")))[0])
    assert export(records, format) == export(records, format)
    come_back(records, format)


@pytest.mark.parametrize("format", written_names())
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
    with pytest.raises(BriefciteError, match="is given twice"):
        export(read(source)[0], "json")


CELLS = st.text(st.sampled_from("=+-@＝＠'\"a, \t\n\r[{"), min_size=1, max_size=6)


KEYS = CELLS.filter(lambda key: "\r" not in key)


@given(st.dictionaries(KEYS, CELLS, max_size=3), KEYS)
def test_no_cell_of_a_table_is_a_formula_and_all_come_back(said: Mapping[str, Plain], key: str) -> None:
    found = [make_record({**said, "title": "=HYPERLINK(1)", "x-'=1": "'=1", "=1": "''-1"}, key)]
    text = export(found, "csv")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert not [cell for cell in cells if re.match(r"\s*[=+\-@＝＠]|[\t\r\n]", cell)]
    come_back(found, "csv")
