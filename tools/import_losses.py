"""How much of other people's bibliographies `briefcite import` keeps, counted without the importer's tables.

    python tools/import_losses.py FILE…

Each file is read in another way as well: BibTeX by pybtex, its LaTeX by pylatexenc; RIS line by line;
CSL-JSON by the standard library. Every word and number of every field must be in the record of that
entry, or in what the import says of its lines. The records must also come back from an export in each
format as they went in.
"""

from __future__ import annotations

import calendar
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from pybtex.database.input.bibtex import LowLevelParser
from pylatexenc.latex2text import LatexNodes2Text

from briefcite.formats import export, import_records, recognise
from briefcite.model import Record, plain
from briefcite.text import Source
from briefcite.workspace.encodings import decode

FORMATS = ("bibtex", "biblatex", "csl_json", "csl_yaml", "ris", "hayagriva", "json")
WORD = re.compile(r"[^\W_]+")
MONTHS = {
    name[:length].lower(): str(number)
    for number, name in enumerate(calendar.month_name)
    for length in (3, 4, len(name))
    if name
}
SILENT = {"and", "others", "noopsort", "switchargs", "url", "href", "emph", "textit"}
"""Words of the notation, which are not words of the entry."""


class Entry(NamedTuple):
    """An entry as another program reads it."""

    line: int
    fields: Mapping[str, str]


class Loss(NamedTuple):
    """Words of a field that are nowhere."""

    file: str
    line: int
    field: str
    words: tuple[str, ...]


def entries(source: Source, format: str) -> Iterator[Entry]:
    """The entries of a file."""
    if format in ("bibtex", "biblatex"):
        yield from bibtex_entries(source)
    elif format == "ris":
        yield from ris_entries(source)
    else:
        for number, item in enumerate(json.loads(source.text)):
            fields = {
                name: " ".join(leaves(value)) for name, value in item.items() if name not in ("id", "type")
            }
            yield Entry(number, fields)


def bibtex_entries(source: Source) -> Iterator[Entry]:
    """Entries as pybtex reads them, without LaTeX."""
    read = LatexNodes2Text(strict_latex_spaces=False, keep_comments=True).latex_to_text
    parser = LowLevelParser(source.text, handle_error=lambda error: None, want_entry=None)
    for kind, rest in parser:
        if kind.lower() in ("string", "preamble", "comment"):
            continue
        _, fields = rest
        said = {}
        for name, parts in fields:
            text = "".join(parts)
            said[name.lower()] = text if name.lower() in ("url", "doi", "file") else read(text)
        yield Entry(parser.lineno, said)


def ris_entries(source: Source) -> Iterator[Entry]:
    """Records of RIS, tag by tag."""
    fields: dict[str, str] = {}
    start, tag = 1, ""
    for number, line in enumerate(source.text.splitlines(), 1):
        found = re.match(r"([A-Z][A-Z0-9])\s{1,2}- ?(.*)", line)
        if found and found[1] == "TY":
            fields, start, tag = {}, number, "TY"
        elif found and found[1] == "ER":
            yield Entry(start, fields)
            tag = ""
        elif found and found[1] == "ID":
            tag = ""
        elif found:
            tag = found[1]
            fields[tag] = f"{fields.get(tag, '')} {found[2]}"
        elif tag and tag != "TY":
            fields[tag] = f"{fields.get(tag, '')} {line}"


def leaves(value: object) -> Iterator[str]:
    """The words and numbers in a value of JSON."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def words(text: str) -> Counter[str]:
    """The words and numbers of a text in one form: without accents and capitals, months as numbers."""
    bare = unicodedata.normalize("NFKD", re.sub(r"<[^>]+>", " ", text))
    bare = "".join(char for char in bare if not unicodedata.combining(char)).casefold()
    found = (MONTHS.get(word, word.lstrip("0") or "0") for word in WORD.findall(bare))
    return Counter(word for word in found if word not in SILENT)


def losses(source: Source) -> tuple[int, int, list[Loss]]:
    """How many entries and fields a file has, and what of them is lost."""
    format = recognise(source)
    records, problems = import_records(source, format)
    told = words(" ".join(message for _, message in problems))
    held = [words(" ".join([record.key.text, *leaves(data_of(record))])) for record in records]
    other = list(entries(source, format))
    lost, fields = [], 0
    for entry, own in zip(other, held, strict=True):
        fields += len(entry.fields)
        for name, text in entry.fields.items():
            missing = [word for word in words(text) if word not in own and word not in told]
            if missing:
                lost.append(Loss(source.name, entry.line, name, tuple(missing)))
    return len(other), fields, lost


def data_of(record: Record) -> dict[str, object]:
    """A record as data, its fields in order."""
    return {entry.key.text: plain(entry.value) for entry in record.entries}


def returns(records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """The formats in which records do not come back, with the reason."""
    records = list(records)
    for format in FORMATS:
        try:
            text = export(records, format)
            back, _ = import_records(Source("export", text), format)
        except Exception as error:
            yield format, str(error)
            continue
        if [data_of(one) for one in back] != [data_of(one) for one in records]:
            yield format, "other records came back"


def main(paths: list[str]) -> None:
    """Print the figures."""
    total: Counter[str] = Counter()
    for path in paths:
        source = decode(path, Path(path).read_bytes())
        try:
            number, fields, lost = losses(source)
        except Exception as error:
            print(f"{path}: NOT COUNTED: {type(error).__name__}: {error}")
            continue
        total["entries"] += number
        total["fields"] += fields
        total["lost"] += len(lost)
        for one in lost:
            print(f"{one.file}:{one.line}: {one.field}: {' '.join(one.words)}")
        records, _ = import_records(source, recognise(source))
        for format, reason in returns(records):
            total["not returned"] += 1
            print(f"{path}: {format}: {reason}")
    print(dict(total))


if __name__ == "__main__":
    main(sys.argv[1:])
