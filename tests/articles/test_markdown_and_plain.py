"""Reading articles: every marker, note and word at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcite.articles import format_of, read_article_source
from briefcite.errors import UnknownName
from briefcite.model import Article
from briefcite.text import LINE_END, Source
from places import CASES, CORPUS, TEXTS, needs_shared, rows, shared

FORMATS = ("markdown", "plain")


def read(text: str, format: str = "markdown") -> Article:
    return read_article_source(Source("a", text), format)


def decode(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


# Cases


def cases(format: str) -> Iterator[tuple[str, str, str]]:
    text = (CASES / "articles" / f"{format}.txt").read_text(encoding="utf-8")
    for case in re.split(r"(?m)^=== ", text)[1:]:
        name, _, rest = case.partition("\n")
        words, _, expected = rest.partition(">>>\n")
        yield name, words, expected


def outline(article: Article) -> str:
    """What was read, as the cases write it."""
    markers = " ".join(["markers", *(marker.label for marker in article.markers)])
    notes = (f"{note.mark}| {LINE_END.sub('⏎', str(note.body))}" for note in article.notes)
    return "".join(f"{line}\n" for line in (markers, *notes))


@pytest.mark.parametrize(
    ("format", "text", "expected"),
    [
        pytest.param(format, *case[1:], id=f"{format}: {case[0]}")
        for format in FORMATS
        for case in cases(format)
    ],
)
def test_case(format: str, text: str, expected: str) -> None:
    assert outline(read(text, format)) == expected
    crlf = outline(read(text.replace("\n", "\r\n"), format))
    assert crlf == expected


# Documents that people wrote


@pytest.mark.parametrize(("name", "markers", "notes"), [row[:3] for row in rows("articles-counted.tsv")[1:]])
def test_counted_by_hand(name: str, markers: str, notes: str) -> None:
    path = shared("corpus") / name
    article = read(decode(path), format_of(name) or "")
    assert (len(article.markers), len(article.notes)) == (int(markers), int(notes))
    check_places(article)


def corpus() -> list[Path]:
    return sorted(path for path in CORPUS.glob("*/*") if format_of(path.name) in TEXTS)


@needs_shared("corpus")
def test_whole_corpus_is_read() -> None:
    paths = corpus()
    assert len(paths) > 60
    for path in paths:
        check_places(read(decode(path), format_of(path.name) or ""))


@needs_shared("corpus")
def test_seed_words_of_the_site_belong_to_no_note() -> None:
    article = read(decode(CORPUS / "seed" / "moving-forward.txt"), "plain")
    assert [note.label for note in article.notes] == [str(number) for number in range(1, 36)]
    assert str(article.notes[-1].body).endswith("Treaty Bodies.")
    assert str(article.paragraphs[-1]).startswith("Stay informed")
    assert article.numbered


# Properties

PIECES = st.one_of(
    st.sampled_from(
        ["[1]", "[^1]", "[^1]: ", "[1] ", "[2, 3]", "^[", "]", "[", "(#fnref1)", "[\\[1\\]](#fn1)"]
    ),
    st.sampled_from(
        ["a.¹", "² ", "¹", "a.<sup>1</sup>", "<sup>1</sup>", "^1^", "(1)", "[i]", "†", "a.1 ", "Notes\n"]
    ),
    st.sampled_from(
        ["`", "```", "~~~", "<!--", "-->", "<pre>", "</pre>", "\\", "> ", "- ", "1. ", "# ", "---"]
    ),
    st.sampled_from(["    ", "\t", "\n", "\r\n", "\r", "\n\n", "\x0c", "\u2028", "\x00"]),
    st.sampled_from(["Notes:", "A/RES/70/1.", "word ", ":", "é", "[a]: http://x.y"]),
)
SAMPLES = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


def check_places(article: Article) -> None:
    """Everything lies where it says, in order, and nothing is lost."""
    text = article.source.text
    for note in article.notes:
        assert 0 <= note.mark.start < note.mark.end <= note.body.start <= note.body.end <= len(text)
        assert str(note.body) == str(note.body).strip()
        assert (
            note.inline
            or note.label in normalize("NFKC", str(note.mark))
            or note.mark.source.text[note.mark.start].isdigit()
        )
    inner = [note.body for note in article.notes if note.inline]
    for marker in article.markers:
        assert 0 <= marker.span.start < marker.span.end <= len(text)
        assert marker.paragraph in (
            [body for body in inner if marker.span in body][-1:] or [marker.paragraph]
        )
        assert marker.span in marker.paragraph
        assert marker.label in normalize("NFKC", str(marker.span)) or str(marker.span) in "–-⁻"
    for places in (article.paragraphs, article.headings, article.comments):
        assert [place.start for place in places] == sorted(place.start for place in places)
    assert [note.mark.start for note in article.notes] == sorted(note.mark.start for note in article.notes)
    assert [m.span.start for m in article.markers] == sorted(m.span.start for m in article.markers)
    notes = {at for note in article.notes if not note.inline for at in range(note.span.start, note.span.end)}
    assert not any(at in notes for place in article.paragraphs for at in range(place.start, place.end))
    assert set(article.headings) <= set(article.paragraphs)
    assert len(article.prose) == len(text)
    assert [end.span() for end in LINE_END.finditer(article.prose)] == [
        end.span() for end in LINE_END.finditer(text)
    ]
    assert all(kept in (" ", written) for kept, written in zip(article.prose, text, strict=True))


@settings(max_examples=400)
@given(SAMPLES, st.sampled_from(FORMATS))
def test_any_text_is_read(text: str, format: str) -> None:
    check_places(read(text, format))


@needs_shared("corpus")
@settings(max_examples=60)
@given(st.data(), SAMPLES)
def test_any_damaged_document_is_read(data: st.DataObject, piece: str) -> None:
    paths = [path for path in corpus() if path.stat().st_size < 20_000]
    path = data.draw(st.sampled_from(paths))
    text = decode(path)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 200)))
    check_places(read(text[:start] + piece + text[end:], format_of(path.name) or ""))


@given(st.lists(st.sampled_from(["A/RES/70/1.", "See A/77/2, para. 4.", "Ibid."]), min_size=1, max_size=30))
def test_notes_written_are_notes_read(bodies: list[str]) -> None:
    """The same notes in three layouts."""
    numbers = range(1, len(bodies) + 1)
    text = " ".join(f"Word.[{number}]" for number in numbers)
    layouts = {
        f"{text}\n\n" + "\n".join(f"[{n}] {body}" for n, body in zip(numbers, bodies, strict=True)): "plain",
        f"{text}\n\n"
        + "\n\n".join(f"[{n}] {body}" for n, body in zip(numbers, bodies, strict=True)): "markdown",
        text.replace("[", "[^")
        + "".join(f"\n\n[^{n}]: {body}" for n, body in zip(numbers, bodies, strict=True)): ("markdown"),
    }
    for words, format in layouts.items():
        article = read(words, format)
        assert [str(note.body) for note in article.notes] == bodies
        assert [marker.label for marker in article.markers] == [str(number) for number in numbers]


# Size


@pytest.mark.parametrize("format", FORMATS)
def test_ten_thousand_notes(format: str) -> None:
    numbers = range(1, 10_001)
    text = (
        " ".join(f"a.[{number}]" for number in numbers)
        + "\n\n"
        + "".join(f"[{n}] A/77/{n}.\n" for n in numbers)
    )
    article = read(text, format)
    assert (len(article.markers), len(article.notes)) == (10_000, 10_000)


@pytest.mark.parametrize("piece", ["word ", "[", "`", "> ", "- ", "[^1]", "^[", "<", "*"])
def test_a_line_of_200_000_signs(piece: str) -> None:
    for format in FORMATS:
        assert len(read(piece * (200_000 // len(piece)), format).prose) >= 199_990


# What else is read


def test_format_of() -> None:
    names = ["a.md", "a.markdown", "a.QMD", "a.Rmd", "a.txt", "a.text", "a.docx", "a", "md"]
    markdown, plain = ["markdown"] * 4, ["plain"] * 2
    assert [format_of(name) for name in names] == [*markdown, *plain, "docx", None, None]


def test_unknown_format() -> None:
    with pytest.raises(UnknownName, match="format"):
        read("", "mardown")


def test_prose_leaves_out_what_is_none() -> None:
    text = "---\nlang: es-MX\n---\n# Head `c` #\n\nA `b` <!-- c --> d.\n\n```\ncode\n```\n\n[x]: http://y.z\n"
    article = read(text)
    assert article.prose.split() == ["#", "Head", "#", "A", "d."]
    assert article.language == "es-MX"
    assert [str(place) for place in article.headings] == ["Head `c`"]
    assert [str(place) for place in article.comments] == ["<!-- c -->"]
    assert [str(place) for place in article.paragraphs] == ["Head `c`", "A `b` <!-- c --> d."]


def test_paragraph_of_a_marker() -> None:
    article = read("Head[^1]\n===\n\nOne[^1]\ntwo.\n\n- item[^2]\n\n[^1]: Note[^2]\n\n[^2]: End.\n")
    places = [str(marker.paragraph) for marker in article.markers]
    assert places == ["Head[^1]", "One[^1]\ntwo.", "item[^2]", "Note[^2]"]


def test_paragraphs_of_typed_text_end_where_notes_begin() -> None:
    article = read("Title\n\nIt opened.[1]\n[1] A/77/1.\n", "plain")
    assert [str(place) for place in article.paragraphs] == ["Title", "It opened.[1]"]
    assert [str(place) for place in article.headings] == ["Title"]


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("A.[1]\n\n[1] B.\n", True),
        ("A.[^1]\n\n[^1]: B.\n", False),
        ("A[1](#fn1)\n\n1. B. [↩](#fnref1)\n", False),
    ],
)
def test_only_typed_lists_are_numbered(text: str, numbered: bool) -> None:
    assert read(text).numbered is numbered
