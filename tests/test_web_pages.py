"""One brief in several forms: the same findings on the same notes."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from briefcite import check, load
from briefcite.text import Source
from places import CASES, ROOT
from plain_text import as_plain
from web_pages import as_wordpress, by_pandoc

PLANTED = sorted((CASES / "planted").glob("*/faulty*.md"))
EXAMPLES = [ROOT / "examples" / name for name in ("sound/brief.md", "faulty/repeats.md", "faulty/symbols.md")]
FEW = [
    *EXAMPLES,
    *(CASES / "planted" / name / "faulty.md" for name in ("dates", "links", "pinpoints", "wording")),
]
OTHERWISE = {
    "marker-without-note": "programs that make pages drop markers and notes that do not meet",
    "note-without-marker": "the same",
    "note-twice": "the same",
    "allow-unused": "so that what allows one of these is unused",
    "note-colon-missing": "in a page no note begins with a mark",
    "marker-missing": "the same",
    "note-unread": "tags like <ref> are none of the words of a page",
    "note-stray-markup": "the same",
}
"""Rules that find other things in pages, and why."""
needs_pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not here")


def found(path: Path, name: str, text: str) -> Counter[tuple[str, str | None]]:
    """The rules that find something in a text, each with the note."""
    references = [path.parent / "references"] if (path.parent / "references").exists() else []
    report = check(load([Source(name, text)], references=references, settings=""))
    assert not report.failures
    return Counter((one.rule, one.note) for one in report.diagnostics if one.rule not in OTHERWISE)


def spread(markdown: str) -> str:
    """A brief with a blank line before each note, as its transcript has one."""
    return re.sub(r"\n(?=\[\^\w+\]:)", "\n\n", markdown)


def compare(path: Path, name: str, form: Callable[[str], str]) -> None:
    """Assert that another form of a brief has the findings that it has itself."""
    text = path.read_text(encoding="utf-8", errors="replace")
    assert found(path, name, form(text)) == found(path, "brief.md", spread(text))


@pytest.mark.parametrize("path", [*EXAMPLES, *PLANTED], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_page_of_wordpress_has_the_findings_of_its_brief(path: Path) -> None:
    compare(path, "page.html", as_wordpress)


@needs_pandoc
@pytest.mark.parametrize("path", FEW, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_page_of_pandoc_has_the_findings_of_its_brief(path: Path) -> None:
    compare(path, "page.html", by_pandoc)


@pytest.mark.parametrize("path", FEW, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_plain_text_has_the_findings_of_its_brief(path: Path) -> None:
    compare(path, "page.txt", as_plain)
