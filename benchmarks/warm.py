"""CPU seconds of work in a process that has done the like before, printed for `run.py`.

`warm.py check FILE`: checking a file again each time that one character more is in its middle note.
`warm.py read FOLDER`: reading one note, the mean of all notes of the Markdown files in a folder.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

import briefcite
from briefcite.model import Article
from briefcite.notes import read_notes
from briefcite.symbols import find_symbols

AGAIN = 5


def check(file: str) -> float:
    """The median of some checks."""
    publication = briefcite.load([file])
    briefcite.check(publication)
    article = publication.documents[0].article
    text, notes = article.source.text, article.notes
    at = notes[len(notes) // 2].body.start + 5
    taken = []
    for more in range(AGAIN):
        source = briefcite.Source(article.source.name, f"{text[:at]}{'x' * (more + 1)}{text[at:]}")
        start = time.process_time()
        briefcite.check(briefcite.load([source]))
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def read(folder: str) -> float:
    """The mean of all notes but those of the first article, with which everything is loaded."""
    files = sorted(Path(folder).glob("*.md"))
    articles = [document.article for document in briefcite.load(files, references=[], settings="").documents]
    read_one(articles[0])
    return sum(map(read_one, articles[1:])) / sum(len(article.notes) for article in articles[1:])


def read_one(article: Article) -> float:
    """The seconds of reading the notes of an article."""
    symbols = list(find_symbols(article.prose))
    start = time.process_time()
    read_notes(article, symbols)
    return time.process_time() - start


if __name__ == "__main__":
    print({"check": check, "read": read}[sys.argv[1]](sys.argv[2]))
