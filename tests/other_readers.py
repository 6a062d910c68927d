"""What other programs read in our exports: for each record by its key, all words that they have of it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping

import pytest

Words = Mapping[str, str]

CITATION_JS = """
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-ris')
const items = new Cite(require('fs').readFileSync(0, 'utf8')).data
process.stdout.write(JSON.stringify(items.map(({ _graph, ...item }) => item)))
"""


def program(name: str) -> str:
    """The path of a system program; the test is skipped where it is not installed."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def pandoc(text: str, format: str) -> Words:
    """What pandoc reads."""
    command = [program("pandoc"), "-f", format.replace("_", ""), "-t", "csljson"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return by_id(json.loads(done.stdout))


def citation_js(text: str, format: str) -> Words:
    """What citation-js reads; it is found by Node's own search, in NODE_PATH."""
    node = program("node")
    probe = [node, "-e", "require('@citation-js/core')"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("citation-js is not installed")
    done = subprocess.run([node, "-e", CITATION_JS], input=text, capture_output=True, text=True, check=True)
    return by_id(json.loads(done.stdout))


def by_id(items: list[dict[str, object]]) -> Words:
    """Items of CSL-JSON as words; dates as ISO 8601."""
    return {
        str(item["id"]): f"{json.dumps(item, ensure_ascii=False)} {dashed(item.get('issued'))}"
        for item in items
    }


def dashed(date: object) -> str:
    """The first day of a date of CSL."""
    parts = date.get("date-parts", [[]])[0] if isinstance(date, dict) else []
    return "-".join(f"{int(part):02}" for part in parts)


def pybtex(text: str, format: str) -> Words:
    """What pybtex reads."""
    from pybtex.database import parse_string

    found = {}
    for key, entry in parse_string(text, "bibtex").entries.items():
        persons = [str(one) for role in entry.persons.values() for one in role]
        found[key] = " ".join([*persons, *entry.fields.values(), iso(entry.fields)])
    return found


def bibtexparser(text: str, format: str) -> Words:
    """What bibtexparser reads."""
    from bibtexparser import parse_string

    return {
        one.key: " ".join(
            [*(str(field.value) for field in one.fields), iso({f.key: f.value for f in one.fields})]
        )
        for one in parse_string(text).entries
    }


def iso(fields: Mapping[str, str]) -> str:
    """A date that BibTeX has in three fields."""
    months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
    month = str(fields.get("month", "")).lower()[:3]
    number = f"{months.index(month) + 1:02}" if month in months else month.zfill(2)
    return "-".join(
        part for part in (fields.get("year", ""), number, str(fields.get("day", "")).zfill(2)) if part
    )


def rispy(text: str, format: str) -> Words:
    """What rispy reads."""
    import rispy

    return {
        one["id"]: " ".join(map(str, one.values())).replace("/", "-") + json.dumps(one, ensure_ascii=False)
        for one in rispy.loads(text)
    }


Reader = Callable[[str, str], Words]

READERS: tuple[tuple[Reader, str], ...] = (
    (pandoc, "bibtex"),
    (pandoc, "biblatex"),
    (pandoc, "csl_json"),
    (citation_js, "bibtex"),
    (citation_js, "biblatex"),
    (citation_js, "csl_json"),
    (citation_js, "ris"),
    (pybtex, "bibtex"),
    (pybtex, "biblatex"),
    (bibtexparser, "bibtex"),
    (bibtexparser, "biblatex"),
    (rispy, "ris"),
)
"""Which program reads which of our formats."""
