"""Forms of markers and notes that people write, and what each gives: `tables/marker-forms.tsv`.

In the column `text`, ⏎ is a line end and ⇥ a tab. `markers` and `notes` are the labels that are read, in
order; `told` the forms that are reported as not read. A row without any is text in which nothing is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefcite.articles import read_article_source
from briefcite.editing.renumber import renumber
from briefcite.errors import RefusedFix
from briefcite.model import Article
from briefcite.text import Source
from places import table
from working_folder import Folder

ROWS = table("marker-forms.tsv")
KINDS = {"md": "markdown", "txt": "plain"}


def cases(*, noted: bool = False) -> Iterator[object]:
    """Every row in each kind of document, or those with notes."""
    for row in ROWS:
        for ending in row["kinds"].split():
            if row["notes"] or not noted:
                text = row["text"].replace("⏎", "\n").replace("⇥", "\t") + "\n"
                yield pytest.param(row, text, ending, id=f"{row['name']}-{ending}")


def read(text: str, ending: str) -> Article:
    return read_article_source(Source(f"a.{ending}", text), KINDS[ending])


def bodies(article: Article) -> list[str]:
    return sorted(str(note.body) for note in article.notes)


@pytest.mark.parametrize(("row", "text", "ending"), list(cases()))
def test_what_each_form_gives(row: dict[str, str], text: str, ending: str) -> None:
    article = read(text, ending)
    assert " ".join(marker.label for marker in article.markers) == row["markers"]
    assert " ".join(note.label for note in article.notes) == row["notes"]
    assert " ".join(one.form for one in article.unread) == row["told"]
    assert all(body.endswith(("2016.", "2019.")) and "\n" not in body for body in bodies(article))


@pytest.mark.parametrize(("row", "text", "ending"), list(cases(noted=True)))
def test_renumbering_loses_nothing(row: dict[str, str], text: str, ending: str) -> None:
    """With the sentences in the other order: the notes are the same ones, or it is refused."""
    first, stop, rest = text.partition("⏎" if "⏎" in text else "\n\n")
    head, _, tail = first.partition(" They rise")
    swapped = f"They rise{tail} {head}{stop}{rest}" if tail else text
    before = read(swapped, ending)
    try:
        after = read(renumber(before), ending)
    except RefusedFix:
        return
    assert bodies(after) == bodies(before)
    assert len(after.markers) == len(before.markers)


@pytest.mark.parametrize(("row", "text", "ending"), list(cases(noted=True)))
def test_fixing_loses_nothing(row: dict[str, str], text: str, ending: str, folder: Folder) -> None:
    """A slip in the first note is put right, and every note is still read."""
    name = f"a.{ending}"
    folder.write(name, text.replace("A/HRC/31/44, ", "A/HRC/31/44,"))
    folder.run("fix", name)
    assert bodies(read(folder.read(name), ending)) == bodies(read(text, ending))


def test_at_least_29_forms_are_tried() -> None:
    assert sum(bool(row["notes"]) for row in ROWS) >= 29
