"""Notes read into citations: a table of our own, and properties that hold for every text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.model import Article, Citation, Library, Note, Reading, ReadNote
from briefcite.model.stretches import read_stretch
from briefcite.notes import read_article
from briefcite.notes.find import read_note
from briefcite.records.reader import read as read_records
from briefcite.settings import Settings
from briefcite.text import Source, Span, one_line
from places import TABLES

TABLE = TABLES / "citations.txt"


def read(text: str) -> ReadNote:
    """A note of these words alone, in Markdown."""
    source = Source("note.md", text)
    note = Note("1", source.span(0, 0), source.span(0, len(text)))
    return read_note(note, read_stretch(text, note.body), ())


def read_paper(text: str, library: Library | None = None) -> Reading:
    """An article whose one note has these words."""
    source = Source("note.md", text)
    note = Note("1", source.span(0, 0), source.span(0, len(text)))
    article = Article(source, "markdown", (), (note,), (), (), (), text)
    return read_article(article, library or Library(), Settings())


def say(citation: Citation) -> str:
    """A citation as the table writes it."""
    parts = {
        "signal": citation.signal,
        "key": citation.key and citation.key.value,
        "symbols": ", ".join(str(placed.value) for placed in citation.symbols),
        "author": citation.author,
        "title": citation.title,
        "outlet": citation.outlet,
        "publisher": citation.publisher,
        "identifier": citation.identifier,
        "repeat": citation.repeat,
        "dates": " + ".join(placed.value.raw for placed in citation.dates),
        "accessed": " + ".join(placed.value.raw for placed in citation.accessed),
        "pinpoints": " + ".join(placed.value.raw for placed in citation.pinpoints),
        "links": " + ".join(map(str, citation.links)),
        "gap": citation.missing,
    }
    return "- " + " | ".join(f"{name}: {value}" for name, value in parts.items() if value)


def cases() -> list[tuple[str, str]]:
    """The notes of the table, each with what is expected of it."""
    _, *blocks = TABLE.read_text(encoding="utf-8").strip().split("\n\n")
    return [(note, rest) for note, _, rest in (block.partition("\n") for block in blocks)]


def say_note(text: str) -> str:
    """A note as the table writes it."""
    note = read(text)
    quoted = (f'" {words}' for words in note.quotations)
    return "\n".join(map(one_line, (f"= {note.status}", *map(say, note.citations), *quoted)))


@pytest.mark.parametrize(("text", "expected"), cases())
def test_note(text: str, expected: str) -> None:
    assert say_note(text) == expected


@pytest.mark.parametrize("lines", ["\n", "\n    ", " \r\n\t"])
@pytest.mark.parametrize(("text", "expected"), cases())
def test_a_note_reads_the_same_however_it_is_wrapped(text: str, expected: str, lines: str) -> None:
    assert say_note(text.replace(" ", lines)) == expected
    places = [place for place, sign in enumerate(text) if sign == " "]
    for place in places[len(lines) - 1 :: 4]:
        assert say_note(text[:place] + lines + text[place + 1 :]) == expected


def spans(note: ReadNote) -> list[Span]:
    """Every place that was read in a note."""
    found = list(note.quotations)
    for citation in note.citations:
        placed = (
            *citation.symbols,
            *citation.dates,
            *citation.pinpoints,
            *([citation.key] if citation.key else []),
        )
        single = (citation.span, citation.signal, citation.author, citation.title, citation.outlet)
        found += [one.span for one in placed] + [span for span in single if span] + list(citation.links)
        found += [span for span in (citation.identifier, citation.repeat) if span]
    return found


WORDS = (
    "A/RES/70/1| and |See |Ibid.|June 5, 2015|para. 3|https://a.b/c|Human Rights Council|](|[@key|"
    "the report said that |Title of It|999 UNTS 171|2015|; |(Oslo, 2012)"
)
PIECES = st.sampled_from([*"“”‘’\"'()[]*_.,;: \n<>@", *WORDS.split("|")])


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_reading_is_total_and_stays_in_the_note(text: str) -> None:
    note = read(text)
    body = note.note.body
    for span in spans(note):
        assert span in body and span.start <= span.end
    starts = [citation.span.start for citation in note.citations]
    assert starts == sorted(starts)
    assert (note.status == "commentary") == (not note.citations)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_citations_lie_in_order_and_parts_within_them(text: str) -> None:
    for citation in read(text).citations:
        for part in (citation.title, citation.author, citation.signal, citation.outlet):
            assert part is None or part in citation.span


def test_mentions_and_dates_cover_the_whole_article() -> None:
    reading = read_paper("On 5 June 2015 the Council (S/RES/1325 (2000)) met. See A/HRC/25/CPR.1.")
    assert [str(placed.value.symbol) for placed in reading.mentions] == ["S/RES/1325 (2000)"]
    assert [placed.value.raw for placed in reading.dates] == ["5 June 2015"]
    assert [str(placed.span) for placed in reading.suspects] == ["A/HRC/25/CPR.1"]


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
