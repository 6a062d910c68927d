"""Small inputs on which people met a fault of this program or of another one: `tables/cases.tsv`.

A row is one case. Its columns:

- `id`: the list that it is from, and its name there (`wild:W04a`; `own:` is a neighbour of our own).
- `kind`: what sort of fault it is.
- `forms`: `md`, `txt` or both: the input is notes, one a line, and the sentences that mark them are added
  (for `renumber` in the opposite order); or the name of the file whose whole text the input is. Footnotes
  as in Markdown are typed labels in a `.txt`.
- `input`, in which ⏎ is a line end and ⇥ a tab.
- `records`: the names of records in `cases-records.yaml`, or records as YAML.
- `asked`: commands, parted by `;`, in which FILE is the file. `check`, `notes`, `fix` and `renumber` alone
  are short for the whole command.
- `wanted`: what the last command must print, parted by ` | `. `…` is any words on one line, and `!` before a
  part says that it must not be there. Of `notes`, a line for each source; of `fix` and `renumber`, also the
  text of the file.
- `status`: empty, the row passes; `open: …` or `later: …`, it fails until that issue is done, and a row that
  passes too early is an error; `judged: …`, why it is judged otherwise than in the list.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from places import TABLES, table
from plain_text import as_plain
from working_folder import Folder

ROWS = table("cases.tsv")
RECORDS = {
    name: f"{name}:{body}"
    for name, body in re.findall(
        r"(?m)^([\w-]+):((?:\n +.*)+)", (TABLES / "cases-records.yaml").read_text(encoding="utf-8")
    )
}
COMMANDS = {
    "check": "check FILE --output lines",
    "notes": "notes FILE --output json",
    "fix": "fix FILE",
    "renumber": "renumber FILE",
}
EXPECTED_FAILURES = ("open: ", "later: ")
MOST_JUDGED_OTHERWISE = 20


def forms() -> Iterator[object]:
    """Every row in each of its forms; what is not cured yet is a strict expected failure."""
    for row in ROWS:
        for form in row["forms"].split():
            failing = row["status"].startswith(EXPECTED_FAILURES)
            marks = [pytest.mark.xfail(strict=True, raises=AssertionError, reason=row["status"])]
            yield pytest.param(row, form, id=f"{row['id']}-{form}", marks=marks if failing else [])


def article(notes: str, form: str, *, reversed_markers: bool) -> str:
    """An article with these notes, in Markdown or as plain text."""
    numbered = list(enumerate(notes.split("\n"), 1))
    order = reversed(numbered) if reversed_markers else numbered
    sentences = " ".join(f"Sentence {n}.[^{n}]" for n, _ in order)
    text = f"{sentences}\n\n" + "".join(f"[^{n}]: {words}\n" for n, words in numbered)
    return as_plain(text) if form == "txt" else text


def library(records: str) -> str:
    """A record file: the named records, or the text itself."""
    if set(names := records.split()) <= RECORDS.keys():
        return "\n".join(RECORDS[name] for name in names)
    return records.replace("⇥", "\t") + "\n"


def source_line(source: dict[str, object]) -> str:
    """What was read of one source: `note 1: status=understood; title=On lakes; …`."""
    flat = {name: source[name] for name in source if name not in ("path", "note", "fields")}
    flat |= {name: field["words"] for name, field in source["fields"].items() if name not in flat}  # type: ignore[attr-defined]
    shown = {name: ", ".join(value) if isinstance(value, list) else value for name, value in flat.items()}
    return f"note {source['note']}: " + " ".join(f"{name}={value};" for name, value in shown.items() if value)


def answer(row: dict[str, str], form: str, folder: Folder) -> str:
    """What the last command of a row says, and the file if it was changed."""
    name, text = form, row["input"].replace("⇥", "\t")
    if form.endswith(".txt") and "[^" in text:
        text = as_plain(text)
    if form in ("md", "txt"):
        name = f"a.{form}"
        text = article(text, form, reversed_markers="renumber" in row["asked"])
    folder.write(name, text if text.endswith("\n") else f"{text}\n")
    if row["records"]:
        folder.write("references/r.yaml", library(row["records"]))
    before = folder.read(name)
    for asked in row["asked"].split("; "):
        told = folder.run(*shlex.split(COMMANDS.get(asked, asked).replace("FILE", name)))
    if row["asked"].endswith("notes"):
        return "\n".join(map(source_line, json.loads(told.out)))
    said = told.out if "--output lines" in COMMANDS.get(asked, asked) else told.out + told.err
    after = folder.read(name)
    return said + after * (after != before)


def has(said: str, wanted: str) -> bool:
    """Whether an answer has some words, in which `…` is any words on one line; or so many findings."""
    if count := re.fullmatch(r"(no|\d+) findings?", wanted):
        return len(said.splitlines()) == int(count[1].replace("no", "0"))
    return bool(re.search(".*?".join(map(re.escape, re.split(" ?… ?", wanted))), said))


@pytest.mark.parametrize(("row", "form"), list(forms()))
def test_cases(row: dict[str, str], form: str, folder: Folder) -> None:
    said = answer(row, form, folder)
    for wanted in row["wanted"].split(" | "):
        assert has(said, wanted.removeprefix("!")) is not wanted.startswith("!"), f"{wanted}\n{said}"


def test_ids_are_unique_and_little_is_judged_otherwise() -> None:
    assert len({(row["id"], form) for row in ROWS for form in row["forms"].split()}) == sum(
        len(row["forms"].split()) for row in ROWS
    )
    assert sum(row["status"].startswith("judged: ") for row in ROWS) <= MOST_JUDGED_OTHERWISE
    assert all(row["status"].startswith(("", *EXPECTED_FAILURES, "judged: ")) for row in ROWS)


def test_records_are_there() -> None:
    assert Path(TABLES / "cases-records.yaml").read_text(encoding="utf-8").count("\n  type: ") == len(RECORDS)
