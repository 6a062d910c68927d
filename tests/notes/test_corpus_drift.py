"""How notes of the corpus are read has not changed unnoticed.

The table holds what the program read on the day when it was made; people corrected what they saw was wrong.
It guards against drift, and does not say how much is read right.
"""

from __future__ import annotations

from functools import cache

import pytest

from briefcite.articles import format_of, read_article_source
from briefcite.model import Citation, Library, ReadNote
from briefcite.notes import read_article
from briefcite.settings import Settings
from briefcite.text import Source
from places import rows, shared


def decode(data: bytes) -> str:
    """The text of a corpus file."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


@cache
def read(name: str) -> dict[str, ReadNote]:
    """The notes of a corpus file by label."""
    source = Source(name, decode((shared("corpus") / name).read_bytes()))
    article = read_article_source(source, format_of(name) or "")
    return {note.note.label: note for note in read_article(article, Library(), Settings()).notes}


def say(citation: Citation) -> str:
    """A citation's symbols and the first words of its title."""
    title = " ".join(str(citation.title or "").split()[:3])
    symbols = ",".join(str(placed.value) for placed in citation.symbols)
    return " ".join(filter(None, [symbols, title and f"“{title}”"])) or "-"


@pytest.mark.parametrize(("name", "label", "status", "citations"), rows("citations-corpus.tsv"))
def test_note(name: str, label: str, status: str, citations: str) -> None:
    note = read(name)[label]
    assert (note.status, "; ".join(map(say, note.citations))) == (status, citations)


def test_clean_resolutions_are_understood() -> None:
    """Notes of published resolutions cite documents; few are too uncertain to be understood."""
    files = sorted(shared("corpus/derived-md").glob("*.md"))
    notes = [note for file in files for note in read(f"derived-md/{file.name}").values()]
    assert sum(note.status == "understood" for note in notes) >= 0.88 * len(notes)
