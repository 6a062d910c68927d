"""`make findings ARGS=REV`: what `check` finds now, compared with what another revision finds.

Both programs read the same files, those of this tree: the documents of `../shared/corpus` but for those that
are set aside (`tools/reading/set-aside.txt`), the examples,
the articles and records of the tests, and the examples on the rules' pages. Two findings are the same when
rule, file, line, column and words agree (from the JSON output); the text output is compared line by line.
Exit status: 0 the same, 1 not the same, 2 it could not be compared.
"""

from __future__ import annotations

import difflib
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from briefcite import rules
from reading import labelled

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
SEED = CORPUS / "seed" / "moving-forward.txt"
SUFFIXES = {".md", ".txt", ".qmd", ".Rmd", ".markdown"}
LINE_END = re.compile(r"\r\n|\r|\n")
SHOWN = 40
"""How many differences of a kind are printed."""

Row: TypeAlias = "tuple[str, str, int, int, str]"
"""A finding: rule, path, line, column and words."""


class Case(NamedTuple):
    """One call of `briefcite check`: its arguments and the folder it runs in."""

    name: str
    arguments: tuple[str, ...]
    folder: Path = ROOT


class Said(NamedTuple):
    """What a call printed: its findings, and the lines of the text output."""

    findings: Counter[Row]
    lines: list[str]


def cases(folder: Path) -> Iterator[Case]:
    """The calls that are compared; the rules' examples are written below `folder`."""
    if CORPUS.exists():
        aside = {CORPUS / name for name in labelled.set_aside()}
        paths = (path for path in CORPUS.rglob("*") if path.suffix in SUFFIXES and path not in aside)
        documents = sorted(map(str, paths))
        yield Case("corpus", (*documents, "--references", "none"), CORPUS)
        yield Case("seed with records", (str(SEED), "--references", "references"))
    for name in ("examples/sound", "examples/faulty", "references", "tests/cases"):
        yield Case(name, (name,))
    write_examples(folder)
    also = tuple(word for name in rules.names() for word in ("--also", name))
    yield Case("rule pages", (".", *also), folder)


def write_examples(folder: Path) -> None:
    """Write every example of the rules' pages as files, each in a folder of its own."""
    for name in rules.names():
        for number, example in enumerate(rules.load(name).page().examples):
            for path, text in example.files:
                place = folder / f"{name}-{number}" / path
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text, encoding="cp1252" if example.encoding == "windows-1252" else "utf-8")


def say(case: Case, source: Path) -> Said:
    """What `check` says in a case, with the program whose package is in the folder `source`."""
    outputs = (run(case, source, form) for form in ("json", "text"))
    report, text = outputs
    told = json.loads(report)
    found = told["findings"] if "findings" in told else told["diagnostics"]  # of version 0.1
    texts = {path: read_lines(case.folder / path) for path in {str(one["path"]) for one in found}}
    rows = ((one["rule"], one["path"], one["line"], one["column"], words(one, texts)) for one in found)
    return Said(Counter(rows), text.splitlines())


def run(case: Case, source: Path, form: str) -> str:
    """One call's standard output; raises RuntimeError where it printed nothing."""
    command = [sys.executable, "-m", "briefcite", "check", *case.arguments, "--output", form, "--all"]
    environment = {**os.environ, "PYTHONPATH": str(source), "COLUMNS": "100", "BRIEFCITE_CACHE": "off"}
    done = subprocess.run(
        command, cwd=case.folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if not done.stdout:
        raise RuntimeError(f"{case.name} ({form}) printed nothing: {done.stderr.strip()[-500:]}")
    return done.stdout


def read_lines(path: Path) -> list[str]:
    """The lines of a file as briefcite counts them."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return LINE_END.split(text)


def words(one: dict[str, Any], texts: dict[str, list[str]]) -> str:
    """The words at the place of a finding, on one line."""
    lines = texts[one["path"]][one["line"] - 1 : one["end_line"]]
    if lines:
        lines[-1] = lines[-1][: one["end_column"] - 1]
        lines[0] = lines[0][one["column"] - 1 :]
    return " ".join(" ".join(lines).split())


def compare(case: Case, old: Said, new: Said) -> bool:
    """Print what came and went in one case; whether nothing did."""
    gone, come = old.findings - new.findings, new.findings - old.findings
    lines = [
        line
        for line in difflib.unified_diff(old.lines, new.lines, lineterm="", n=0)
        if line[0] in "+-" and line[:3] not in ("+++", "---")
    ]
    print(f"{case.name}: {new.findings.total()} findings, {gone.total()} gone, {come.total()} come;", end=" ")
    print(f"{len(new.lines)} lines of text, {len(lines)} differ")
    for sign, rows in (("-", gone), ("+", come)):
        for rule, path, line, column, said in sorted(rows)[:SHOWN]:
            print(f"  {sign} {rule} {path}:{line}:{column} {said[:80]}")
    for change in lines[:SHOWN] if not gone and not come else ():
        print(f"  {change}")
    return not gone and not come and not lines


def unpack(revision: str, folder: Path) -> Path:
    """The package of a revision, with its catalogue, below `folder`; exits with 2 where there is none."""
    command = ["git", "archive", revision]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        print(done.stderr.decode().strip(), file=sys.stderr)
        sys.exit(2)
    with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
    if (folder / "tools" / "catalogue_table.py").exists():
        subprocess.run(
            [sys.executable, "tools/catalogue_table.py"], cwd=folder, capture_output=True, check=True
        )
    return folder / "src"


def main() -> int:
    """Compare this tree with a revision (`HEAD` where none is named)."""
    revision = sys.argv[1] if len(sys.argv) > 1 else "HEAD"
    with (
        tempfile.TemporaryDirectory() as old,
        tempfile.TemporaryDirectory() as examples,
        ThreadPoolExecutor() as pool,
    ):
        sources = unpack(revision, Path(old)), ROOT / "src"
        asked = list(cases(Path(examples)))
        said = [[pool.submit(say, case, source) for source in sources] for case in asked]
        same = [
            compare(case, *(one.result() for one in pair)) for case, pair in zip(asked, said, strict=True)
        ]
    print("the same" if all(same) else f"not the same as {revision}")
    return 0 if all(same) else 1


if __name__ == "__main__":
    sys.exit(main())
