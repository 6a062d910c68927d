"""Web pages: the notes and markers of every producer, words with their places, what is left out."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from briefcite import limits
from briefcite.articles import format_of, read_article_source
from briefcite.articles.html import read
from briefcite.errors import UnreadableFile
from briefcite.model import Article
from briefcite.text import Source
from briefcite.workspace.encodings import decode
from places import CASES, CORPUS, rows
from working_folder import Folder

COUNTED = [
    (name, int(markers), int(notes))
    for name, markers, notes in (row[:3] for row in rows("html-counted.tsv")[1:])
]


SPACE = re.compile(r"\s")


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


PARAGRAPHS = {
    "<p>One <i> two </i>three <em>four</em><cite> five</cite>": ["One *two* three *four five*"],
    "<p>A&amp;B &lt;c&gt; a&shy;b 5&nbsp;May  &#8211; \n\t&ldquo;x&rdquo;": ["A&B <c> ab 5\u00a0May – “x”"],
    "<p>See <a href='https://docs.un.org/en/A/77/1'>A/77/1</a> and <a href=http://x.org>x.org</a>.": [
        "See [A/77/1](https://docs.un.org/en/A/77/1) and x.org."
    ],
    "<p>See <a href='https://www.google.com/url?q=https://un.org/A/77/1&amp;sa=D'><u>A/77/1 </u></a>now": [
        "See [A/77/1](https://un.org/A/77/1) now"
    ],
    "<p>10<sup>6</sup> m<sup>2</sup>, the 2<sup>nd</sup>": ["10⁶ m², the 2nd"],
    "<p>He said <q>so it is</q>.<br>And went.": ["He said “so it is”. And went."],
    "<style>.c1 {color:red; font-style:italic}</style><p>A <span class=c1>title</span> and <span "
    "style='font-style: italic'>more</span>": ["A *title* and *more*"],
    "<ul><li>One<li>Two <p>three</ul><table><tr><td>four<td>five</table>": [
        "One",
        "Two",
        "three",
        "four",
        "five",
    ],
    "<div>One<p>two</div>three": ["One", "two", "three"],
    "<script>if (a<b) x('</p>')</script><p>One<!-- two --><del>three</del><span hidden>four</span><span "
    "style='display: none'>five</span><noscript>six</noscript><svg><text>seven</text></svg>": ["One"],
    "<nav>One</nav><p>Two and many more words<form>three <button>four</button></form><footer>five</footer>": [
        "Two and many more words"
    ],
    "<p>One<blockquote>two</blockquote>three<hr>four<pre>five\nsix</pre>": [
        "One",
        "two",
        "three",
        "four",
        "five six",
    ],
    "<p><b>One</b> <a id=x></a>two<a href='#x'> three</a>": ["One two three"],
    "<p>A</i> stray</p></div></span> end": ["A stray", "end"],
}


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS.items())
def test_words_of_a_page(text: str, expected: list[str]) -> None:
    assert [str(place) for place in page(text).paragraphs] == expected


@pytest.mark.parametrize("text", [*PARAGRAPHS, *PRODUCERS.values()])
def test_every_word_has_its_place(text: str) -> None:
    """Characters that are alike have the same place in the page; others are entities, spaces or raised."""
    source = page(text).source
    assert source.transcript and source.file
    for number in range(len(source.transcript.pieces)):
        part = source.transcript.part(number)
        if part.exact and part.end is not None:
            said, there = source.text[part.start : part.stop], source.file.text[part.place : part.end]
            assert SPACE.sub(" ", said) == SPACE.sub(" ", there) or (there.isdecimal() and said.isdigit())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "<p><a href='#s1'>1</a> <a href='#s2'>2</a><h2 id=s1>1 One</h2><h2 id=s2>2 Two",
            [],
        ),
        ("<p>See <a href='#p12'>12</a> and (<a href='#eq3'>3</a>).<p id=p12>12. The<p id=eq3>(3) x = y", []),
        ("<p>Table <a href='#tab_1'>1</a>, m<sup>2</sup><table id=tab_1><tr><td>1<td>2</table>", []),
        ("<p>Pages: <a href='#2'>2</a> <a href='#3'>3</a>", []),
        (
            "<p>It met.<sup><a href='#n1' id=r1>1</a></sup><p>10<sup>6</sup><p id=n1>1 A <a href='#r1'>↑</a>",
            ["1"],
        ),
        # notes before the text; a note used twice; a marker in a note; a note without a marker
        ("<ol><li id=n1>A <a href='#r1'>↑</a></ol><p>It met.<sup><a href='#n1' id=r1>1</a></sup>", ["1"]),
        (
            "<p>So.<sup><a href='#n1' id=r1>1</a></sup> So.<sup><a href='#n1' id=r2>1</a></sup><ol><li "
            "id=n1>A <a href='#r1'>a</a> <a href='#r2'>b</a></ol>",
            ["1", "1"],
        ),
        (
            "<p>So.<sup><a href='#n1' id=r1>1</a></sup><ol><li id=n1>A.<a href='#n2' id=r2>2</a> <a "
            "href='#r1'>↑</a><li id=n2>B <a href='#r2'>↑</a><li id=n3>C</ol>",
            ["1", "2"],
        ),
        # signs, letters, Roman numbers, notes by name
        ("<p>So.<a href='#a' id=b>*</a><p><a id=a href='#b'>*</a> A", ["*"]),
        ("<p>So.<a href='#a' id=b>iv</a><p><a id=a href='#b'>iv</a> A", ["iv"]),
        ("<p>So.<a href='#a' id=b>[nb 1]</a><p><a id=a href='#b'>[nb 1]</a> A", ["nb 1"]),
        (
            "<p>So <a href='#a' id=b>[CIT2002]</a>.<dl><dt id=a><a href='#b'>[CIT2002]</a><dd>A</dl>",
            ["CIT2002"],
        ),
        # two equal ids, percent signs, case
        ("<p>So.<a href='#%C3%A9' id=b>1</a><p id=é><a href='#b'>1</a> A<p id=é>B", ["1"]),
        ("<p>So.<sup><a href='#N1' id=b>1</a></sup><p id=n1>1 A <a href='#b'>↑</a>", ["1"]),
        # links that name this page itself
        ("<p>So.<sup><a href='page.html#n1' id=b>1</a></sup><p id=n1>A <a href='page.html#b'>↑</a>", ["1"]),
    ],
)
def test_what_is_a_marker(text: str, found: list[str]) -> None:
    assert labels(page(text)) == found


def test_a_note_without_a_marker_and_one_that_ends_with_its_list() -> None:
    article = page(
        "<p>So.<sup><a href='#n1' id=r1>1</a></sup><ol><li id=n1>A <a href='#r1'>↑</a><li>B</ol><p>Subscribe"
    )
    assert bodies(article) == [("1", "A"), ("2", "B")]
    assert [str(place) for place in article.paragraphs] == ["So.[^1]", "Subscribe"]


def test_numbers_that_begin_again() -> None:
    chapter = "<p>So.<a href='#n{0}' id=r{0}>1</a><div><p id=n{0}>1. A <a href='#r{0}'>↑</a></div>"
    article = page(chapter.format(1) + chapter.format(2))
    assert bodies(article) == [("1", "A"), ("1 (2nd)", "A")]
    assert labels(article) == ["1", "1 (2nd)"]


def test_paragraphs_of_a_note_without_a_box() -> None:
    mark = "<sup><a href='#n{0}' id=r{0}>{0}</a></sup>"
    article = page(
        f"<p>So.{mark.format(1)} Again.{mark.format(2)}<hr><p id=n1><a href='#r1'>1</a> A<p>more"
        "<p id=n2><a href='#r2'>2</a> B<p>Copyright"
    )
    assert bodies(article) == [("1", "A\n\n    more"), ("2", "B")]


def test_notes_in_another_file_are_said() -> None:
    text = "<p>So.<a href='endnotes.xhtml#note-6' epub:type='noteref'>6</a>"
    [unread] = page(text, "chapter.xhtml").unread
    assert (unread.form, unread.labels, unread.elsewhere) == ("endnotes.xhtml", ("6",), True)


def test_closed_elements_of_xhtml() -> None:
    text = "<script/><p>So.<a id='r1' href='#n1'>1</a> <a id='x'/>It is.</p><p id='n1'>A <a href='#r1'/></p>"
    assert bodies(page(text, "a.xhtml")) == bodies(page(f"<?xml version='1.0'?>{text}")) == [("1", "A")]


def test_a_page_of_too_many_tags_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ELEMENTS", 3)
    with pytest.raises(UnreadableFile, match="more than 3 tags"):
        page("<p>a<b>c<i>d")


def test_words_below_the_depth_are_read() -> None:
    deep = (
        "<div>" * 3000
        + "So.<sup><a href='#n' id=r>1</a></sup>"
        + "</div>" * 3000
        + "<p id=n>1 A <a href='#r'>↑</a>"
    )
    assert bodies(page(deep)) == [("1", "A")]


def test_a_page_in_the_encoding_that_it_declares() -> None:
    text = (
        "<meta charset=windows-1251><p>СНГ.<a id=r href='#n'>1</a><p id=n>Доклад, A/77/1. <a href='#r'>↩</a>"
    )
    source = decode("page.html", text.encode("cp1251", "xmlcharrefreplace"))
    article = read(source)
    assert (source.encoding, bodies(article)) == ("cp1251", [("1", "Доклад, A/77/1.")])
    assert article.source.transcript and article.source.transcript.escape("≤ “–”") == "&#8804; “–”"


def test_a_page_that_declares_its_encoding_is_no_fault(folder: Folder) -> None:
    page = "<meta charset=latin-1><p>Café “so”.<a id=r href='#n'>1</a><p id=n>A/77/1. <a href='#r'>↩</a>"
    folder.write("page.html", page.encode("cp1252", "xmlcharrefreplace"))
    assert "source-not-utf8" not in folder.check("page.html").out
    folder.write("page.html", page.replace("charset", "name").encode("cp1252", "xmlcharrefreplace"))
    assert "source-not-utf8" in folder.check("page.html", "--verbose").out


def test_a_text_goes_on_beyond_its_markers() -> None:
    box = "<div><div><p>{}</p></div></div>"
    text = "So.<sup><a href='#n' id=r>1</a></sup>", "It is.", "And was."
    article = page("".join(map(box.format, text)) + "<div><p id=n>1 A <a href='#r'>↑</a></div>")
    assert [str(place) for place in article.paragraphs] == ["So.[^1]", "It is.", "And was."]
