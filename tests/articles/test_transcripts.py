"""Transcripts: every character of the file that is words has its place, and edits go where the words are."""

from __future__ import annotations

from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.articles._transcripts import Writer
from briefcite.editing.reread import renew
from briefcite.errors import RefusedFix
from briefcite.model import Article
from briefcite.text import Edit, Source

PIECES = st.lists(
    st.sampled_from(["A/77/1", "para. 4", " ", "&amp;", "&nbsp;", "<i>", "</i>", "<br>", "\n  ", "“", "”"]),
    min_size=1,
)


def transcribe(pieces: list[str]) -> Article:
    """The transcript of one note."""
    page = Source("a.html", "".join(pieces))
    writer, place = Writer(page.name, "html", page, escape), 0
    writer.begin(note="1")
    for piece in pieces:
        if piece in ("<i>", "</i>"):
            writer.mark("*")
        elif piece.startswith("&") or piece.isspace():
            writer.words(unescape(piece).strip("\n ") or " ", place, place + len(piece))
        elif not piece.startswith("<"):
            writer.words(piece, place)
        place += len(piece)
    writer.end()
    return writer.article()


@given(PIECES)
def test_words_have_their_place(pieces: list[str]) -> None:
    source = transcribe(pieces).source
    assert source.transcript and source.file
    for offset, char in enumerate(source.text):
        place = source.transcript.places(offset, offset + 1)
        if place:
            assert unescape(source.file.text[slice(*place)]).strip("\n ") == char.strip("\n ")
            assert source.file.position(place[0]) == source.position(offset)


@given(PIECES, st.data())
def test_edits_change_what_they_say_and_nothing_else(pieces: list[str], data: st.DataObject) -> None:
    source = transcribe(pieces).source
    start, end = sorted(data.draw(st.lists(st.integers(0, len(source.text)), min_size=2, max_size=2)))
    edit = Edit(source.span(start, end), data.draw(st.sampled_from(["", "x", "<&>", "para. 5"])))
    try:
        page = renew(source, [edit]).text
    except RefusedFix:
        return
    assert source.file
    tags = [piece for piece in pieces if piece.startswith("<")]
    assert page.count("<") == len(tags), "no tag is lost, none is made"
    words = [source.text[:start], edit.text, source.text[end:]]
    assert plain(unescape(page)) == plain("".join(words).removeprefix("[^1]: "))


def plain(text: str) -> str:
    """The words of a text, without marks and spaces."""
    for mark in ("*", "<i>", "</i>", "<br>"):
        text = text.replace(mark, "")
    return "".join(text.split())


@pytest.mark.parametrize(
    ("words", "new", "page"),
    [
        ("para.4", "para. 4", "See <i>A</i>, para. 4 &amp; b."),
        ("& b", "and b", "See <i>A</i>, para.4 and b."),
        ("*A*,", "*A*", "See <i>A</i> para.4 &amp; b."),
        ("*A*,", "A,", None),
        ("[^1]:", "[^2]:", None),
        (" & b.", " < b.", "See <i>A</i>, para.4 &lt; b."),
    ],
)
def test_an_edit_of_a_page(words: str, new: str, page: str | None) -> None:
    source = transcribe(["See ", "<i>", "A", "</i>", ", para.4 ", "&amp;", " b."]).source
    at = source.text.index(words)
    made = source.in_original([Edit(source.span(at, at + len(words)), new)])
    assert (made and renew(source, [Edit(source.span(at, at + len(words)), new)]).text) == page


def test_paragraphs_notes_and_markers_are_those_that_the_reader_names() -> None:
    writer = Writer("a.docx", "docx")
    for words, heading in (("[1] Title ", True), ("So it is.", False)):
        writer.begin(heading=heading)
        writer.words(words, 0, 1)
        writer.marker("a", "" if heading else None)
        writer.end()
    for number in (1, 2):
        writer.begin(note="a")
        writer.words(f" [^{number}]: A/77/1", 0, 1)
        writer.divide()
        writer.words("and more.", 0, 1)
        writer.end()
    article = writer.article()
    assert [str(span) for span in article.paragraphs] == ["[1] Title", "So it is.[^a]"]
    assert [str(span) for span in article.headings] == ["[1] Title"]
    assert [str(note.body) for note in article.notes] == [
        f"[^{number}]: A/77/1\n\n    and more." for number in (1, 2)
    ]
    assert [str(marker.span) for marker in article.markers] == ["", "[^a]"]
    assert article.is_markdown


def test_what_people_see_of_a_transcript_has_no_marks() -> None:
    writer = Writer("a.docx", "docx")
    writer.begin(note="1")
    writer.words("See ", 0)
    for mark, words in (("*", "Title"), ("*", " and "), ("[", "a page"), ("](https://un.org/a)", ".")):
        writer.mark(mark)
        writer.words(words, writer.place)
    writer.end()
    source = writer.article().source
    assert source.text.strip() == "[^1]: See *Title* and [a page](https://un.org/a)."
    assert source.span(0, len(source.text)).shown == "1 See Title and a page."
    at = source.text.index("https")
    assert source.shown(at - 8, at) == "a page](", "the target of a link stays where it is what is spoken of"
