"""Web pages: the notes and markers of every producer, words with their places, what is left out."""

from __future__ import annotations

from textwrap import dedent

import pytest

from briefcite.articles import format_of, read_article_source
from briefcite.articles.html import read
from briefcite.model import Article
from briefcite.text import Source
from briefcite.workspace.encodings import decode
from places import CASES, CORPUS, rows

COUNTED = [
    (name, int(markers), int(notes))
    for name, markers, notes in (row[:3] for row in rows("html-counted.tsv")[1:])
]


def page(text: str, name: str = "page.html") -> Article:
    """A page of some text."""
    return read(Source(name, dedent(text)))


def bodies(article: Article) -> list[tuple[str, str]]:
    """The labels and words of the notes."""
    return [(note.label, str(note.body)) for note in article.notes]


def labels(article: Article) -> list[str]:
    """The labels of the markers."""
    return [marker.label for marker in article.markers]


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
@pytest.mark.parametrize(("name", "markers", "notes"), COUNTED, ids=[row[0] for row in COUNTED])
def test_counts_of_real_pages(name: str, markers: int, notes: int) -> None:
    path = CORPUS / name
    article = read_article_source(decode(path.name, path.read_bytes()), format_of(name) or "")
    assert (len(article.markers), len(article.notes)) == (markers, notes)


TWO = [("1", "A/77/1."), ("2", "A/77/2, para. 3.")]
"""The notes of every page below."""

PRODUCERS = dict(
    part.split("\n", 1) for part in (CASES / "html-producers.txt").read_text("utf-8").split("\n=== ")[1:]
)
WITHIN = "<html lang=en><body><nav><a href='#n1'>1</a></nav><main>{}</main><footer>[1]</footer>"


@pytest.mark.parametrize("text", PRODUCERS.values(), ids=PRODUCERS)
@pytest.mark.parametrize("around", ["{}", WITHIN], ids=["bare", "within"])
def test_notes_of_every_producer(text: str, around: str) -> None:
    article = page(around.replace("{}", text))
    found = [(label, " ".join(body.replace("\u00a0", " ").split())) for label, body in bodies(article)]
    assert found == TWO
    assert labels(article) == ["1", "2"]
    words = [" ".join(str(place).replace("\u00a0", " ").split()) for place in article.paragraphs]
    assert words[0].replace(" [^", "[^") in (
        "It met.[^1] Again.[^2]",
        "It met.¹ Again.²",
        "It met.[1] Again.[2]",
    )
    assert not any("A/77" in one for one in words)
