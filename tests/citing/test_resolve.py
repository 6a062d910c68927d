"""Citations and the records they name: by key, symbol, link or title, and never by a guess."""

from __future__ import annotations

import pytest

from briefcite.citing import read_article
from briefcite.model import Article, Library, Note
from briefcite.records.reader import read as read_records
from briefcite.settings import Settings
from briefcite.text import Source

RECORDS = """
ga-69-188:
  type: resolution
  symbol: A/RES/69/188
  title: Situation of human rights
  adopted: 2014-12-18
joint:
  type: un-document
  symbol: A/43/827-S/20278
  title: Letter of the President
lind-2012:
  type: news
  title: “Who Counts?”
  outlet: The Guardian
  date: 2012-05-05
digest-2014:
  type: news
  title: Monthly Digest
  outlet: Dui Hua
  date: 2014-04
digest-2015:
  type: news
  title: Monthly Digest
  outlet: Dui Hua
  date: 2015-04
twice-a:
  type: un-document
  symbol: A/70/1
  title: One
twice-b:
  type: un-document
  symbol: A/70/1
  title: Other
handbook:
  type: book
  title: Handbook on the Census and the Count
  short: Census Handbook
  date: 2011
"""


def records_of(text: str) -> list[str | None]:
    """The keys of the records that a note's citations name."""
    records, _ = read_records(Source("records.yaml", RECORDS))
    source = Source("note.md", text)
    note = Note("1", source.span(0, 0), source.span(0, len(text)))
    article = Article(source, "markdown", (), (note,), (), (), (), text)
    reading = read_article(article, Library(records, ("references",)), Settings())
    return [citation.record.key.text if citation.record else None for citation in reading.citations]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("A/RES/69/188, para. 5.", ["ga-69-188"]),
        ("a/res/69/188.", []),
        ("General Assembly resolution 69/188.", ["ga-69-188"]),
        ("“Another title,” A/RES/69/188, 18 December 2014.", ["ga-69-188"]),
        ("S/20278.", ["joint"]),
        ("“Document,” OHCHR, https://undocs.org/A/RES/69/188.", ["ga-69-188"]),
        ("[@lind-2012, p. 3]", ["lind-2012"]),
        ("[@nobody, p. 3]", [None]),
        ("Anna Lind, ‘Who counts?’, Guardian, 5 May 2012.", ["lind-2012"]),
        ("Anna Lind, “Who Counts?” The Guardian, 5 May 2013.", [None]),
        ("Anna Lind, “Who Counts?” Reuters, 5 May 2012.", [None]),
        ("“Monthly Digest,” Dui Hua, April 2015.", ["digest-2015"]),
        ("“Monthly Digest,” Dui Hua.", [None]),
        ("A/70/1, para. 3.", [None]),
        ("“Census Handbook,” 2011, p. 4.", ["handbook"]),
        ("General Assembly, “Handbook on the Census and the Count”, A/70/5.", [None]),
    ],
)
def test_records(text: str, keys: list[str | None]) -> None:
    assert records_of(text) == keys
